// The Slack adapter over HTTP: signed requests in, answers out.
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageCallback } from '../../../src/adapters/slack/callbacks.ts';
import { formView } from '../../../src/adapters/slack/form.ts';
import type { Handle } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import { type Action, heading, reply } from '../../../src/core/reply.ts';
import { assertSlackMessage } from '../../contracts/slack-limits.ts';
import {
  blockSuggestion,
  directMessage,
  eventBody,
  type FakeSlack,
  type Fields,
  filledIn,
  messageShortcut,
  pressInMessage,
  sendSignedEvent,
  sendSignedInteraction,
  FORM_ENCODED,
  sendSignedSlash,
  sendSignedText,
  slashCommand,
  startFakeSlack,
  viewSubmission,
} from '../../fakes/slack/index.ts';
import { echo, gate, publicly, type Running, SIGNING_SECRET, shown, startOverHttp } from './helpers.ts';

const MORE: Action = { kind: 'button', id: 'more', label: 'More', value: 'v' };
const ASK: Command = {
  name: 'ask',
  description: 'Ask',
  options: [{ name: 'question', type: 'text', description: 'a question', rest: true, maxLength: 500, complete: () => [] }],
  run: () => reply([]),
};

let slack: FakeSlack;
let running: (Running & { url: string }) | undefined;

const start = async (handle = echo): Promise<Running & { url: string; secret: string }> => {
  running = await startOverHttp(slack, handle);
  return { ...running, secret: SIGNING_SECRET };
};

beforeEach(async () => {
  slack = await startFakeSlack();
});

afterEach(async () => {
  await running?.adapter.stop();
  running = undefined;
  await slack.stop();
});

const body = async (response: Response): Promise<Fields> => (await response.json()) as Fields;

