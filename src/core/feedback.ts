// Counts of what users found useful, by command. Questions themselves are none of its business.
import type { Store } from '../state/store.ts';

export interface FeedbackCount {
  readonly useful: number;
  readonly notUseful: number;
}

/** A year: for ever, as deployments go. */
const KEPT = 365 * 24 * 60 * 60_000;
const NONE: FeedbackCount = { useful: 0, notUseful: 0 };

export class FeedbackCounts {
  readonly #store: Store<FeedbackCount>;
  /** One addition after the other: each reads what the last one wrote. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store<FeedbackCount>) {
    this.#store = store;
  }

  async of(command: string): Promise<FeedbackCount> {
    return (await this.#store.get(command)) ?? NONE;
  }

  add(command: string, isUseful: boolean): Promise<FeedbackCount> {
    const added = this.#last.then(() => this.#add(command, isUseful));
    this.#last = added.catch(() => undefined);
    return added;
  }

  async #add(command: string, isUseful: boolean): Promise<FeedbackCount> {
    const { useful, notUseful } = await this.of(command);
    const count = isUseful ? { useful: useful + 1, notUseful } : { useful, notUseful: notUseful + 1 };
    await this.#store.set(command, count, KEPT);
    return count;
  }
}
