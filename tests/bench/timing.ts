// Times calls one by one.
import { percentile } from './measures.ts';

/** Microseconds a call. */
export interface Times {
  readonly median_us: number;
  readonly p95_us: number;
  readonly p99_us: number;
}

/** Every input is called so many times after one call that does not count, until the budget of an engine is used up. */
const ROUNDS = 5;
const BUDGET_MS = 20_000;

export function timesOf<T>(inputs: readonly T[], call: (input: T) => unknown): Times {
  const times: number[] = [];
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round <= ROUNDS && (round < 2 || performance.now() < end); round++)
    for (const input of inputs) {
      const start = performance.now();
      call(input);
      if (round > 0) times.push((performance.now() - start) * 1000);
    }
  const at = (share: number): number => Math.round(percentile(times, share) * 10) / 10;
  return { median_us: at(0.5), p95_us: at(0.95), p99_us: at(0.99) };
}

/** What a call gives, and how many milliseconds it took. */
export function timed<T>(call: () => T): { value: T; ms: number } {
  const start = performance.now();
  const value = call();
  return { value, ms: Math.round(performance.now() - start) };
}
