// Bench “soak”: steady traffic for minutes, with a fault every few seconds; memory stays flat, nothing is lost or doubled.
import { setTimeout as delay } from 'node:timers/promises';
import { type Kind, KINDS } from '../traffic/traffic.ts';
import { percentile } from './measures.ts';
import { print, printEnvironment, type Row } from './report.ts';
import { type Running, startRunning } from './running.ts';

export interface SoakOptions {
  readonly json: boolean;
  readonly minutes: number;
}

const PEOPLE = 4;
/** Between an answer and the next question of the same person. */
const PAUSE_MS = 150;
const FAULT_EVERY = 5_000;
const ROWS = 10;

interface Fault {
  readonly name: string;
  readonly inflict: (running: Running) => void;
}

const callback = /^\/interactions\/.*\/callback$/;
const messages = /^\/channels\/\d+\/messages$/;

/** What networks and platforms do, and what can be gone through without a loss. */
const FAULTS: readonly Fault[] = [
  { name: 'Slack connection dropped', inflict: ({ slack }) => slack.dropSockets() },
  { name: 'Discord connection dropped', inflict: ({ discord }) => discord.dropSockets() },
  { name: 'Slack: 429', inflict: ({ slack }) => slack.fail('chat.postMessage', { status: 429, headers: { 'retry-after': '1' } }, 2) },
  { name: 'Discord: 500', inflict: ({ discord }) => discord.failNext({ method: 'POST', path: messages, status: 500, times: 2 }) },
  { name: 'Slack asks to move', inflict: ({ slack }) => slack.refreshSockets() },
  { name: 'Discord: the last events again', inflict: ({ discord }) => discord.dropSockets({ redeliver: 50 }) },
  { name: 'Slack: 500', inflict: ({ slack }) => slack.fail('chat.postMessage', { status: 500 }, 2) },
  {
    name: 'Discord: 429',
    inflict: ({ discord }) =>
      discord.failNext({
        method: 'POST',
        path: callback,
        status: 429,
        headers: { 'retry-after': '0.3' },
        body: { retry_after: 0.3, global: false, message: '' },
      }),
  },
  { name: 'Slack refuses the token once', inflict: refuseOnce },
  { name: 'Slack connection silent', inflict: ({ slack }) => slack.freezeSockets() },
];

function refuseOnce({ slack }: Running): void {
  slack.fail('apps.connections.open', { error: 'invalid_auth' });
  slack.dropSockets();
}

export async function benchSoak({ json, minutes }: SoakOptions): Promise<void> {
  printEnvironment();
  const running = await startRunning();
  const end = performance.now() + minutes * 60_000;
  const faults = inflictUntil(running, end);
  const rows = watch(running, end, (minutes * 60_000) / ROWS);
  await Promise.all(Array.from({ length: PEOPLE }, (_, i) => person(running, i, end)));
  const [inflicted, memory] = await Promise.all([faults, rows]);
  await settle(running);
  print(memory, json);
  const { tally, wrong } = running.traffic.ledger;
  const times = running.traffic.ledger.times();
  const at = (share: number): number => Math.round(percentile(times, share));
  print([{ minutes, faults: inflicted, ...tally, p50_ms: at(0.5), p99_ms: at(0.99), most_ms: at(1) }], json);
  running.traffic.stop();
  await running.stop();
  if (tally.lost + tally.doubled > 0) throw new Error(`lost or doubled: ${JSON.stringify(wrong).slice(0, 2000)}`);
}

async function person({ traffic }: Running, first: number, end: number): Promise<void> {
  for (let turn = first; performance.now() < end; turn += 1) {
    await traffic.ask(KINDS[turn % KINDS.length] as Kind);
    await delay(PAUSE_MS);
  }
}

/** One after the other, from the first again after the last. @returns how many. */
async function inflictUntil(running: Running, end: number): Promise<number> {
  let count = 0;
  // None so late that there is no time to get over it.
  for (; performance.now() + 2 * FAULT_EVERY < end; count += 1) {
    await delay(FAULT_EVERY);
    FAULTS[count % FAULTS.length]?.inflict(running);
  }
  return count;
}

/** The bot's memory, ten times on the way; the fakes forget meanwhile what is over. */
async function watch(running: Running, end: number, every: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const begun = performance.now(); performance.now() < end; ) {
    await delay(Math.max(0, Math.min(every, end - performance.now())));
    running.traffic.forget();
    const { rss, heap } = await running.memory();
    const { answered } = running.traffic.ledger.tally;
    rows.push({ seconds: Math.round((performance.now() - begun) / 1000), answered, rss_mb: rss, heap_mb: heap });
  }
  return rows;
}

async function settle({ traffic }: Running): Promise<void> {
  for (const end = Date.now() + 20_000; traffic.ledger.tally.lost > 0 && Date.now() < end; ) await delay(100);
  await delay(1000);
}
