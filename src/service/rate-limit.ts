// How much one user, or one channel, may ask: a bucket each, which fills again as time goes by.
import type { Store } from '../state/store.ts';
import { Turns } from '../state/turns.ts';

const MINUTE = 60_000;

/** What is left in a bucket, as of `at`, in milliseconds. */
export interface Bucket {
  readonly left: number;
  readonly at: number;
}

interface RateLimitOptions {
  readonly store: Store<Bucket>;
  /** How many a minute, and at once. 0: no limit. */
  readonly perMinute: number;
  /** Milliseconds of a clock that runs evenly and is the same for all who share the store. */
  readonly now?: () => number;
}

export class RateLimit {
  readonly #options: Required<RateLimitOptions>;
  readonly #turns = new Turns();

  constructor({ now = () => performance.timeOrigin + performance.now(), ...options }: RateLimitOptions) {
    this.#options = { ...options, now };
  }

  /** Takes one from the bucket of `key`. @returns 0, or the whole seconds until there is one again. */
  async take(key: string): Promise<number> {
    if (this.#options.perMinute === 0) return 0;
    return this.#turns.take(key, () => this.#take(key));
  }

  async #take(key: string): Promise<number> {
    const { store, perMinute, now } = this.#options;
    const at = now();
    const bucket = await store.get(key);
    // A clock that was set back must not starve anybody.
    const passed = bucket ? Math.max(0, at - bucket.at) : 0;
    const left = Math.min(perMinute, (bucket?.left ?? perMinute) + (passed * perMinute) / MINUTE);
    await store.set(key, { left: left < 1 ? left : left - 1, at }, MINUTE);
    return left < 1 ? Math.max(1, Math.ceil(((1 - left) * MINUTE) / perMinute / 1000)) : 0;
  }
}
