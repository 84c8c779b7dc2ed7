// Slack's events with places in them made into something else, through the real Bolt app to the real bot: it goes on, and sends nothing wrong.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { formView } from '../../src/adapters/slack/form.ts';
import { createBot } from '../../src/bot.ts';
import type { Command } from '../../src/core/command.ts';
import { silentLog } from '../helpers/log.ts';
import { type Running, shown, startOverSocket } from '../adapters/slack/helpers.ts';
import { blockSuggestion, filledIn, globalShortcut, messageShortcut, pressInMessage, pressInView, viewSubmission } from '../fakes/slack/interactions.ts';
import { directMessage, type FakeSlack, type Fields, mention, slashCommand, startFakeSlack } from '../fakes/slack/index.ts';
import { desk } from '../helpers/bot.ts';
import { mutations, RUNS, SEED } from './mutate.ts';

const QUESTION = 'How many U.S. troops are in Japan?';
const ROUND = 2_000;
const AT_ONCE = 50;

let slack: FakeSlack;
let running: Running;

beforeEach(start);
afterEach(stop);

async function start(): Promise<void> {
  desk.answer(QUESTION); // builds it: an interaction would wait for that too long
  slack = await startFakeSlack();
  const bot = createBot({ commands, desk, log: silentLog });
  running = await startOverSocket(slack, bot.handle, {}, { commands, bot });
}
async function stop(): Promise<void> {
  await running.adapter.stop();
  await slack.stop(); // rejects if a message broke a limit
}

/** One of each kind, as Slack sends them; what they are answered with is pressed on. */
async function payloads(): Promise<Fields[]> {
  const answer = await slack.sendSlash('/ask', QUESTION);
  const view = formView(commands, commands[0] as Command) as unknown as Fields;
  const [input] = (view.blocks as readonly Fields[]).filter(({ type }) => type === 'input');
  const button = { type: 'button', action_id: 'more', value: 'q', text: { type: 'plain_text', text: 'More' } };
  const message = { text: 'x', blocks: [...((answer.blocks ?? []) as Fields[]), { type: 'actions', elements: [button] }] };
  return [
    { kind: 'slash', payload: slashCommand('/ask', QUESTION) },
    { kind: 'slash', payload: slashCommand('/figures', 'tariffs') },
    { kind: 'event', payload: directMessage(QUESTION) },
    { kind: 'event', payload: mention(QUESTION) },
    { kind: 'event', payload: { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' } },
    { kind: 'interaction', payload: pressInMessage(message, 'More', { ephemeral: true }) },
    { kind: 'interaction', payload: pressInMessage(message, 'More') },
    { kind: 'interaction', payload: pressInView({ type: 'home', blocks: message.blocks }, 'More') },
    { kind: 'interaction', payload: globalShortcut('question') },
    { kind: 'interaction', payload: messageShortcut('message.claim.statement', QUESTION) },
    { kind: 'interaction', payload: blockSuggestion(view, String(input?.block_id), 'tar') },
    { kind: 'interaction', payload: viewSubmission(view, filledIn(view, { Question: QUESTION })) },
  ];
}

function send({ kind, payload }: Fields): void {
  const fields = (typeof payload === 'object' && payload !== null ? payload : {}) as Fields;
  if (kind === 'slash') void slack.sendSlash(String(fields.command), String(fields.text), fields);
  else if (kind === 'event') void slack.sendEvent(fields);
  else void slack.sendInteraction(fields);
}

describe('malformed events of Slack', () => {
  it(`do no harm, ${RUNS} of them`, async () => {
    for (let done = 0; done < RUNS; done += ROUND) {
      if (done > 0) await stop().then(start);
      const events = mutations(await payloads(), Math.min(ROUND, RUNS - done), SEED + done);
      for (let at = 0; at < events.length; at += AT_ONCE) {
        for (const event of events.slice(at, at + AT_ONCE)) send(event);
        expect(shown(await slack.sendSlash('/ask', QUESTION)), `seed ${SEED + done}, events ${at} to ${at + AT_ONCE}`).toContain('55,000');
        expect(slack.violations, `seed ${SEED + done}, events ${at} to ${at + AT_ONCE}`).toEqual([]);
      }
    }
  }, 3_600_000);
});
