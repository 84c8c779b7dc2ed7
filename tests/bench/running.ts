// The bot as a process of its own, on fake platforms in this one, and what it tells of its memory.
import { randomFrom } from './random.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/paths.ts';
import { freePort } from '../adapters/slack/helpers.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { type FakeSlack, startFakeSlack } from '../fakes/slack/index.ts';
import { Program } from '../helpers/process.ts';
import { Traffic } from '../traffic/traffic.ts';
import { readQuestions } from './questions.ts';

const SETS = join(ROOT, 'tests/questions');
const PATIENCE = 20_000;
const START_WITHIN = 60_000;

export interface Running {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly traffic: Traffic;
  readonly program: Program;
  /** Of the bot's process, in megabytes: resident, and used by JavaScript. */
  memory(): Promise<{ readonly rss: number; readonly heap: number }>;
  stop(): Promise<void>;
}

/** From the sources. Its limits on users are off, as all traffic comes from one user. */
export async function startRunning(): Promise<Running> {
  const [slack, discord, port] = await Promise.all([startFakeSlack(), startFakeDiscord(), freePort()]);
  const program = new Program(['start'], {
    ...{ SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken },
    ...{ DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, DISCORD_APPLICATION_ID: discord.applicationId },
    ...{ HEALTH_PORT: String(port), RATE_LIMIT_USER: '0', RATE_LIMIT_CHANNEL: '0', RECONNECT_LIMIT: '1000' },
  });
  await program.says('ready: slack, discord', START_WITHIN);
  const questions = readdirSync(SETS)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readQuestions(join(SETS, name)).map(({ text }) => text));
  const traffic = new Traffic({ slack, discord, questions, random: randomFrom(1), patience: PATIENCE });
  await traffic.prepare();
  return { slack, discord, traffic, program, memory: () => memoryOf(port), stop: () => stop(slack, discord, program) };
}

async function memoryOf(port: number): Promise<{ rss: number; heap: number }> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const megabytes = (name: string): number => Math.round(Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]) / 1e5) / 10;
  return { rss: megabytes('process_resident_memory_bytes'), heap: megabytes('nodejs_heap_size_used_bytes') };
}

async function stop(slack: FakeSlack, discord: FakeDiscord, program: Program): Promise<void> {
  await program.stop();
  await discord.stop();
  await slack.stop();
}
