// “Check this claim” in the menu of any message, through the real discord.js against the fake.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts';
import { reply } from '../../../src/core/reply.ts';
import { createLog } from '../../../src/log.ts';
import type { Place } from '../../fakes/discord/interactions.ts';
import { configOf, startRunning } from './running.ts';

let running: Awaited<ReturnType<typeof startRunning>>;
beforeEach(async () => {
  running = await startRunning();
});
afterEach(async () => {
  await running.stop();
  expect(running.fake.violations).toEqual([]);
});

const CHECK = 'Check this claim';
/** @returns the request that using the command on `message` became. */
async function check(message: Omit<Parameters<typeof running.fake.sendMessageCommand>[0], 'name'>, name = CHECK) {
  const { fake, requests } = running;
  const answer = await fake.answerTo(fake.sendMessageCommand({ name, ...message }));
  return { answer, request: requests[0] };
}
const embed = { type: 'rich', title: 'Japan', description: 'Pays **nothing**', fields: [{ name: 'Says', value: 'Trump', inline: false }] };
const FORWARDED = {
  message: {
    message_reference: { type: 1, channel_id: '300000000000000098', message_id: '600000000000000001' },
    message_snapshots: [{ message: { content: 'Japan pays', embeds: [], attachments: [], mentions: [], mention_roles: [], type: 0 } }],
  },
};

describe('a message command', () => {
  it('runs the command with the message as its option, and answers privately', async () => {
    const { answer, request } = await check({ text: 'Japan pays nothing', locale: 'ja' });
    expect(request).toMatchObject({ command: 'claim', text: '', options: { statement: 'Japan pays nothing' }, locale: 'ja' });
    expect(answer.kind).toBe('reply');
    expect((answer.body.flags ?? 0) & 64).toBe(64);
  });

  it.each<[Place, string]>([
    ['thread', 'thread'],
    ['direct', 'direct'],
    ['installed', 'channel'],
  ])('works in a place of kind %s', async (place, kind) => {
    expect((await check({ text: 'Japan pays nothing', place })).request?.conversation.kind).toBe(kind);
  });

  it.each<[string, Parameters<typeof check>[0], string]>([
    [
      'words without marks, mentions and emoji',
      { text: '> **Japan** <@123> pays <:yen:4> [nothing](https://a.example/)\n- ever ||not||' },
      'Japan pays nothing ever not',
    ],
    ['the words of the card below a link', { text: 'https://a.example/b', message: { embeds: [embed] } }, 'Japan. Pays nothing. Says: Trump'],
    ['the words of a card', { message: { embeds: [embed] } }, 'Japan. Pays nothing. Says: Trump'],
    ['the words of a forwarded message', FORWARDED, 'Japan pays'],
    ['no words of a picture alone', {}, ''],
  ])('takes %s', async (_what, message, statement) => {
    expect((await check(message)).request?.options).toEqual({ statement });
  });

  it('takes of a long message as much as the option does', async () => {
    const { request } = await check({ text: 'word '.repeat(1000) });
    expect(request?.options.statement).toMatch(/^word .*word…$/);
    expect(String(request?.options.statement).length).toBeLessThanOrEqual(100);
  });

  it('that is registered but no longer ours reaches the bot by its name, which can say so', async () => {
    const { request } = await check({ text: 'x' }, 'An old one');
    expect(request).toMatchObject({ command: 'An old one', options: {} });
  });
});

it('a command offered on messages for what is no text option of it does not start', () => {
  const broken = { name: 'claim', description: 'x', options: [], onMessage: { label: { en: 'Check', ja: '確認' }, option: 'statement' }, run: () => reply([]) };
  const log = createLog({ level: 'silent', secrets: [], write: () => undefined });
  expect(() => createDiscordAdapter(configOf(running.fake), log, [broken])).toThrow(/\/claim .*“statement”/);
});
