// Buttons, menus and feedback of answers: what the bot is told, and where its answer comes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handle } from '../../../src/core/bot.ts';
import { type Action, heading, type Reply, reply } from '../../../src/core/reply.ts';
import {
  directMessage,
  type FakeSlack,
  type Fields,
  mention,
  type MessagePlace,
  pressInMessage,
  pressInView,
  startFakeSlack,
} from '../../fakes/slack/index.ts';
import { gate, type Running, shown, startOverSocket } from './helpers.ts';

const ACTIONS: readonly Action[] = [
  { kind: 'button', id: 'more', label: 'More', value: 'q1' },
  { kind: 'button', id: 'more', label: 'Even more', value: 'q2' },
  { kind: 'menu', id: 'context', label: 'Show in context', choices: [{ label: '¶10', value: 'pism 10' }] },
  { kind: 'feedback', id: 'useful', useful: { label: 'Useful', value: 'yes' }, notUseful: { label: 'Not useful', value: 'no' } },
];
const EPHEMERAL = { ephemeral: true };
const THREAD = '1745400000.000100';

let slack: FakeSlack;
let running: Running | undefined;

/** A bot that answers a press as the test says, and everything else with all kinds of actions. */
async function start(pressed: Partial<Reply> | Handle = {}): Promise<Running> {
  const handle: Handle = async (request) => {
    if (!request.press) return reply([heading('Answer')], { actions: ACTIONS });
    return typeof pressed === 'function' ? pressed(request) : { ...reply([heading(`Pressed ${request.press.id}`)]), ...pressed };
  };
  running = await startOverSocket(slack, handle);
  return running;
}

/** Presses it on an answer that stands in `place`. */
async function press(label: string, place: MessagePlace = {}): Promise<Fields> {
  const answer = await slack.sendSlash('/ask', 'x');
  return slack.sendInteraction(pressInMessage(answer, label, place));
}

beforeEach(async () => {
  slack = await startFakeSlack();
});
afterEach(async () => {
  await running?.adapter.stop();
  running = undefined;
  await slack.stop();
});

describe('a press', () => {
  it.each([
    ['More', { id: 'more', value: 'q1' }],
    ['Even more', { id: 'more', value: 'q2' }],
    ['¶10', { id: 'context', value: 'pism 10' }],
    ['Useful', { id: 'useful', value: 'yes' }],
    ['Not useful', { id: 'useful', value: 'no' }],
  ])('of %s comes to the bot with its own id and value', async (label, pressed) => {
    const { requests } = await start();
    await press(label, EPHEMERAL);
    await slack.until(() => slack.responses.length === 1);
    expect(requests[1]).toMatchObject({
      press: pressed,
      command: null,
      text: '',
      user: 'U1',
      userName: 'anna',
      conversation: { id: 'C1', kind: 'channel' },
      place: { workspace: 'T1', channel: 'C1' },
    });
  });

  it('of a Japanese button is a Japanese one', async () => {
    const { requests } = await start();
    const message = { text: 'x', blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'more', value: 'q', text: { text: '続きを見る' } }] }] };
    await slack.sendInteraction(pressInMessage(message, '続きを見る'));
    await slack.until(() => slack.responses.length === 1);
    expect(requests[0]).toMatchObject({ locale: 'ja', press: { id: 'more', value: 'q' } });
  });

  it('is acknowledged before the bot answers', async () => {
    const { opened, open } = gate();
    const { requests } = await start(async () => {
      await opened;
      return reply([heading('Late')]);
    });
    await press('More');
    await slack.until(() => requests.length === 2);
    expect(slack.responses).toEqual([]);
    open();
    await slack.until(() => slack.responses.length === 1);
  });

  it('is answered once, though it is delivered again', async () => {
    const { requests } = await start();
    const pressed = pressInMessage(await slack.sendSlash('/ask', 'x'), 'More');
    await slack.sendInteraction(pressed);
    await slack.sendInteraction(pressed);
    await press('Even more');
    await slack.until(() => slack.responses.length === 2);
    expect(requests.flatMap((r) => r.press?.value ?? [])).toEqual(['q1', 'q2']);
  });

  it('is answered though the bot breaks', async () => {
    await start(() => Promise.reject(new Error('secret')));
    await press('More', EPHEMERAL);
    await slack.until(() => slack.responses.length === 1);
    expect(shown(slack.responses[0])).toContain('something went wrong');
  });
});

