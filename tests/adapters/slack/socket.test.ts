// The Slack adapter over Socket Mode, against a fake Slack: who is answered, where, and that nothing gets lost.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directMessage, type FakeSlack, mention, startFakeSlack } from '../../fakes/slack/index.ts';
import { echo, gate, publicly, type Running, shown, startOverSocket } from './helpers.ts';

let slack: FakeSlack;
let running: Running | undefined;

const start = async (...args: Parameters<typeof startOverSocket> extends [FakeSlack, ...infer Rest] ? Rest : never): Promise<Running> => {
  running = await startOverSocket(slack, ...args);
  return running;
};

beforeEach(async () => {
  slack = await startFakeSlack();
});

afterEach(async () => {
  await running?.adapter.stop();
  running = undefined;
  await slack.stop();
});

describe('slash commands', () => {
  it('answers in the acknowledgement, for the asker alone', async () => {
    const { requests } = await start();
    const ack = await slack.sendSlash('/ask', 'how many &lt;troops&gt; &amp; ships?');
    expect(ack.response_type).toBe('ephemeral');
    expect(shown(ack)).toContain('You asked: how many &lt;troops&gt; &amp; ships?');
    expect(requests[0]).toMatchObject({ platform: 'slack', command: 'ask', text: 'how many <troops> & ships?', user: 'U1', locale: 'en' });
    expect(slack.posted).toEqual([]);
  });

  it('answers everybody where the reply is public', async () => {
    await start(publicly(echo));
    expect((await slack.sendSlash('/ask', 'x')).response_type).toBe('in_channel');
  });

  it('acknowledges a slow command in time and sends the answer after it', async () => {
    const { opened, open } = gate();
    await start(async (request) => {
      await opened;
      return publicly(echo)(request);
    });
    const ack = await slack.sendSlash('/ask', 'slow');
    expect(ack.response_type).toBe('ephemeral');
    expect(shown(ack)).toContain('Still working on it');
    open();
    await slack.until(() => slack.responses.length === 1);
    expect(slack.responses[0]?.response_type).toBe('in_channel');
    expect(shown(slack.responses[0])).toContain('You asked: slow');
  });

  it('sends the answer after a connection lost before the acknowledgement', async () => {
    const { opened, open } = gate();
    const { requests } = await start(async (request) => {
      await opened;
      return echo(request);
    });
    void slack.sendSlash('/ask', 'cut off');
    await slack.until(() => requests.length === 1);
    slack.dropSockets();
    await slack.until(() => slack.connected === 0);
    open();
    await slack.until(() => slack.responses.length === 1);
    expect(shown(slack.responses[0])).toContain('You asked: cut off');
  });

  it('answers though the bot breaks', async () => {
    const { lines } = await start(() => Promise.reject(new Error('the question was secret')));
    expect(shown(await slack.sendSlash('/ask', 'x'))).toContain('something went wrong');
    expect(lines.join()).not.toContain('the question was secret');
  });
});

describe('messages', () => {
  it('answers a direct message where it stands', async () => {
    const { requests } = await start();
    await slack.sendEvent(directMessage('在日米軍は何人ですか'));
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'D1' });
    expect(slack.posted[0]).not.toHaveProperty('thread_ts');
    expect(requests[0]).toMatchObject({ command: null, locale: 'ja', conversation: { id: 'D1', kind: 'direct' }, place: { workspace: 'T1', channel: 'D1' } });
  });

  it('answers a direct message in its thread', async () => {
    const { requests } = await start();
    await slack.sendEvent(directMessage('and in 2019?', { thread_ts: '1745400000.000100' }));
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'D1', thread_ts: '1745400000.000100' });
    expect(requests[0]?.conversation).toEqual({ id: 'D1:1745400000.000100', kind: 'thread' });
  });

  it('answers a mention in a thread under it, without the mention', async () => {
    const { requests } = await start();
    const event = mention('who is <@U7|schoff>?');
    await slack.sendEvent(event);
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'C1', thread_ts: event.ts });
    expect(requests[0]).toMatchObject({
      text: 'who is @schoff?',
      conversation: { id: `C1:${event.ts}`, kind: 'thread' },
      place: { workspace: 'T1', channel: 'C1' },
    });
  });

  it('answers once where one message comes as direct message and as mention', async () => {
    const { requests } = await start();
    const event = directMessage('<@UBOT> hello');
    await slack.sendEvent(event);
    await slack.sendEvent({ ...event, type: 'app_mention' });
    await slack.sendEvent(directMessage('next'));
    await slack.until(() => slack.posted.length === 2);
    expect(requests.map(({ text }) => text)).toEqual(['hello', 'next']);
  });

  it('ignores itself, other bots, edits, deletions and other channels', async () => {
    const { requests } = await start();
    await slack.sendEvent(directMessage('mine', { user: 'UBOT' }));
    await slack.sendEvent(directMessage('another bot', { bot_id: 'B9' }));
    await slack.sendEvent(directMessage('an old bot', { subtype: 'bot_message', bot_id: 'B9', user: undefined }));
    await slack.sendEvent(directMessage('edited', { subtype: 'message_changed', hidden: true }));
    await slack.sendEvent(directMessage('deleted', { subtype: 'message_deleted', hidden: true }));
    await slack.sendEvent(directMessage('overheard', { channel: 'C1', channel_type: 'channel' }));
    await slack.sendEvent(mention('from a bot', { bot_id: 'B9' }));
    await slack.sendEvent(directMessage('see this', { subtype: 'file_share' }));
    await slack.until(() => slack.posted.length === 1);
    expect(requests.map(({ text }) => text)).toEqual(['see this']);
  });

  it('hands on a message without text as an empty one', async () => {
    const { requests } = await start();
    await slack.sendEvent(mention(''));
    await slack.until(() => slack.posted.length === 1);
    expect(requests[0]?.text).toBe('');
  });

  it('sends plain text where Slack refuses the blocks', async () => {
    await start();
    slack.fail('chat.postMessage', { error: 'invalid_blocks' });
    await slack.sendEvent(directMessage('x'));
    await slack.until(() => slack.posted.length === 2);
    expect(slack.posted[1]).toMatchObject({ text: 'Answer\n\nYou asked: x' });
    expect(slack.posted[1]).not.toHaveProperty('blocks');
  });

  it('logs an answer that could not be sent, without words or tokens, and goes on', async () => {
    const { lines } = await start();
    slack.fail('chat.postMessage', { error: 'channel_not_found' });
    await slack.sendEvent(directMessage('a private matter'));
    await slack.until(() => lines.some((line) => line.includes('channel_not_found')));
    await slack.sendEvent(directMessage('next'));
    await slack.until(() => slack.posted.length === 2);
    expect(lines.join()).not.toMatch(/private matter|xoxb-|xapp-/);
  });

  it('sends again after a rate limit and a server error', async () => {
    await start();
    slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '0' } });
    slack.fail('chat.postMessage', { status: 503 });
    await slack.sendEvent(directMessage('x'));
    await slack.until(() => slack.posted.length === 3);
  });
});

