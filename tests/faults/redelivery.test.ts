// What Slack delivers again since its acknowledgement got lost, while the first answer was on its way: seen once by the user.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORM, KEEP } from '../../src/adapters/slack/callbacks.ts';
import { formAnswerView } from '../../src/adapters/slack/answer-views.ts';
import { formView } from '../../src/adapters/slack/form.ts';
import type { Command } from '../../src/core/command.ts';
import { heading, reply } from '../../src/core/reply.ts';
import { gate, shown } from '../adapters/slack/helpers.ts';
import { type Fields, filledIn, pressInView, viewSubmission } from '../fakes/slack/index.ts';
import { quiet, type Running, startBoth, until } from './running.ts';

const FILE = { name: 'brief.md', mediaType: 'text/markdown', content: '# Brief' };
const ANSWER = reply([heading('Forty-two')], { files: [FILE] });
const ASK: Command = {
  name: 'ask',
  description: 'Ask',
  options: [{ name: 'question', type: 'text', description: 'a question', rest: true, maxLength: 500 }],
  run: () => ANSWER,
};

let running: Running;
let release: () => void;
beforeEach(async () => {
  const { opened, open } = gate();
  release = open;
  running = await startBoth({ handle: () => opened.then(() => ANSWER), commands: [ASK] });
});
afterEach(() => running.stop());

/** How many times the answer is on a user's screen: in the acknowledgement that counted, by response address, in direct messages. */
const seen = (acknowledged: Fields): number =>
  [acknowledged, ...running.slack.responses, ...running.slack.posted].filter((each) => shown(each).includes('Forty-two')).length;
const isAway = (): boolean => running.slackSupervisor.state === 'lost';
const isBack = (): boolean => running.slackSupervisor.state === 'connected';

describe('a command whose connection drops while it is answered', () => {
  it('is answered once where the answer comes before the connection is back', async () => {
    const { slack, requests } = running;
    const acknowledged = slack.sendSlash('/ask', 'x');
    await until('the command', () => requests.length === 1);
    slack.dropSockets();
    await until('the connection to be lost', isAway);
    release();
    const ack = await acknowledged;
    await quiet();
    expect([requests.length, seen(ack), slack.uploads.length]).toEqual([2, 1, 1]);
  });

  it('is answered once where the answer takes longer than Slack waits', async () => {
    const { slack, requests } = running;
    const acknowledged = slack.sendSlash('/ask', 'x');
    await until('the command', () => requests.length === 1);
    slack.dropSockets();
    await until('the connection to be lost', isAway);
    await until('the connection to be back', isBack);
    const ack = await acknowledged;
    await until('both deliveries', () => requests.length === 2);
    release();
    await until('an answer', () => slack.responses.length > 0);
    await quiet();
    expect([shown(ack), seen(ack), slack.uploads.length]).toEqual([expect.stringContaining('Still working'), 1, 1]);
  });

  it('is answered by the second delivery where the acknowledgement itself got lost', async () => {
    const { slack } = running;
    release();
    const acknowledged = slack.sendSlash('/ask', 'x', {}, { loseAcks: 1 });
    await until('an acknowledgement', () => slack.acks.length === 1);
    slack.dropSockets();
    expect([seen(await acknowledged), slack.uploads.length]).toEqual([1, 1]);
  });
});

describe('a form', () => {
  it('that is delivered again sends its files once', async () => {
    const { slack, requests } = running;
    const view = formView([ASK], ASK) as unknown as Fields;
    const acknowledged = slack.sendInteraction({ ...viewSubmission(view, filledIn(view, { Question: 'x' })), callback_id: FORM });
    await until('the form', () => requests.length === 1);
    slack.dropSockets();
    await until('the connection to be lost', isAway);
    release();
    expect(shown((await acknowledged).view as Fields)).toContain('Forty-two');
    await quiet();
    expect([requests.length, slack.uploads.length]).toEqual([2, 1]);
  });

  it('whose answer goes to the direct messages sends it once, though the press is delivered again', async () => {
    const { slack } = running;
    release();
    const view = formAnswerView(ANSWER, { command: ASK, values: { question: 'x' } }) as unknown as Fields;
    const press = pressInView(view, 'Send to my messages');
    expect((press.actions as Fields[])[0]).toMatchObject({ action_id: KEEP });
    await Promise.all([slack.sendInteraction(press), slack.sendInteraction(press)]);
    await until('a message', () => slack.posted.length > 0);
    await quiet();
    expect(slack.posted).toHaveLength(1);
  });
});
