// Slash commands, through the real discord.js against the fake.
import { afterEach, describe, expect, it } from 'vitest';
import { heading, reply } from '../../../src/core/reply.ts';
import type { Handle } from '../../../src/core/bot.ts';
import type { Place } from '../../fakes/discord/interactions.ts';
import { gate, startRunning } from './running.ts';

const EPHEMERAL = 64;
const QUESTION = 'what does japan pay';
let running: Awaited<ReturnType<typeof startRunning>>;

async function run(handle?: Handle) {
  running = await startRunning(handle);
  return running;
}
const flagsOf = (flags: number | undefined): number => (flags ?? 0) & EPHEMERAL;

afterEach(async () => {
  await running.stop();
  expect(running.fake.violations).toEqual([]);
});

describe('a slash command', () => {
  it('is answered privately in the first response', async () => {
    const { fake } = await run();
    const id = fake.sendSlash({ command: 'ask', options: { question: QUESTION } });
    const answer = await fake.answerTo(id);
    expect(answer.kind).toBe('reply');
    expect(answer.body.content).toBe(`**Echo: ${QUESTION}**`);
    expect(flagsOf(answer.body.flags)).toBe(EPHEMERAL);
  });

  it('is answered for all to see where the reply says so', async () => {
    const { fake } = await run();
    const id = fake.sendSlash({ command: 'ask', options: { question: QUESTION, public: true } });
    expect(flagsOf((await fake.answerTo(id)).body.flags)).toBe(0);
  });

  it('becomes a request with its name, options, user, place and language', async () => {
    const { fake, requests } = await run();
    const id = fake.sendSlash({ command: 'ask', options: { question: QUESTION, public: false }, locale: 'ja' });
    await fake.answerTo(id);
    expect(requests).toEqual([
      {
        id,
        platform: 'discord',
        command: 'ask',
        text: '',
        options: { question: QUESTION, public: false },
        user: '400000000000000001',
        userName: 'Aiko',
        conversation: { id: '300000000000000002', kind: 'channel' },
        place: { workspace: '300000000000000001', channel: '300000000000000002' },
        locale: 'ja',
      },
    ]);
  });

  it.each<[Place, string]>([
    ['guild', 'channel'],
    ['thread', 'thread'],
    ['direct', 'direct'],
    ['installed', 'channel'],
  ])('works in a place of kind %s', async (place, kind) => {
    const { fake, requests } = await run();
    await fake.answerTo(fake.sendSlash({ command: 'ask', options: { question: QUESTION }, place }));
    expect(requests[0]?.conversation.kind).toBe(kind);
  });

  it('is answered once where Discord delivers it again', async () => {
    const { fake, requests } = await run();
    const id = fake.sendSlash({ command: 'ask', options: { question: QUESTION } });
    await fake.answerTo(id);
    fake.dropSockets({ redeliver: true });
    await fake.answerTo(fake.sendSlash({ command: 'ask' }));
    expect(fake.answersTo(id)).toHaveLength(1);
    expect(requests).toHaveLength(2);
  });
});

describe('a slow answer', () => {
  const slow =
    (visibility: 'private' | 'public', held: Promise<void>): Handle =>
    async () => {
      await held;
      return reply([heading('At last')], { visibility });
    };

  it('is announced privately, then put in its place', async () => {
    const held = gate();
    const { fake } = await run(slow('private', held.promise));
    const id = fake.sendSlash({ command: 'ask' });
    const announced = await fake.answerTo(id);
    expect([announced.kind, flagsOf(announced.body.flags)]).toEqual(['defer', EPHEMERAL]);
    held.resolve();
    expect((await fake.answerTo(id, 'edit')).body.content).toBe('**At last**');
  });

  it('comes as a message of its own where all may see it', async () => {
    const held = gate();
    const { fake } = await run(slow('public', held.promise));
    const id = fake.sendSlash({ command: 'ask' });
    await fake.answerTo(id, 'defer');
    held.resolve();
    const answer = await fake.answerTo(id, 'followup');
    expect(fake.answersTo(id).map(({ kind }) => kind)).toEqual(['defer', 'delete', 'followup']);
    expect(flagsOf(answer.body.flags)).toBe(0);
  });
});

describe('when something fails', () => {
  it('a handle that throws still leaves an answer, and no word of the question in the log', async () => {
    const { fake, log } = await run(async () => {
      throw new Error(`boom over ${QUESTION}`);
    });
    const id = fake.sendSlash({ command: 'ask', options: { question: QUESTION } });
    expect((await fake.answerTo(id)).body.content).toContain(`request ${id}`);
    expect(log()).not.toContain(QUESTION);
  });

  const calls: [string, { status: number; times?: number; body?: object; headers?: Record<string, string> }, object][] = [
    ['a late response (10062)', { status: 404, body: { code: 10_062, message: 'Unknown interaction' } }, { code: 10_062, status: 404, method: 'POST' }],
    ['a second response (40060)', { status: 400, body: { code: 40_060, message: 'Already acknowledged' } }, { code: 40_060, status: 400 }],
    ['a server error', { status: 500, times: 4 }, { status: 500 }],
    ['a rate limit', { status: 429, body: { message: 'slow down', retry_after: 60, global: false }, headers: { 'retry-after': '60' } }, { method: 'POST' }],
  ];
  it.each(calls)('%s is logged without a token, and the next question is answered', async (_what, failure, fields) => {
    const { fake, log } = await run();
    fake.failNext({ method: 'POST', path: /callback/, ...failure });
    fake.sendSlash({ command: 'ask', options: { question: QUESTION } });
    const line = await fake.until('a log line', () =>
      log()
        .split('\n')
        .find((each) => /could not be sent|was answered already/.test(each)),
    );
    expect(JSON.parse(line)).toMatchObject(fields);
    expect(log()).not.toMatch(/token|what does japan pay/);
    await fake.answerTo(fake.sendMessage({ text: 'and now?' }));
  });
});
