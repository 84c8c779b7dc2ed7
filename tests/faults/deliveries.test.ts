// The same thing delivered more than once, late and in any order: answered once.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { randomFrom } from '../bench/random.ts';
import { directMessage, type Fields, mention } from '../fakes/slack/index.ts';
import { echo, quiet, type Running, startBoth, startDiscord, until } from './running.ts';

const COUNT = 40;
let running: Running;
beforeEach(async () => {
  running = await startBoth();
});
afterEach(() => running.stop());

/** The list three times over, in an order that is the same in every run. */
function thriceShuffled<T>(list: readonly T[]): T[] {
  const random = randomFrom(7);
  return [...list, ...list, ...list]
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

it('Slack: messages and mentions, three times each and shuffled', async () => {
  const { slack } = running;
  const events = Array.from({ length: COUNT }, (_, i): Fields => (i % 2 ? mention(`q${i}.`) : directMessage(`q${i}.`)));
  for (const event of thriceShuffled(events)) void slack.sendEvent(event, { eventId: `Ev${event.ts}` });
  await until('an answer to each', () => slack.posted.length >= COUNT);
  await quiet();
  const counts = events.map((_, i) => slack.posted.filter(({ text }) => String(text).includes(`q${i}.`)).length);
  expect(counts).toEqual(Array(COUNT).fill(1));
});

it('Discord: messages, three times each and shuffled', async () => {
  const { discord } = running;
  const ids = Array.from({ length: COUNT }, (_, i) => `1${String(i).padStart(17, '0')}`);
  for (const id of thriceShuffled(ids)) discord.sendMessage({ id, text: `q${id}` });
  for (const id of ids) await discord.answerTo(id);
  await quiet();
  expect(ids.map((id) => discord.answersTo(id).length)).toEqual(Array(COUNT).fill(1));
});

it('Discord: commands and messages while a second instance runs with the same token', async () => {
  const { discord } = running;
  const second = await startDiscord(discord, echo);
  const asked = Array.from({ length: COUNT }, (_, i) =>
    i % 2 ? discord.sendMessage({ text: 'x' }) : discord.sendSlash({ command: 'ask', options: { question: 'x' } }),
  );
  for (const id of asked) await discord.answerTo(id);
  await quiet();
  await second.stop();
  expect(asked.map((id) => discord.answersTo(id).length)).toEqual(Array(COUNT).fill(1));
});

it('Discord: a message that did arrive, though its word of that got lost and it is sent again', async () => {
  const { discord } = running;
  discord.failNext({ method: 'POST', path: /^\/channels\/\d+\/messages$/, hang: true, arrives: true });
  const id = discord.sendMessage({ text: 'x' });
  await until('a second attempt', () => discord.calls.filter((call) => call.endsWith('/messages')).length === 2);
  await quiet();
  expect(discord.answersTo(id)).toHaveLength(1);
});
