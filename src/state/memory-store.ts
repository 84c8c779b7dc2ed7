// The store in this process's memory: bounded, and gone with the process.
import type { Store } from './store.ts';

interface Entry<Value> {
  readonly value: Value;
  readonly expires: number;
}

interface MemoryStoreOptions {
  /** The most keys kept; beyond it the one set longest ago is forgotten. */
  readonly max: number;
  /** Milliseconds; the clock of the process by default, which no change of the time of day moves. */
  readonly now?: () => number;
}

export class MemoryStore<Value> implements Store<Value> {
  /** In the order in which they were set. */
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #max: number;
  readonly #now: () => number;

  constructor({ max, now = () => performance.now() }: MemoryStoreOptions) {
    this.#max = max;
    this.#now = now;
  }

  get size(): number {
    return this.#entries.size;
  }

  async get(key: string): Promise<Value | undefined> {
    const entry = this.#entries.get(key);
    if (!entry || entry.expires > this.#now()) return entry?.value;
    this.#entries.delete(key);
    return undefined;
  }

  async set(key: string, value: Value, ttl: number): Promise<void> {
    this.#entries.delete(key);
    this.#entries.set(key, { value, expires: this.#now() + ttl });
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#max && oldest !== undefined) this.#entries.delete(oldest);
  }

  async delete(key: string): Promise<void> {
    this.#entries.delete(key);
  }
}
