// Answers that a platform does not take: something that says less arrives, or an excuse, and the log tells of it.
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { directMessage } from '../fakes/slack/index.ts';
import { echo, quiet, type Running, startBoth, until } from './running.ts';

const callback = /^\/interactions\/.*\/callback$/;
const messages = /^\/channels\/\d+\/messages$/;
const REFUSED = { method: 'POST', status: 400, body: { code: 50_035, message: 'Invalid Form Body: private matter' } };
const LOST = { method: 'POST', path: callback, hang: true, arrives: true };

let running: Running;
/** Milliseconds that an answer takes, and who sees it. */
let slow = 0;
let visibility: Reply['visibility'] = 'private';
beforeEach(async () => {
  [slow, visibility] = [0, 'private'];
  running = await startBoth({ handle: (request) => delay(slow).then(async () => ({ ...(await echo(request)), visibility })) });
});
afterEach(async () => {
  await running.stop();
  expect(running.log()).not.toContain('private matter');
});

const ask = (): string => running.discord.sendSlash({ command: 'ask', options: { question: 'x' } });
const contents = (id: string) => running.discord.answersTo(id).map(({ kind, body }) => `${kind}: ${body.content ?? ''}`);

describe('Discord', () => {
  it.each([
    ['a command', callback, ask, 'reply'],
    ['a message', messages, () => running.discord.sendMessage({ text: 'x' }), 'message'],
  ])('answers %s with plain text where it refuses the answer', async (_, path, send, kind) => {
    running.discord.failNext({ ...REFUSED, path });
    const id = send();
    await running.discord.answerTo(id);
    await quiet();
    expect(contents(id)).toEqual([`${kind}: **Echo: x**`]);
    expect(running.log()).toContain('"code":50035');
  });

  it('says that something went wrong where it refuses that too', async () => {
    running.discord.failNext({ ...REFUSED, path: callback, times: 2 });
    const id = ask();
    await running.discord.answerTo(id);
    expect(contents(id)).toEqual([expect.stringMatching(new RegExp(`^reply: .*Sorry, something went wrong on our side.*${id}`))]);
  });

  it('leaves it at one answer where it took the first attempt and its word of that got lost', async () => {
    running.discord.failNext(LOST);
    const id = ask();
    await until('a log line', () => running.log().includes('it was answered already'));
    expect(contents(id)).toEqual(['reply: **Echo: x**']);
  });

  it('gets the answer after an announcement, though its word of that got lost', async () => {
    slow = 2200;
    running.discord.failNext(LOST);
    const id = ask();
    await running.discord.answerTo(id, 'edit');
    expect(contents(id)).toEqual(['defer: ', 'edit: **Echo: x**']);
  }, 12_000);
});

describe('Discord’s messages after an announcement', () => {
  it('are not sent twice where it is not known whether the first arrived', async () => {
    [slow, visibility] = [2200, 'public'];
    running.discord.failNext({ method: 'POST', path: /^\/webhooks\//, hang: true, arrives: true });
    const id = ask();
    await running.discord.answerTo(id, 'followup');
    await until('a log line', () => running.log().includes('could not be sent'));
    await quiet();
    expect(contents(id)).toEqual(['defer: ', 'delete: ', 'followup: **Echo: x**']);
  }, 12_000);
});

describe('Slack', () => {
  it.each(['msg_too_long', 'invalid_arguments', 'invalid_blocks'])('sends text alone where the answer is refused as %s', async (error) => {
    running.slack.fail('chat.postMessage', { error });
    await running.slack.sendEvent(directMessage('x'));
    await until('a second attempt', () => running.slack.posted.length === 2);
    expect(running.slack.posted[1]).toMatchObject({ text: 'Echo: x' });
    expect(running.slack.posted[1]).not.toHaveProperty('blocks');
  });
});
