// The whole program, killed, started on a broken corpus, or run by a clock that jumps: what is lost is counted, nothing comes twice.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/paths.ts';
import { randomFrom } from '../bench/random.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { directMessage, type FakeSlack, startFakeSlack } from '../fakes/slack/index.ts';
import { holdCalls } from '../helpers/held-api.ts';
import { type Env, Program } from '../helpers/process.ts';
import { type Kind, Traffic } from '../traffic/traffic.ts';

const START_WITHIN = 30_000;
const QUESTIONS = ['How many U.S. troops are in Japan?', 'What is the tariff on cars?', 'Who is Ryosei Akazawa?'];
const ASKED: readonly Kind[] = ['slack slash', 'slack message', 'discord slash', 'discord message'];

let slack: FakeSlack;
let discord: FakeDiscord;
let traffic: Traffic;
const programs: Program[] = [];

beforeEach(async () => {
  [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  traffic = new Traffic({ slack, discord, questions: QUESTIONS, random: randomFrom(3), patience: 20_000 });
});
afterEach(async () => {
  traffic.stop();
  for (const program of programs.splice(0)) await program.kill();
  await discord.stop();
  await slack.stop();
});

async function start(more: Env = {}): Promise<Program> {
  const program = new Program(['start'], bothPlatforms(more));
  programs.push(program);
  await program.says('ready: slack, discord', START_WITHIN);
  return program;
}

const bothPlatforms = (more: Env = {}): Env => ({
  ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken },
  ...{ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, DISCORD_APPLICATION_ID: discord.applicationId },
  ...{ RATE_LIMIT_USER: '0', RATE_LIMIT_CHANNEL: '0', ...more },
});

const ask = (count: number): Promise<void>[] => Array.from({ length: count }, (_, i) => traffic.ask(ASKED[i % ASKED.length] as Kind));

describe('kill -9 in the midst of questions', () => {
  it('loses no more than what was in progress, doubles nothing, and the next start answers what Slack delivers again', async () => {
    const first = await start();
    await Promise.all(ask(20));
    const inProgress = ask(60);
    await delay(20);
    await first.kill();
    const answeredBefore = traffic.ledger.tally.answered;
    await start();
    await Promise.all(ask(20));
    await delay(1000);
    const { asked, answered, lost, doubled } = traffic.ledger.tally;
    expect([asked, doubled]).toEqual([100, 0]);
    expect(lost).toBeLessThanOrEqual(inProgress.length - (answeredBefore - 20));
    // What Slack saw no acknowledgement of, it delivers again; the rest of what was in progress, and all of Discord's, is gone.
    expect(traffic.ledger.wrong.lost.filter((each) => each.startsWith('slack slash'))).toEqual([]);
    console.log(
      `kill -9: of ${asked} asked, ${inProgress.length} of them at once, ${answeredBefore} were answered before, ${answered} in all; ${lost} lost: ${countsOf(traffic.ledger.wrong.lost)}`,
    );
  });
});

function countsOf(lost: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of lost) {
    const kind = each.replace(/ \S+$/, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ') || 'none';
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s to npm start', (signal) => {
  it('reaches the bot, which ends in good order before npm does', async () => {
    const npm = new Program(['start'], bothPlatforms(), { command: ['npm', '--silent'] });
    programs.push(npm);
    await npm.says('ready: slack, discord', START_WITHIN);
    const { code } = await npm.stop(signal);
    expect([code, slack.connected, discord.gateway.connected]).toEqual([0, 0, 0]);
  });
});

describe('an exception that nobody catches', () => {
  it('ends the program with 1 once what has begun is finished, and is logged without what it holds', async () => {
    const api = await holdCalls(slack.apiUrl, /chat\.postMessage/);
    const program = await start({ NODE_OPTIONS: `--import=${join(ROOT, 'tests/helpers/throws-on-signal.mjs')}`, SLACK_API_URL: api.url });
    void slack.sendEvent(directMessage('Who is Ryosei Akazawa?'));
    await slack.until(() => api.waiting === 1);
    const ended = program.stop('SIGUSR2');
    await program.says('ending, so that the bot can be started anew');
    api.release();
    const { code, stderr } = await ended;
    api.stop();
    expect([code, slack.posted.length]).toEqual([1, 1]);
    expect(stderr).toMatch(/"error":"TypeError","at":"at .*throws-on-signal/);
    expect(stderr).not.toMatch(/private matter|xoxb-in-a-header/);
  });
});

describe('a log that nobody reads any more', () => {
  it('is no reason to stop answering', async () => {
    const program = await start();
    program.closeLog();
    await Promise.all(ask(8));
    expect(traffic.ledger.tally).toEqual({ asked: 8, answered: 8, lost: 0, doubled: 0 });
    expect((await program.stop()).code).toBe(0);
  });
});

describe('a time of day that jumps by hours', () => {
  it('loses and doubles nothing, though connections drop meanwhile', async () => {
    await start({ NODE_OPTIONS: `--import=${join(ROOT, 'tests/helpers/clock-jumps.mjs')}` });
    for (let round = 0; round < 8; round++) {
      const asked = ask(8);
      if (round % 3 === 2) slack.dropSockets();
      if (round % 3 === 1) discord.dropSockets({ redeliver: true });
      await Promise.all(asked);
      await delay(200);
    }
    expect(traffic.ledger.tally).toEqual({ asked: 64, answered: 64, lost: 0, doubled: 0 });
  });
});

describe('a broken corpus', () => {
  it('at start is named with file and line; nothing is connected, and the host sees a failure', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'alliance-desk-corpus-'));
    cpSync(join(ROOT, 'corpus'), dir, { recursive: true });
    writeFileSync(join(dir, 'terms.yaml'), '- term: [\n');
    const program = new Program(['start'], { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, CORPUS_DIR: dir });
    programs.push(program);
    const { code, stderr } = await program.ended;
    rmSync(dir, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/corpus\/terms\.yaml:\d+: this is not YAML/);
    expect(stderr).not.toMatch(/ at .*\.ts|xoxb-|xapp-/);
    expect(slack.calls).toEqual([]);
  });
});
