// Calls that fail: told to wait, errors of the server, no answer at all. What a user sees of it, and that nobody else waits.
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directMessage } from '../fakes/slack/index.ts';
import { shown } from '../adapters/slack/helpers.ts';
import { quiet, type Running, SECRET, startBoth, until } from './running.ts';

let running: Running;
beforeEach(async () => {
  running = await startBoth();
});
afterEach(async () => {
  await running.stop();
  expect(running.log()).not.toMatch(SECRET);
  expect(running.log()).not.toContain('private matter');
});

const posted = (text: string): number => running.slack.posted.filter((fields) => String(fields.text).includes(text)).length;
const times: Record<string, number> = {};
async function whenPosted(name: string, count: number): Promise<void> {
  await until(name, () => posted(name) >= count);
  times[name] = performance.now();
}

describe('Slack', () => {
  it('waits as long as Slack says, and lets nobody else wait', async () => {
    const { slack } = running;
    slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '2' } });
    await slack.sendEvent(directMessage('first'));
    await until('the refused attempt', () => slack.posted.length === 1);
    const begun = performance.now();
    await slack.sendEvent(directMessage('second'));
    await whenPosted('second', 1);
    await whenPosted('first', 2);
    await quiet();
    expect((times.second ?? 0) - begun).toBeLessThan((times.first ?? 0) - begun);
    expect((times.first ?? 0) - begun).toBeGreaterThan(1500);
    expect([posted('first'), posted('second')]).toEqual([2, 1]);
    expect(running.events).toContainEqual(['slack', 'rate_limited']);
  });

  it('sends again after errors of the server', async () => {
    const { slack } = running;
    slack.fail('chat.postMessage', { status: 500 });
    slack.fail('chat.postMessage', { status: 503 });
    await slack.sendEvent(directMessage('first'));
    await whenPosted('first', 3);
    await quiet();
    expect(posted('first')).toBe(3);
  });

  it('does not send twice what may have arrived, says so in the log, and goes on meanwhile', async () => {
    const { slack } = running;
    slack.fail('chat.postMessage', { hang: true });
    await slack.sendEvent(directMessage('private matter'));
    await until('the call', () => posted('private matter') === 1);
    await slack.sendEvent(directMessage('second'));
    await whenPosted('second', 1);
    await until('a log line', () => running.log().includes('an answer could not be sent'));
    await quiet();
    expect(posted('private matter')).toBe(1);
  }, 30_000);

  it('answers a command though all other calls fail', async () => {
    const { slack } = running;
    for (const method of ['chat.postMessage', 'response_url', 'auth.test']) slack.fail(method, { status: 500 }, 100);
    expect(shown(await slack.sendSlash('/ask', 'x'))).toContain('Echo: x');
  });
});

describe('Discord', () => {
  const callback = /^\/interactions\/.*\/callback$/;
  const messages = /^\/channels\/\d+\/messages$/;
  const ask = (): string => running.discord.sendSlash({ command: 'ask', options: { question: 'x' } });

  it('waits a moment with the answer to a command where Discord says so', async () => {
    const { discord } = running;
    discord.failNext({
      method: 'POST',
      path: callback,
      status: 429,
      headers: { 'retry-after': '0.5' },
      body: { retry_after: 0.5, global: false, message: 'wait' },
    });
    const id = ask();
    await discord.answerTo(id);
    await quiet();
    expect(discord.answersTo(id).map(({ kind }) => kind)).toEqual(['reply']);
  });

  it('does not wait longer than a command lives, and holds nobody else up', async () => {
    const { discord } = running;
    discord.failNext({
      method: 'POST',
      path: callback,
      status: 429,
      headers: { 'retry-after': '60' },
      body: { retry_after: 60, global: false, message: 'wait' },
    });
    ask();
    await until('a log line', () => running.log().includes('could not be sent'));
    const other = discord.sendMessage({ text: 'other' });
    await discord.answerTo(other);
  });

  it('sends a message again after Retry-After, and other channels’ meanwhile', async () => {
    const { discord } = running;
    const headers = { 'retry-after': '1', 'x-ratelimit-scope': 'user' };
    discord.failNext({ method: 'POST', path: messages, status: 429, headers, body: { retry_after: 1, global: false, message: 'wait' } });
    const direct = discord.sendMessage({ text: 'direct' });
    await discord.until('the refused attempt', () => discord.calls.some((call) => messages.test(call.replace('POST ', ''))));
    const other = discord.sendMessage({ text: `${discord.mention} in a server`, place: 'guild' });
    await discord.answerTo(other);
    expect(discord.answersTo(direct)).toHaveLength(0);
    await discord.answerTo(direct);
    await quiet();
    expect([discord.answersTo(direct).length, discord.answersTo(other).length]).toEqual([1, 1]);
  });

  it('sends again after errors of the server, and after no answer at all, once for the user', async () => {
    const { discord } = running;
    discord.failNext({ method: 'POST', path: callback, status: 500, times: 2 });
    discord.failNext({ method: 'POST', path: messages, hang: true });
    const [command, message] = [ask(), discord.sendMessage({ text: 'x' })];
    await discord.answerTo(command);
    await discord.answerTo(message);
    await delay(300);
    expect([discord.answersTo(command).length, discord.answersTo(message).length]).toEqual([1, 1]);
  });
});
