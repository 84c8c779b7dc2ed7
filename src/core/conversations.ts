// The last question of each user in each conversation, so that “and in yen?” has something to lean on. In memory, for a while.
import type { Store } from '../state/store.ts';
import type { Thread } from './command.ts';
import type { Origin } from './request.ts';

/** Milliseconds: half an hour after an answer the subject has changed. */
const KEPT = 30 * 60_000;

export class Conversations {
  readonly #store: Store<Thread>;

  constructor(store: Store<Thread>) {
    this.#store = store;
  }

  async last(origin: Origin): Promise<Thread | undefined> {
    return counts(origin) ? this.#store.get(keyOf(origin)) : undefined;
  }

  /** @param question able to stand alone. */
  async remember(origin: Origin, question: string): Promise<void> {
    if (counts(origin)) await this.#store.set(keyOf(origin), { question }, KEPT);
  }
}

/** A channel has many subjects at once. */
const counts = ({ conversation }: Origin): boolean => conversation.kind !== 'channel';

const keyOf = ({ platform, conversation, user }: Origin): string => [platform, conversation.id, user].join('\n');