describe('deliveries', () => {
  it('answers a delivery once, though it comes again', async () => {
    const { requests } = await start();
    const event = directMessage('once');
    await slack.sendEvent(event, { eventId: 'Ev1' });
    await slack.sendEvent(event, { eventId: 'Ev1' });
    await slack.sendEvent(directMessage('twice'));
    await slack.until(() => slack.posted.length === 2);
    expect(requests.map(({ text }) => text)).toEqual(['once', 'twice']);
  });

  it('comes back after a lost connection, and answers what came meanwhile', async () => {
    await start();
    slack.dropSockets();
    await slack.until(() => slack.connected === 0);
    await slack.sendEvent(directMessage('while you were away'));
    await slack.until(() => slack.posted.length === 1);
    expect(slack.connections).toBe(2);
  });

  it('answers an event once whose acknowledgement got lost', async () => {
    const { requests } = await start();
    const acknowledged = slack.sendEvent(directMessage('lost and found'), { loseAcks: 1 });
    await slack.until(() => slack.posted.length === 1);
    slack.dropSockets();
    await acknowledged;
    await slack.sendEvent(directMessage('next'));
    await slack.until(() => slack.posted.length === 2);
    expect(requests.map(({ text }) => text)).toEqual(['lost and found', 'next']);
  });

  it('moves to another connection when Slack says so', async () => {
    await start();
    slack.refreshSockets();
    await slack.until(() => slack.connections === 2);
    await slack.sendEvent(directMessage('x'));
    await slack.until(() => slack.posted.length === 1);
  });

  it('keeps trying where reconnecting is refused or fails', async () => {
    const { lines } = await start();
    slack.fail('apps.connections.open', { error: 'invalid_auth' });
    slack.fail('apps.connections.open', { error: 'internal_error' });
    slack.dropSockets();
    await slack.until(() => slack.connections === 2);
    await slack.sendEvent(directMessage('x'));
    await slack.until(() => slack.posted.length === 1);
    expect(lines.filter((line) => line.includes('reconnecting failed'))).toHaveLength(2);
  });
});

describe('stop', () => {
  it('finishes an answer in progress and takes nothing new', async () => {
    const { opened, open } = gate();
    const { adapter, requests } = await start(async (request) => {
      await opened;
      return echo(request);
    });
    const ack = slack.sendSlash('/ask', 'in progress');
    await slack.sendEvent(directMessage('in progress too'));
    await slack.until(() => requests.length === 2);
    const stopped = adapter.stop();
    void slack.sendEvent(directMessage('too late'));
    open();
    expect(shown(await ack)).toContain('in progress');
    await stopped;
    await slack.until(() => slack.connected === 0);
    expect(requests).toHaveLength(2);
    expect(slack.posted).toHaveLength(1);
    expect(slack.connections).toBe(1);
  });

  it('does not wait for ever', async () => {
    const { adapter, requests } = await start(() => new Promise(() => {}));
    await slack.sendEvent(directMessage('never answered'));
    await slack.until(() => requests.length === 1);
    await adapter.stop();
    await slack.until(() => slack.connected === 0);
  });

  it('may be called twice', async () => {
    const { adapter } = await start();
    await Promise.all([adapter.stop(), adapter.stop()]);
    await adapter.stop();
  });
});
