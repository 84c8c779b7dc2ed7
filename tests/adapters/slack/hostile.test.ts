// Hostile words all the way: from Slack through the bot's echo and back, inside Slack's limits and calling nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageCallback } from '../../../src/adapters/slack/callbacks.ts';
import { formView } from '../../../src/adapters/slack/form.ts';
import type { Handle } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import { reply } from '../../../src/core/reply.ts';
import {
  blockSuggestion,
  directMessage,
  type FakeSlack,
  type Fields,
  filledIn,
  messageShortcut,
  startFakeSlack,
  viewSubmission,
} from '../../fakes/slack/index.ts';
import { echo, type Running, shown, startOverSocket } from './helpers.ts';

const WORDS: readonly (readonly [string, string])[] = [
  ['everyone', '@everyone @channel @here'],
  ['special mentions', '<!channel> <!here> <!everyone> <@U1> <!subteam^S1>'],
  ['escaped mentions', '&lt;!channel&gt; &amp;lt;!here&amp;gt;'],
  ['a script', '](javascript:alert(1)) <javascript:alert(1)|x>'],
  ['direction marks', '\u202Egnp.exe\u200F \u2066x\u2069'],
  ['half a character', 'a\uD83D b\uDE00'],
  ['length', 'word & <tag> '.repeat(800)],
  ['one long word', 'x'.repeat(10_000)],
  ['nothing', ''],
  ['blanks', ' \n\t\u200B '],
];

const ASK: Command = {
  name: 'ask',
  description: 'Ask',
  options: [
    { name: 'question', type: 'text', description: 'a question', rest: true, maxLength: 500 },
    { name: 'topic', type: 'text', description: 'a topic', maxLength: 100, complete: () => [] },
  ],
  run: () => reply([]),
};
const echoAll: Handle = async (request) => echo({ ...request, text: request.text || String(request.options.question ?? '') });

let slack: FakeSlack;
let running: Running;

beforeAll(async () => {
  slack = await startFakeSlack();
  running = await startOverSocket(slack, echoAll, {}, { commands: [ASK], bot: { complete: async ({ typed }) => [{ name: typed, value: typed }] } });
});
afterAll(async () => {
  await running.adapter.stop();
  await slack.stop();
});

describe.each(WORDS)('%s', (_, words) => {
  it('comes back harmless in an acknowledgement and in a message', async () => {
    const before = slack.posted.length;
    const ack = await slack.sendSlash('/ask', words);
    await slack.sendEvent(directMessage(words));
    await slack.until(() => slack.posted.length > before);
    expect(shown(ack)).toContain('You asked:');
    expect(shown(slack.posted.at(-1))).toContain('You asked:');
    expect(slack.violations).toEqual([]);
  });

  it('comes back harmless in the form, its completion and from a message, and calls nobody', async () => {
    const before = slack.responses.length;
    const view = formView([ASK], ASK, { question: words }) as unknown as Fields;
    const submitted = await slack.sendInteraction(viewSubmission(view, filledIn(view, { Question: words })));
    await slack.sendInteraction(blockSuggestion(view, 'ask.topic', words));
    await slack.sendInteraction(messageShortcut(messageCallback('ask', 'question'), words));
    await slack.until(() => slack.responses.length > before);
    expect(shown(submitted.view as Fields)).toContain('You asked:');
    expect(shown(slack.responses.at(-1))).toContain('You asked:');
    expect(slack.violations).toEqual([]);
  });
});

describe('interactions that make no sense', () => {
  const person = { user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1' } };
  const SENSELESS: readonly Fields[] = [
    {},
    { type: 'marquee' },
    { type: 'block_actions' },
    { type: 'block_actions', ...person, actions: [] },
    { type: 'block_actions', ...person, actions: [null] },
    { type: 'block_actions', ...person, actions: [{ action_id: 'x' }] },
    { type: 'block_actions', ...person, actions: [{ action_id: 'form.command' }], view: {} },
    { type: 'block_actions', ...person, actions: [{ action_id: 'form.again' }], view: { private_metadata: '{' } },
    { type: 'view_submission', ...person, view: { callback_id: 'form' } },
    { type: 'view_submission', ...person, view: { callback_id: 'another', state: { values: {} } } },
    { type: 'shortcut', ...person, callback_id: 'question' },
    { type: 'message_action', ...person, callback_id: messageCallback('ask', 'question') },
    { type: 'block_suggestion', ...person, action_id: 'form.x' },
  ];

  it('leave the bot answering what does', async () => {
    for (const payload of SENSELESS) void slack.sendInteraction(payload).catch(() => undefined);
    const before = slack.posted.length;
    await slack.sendEvent(directMessage('still there?'));
    await slack.until(() => slack.posted.slice(before).some((message) => shown(message).includes('still there?')));
  });
});
