// What users see, and what is counted, where the bot does not answer: too many, too late, not allowed, broken.
import { describe, expect, it } from 'vitest';
import { replyText } from '../../src/core/reply-text.ts';
import { heading, type Reply, reply } from '../../src/core/reply.ts';
import type { Handle } from '../../src/core/bot.ts';
import type { CompletionRequest, Request } from '../../src/core/request.ts';
import { createLog } from '../../src/log.ts';
import { type GuardParts, guarded } from '../../src/service/guard.ts';
import { type Answered, noMetrics } from '../../src/service/metrics.ts';
import { note } from '../../src/service/outcome.ts';
import { type Bucket, RateLimit } from '../../src/service/rate-limit.ts';
import { MemoryStore } from '../../src/state/memory-store.ts';
import type { Store } from '../../src/state/store.ts';
import { botOf, requestOf } from '../helpers/bot.ts';

const OPEN = { workspaces: null, guilds: null, channels: null, users: null };
const fine: Handle = async () => {
  note('answered');
  return reply([heading('Fine')]);
};
const share = (perMinute: number, store: Store<Bucket> = new MemoryStore({ max: 100 })) => new RateLimit({ store, perMinute });
const inChannel = (changes: Partial<Request> = {}): Request =>
  requestOf({ platform: 'slack', conversation: { id: 'C1:1.2', kind: 'thread' }, place: { workspace: 'T1', channel: 'C1' }, ...changes });

function guard(handle: Handle, changes: Partial<GuardParts> = {}) {
  const counted: Answered[] = [];
  const lines: string[] = [];
  const bot = guarded({
    bot: { ...botOf(handle), complete: async () => [{ name: 'n', value: 'v' }] },
    log: createLog({ level: 'info', secrets: [], write: (line) => lines.push(line) }),
    metrics: { ...noMetrics, answered: (what) => counted.push(what) },
    access: OPEN,
    perUser: share(100),
    perChannel: share(100),
    load: { running: 10, waiting: 10 },
    answerWithin: 5000,
    commands: ['ask'],
    ...changes,
  });
  return { bot, counted, lines, outcomes: () => counted.map(({ outcome }) => outcome) };
}

const shown = (said: Reply): string => replyText(said);

describe('a user who asks too much', () => {
  it('is told when to come back, in English or Japanese, and others are answered', async () => {
    const { bot, outcomes } = guard(fine, { perUser: share(2) });
    const ask = (user: string, locale = 'en') => bot.handle(inChannel({ user, locale })).then(shown);
    expect([await ask('anna'), await ask('anna')]).toEqual(['Fine', 'Fine']);
    expect(await ask('anna')).toContain('Please wait 30 seconds');
    expect(await ask('anna', 'ja')).toContain('30秒');
    expect(await ask('ben')).toBe('Fine');
    expect(outcomes()).toEqual(['answered', 'answered', 'rate_limited', 'rate_limited', 'answered']);
  });

  it('may use a channel no more than all in it together, and still write directly', async () => {
    const { bot } = guard(fine, { perChannel: share(1) });
    expect(shown(await bot.handle(inChannel({ user: 'anna' })))).toBe('Fine');
    expect(shown(await bot.handle(inChannel({ user: 'ben' })))).toContain('from this channel');
    expect(shown(await bot.handle(inChannel({ user: 'ben', place: { channel: 'C2' } })))).toBe('Fine');
    expect(shown(await bot.handle(requestOf({ platform: 'slack', user: 'ben' })))).toBe('Fine');
  });

  it('is answered where the store of the shares fails', async () => {
    const broken: Store<Bucket> = { get: () => Promise.reject(new Error('no database')), set: async () => {}, delete: async () => {} };
    const { bot, lines } = guard(fine, { perUser: share(1, broken) });
    expect(shown(await bot.handle(inChannel()))).toBe('Fine');
    expect(lines.join()).toContain('the store of the rate limits failed');
  });
});

describe('a bot with too much to do', () => {
  it('turns away at once what it cannot do, and does the rest', async () => {
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const slow: Handle = async (request) => {
      await opened;
      return fine(request);
    };
    const { bot, outcomes } = guard(slow, { load: { running: 1, waiting: 1 } });
    const [first, second] = [bot.handle(inChannel()), bot.handle(inChannel())];
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(shown(await bot.handle(inChannel()))).toContain('more questions than I can answer');
    const other = bot.handle(requestOf({ platform: 'discord' })); // the other platform has its own room
    open();
    expect([shown(await first), shown(await second), shown(await other)]).toEqual(['Fine', 'Fine', 'Fine']);
    expect(outcomes().sort()).toEqual(['answered', 'answered', 'answered', 'busy']);
  });

  it('says so where an answer takes too long, with a handle for whoever runs it', async () => {
    const { bot, outcomes, lines } = guard(() => new Promise(() => {}), { answerWithin: 20 });
    const said = shown(await bot.handle(inChannel({ id: 'r-77', text: 'private matter' })));
    expect(said).toContain('took too long');
    expect(said).toContain('r-77');
    expect(outcomes()).toEqual(['timed_out']);
    expect(lines.join()).toContain('r-77');
    expect(lines.join()).not.toContain('private matter');
  });
});

