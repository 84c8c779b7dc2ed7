// How long the built program takes until it is ready, on fake platforms, and until it has answered on the command line.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/paths.ts';
import { startFakeDiscord } from '../fakes/discord/index.ts';
import { startFakeSlack } from '../fakes/slack/index.ts';
import { percentile } from './measures.ts';
import type { Row } from './report.ts';

const RUNS = 7;
const MAIN = join(ROOT, 'dist/main.js');

/** Builds first. Fakes run in this process, so that their share of the time is in the figures too. */
export async function benchStart(): Promise<Row[]> {
  execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'ignore' });
  if (!existsSync(MAIN)) throw new Error(`no build at ${MAIN}`);
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  const forSlack = { SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken };
  const forDiscord = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.token, DISCORD_APPLICATION_ID: discord.applicationId };
  try {
    return [
      await row('node alone', ['-e', '0'], {}, null),
      await row('ask', [MAIN, 'ask', 'How many U.S. troops are in Japan?'], {}, null),
      await row('start to ready, Slack', [MAIN, 'start'], forSlack, 'ready:'),
      await row('start to ready, Discord', [MAIN, 'start'], forDiscord, 'ready:'),
      await row('start to ready, both', [MAIN, 'start'], { ...forSlack, ...forDiscord }, 'ready:'),
    ];
  } finally {
    await slack.stop();
    await discord.stop();
  }
}

async function row(what: string, args: readonly string[], env: Record<string, string>, until: string | null): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timeOf(args, env, until));
  return { what, least_ms: Math.min(...times), median_ms: percentile(times, 0.5), most_ms: Math.max(...times), runs: RUNS };
}

/** Milliseconds until the program says so, or ends. */
function timeOf(args: readonly string[], env: Record<string, string>, until: string | null): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve) => {
    let time: number | null = null;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (until === null || !text.includes(until)) return;
      time = performance.now() - begun;
      child.kill('SIGKILL');
    });
    child.once('close', () => resolve(Math.round(time ?? performance.now() - begun)));
  });
}
