// What a host sees of the running program: alive, ready or not, counted; and what it does where a platform is lost for good.
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, shown } from '../adapters/slack/helpers.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { directMessage, type FakeSlack, startFakeSlack } from '../fakes/slack/index.ts';
import { type Env, Program } from '../helpers/process.ts';
import { gate, Sink } from '../helpers/streams.ts';
import { run } from '../../src/cli/program.ts';

const QUESTION = 'How many U.S. troops are in Japan?';

let slack: FakeSlack;
let discord: FakeDiscord;
let program: Program | undefined;
let port: number;

beforeEach(async () => {
  [slack, discord, port] = await Promise.all([startFakeSlack(), startFakeDiscord(), freePort()]);
});
afterEach(async () => {
  await program?.kill();
  await discord.stop();
  await slack.stop();
});

const envOf = (more: Env): Env => ({
  ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken },
  ...{ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, DISCORD_APPLICATION_ID: discord.applicationId },
  ...{ HEALTH_PORT: String(port), ...more },
});

async function start(more: Env = {}): Promise<Program> {
  program = new Program(['start'], envOf(more));
  await program.says('ready: ');
  return program;
}

/** The same in this process. */
async function startHere(more: Env = {}) {
  const [out, err, stopped] = [new Sink(), new Sink(), gate()];
  const ended = run(['start'], { env: envOf(more), in: Readable.from([]), out, err }, stopped.opened);
  await until(async () => err.text.includes('ready: '));
  const stop = (): Promise<number> => {
    stopped.open();
    return ended;
  };
  return { stop, ended, stderr: () => err.text };
}

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`, init);
const ready = async () => {
  const response = await get('/readyz');
  return { status: response.status, ...((await response.json()) as { ready: boolean; platforms: Record<string, string> }) };
};

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > end) throw new Error('waited in vain');
}

describe('the health server', () => {
  it('tells of life, readiness and figures, and of nothing else', async () => {
    const bot = await startHere();
    expect(await (await get('/healthz')).json()).toEqual({ alive: true });
    expect(await ready()).toMatchObject({ status: 200, ready: true, platforms: { slack: 'connected', discord: 'connected' }, corpus: { documents: 2 } });
    expect(shown(await slack.sendSlash('/ask', QUESTION))).toContain('55,000');
    await slack.sendSlash('/ask', 'How many penguins live in Osaka?');
    await slack.sendEvent(directMessage(QUESTION));
    await discord.answerTo(discord.sendSlash({ command: 'ask', options: { question: QUESTION } }));
    await slack.until(() => slack.posted.length === 1);
    const text = await (await get('/metrics')).text();
    for (const line of [
      'alliance_desk_answers_total{platform="slack",command="ask",outcome="answered"} 1',
      'alliance_desk_answers_total{platform="slack",command="ask",outcome="not_covered"} 1',
      'alliance_desk_answers_total{platform="slack",command="message",outcome="answered"} 1',
      'alliance_desk_answers_total{platform="discord",command="ask",outcome="answered"} 1',
      'alliance_desk_answer_seconds_count{platform="discord",command="ask"} 1',
      'alliance_desk_connected{platform="slack"} 1',
      'alliance_desk_connection_events_total{platform="discord",event="connected"} 1',
      'alliance_desk_requests_running{platform="slack"} 0',
      'alliance_desk_corpus_documents 2',
    ])
      expect(text).toContain(line);
    expect(text).toMatch(/^alliance_desk_corpus_age_days \d{3,}$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
    expect(text).not.toMatch(/troops|penguins|U1\b|xoxb|xapp/);
    expect((await get('/other')).status).toBe(404);
    expect((await get('/healthz', { method: 'POST' })).status).toBe(405);
    expect(await bot.stop()).toBe(0);
  });

  it('is not ready while a platform is away, and Discord answers meanwhile', async () => {
    const bot = await startHere({ RECONNECT_LIMIT: '1000' });
    slack.fail('apps.connections.open', { error: 'invalid_auth' }, 1000);
    slack.dropSockets();
    await until(async () => (await ready()).status === 503);
    expect((await ready()).platforms).toEqual({ slack: 'lost', discord: 'connected' });
    expect((await get('/healthz')).status).toBe(200);
    expect((await discord.answerTo(discord.sendSlash({ command: 'ask', options: { question: QUESTION } }))).kind).toBe('reply');
    expect(await bot.stop()).toBe(0);
  });

  it('tells of a platform that never started, and of how often it was tried', async () => {
    const bot = await startHere({ SLACK_BOT_TOKEN: 'xoxb-another' });
    const metrics = async (): Promise<string> => (await get('/metrics')).text();
    expect(await metrics()).toContain('alliance_desk_connected{platform="slack"} 0');
    await until(async () => /events_total\{platform="slack",event="attempt_failed"\} [2-9]/.test(await metrics()));
    expect((await ready()).platforms).toEqual({ slack: 'failed', discord: 'connected' });
    expect(await bot.stop()).toBe(0);
  });

  it('drops a client that does not finish its request, and goes on', async () => {
    const bot = await startHere();
    const slow = connect(port, '127.0.0.1');
    slow.write('GET /healthz HTTP/1.1\r\nHost: x\r\n');
    await new Promise((resolve) => slow.once('close', resolve).resume());
    expect((await get('/healthz')).status).toBe(200);
    await bot.stop();
  });
});

describe('a platform that is lost for good', () => {
  it('ends the program with 1 after the limit, so that its host starts it anew', async () => {
    const bot = await start({ RECONNECT_LIMIT: '3' });
    slack.fail('apps.connections.open', { error: 'invalid_auth' }, 1000);
    slack.dropSockets();
    const { code, stderr } = await bot.ended;
    expect(code).toBe(1);
    expect(stderr).toContain('slack cannot be reached any more');
  });

  it('is started anew with Discord, where the library itself would give up', async () => {
    await start();
    discord.dropSockets({ code: 4014 });
    await until(async () => (await ready()).status === 503);
    await until(async () => (await ready()).status === 200);
    expect((await discord.answerTo(discord.sendMessage({ text: QUESTION }))).kind).toBe('message');
  });

  it('ends the program with 1 where Discord goes on refusing', async () => {
    const bot = await startHere({ RECONNECT_LIMIT: '2' });
    discord.refuseGateway(4014);
    discord.dropSockets({ code: 4014 });
    expect(await bot.ended).toBe(1);
    expect(bot.stderr()).toContain('discord cannot be reached any more');
  });
});

describe('a health port that is taken', () => {
  let other: Server;
  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
  });
  afterEach(() => other.close());

  it('is named, and nothing is started', async () => {
    const taken = (other.address() as AddressInfo).port;
    program = new Program(['start'], { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', HEALTH_PORT: String(taken) });
    const { code, stderr } = await program.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`HEALTH_PORT: cannot listen on port ${taken} \\(another program has it\\)`));
    expect(slack.calls).toEqual([]);
  });
});
