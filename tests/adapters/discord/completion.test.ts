// Completions, through the real discord.js against the fake.
import { afterEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import type { CompletionRequest } from '../../../src/core/request.ts';
import { echo, startRunning } from './running.ts';

let running: Awaited<ReturnType<typeof startRunning>>;
afterEach(async () => {
  await running.stop();
  expect(running.fake.violations).toEqual([]);
});

async function complete(with_: Bot['complete'], options: Partial<Parameters<typeof running.fake.sendCompletion>[0]> = {}) {
  running = await startRunning(echo, with_);
  const id = running.fake.sendCompletion({ command: 'source', option: 'document', typed: 'pi', ...options });
  return { id, answer: await running.fake.answerTo(id) };
}
const choices = (count: number, name = (n: number) => `Choice ${n}`) => Array.from({ length: count }, (_, n) => ({ name: name(n), value: `v${n}` }));

describe('typing in an option', () => {
  it('asks the bot with all that is filled in, in the user’s language', async () => {
    const asked: CompletionRequest[] = [];
    const { id } = await complete(
      async (request) => {
        asked.push(request);
        return [];
      },
      { options: { public: true, paragraph: 3 }, locale: 'ja', place: 'installed' },
    );
    expect(asked).toMatchObject([
      { id, platform: 'discord', command: 'source', option: 'document', typed: 'pi', options: { public: true, paragraph: 3 }, locale: 'ja' },
    ]);
    expect(asked[0]?.options).not.toHaveProperty('document');
  });

  it('offers what the bot has, best first', async () => {
    const { answer } = await complete(async () => choices(2));
    expect(answer).toMatchObject({
      kind: 'choices',
      body: {
        choices: [
          { name: 'Choice 0', value: 'v0' },
          { name: 'Choice 1', value: 'v1' },
        ],
      },
    });
  });

  it('offers at most 25, names cut to 100 characters', async () => {
    const { answer } = await complete(async () => choices(40, (n) => `${n} ${'long '.repeat(40)}`));
    expect(answer.body.choices).toHaveLength(25);
    expect(answer.body.choices?.[0]?.name).toMatch(/^0 long .*long…$/);
  });

  it('leaves out what could not come back whole', async () => {
    const { answer } = await complete(async () => [
      { name: 'Too long', value: 'x'.repeat(101) },
      { name: '\u202E', value: 'a' },
      { name: 'Empty', value: '' },
      ...choices(1),
    ]);
    expect(answer.body.choices).toEqual([{ name: 'Choice 0', value: 'v0' }]);
  });

  it.each<[string, Bot['complete']]>([
    ['fails', () => Promise.reject(new Error('boom'))],
    ['takes too long', () => new Promise(() => undefined)],
  ])('offers nothing where the bot %s, in time', async (_what, broken) => {
    const { answer } = await complete(broken);
    expect(answer).toMatchObject({ kind: 'choices', body: { choices: [] } });
  });
});
