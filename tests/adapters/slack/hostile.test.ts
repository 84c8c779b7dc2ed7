// Hostile words all the way: from Slack through the bot's echo and back, inside Slack's limits and calling nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directMessage, type FakeSlack, startFakeSlack } from '../../fakes/slack/index.ts';
import { type Running, shown, startOverSocket } from './helpers.ts';

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

let slack: FakeSlack;
let running: Running;

beforeAll(async () => {
  slack = await startFakeSlack();
  running = await startOverSocket(slack);
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
});
