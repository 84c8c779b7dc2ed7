// “Check this claim” on a message, and the home tab.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageCallback } from '../../../src/adapters/slack/callbacks.ts';
import type { Command } from '../../../src/core/command.ts';
import { heading, reply } from '../../../src/core/reply.ts';
import type { Origin } from '../../../src/core/request.ts';
import { type FakeSlack, type Fields, messageShortcut, startFakeSlack } from '../../fakes/slack/index.ts';
import { echo, type Running, shown, startOverSocket } from './helpers.ts';

const CLAIM: Command = {
  name: 'claim',
  description: 'Check a claim',
  options: [{ name: 'statement', type: 'text', description: 'a claim', required: true, rest: true, maxLength: 40 }],
  run: () => reply([]),
};
const CALLBACK = messageCallback('claim', 'statement');

let slack: FakeSlack;
let running: Running;
let opened: Origin[];

beforeEach(async () => {
  opened = [];
  slack = await startFakeSlack();
  const home = async (origin: Origin) => {
    opened.push(origin);
    const actions = ['A question?', 'Another?'].map((label) => ({ kind: 'button' as const, id: 'run', label, value: `ask ${label}` }));
    return reply([heading('What I know')], { actions });
  };
  running = await startOverSocket(slack, echo, {}, { commands: [CLAIM], bot: { home } });
});
afterEach(async () => {
  await running.adapter.stop();
  await slack.stop();
});

describe('a shortcut on a message', () => {
  it('puts the message to the command, and answers the asker alone', async () => {
    await slack.sendInteraction(messageShortcut(CALLBACK, 'Japan pays &lt;nothing&gt;, says <@U7|anna>'));
    await slack.until(() => slack.responses.length === 1);
    expect(running.requests[0]).toMatchObject({
      command: 'claim',
      text: '',
      options: { statement: 'Japan pays <nothing>, says @anna' },
      user: 'U1',
      conversation: { id: 'C1', kind: 'channel' },
      place: { workspace: 'T1', channel: 'C1' },
    });
    expect(slack.responses[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  it('answers in the thread of the message', async () => {
    await slack.sendInteraction(messageShortcut(CALLBACK, 'x', { thread: '1.1' }));
    await slack.until(() => slack.responses.length === 1);
    expect(slack.responses[0]).toMatchObject({ thread_ts: '1.1', response_type: 'ephemeral' });
    expect(running.requests[0]?.conversation).toEqual({ id: 'C1:1.1', kind: 'thread' });
  });

  it('cuts a message that is longer than the command takes, at a word', async () => {
    await slack.sendInteraction(messageShortcut(CALLBACK, 'word '.repeat(30)));
    await slack.until(() => slack.responses.length === 1);
    expect(running.requests[0]?.options.statement).toBe('word word word word word word word…');
  });

  it('reads the attachment of a message without text', async () => {
    const shortcut = messageShortcut(CALLBACK, '');
    await slack.sendInteraction({ ...shortcut, message: { ...(shortcut.message as Fields), attachments: [{ fallback: 'From a bot' }] } });
    await slack.until(() => slack.responses.length === 1);
    expect(running.requests[0]?.options).toEqual({ statement: 'From a bot' });
  });

  it('answers in the user’s direct messages where Slack takes none there', async () => {
    slack.fail('response_url', { status: 404 });
    await slack.sendInteraction(messageShortcut(CALLBACK, 'x'));
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'U1' });
  });

  it('is acknowledged though it is none of ours', async () => {
    await slack.sendInteraction(messageShortcut('another', 'x'));
    expect(running.requests).toEqual([]);
  });
});

describe('the home tab', () => {
  it('shows the bot’s own page to who opens it', async () => {
    await slack.sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' });
    await slack.until(() => slack.views.length === 1);
    expect(slack.views[0]).toMatchObject({ method: 'views.publish', user_id: 'U1', view: { type: 'home' } });
    expect(shown(slack.views[0]?.view as Fields)).toBe('What I know\nA question?\nAnother?');
    expect(opened[0]).toMatchObject({ platform: 'slack', user: 'U1', conversation: { id: 'U1', kind: 'direct' }, place: { workspace: 'T1' } });
  });

  it('is left alone when the messages tab is opened', async () => {
    await slack.sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages', event_ts: '1.1' });
    await slack.sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.2' });
    await slack.until(() => slack.views.length === 1);
    expect(opened).toHaveLength(1);
  });
});
