// The whole program against fake platforms: started as people start it, asked on Slack and Discord, and ended by a signal.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shown } from './adapters/slack/helpers.ts';
import { type FakeDiscord, startFakeDiscord } from './fakes/discord/index.ts';
import { directMessage, type FakeSlack, startFakeSlack } from './fakes/slack/index.ts';
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
  it('answers commands and direct messages on both, and ends with 0 when asked to', async () => {
    const bot = await start('slack, discord');
    expectAnswer(await slashOnSlack());
    expectAnswer(await slashOnDiscord());
    expectAnswer(await directOnSlack());
    expectAnswer(await directOnDiscord());
    const { code, stdout, stderr } = await bot.stop('SIGTERM');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    for (const secret of [slack.botToken, slack.appToken, discord.token, QUESTION]) expect(stderr).not.toContain(secret);
    await slack.until(() => slack.connected === 0);
    await discord.until('the connection to end', () => discord.gateway.connected === 0);
  });

  it('ends with 0 on Ctrl-C too', async () => {
    const bot = await start('slack, discord');
    expect((await bot.stop('SIGINT')).code).toBe(0);
  });
});

describe('start with a token that one platform refuses', () => {
  it('answers on Discord without Slack', async () => {
    const bot = await start('discord', { SLACK_BOT_TOKEN: BAD_SLACK });
    expect(bot.stderr).toMatch(/slack did not start: .*SLACK_BOT_TOKEN/);
    expectAnswer(await slashOnDiscord());
    expectAnswer(await directOnDiscord());
    const { code, stderr } = await bot.stop();
    expect(code).toBe(0);
    expect(stderr).not.toContain(BAD_SLACK);
  });

  it('answers on Slack without Discord', async () => {
    const bot = await start('slack', { DISCORD_TOKEN: BAD_DISCORD });
    expect(bot.stderr).toMatch(/discord did not start: .*DISCORD_TOKEN/);
    expectAnswer(await slashOnSlack());
    expectAnswer(await directOnSlack());
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

async function directOnSlack(): Promise<string> {
  const before = slack.posted.length;
  await slack.sendEvent(directMessage(QUESTION));
  await slack.until(() => slack.posted.length > before);
  return shown(slack.posted[before]);
}

const slashOnDiscord = (): Promise<string> => answerOnDiscord(discord.sendSlash({ command: 'ask', options: { question: QUESTION } }));
const directOnDiscord = (): Promise<string> => answerOnDiscord(discord.sendMessage({ text: QUESTION }));

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
