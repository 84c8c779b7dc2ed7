// The whole program against fake platforms: started as people start it, asked on Slack and Discord, and ended by a signal.
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, shown } from './adapters/slack/helpers.ts';
import { type FakeDiscord, startFakeDiscord } from './fakes/discord/index.ts';
import { directMessage, type FakeSlack, type Fields, mention, sendSignedSlash, slashCommand, startFakeSlack } from './fakes/slack/index.ts';
import { holdCalls } from './helpers/held-api.ts';
import { HOSTILE } from './helpers/hostile.ts';
import { type Env, Program } from './helpers/process.ts';

const QUESTION = 'How many U.S. troops are in Japan?';
const BAD_SLACK = 'xoxb-refused-bot-token';
const BAD_DISCORD = 'refused-token.for-tests';

let slack: FakeSlack;
let discord: FakeDiscord;
let program: Program | undefined;

beforeEach(async () => {
  [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
});
afterEach(async () => {
  await program?.kill();
  program = undefined;
  expect(discord.violations).toEqual([]);
  await discord.stop();
  await slack.stop(); // rejects if a message broke a limit
});

describe('start with both platforms', () => {
  it('answers commands, direct messages and mentions on both, and ends with 0 when asked to', async () => {
    const bot = await start('slack, discord');
    expectAnswer(await slashOnSlack());
    expectAnswer(await slashOnDiscord());
    expectAnswer(await eventOnSlack(directMessage(QUESTION)));
    expectAnswer(await eventOnSlack(mention(QUESTION)));
    expectAnswer(await messageOnDiscord(QUESTION));
    expectAnswer(await messageOnDiscord(`${discord.mention} ${QUESTION}`, 'guild'));
    const { code, stdout, stderr } = await bot.stop('SIGTERM');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.match(/"msg":"answered"/g)).toHaveLength(6);
    for (const secret of [slack.botToken, slack.appToken, discord.token, 'troops', '55,000']) expect(stderr).not.toContain(secret);
    await slack.until(() => slack.connected === 0);
    await discord.until('the connection to end', () => discord.gateway.connected === 0);
    expect(discord.calls.filter((call) => call.startsWith('PUT'))).toEqual([]); // a start registers no command
  });

  it('answers or refuses whatever is typed, inside every limit, and calls nobody', async () => {
    const bot = await start('slack, discord');
    for (const [name, text] of HOSTILE) {
      const shownThere = await Promise.all([
        slack.sendSlash('/ask', text).then(shown),
        answerOnDiscord(discord.sendSlash({ command: 'ask', options: { question: text, public: true } })),
        messageOnDiscord(text),
        messageOnDiscord(`${discord.mention} ${text}`, 'guild'),
      ]);
      shownThere.push(await eventOnSlack(directMessage(text)), await eventOnSlack(mention(text)));
      for (const each of shownThere) expect(each.trim(), name).not.toBe('');
      for (const each of shownThere) expect(each, name).not.toContain('went wrong');
      expect([...slack.violations, ...discord.violations], name).toEqual([]);
    }
    const { code, stderr } = await bot.stop();
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/troops|everyone|javascript|previous instructions|xxxxx|"level":[56]0/);
  });

  it('finishes an answer in progress when asked to end, within five seconds', async () => {
    const held = await holdCalls(slack.apiUrl, /chat\.postMessage/);
    try {
      const bot = await start('slack, discord', { SLACK_API_URL: held.url });
      await slack.sendEvent(directMessage(QUESTION));
      await slack.until(() => held.waiting === 1);
      const asked = performance.now();
      const ended = bot.stop('SIGTERM');
      await discord.until('the end of what is not in progress', () => discord.gateway.connected === 0);
      // Time enough to end, were it not for the answer: a bot that waits for it passes however slow the machine is.
      expect(await Promise.race([ended, delay(1000, 'still at work')])).toBe('still at work');
      expect(slack.posted).toEqual([]);
      held.release();
      expect((await ended).code).toBe(0);
      expect(performance.now() - asked).toBeLessThan(5000);
      expectAnswer(shown(slack.posted[0]));
    } finally {
      held.stop();
    }
  });
});