describe('over HTTP', () => {
  it('answers a slash command in the response, privately or publicly', async () => {
    const bot = await start(async (request) => (request.text === 'public' ? publicly(echo)(request) : echo(request)));
    const own = await body(await sendSignedSlash(slashCommand('/ask', 'private'), bot));
    const shared = await body(await sendSignedSlash(slashCommand('/ask', 'public'), bot));
    expect([own.response_type, shared.response_type]).toEqual(['ephemeral', 'in_channel']);
    expect(shown(own)).toContain('You asked: private');
    assertSlackMessage(own);
    assertSlackMessage(shared);
  });

  it('answers buttons, forms, completions and shortcuts on messages', async () => {
    const handle: Handle = async ({ press, options }) =>
      reply([heading(press ? `Pressed ${press.value}` : `Answer ${JSON.stringify(options)}`)], { actions: [MORE] });
    running = await startOverHttp(slack, handle, { commands: [ASK], bot: { complete: async () => [{ name: 'Troops', value: 'troops' }] } });
    const bot = { ...running, secret: SIGNING_SECRET };
    const view = formView([ASK], ASK) as unknown as Fields;
    const form = await body(await sendSignedInteraction(viewSubmission(view, filledIn(view, { Question: 'x' })), bot));
    expect(form).toMatchObject({ response_action: 'update' });
    expect(shown(form.view as Fields)).toContain('Answer {"question":"x"}');
    const { options } = await body(await sendSignedInteraction(blockSuggestion(view, 'ask.question.pick', 't'), bot));
    expect(options).toEqual([{ text: { type: 'plain_text', text: 'Troops' }, value: 'troops' }]);
    const there = { response_url: slack.responseUrl };
    const answer = await body(await sendSignedSlash(slashCommand('/ask', 'x'), bot));
    const statuses = [
      await sendSignedInteraction({ ...pressInMessage(answer, 'More', { ephemeral: true }), ...there }, bot),
      await sendSignedInteraction({ ...messageShortcut(messageCallback('ask', 'question'), 'a claim'), ...there }, bot),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
    await slack.until(() => slack.responses.length === 2);
    expect(slack.responses.map(shown).sort()).toEqual(['Answer {"question":"a claim"}\nMore', 'Pressed v\nMore']);
  });

  it('refuses a wrong signature and an old request', async () => {
    const bot = await start();
    const wrong = await sendSignedSlash(slashCommand('/ask', 'x'), { ...bot, secret: 'another' });
    const old = await sendSignedSlash(slashCommand('/ask', 'x'), { ...bot, timestamp: Math.floor(Date.now() / 1000) - 301 });
    expect([wrong.status, old.status]).toEqual([401, 401]);
    expect(bot.requests).toEqual([]);
    expect(bot.lines.join('')).toMatch(/signature mismatch.*request is stale/s);
  });

  it('refuses a request from the future, in which a recording could be played back for longer', async () => {
    const bot = await start();
    const now = Math.floor(Date.now() / 1000);
    const statuses = [301, 400, 86_400, 280].map((ahead) => sendSignedSlash(slashCommand('/ask', 'x'), { ...bot, timestamp: now + ahead }));
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([401, 401, 401, 200]);
    expect(bot.requests).toHaveLength(1);
    expect(bot.lines.filter((line) => line.includes('the clock of this machine'))).toHaveLength(3);
  });

  it('refuses what it cannot read, and keeps its words out of the log', async () => {
    const bot = await start();
    const refused = [await sendSignedText('private matter', 'application/json', bot), await sendSignedText('payload=private+matter', FORM_ENCODED, bot)];
    await fetch(`${bot.url}?private+matter`);
    expect(refused.map(({ status }) => status)).toEqual([400, 400]);
    expect(bot.lines.join('')).toContain('Malformed request body');
    expect(bot.lines.join('')).not.toMatch(/private.matter/);
  });

  it('reads no more than a megabyte', async () => {
    const bot = await start();
    const long = await sendSignedSlash(slashCommand('/ask', 'x'.repeat(1_000_100)), bot);
    expect(long.status).toBe(413);
    expect(bot.requests).toEqual([]);
  });

  it('drops clients that never finish, and answers others meanwhile', async () => {
    const bot = await start();
    const { port } = new URL(bot.url);
    const slow = ['POST /slack/events HTTP/1.1\r\nHost: x\r\n', 'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc'].map((head) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(head);
      return new Promise((resolve) =>
        socket
          .once('close', resolve)
          .on('error', () => {})
          .resume(),
      );
    });
    expect((await sendSignedSlash(slashCommand('/ask', 'x'), bot)).status).toBe(200);
    await Promise.all(slow);
    expect((await sendSignedSlash(slashCommand('/ask', 'x'), bot)).status).toBe(200);
  });

  it('answers Slack’s check of the address', async () => {
    const bot = await start();
    const response = await sendSignedEvent({ type: 'url_verification', challenge: 'abc' }, bot);
    expect(await body(response)).toEqual({ challenge: 'abc' });
  });

  it('answers a direct message once, though it is delivered again', async () => {
    const bot = await start();
    const delivery = eventBody(directMessage('once'));
    const statuses = [await sendSignedEvent(delivery, bot), await sendSignedEvent(delivery, { ...bot, retryNum: 1 })].map(({ status }) => status);
    await sendSignedEvent(eventBody(directMessage('twice')), bot);
    await slack.until(() => slack.posted.length === 2);
    expect(statuses).toEqual([200, 200]);
    expect(bot.requests.map(({ text }) => text)).toEqual(['once', 'twice']);
  });

  it('finishes a response in progress when it stops', async () => {
    const { opened, open } = gate();
    const bot = await start(async (request) => {
      await opened;
      return echo(request);
    });
    const response = sendSignedSlash(slashCommand('/ask', 'in progress'), bot);
    await slack.until(() => bot.requests.length === 1);
    const stopped = bot.adapter.stop();
    open();
    expect(shown(await body(await response))).toContain('in progress');
    await stopped;
    await expect(sendSignedSlash(slashCommand('/ask', 'x'), bot)).rejects.toThrow();
  });
});
