// Work that a stop waits for.
import { setTimeout as delay } from 'node:timers/promises';

export class InProgress {
  readonly #work = new Set<Promise<unknown>>();

  /** Counts `work` until it settles. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#work.add(work);
    const done = (): unknown => this.#work.delete(work);
    work.then(done, done);
    return work;
  }

  /** Resolves when nothing is left, or after `within` milliseconds. */
  async idle(within: number): Promise<void> {
    const timer = new AbortController();
    await Promise.race([this.#empty(), delay(within, undefined, { signal: timer.signal })]);
    timer.abort();
  }

  async #empty(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
  }
}