describe('a new answer', () => {
  it.each<[string, MessagePlace, Partial<Reply>, Fields]>([
    ['a private one under an ephemeral message', EPHEMERAL, {}, { response_type: 'ephemeral', replace_original: false }],
    ['a private one in a channel', {}, {}, { response_type: 'ephemeral', replace_original: false }],
    ['a private one in a thread', { thread: THREAD }, {}, { response_type: 'ephemeral', replace_original: false, thread_ts: THREAD }],
    ['a public one', EPHEMERAL, { visibility: 'public' }, { response_type: 'in_channel', replace_original: false }],
    ['a public one in a thread', { thread: THREAD }, { visibility: 'public' }, { response_type: 'in_channel', replace_original: false, thread_ts: THREAD }],
  ])('%s', async (_, place, answer, how) => {
    await start(answer);
    await press('More', place);
    await slack.until(() => slack.responses.length === 1);
    expect(slack.responses[0]).toMatchObject(how);
    expect('thread_ts' in (slack.responses[0] ?? {})).toBe('thread_ts' in how);
    expect(shown(slack.responses[0])).toBe('Pressed more');
    expect(slack.posted).toEqual([]);
  });

  it('is a message that stays in the direct messages with the bot', async () => {
    const { requests } = await start();
    await slack.sendEvent(directMessage('x'));
    await slack.until(() => slack.posted.length === 1);
    await slack.sendInteraction(pressInMessage(slack.posted[0] ?? {}, 'More', { channel: 'D1', thread: THREAD }));
    await slack.until(() => slack.posted.length === 2);
    expect(slack.posted[1]).toMatchObject({ channel: 'D1', thread_ts: THREAD });
    expect(requests[1]?.conversation).toEqual({ id: `D1:${THREAD}`, kind: 'thread' });
    expect(slack.responses).toEqual([]);
  });

  it('is ephemeral even there where it is thanks for feedback', async () => {
    await start();
    await press('Useful', { channel: 'D1' });
    await slack.until(() => slack.responses.length === 1);
    expect(slack.responses[0]).toMatchObject({ response_type: 'ephemeral' });
    expect(slack.posted).toEqual([]);
  });

  it('is ephemeral in a conversation of two people, which the bot is not in', async () => {
    await start();
    slack.fail('chat.postMessage', { error: 'channel_not_found' });
    await press('More', { channel: 'D7' });
    await slack.until(() => slack.responses.length === 1);
    expect(slack.responses[0]).toMatchObject({ response_type: 'ephemeral' });
  });

  it('goes to the user’s direct messages where Slack takes no more answers here', async () => {
    await start();
    slack.fail('response_url', { status: 404 });
    await press('More', EPHEMERAL);
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'U1' });
  });

  it.each([{ status: 400 }, { error: 'invalid_blocks' }])('is plain where Slack refuses its blocks (%o)', async (failure) => {
    await start();
    slack.fail('response_url', failure);
    await press('More', EPHEMERAL);
    await slack.until(() => slack.responses.length === 2);
    expect(slack.responses[1]).toMatchObject({ text: 'Pressed more', response_type: 'ephemeral' });
    expect(slack.responses[1]).not.toHaveProperty('blocks');
  });
});