describe('start with Slack over HTTP', () => {
  it('answers a signed command, and refuses one that is not', async () => {
    const port = await freePort();
    const secret = 'signing-secret-of-a-test';
    program = new Program(['start'], {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: secret,
      PORT: String(port),
    });
    await program.says('ready: slack\n');
    const url = `http://127.0.0.1:${port}/slack/events`;
    const answer = await sendSignedSlash(slashCommand('/ask', QUESTION), { url, secret });
    expectAnswer(shown((await answer.json()) as Fields));
    expect((await sendSignedSlash(slashCommand('/ask', QUESTION), { url, secret: 'another' })).status).toBe(401);
    const { code, stderr } = await program.stop();
    expect(code).toBe(0);
    for (const hidden of [slack.botToken, secret, 'troops']) expect(stderr).not.toContain(hidden);
  });
});

describe('start with a token that one platform refuses', () => {
  it('answers on Discord without Slack', async () => {
    const bot = await start('discord', { SLACK_BOT_TOKEN: BAD_SLACK });
    expect(bot.stderr).toMatch(/slack did not start: .*SLACK_BOT_TOKEN/);
    expectAnswer(await slashOnDiscord());
    expectAnswer(await messageOnDiscord(QUESTION));
    const { code, stderr } = await bot.stop('SIGINT');
    expect(code).toBe(0);
    expect(stderr).not.toContain(BAD_SLACK);
  });

  it('answers on Slack without Discord', async () => {
    const bot = await start('slack', { DISCORD_TOKEN: BAD_DISCORD });
    expect(bot.stderr).toMatch(/discord did not start: .*DISCORD_TOKEN/);
    expectAnswer(await slashOnSlack());
    expectAnswer(await eventOnSlack(directMessage(QUESTION)));
    const { code, stderr } = await bot.stop();
    expect(code).toBe(0);
    expect(stderr).not.toContain(BAD_DISCORD);
  });

  it('ends with 1 where both refuse', async () => {
    program = new Program(['start'], env({ SLACK_BOT_TOKEN: BAD_SLACK, DISCORD_TOKEN: BAD_DISCORD }));
    const { code, stderr } = await program.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/slack did not start: .*SLACK_BOT_TOKEN/);
    expect(stderr).toMatch(/discord did not start: .*DISCORD_TOKEN/);
    expect(stderr).not.toContain('ready:');
  });
});

/** Starts the bot on both fakes and waits until these platforms are ready. */
async function start(platforms: string, more: Env = {}): Promise<Program> {
  program = new Program(['start'], env(more));
  await program.says(`ready: ${platforms}\n`);
  return program;
}

const env = (more: Env): Env => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_TOKEN: discord.token,
  DISCORD_APPLICATION_ID: discord.applicationId,
  ...more,
});

const slashOnSlack = async (): Promise<string> => shown(await slack.sendSlash('/ask', QUESTION));

async function eventOnSlack(event: Fields): Promise<string> {
  const before = slack.posted.length;
  await slack.sendEvent(event);
  await slack.until(() => slack.posted.length > before);
  return shown(slack.posted[before]);
}

const slashOnDiscord = (): Promise<string> => answerOnDiscord(discord.sendSlash({ command: 'ask', options: { question: QUESTION } }));
const messageOnDiscord = (text: string, place: 'direct' | 'guild' = 'direct'): Promise<string> => answerOnDiscord(discord.sendMessage({ text, place }));

async function answerOnDiscord(id: string): Promise<string> {
  const { body } = await discord.answerTo(id);
  return [body.content, ...(body.embeds ?? []).map((embed) => embed.description)].join('\n');
}

/** The figure asked for, and the paragraph it stands on. */
function expectAnswer(text: string): void {
  expect(text).toContain('55,000');
  expect(text).toMatch(/\[1\\?\]/);
  expect(text).toContain('¶10');
}
