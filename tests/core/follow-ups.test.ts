// What a follow-up leans on: the asker's last question in this thread or direct message, for half an hour.
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { Desk } from '../../src/core/command.ts';
import { Conversations, type Last } from '../../src/core/conversations.ts';
import type { Request } from '../../src/core/request.ts';
import { createLog } from '../../src/log.ts';
import { MemoryStore } from '../../src/state/memory-store.ts';
import { commands } from '../../commands/index.ts';
import { desk, requestOf } from '../helpers/bot.ts';

/** The bot, and what its desk is handed as thread for each question. */
function listening() {
  const threads: (string | undefined)[] = [];
  const ears: Desk = {
    ...desk,
    corpus: desk.corpus,
    about: desk.about,
    answer(question, thread) {
      threads.push(thread?.question);
      return desk.answer(question);
    },
  };
  const log = createLog({ level: 'silent', secrets: [], write: () => {} });
  const bot = createBot({ commands, desk: ears, log });
  return { threads, ask: (text: string, changes: Partial<Request> = {}) => bot.handle(requestOf({ text, ...changes })) };
}

const FIRST = 'How many U.S. troops are in Japan?';
const NEXT = 'And what do they cost?';

describe('a follow-up', () => {
  it.each(['direct', 'thread'] as const)('in a %s leans on the last question there', async (kind) => {
    const { ask, threads } = listening();
    const conversation = { id: 'D1', kind };
    await ask(FIRST, { conversation });
    await ask(NEXT, { conversation });
    expect(threads).toEqual([undefined, FIRST]);
  });

  it('is not what pressing a button makes: More is more of its own answer', async () => {
    const { ask, threads } = listening();
    const { actions } = await ask('What does Japan pay for U.S. troops?');
    await ask('Who is Schoff?');
    const more = actions.find((a) => a.id === 'more');
    await ask('', { press: { id: 'more', value: more?.kind === 'button' ? more.value : '' } });
    expect(threads).toEqual([undefined, undefined]);
  });

  it('leans on what a command was about', async () => {
    const { ask, threads } = listening();
    await ask('who is Schoff?');
    await ask('And what did he say of cost-sharing?');
    expect(threads.at(-1)).toBe('Who is James Schoff?');
  });

  it.each([
    ['by somebody else', { user: 'U2' }],
    ['in another conversation', { conversation: { id: 'D2', kind: 'direct' } }],
    ['on another platform', { platform: 'discord' }],
    ['in a channel', { conversation: { id: 'C1', kind: 'channel' } }],
  ] as const)('%s does not', async (_, changes) => {
    const { ask, threads } = listening();
    await ask(FIRST, { conversation: { id: 'C1', kind: 'direct' } });
    await ask(NEXT, changes);
    expect(threads).toEqual([undefined, undefined]);
  });

  it('is not made by a command in a channel, which many use at once', async () => {
    const { ask, threads } = listening();
    const conversation = { id: 'C1', kind: 'channel' } as const;
    await ask(FIRST, { command: 'ask', conversation });
    await ask(NEXT, { command: 'ask', conversation });
    expect(threads).toEqual([undefined, undefined]);
  });
});

describe('the last question', () => {
  it('is forgotten after half an hour', async () => {
    let now = 0;
    const conversations = new Conversations(new MemoryStore<Last>({ max: 10, now: () => now }));
    const last = { call: { command: 'ask', text: FIRST }, hasMore: false, question: FIRST };
    await conversations.remember(requestOf(), last);
    now = 29 * 60_000;
    expect(await conversations.last(requestOf())).toEqual(last);
    now = 31 * 60_000;
    expect(await conversations.last(requestOf())).toBeUndefined();
  });
});
