// Calls to Slack: each attempt with a deadline of its own, repeated only where nothing can come of it twice.
import { setTimeout as delay } from 'node:timers/promises';
import { backoff } from '../../core/backoff.ts';

type Fetch = typeof globalThis.fetch;

/** An attempt that has no answer after this many milliseconds has failed. */
const ATTEMPT_WITHIN = 10_000;
const RETRIES = 2;
/** How often a call is put off by Slack before it counts as failed. */
const PATIENCE = 5;
const WAIT = { first: 500, longest: 2_000 } as const;
/** Longer than this, in seconds, nobody waits for an answer. */
const LONGEST_RETRY_AFTER = 60;
/** Calls whose repetition changes nothing: also those of which it is not known whether they arrived are made again. */
const REPEATABLE = /\/(auth\.test|apps\.connections\.open|views\.publish|chat\.update|users\.info)$/;
/** No connection came about, so that nothing arrived. */
const NOT_SENT: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * A `fetch` for Slack's client, which itself would stop all other calls while one waits for its Retry-After, and would send
 * a message again that may have arrived.
 * @param onLimit is told of each 429.
 */
export function createFetch(onLimit: () => void): Fetch {
  return async (input, init) => {
    for (let failures = 0, limited = 0; ; ) {
      const { response, error } = await attempt(input, init);
      if (response?.status === 429) onLimit();
      const wait = response ? waitAfter(response, failures) : mayRepeat(input, error) ? backoff(failures, WAIT) : null;
      if (response?.status === 429) limited += 1;
      else failures += 1;
      if (wait === null || failures > RETRIES || limited > PATIENCE) return response ?? Promise.reject(error);
      await response?.body?.cancel();
      await delay(wait);
    }
  };
}

interface Attempt {
  readonly response?: Response;
  readonly error?: unknown;
}

async function attempt(input: Parameters<Fetch>[0], init: Parameters<Fetch>[1]): Promise<Attempt> {
  try {
    return { response: await fetch(input, { ...init, signal: AbortSignal.timeout(ATTEMPT_WITHIN) }) };
  } catch (error) {
    return { error };
  }
}

/** Milliseconds until the call may be made again; null where it is not. A 5xx says that nothing was done. */
function waitAfter({ status, headers }: Response, failures: number): number | null {
  if (status >= 500) return backoff(failures, WAIT);
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return status === 429 && seconds <= LONGEST_RETRY_AFTER ? seconds * 1000 : null;
}

function mayRepeat(input: Parameters<Fetch>[0], error: unknown): boolean {
  const path = new URL(input instanceof Request ? input.url : input).pathname;
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return REPEATABLE.test(path) || (cause instanceof Error && 'code' in cause && NOT_SENT.includes(cause.code));
}