describe('an answer that never comes', () => {
  it('keeps its place from others no longer than its user waits', async () => {
    const hanging: Handle = (request) => (request.id === 'hangs' ? new Promise(() => {}) : fine(request));
    const { bot, outcomes } = guard(hanging, { load: { running: 1, waiting: 0 }, answerWithin: 20 });
    expect(shown(await bot.handle(inChannel({ id: 'hangs' })))).toContain('took too long');
    expect(shown(await bot.handle(inChannel({ id: 'next' })))).toBe('Fine');
    expect(outcomes()).toEqual(['timed_out', 'answered']);
  });
});

describe('a text that is far too long', () => {
  it('reaches the bot cut, in words, options and what is typed', async () => {
    const seen: Request[] = [];
    const { bot } = guard(async (request) => {
      seen.push(request);
      return fine(request);
    });
    await bot.handle(inChannel({ text: 'x'.repeat(40_000), options: { question: 'y'.repeat(40_000), flag: true } }));
    expect([seen[0]?.text.length, String(seen[0]?.options.question).length, seen[0]?.options.flag]).toEqual([8000, 8000, true]);
  });
});

describe('lists of those allowed', () => {
  const direct = { kind: 'direct', id: 'D1' } as const;
  const onDiscord = (changes: Partial<Request> = {}): Request =>
    requestOf({ platform: 'discord', user: '400', conversation: { id: '300', kind: 'channel' }, place: { workspace: '30', channel: '300' }, ...changes });
  it.each<[string, Partial<typeof OPEN> | Record<string, string[]>, Request, boolean]>([
    ['its workspace', { workspaces: ['T1'] }, inChannel(), true],
    ['another workspace', { workspaces: ['T2'] }, inChannel(), false],
    ['a direct message in its workspace', { workspaces: ['T1'] }, inChannel({ conversation: direct }), true],
    ['no workspace known', { workspaces: ['T1'] }, requestOf({ platform: 'slack' }), false],
    ['a server where workspaces are listed', { workspaces: ['T1'] }, onDiscord(), true],
    ['its server', { guilds: ['30'] }, onDiscord(), true],
    ['another server', { guilds: ['31'] }, onDiscord(), false],
    ['a direct message where servers are listed', { guilds: ['30'] }, onDiscord({ conversation: direct, place: {} }), false],
    ['a direct message of a user listed', { guilds: ['30'], users: ['400'] }, onDiscord({ conversation: direct, place: {} }), true],
    ['its channel, in a thread', { channels: ['C1'] }, inChannel(), true],
    ['another channel', { channels: ['C2'] }, inChannel(), false],
    ['a direct message where channels are listed', { channels: ['C1'] }, inChannel({ conversation: direct, place: { workspace: 'T1', channel: 'D1' } }), false],
    ['a user listed', { users: ['U1'] }, inChannel(), true],
    ['a user not listed', { users: ['U2'] }, inChannel(), false],
    ['a user listed, in another workspace', { users: ['U1'], workspaces: ['T2'] }, inChannel(), false],
    ['the terminal', { users: ['U2'], workspaces: ['T2'], guilds: ['1'], channels: ['C2'] }, requestOf(), true],
  ])('let in or turn away %s', async (_, access, request, allowed) => {
    const { bot, outcomes } = guard(fine, { access: { ...OPEN, ...access } });
    expect(shown(await bot.handle(request))).toMatch(allowed ? /^Fine$/ : /has not opened it to this place or account/);
    expect(outcomes()).toEqual([allowed ? 'answered' : 'not_allowed']);
    const typing: CompletionRequest = { ...request, command: 'ask', option: 'question', typed: 't' };
    expect(await bot.complete(typing)).toHaveLength(allowed ? 1 : 0);
    expect(shown(await bot.home(request)).includes('has not opened')).toBe(!allowed);
  });
});

describe('what is counted', () => {
  it('names commands that exist, and groups the rest', async () => {
    const { bot, counted } = guard(fine);
    for (const request of [{ command: 'ask' }, { command: 'x'.repeat(50) }, { command: null }, { command: null, press: { id: 'more', value: '1' } }])
      await bot.handle(inChannel(request));
    expect(counted.map(({ command }) => command)).toEqual(['ask', 'unknown', 'message', 'press']);
    expect(counted.every(({ seconds, platform }) => seconds >= 0 && platform === 'slack')).toBe(true);
  });
});