describe('an answer in place of the message', () => {
  it('replaces an ephemeral one and one in a channel', async () => {
    await start({ delivery: 'replace' });
    await press('More', EPHEMERAL);
    await press('More');
    await slack.until(() => slack.responses.length === 2);
    for (const response of slack.responses) expect(response).toMatchObject({ replace_original: true, text: 'Pressed more' });
  });

  it('replaces by chat.update where the response address fails', async () => {
    await start({ delivery: 'replace' });
    slack.fail('response_url', { status: 404 });
    await press('More', { ts: '1.2' });
    await slack.until(() => slack.calls.some(({ method }) => method === 'chat.update'));
    expect(slack.calls.at(-1)?.fields).toMatchObject({ channel: 'C1', ts: '1.2', text: 'Pressed more' });
  });

  it('removes the message', async () => {
    await start({ delivery: 'remove' });
    await press('More', EPHEMERAL);
    await slack.until(() => slack.responses.length === 1);
    expect(slack.responses).toEqual([{ delete_original: true }]);
  });

  it('removes by chat.delete where the response address fails', async () => {
    await start({ delivery: 'remove' });
    slack.fail('response_url', { status: 404 });
    await press('More', { ts: '1.2' });
    await slack.until(() => slack.calls.some(({ method }) => method === 'chat.delete'));
    expect(slack.calls.at(-1)?.fields).toMatchObject({ channel: 'C1', ts: '1.2' });
  });
});

describe('a press on the home tab', () => {
  it('is answered in the user’s direct messages, and the page says so', async () => {
    const { requests } = await start();
    const answer = await slack.sendSlash('/ask', 'x');
    await slack.sendInteraction(pressInView({ type: 'home', blocks: answer.blocks }, 'More'));
    await slack.until(() => slack.posted.length === 1);
    expect(slack.posted[0]).toMatchObject({ channel: 'U1', text: 'Pressed more' });
    await slack.until(() => slack.views.length === 1);
    expect(slack.views[0]).toMatchObject({ method: 'views.publish', user_id: 'U1' });
    expect(shown(slack.views[0]?.view as Fields)).toContain('The answer is in the Messages tab.');
    expect(requests[1]).toMatchObject({ press: { id: 'more' }, conversation: { id: 'U1', kind: 'direct' }, place: { workspace: 'T1' } });
  });
});

describe('a reply’s files', () => {
  const files = [{ name: 'brief.md', mediaType: 'text/markdown', content: '# Brief\nä' }];

  it('go to the user’s direct messages, which say what they are', async () => {
    await start({ files });
    await press('More', EPHEMERAL);
    await slack.until(() => slack.uploads.length === 1);
    expect(slack.uploads).toEqual([{ name: 'brief.md', content: '# Brief\nä', channel: 'D1', thread: undefined }]);
    expect(shown(slack.posted[0])).toBe('Files of your request: brief.md');
  });

  it('go to the thread of a mention', async () => {
    running = await startOverSocket(slack, async () => reply([heading('x')], { files }));
    const event = mention('brief');
    await slack.sendEvent(event);
    await slack.until(() => slack.uploads.length === 1);
    expect(slack.uploads[0]).toMatchObject({ name: 'brief.md', channel: 'C1', thread: event.ts });
    expect(slack.posted).toHaveLength(1);
  });

  it('of what is shared go to the channel, where the bot is in it', async () => {
    await start({ files, visibility: 'public' });
    await press('More', { thread: THREAD });
    await slack.until(() => slack.uploads.length === 1);
    expect(slack.uploads[0]).toMatchObject({ channel: 'C1', thread: THREAD });
    expect(slack.posted).toEqual([]);
  });

  it('are excused to who shared them, where it is not', async () => {
    await start({ files, visibility: 'public' });
    slack.fail('files.completeUploadExternal', { error: 'not_in_channel' });
    slack.fail('chat.postMessage', { error: 'not_in_channel' });
    await press('More', EPHEMERAL);
    await slack.until(() => slack.posted.length === 2);
    expect(slack.posted[1]).toMatchObject({ channel: 'U1', text: expect.stringContaining('the bot is not in that channel') });
  });

  it.each([
    ['missing_scope', /brief\.md could not be attached: the app lacks the scope files:write/],
    ['internal_error', /brief\.md could not be attached\. Please try again/],
  ])('are excused where Slack says %s', async (error, says) => {
    const { lines } = await start({ files });
    slack.fail('files.getUploadURLExternal', { error });
    await press('More', EPHEMERAL);
    await slack.until(() => slack.posted.length === 2);
    expect(shown(slack.posted[1])).toMatch(says);
    expect(lines.join()).toContain(error);
  });
});
