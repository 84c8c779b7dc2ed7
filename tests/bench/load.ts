// Bench “load”: mixed traffic through both real SDKs at the highest rate that the bot's one core holds.
import { setTimeout as delay } from 'node:timers/promises';
import { type Kind, KINDS } from '../traffic/traffic.ts';
import { percentile } from './measures.ts';
import { print, printEnvironment, type Row } from './report.ts';
import { type Running, startRunning } from './running.ts';

export interface LoadOptions {
  readonly json: boolean;
  readonly seconds: number;
  /** People who each ask again as soon as they are answered. */
  readonly people: number;
}

const WARM_UP_MS = 3_000;
const FORGET_EVERY = 5_000;
const DRAIN_MS = 10_000;

export async function benchLoad({ json, seconds, people }: LoadOptions): Promise<void> {
  printEnvironment();
  const running = await startRunning();
  const before = await warmUp(running, people);
  const begun = performance.now();
  await drive(running, people, begun + seconds * 1000);
  const took = (performance.now() - begun) / 1000;
  await drained(running);
  const after = await running.memory();
  print(timeRows(running, took), json);
  const { asked, answered, lost, doubled } = running.traffic.ledger.tally;
  print(
    [{ asked, answered, lost, doubled, people, rss_start_mb: before.rss, rss_end_mb: after.rss, heap_start_mb: before.heap, heap_end_mb: after.heap }],
    json,
  );
  running.traffic.stop();
  await running.stop();
  if (lost + doubled > 0) throw new Error(`lost or doubled: ${JSON.stringify(running.traffic.ledger.wrong).slice(0, 2000)}`);
}

/** What is compiled and cached at first counts for nothing. */
async function warmUp(running: Running, people: number) {
  await drive(running, people, performance.now() + WARM_UP_MS);
  return running.memory();
}

/** Each of the people asks in another of the eight ways each time. */
async function drive({ traffic }: Running, people: number, end: number): Promise<void> {
  const forgetting = setInterval(() => traffic.forget(), FORGET_EVERY);
  const person = async (_: unknown, first: number): Promise<void> => {
    for (let turn = first; performance.now() < end; turn += 1) await traffic.ask(KINDS[turn % KINDS.length] as Kind);
  };
  await Promise.all(Array.from({ length: people }, person));
  clearInterval(forgetting);
}

async function drained({ traffic }: Running): Promise<void> {
  for (const end = Date.now() + DRAIN_MS; traffic.ledger.tally.lost > 0 && Date.now() < end; ) await delay(50);
  // Long enough for an answer that came twice to be seen.
  await delay(500);
}

function timeRows({ traffic: { ledger } }: Running, seconds: number): Row[] {
  const row = (what: string, times: readonly number[]): Row => {
    const at = (share: number): number => Math.round(percentile(times, share) * 10) / 10;
    return { what, a_second: Math.round(times.length / seconds), p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99), most_ms: at(1) };
  };
  return [...ledger.kinds.map((kind) => row(kind, ledger.times(kind))), row('all', ledger.times())];
}
