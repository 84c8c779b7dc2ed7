// The last answer to each user in each conversation, so that “and in yen?” and “more” have something to lean on. In memory, for a while.
import type { Citation } from '../corpus/schema.ts';
import type { Store } from '../state/store.ts';
import type { Call } from './plain-words.ts';
import type { Origin } from './request.ts';

export interface Last {
  /** Gives the same answer again. */
  readonly call: Call;
  /** It left something out. */
  readonly hasMore: boolean;
  /** The last question, able to stand alone: of this answer, or of the one before it where this was to none. */
  readonly question?: string;
  /** The line that answered it. */
  readonly told?: string;
  /** What the answer rests on first. */
  readonly source?: Citation;
}

/** Milliseconds: half an hour after an answer the subject has changed. */
const KEPT = 30 * 60_000;

export class Conversations {
  readonly #store: Store<Last>;

  constructor(store: Store<Last>) {
    this.#store = store;
  }

  async last(origin: Origin): Promise<Last | undefined> {
    return counts(origin) ? this.#store.get(keyOf(origin)) : undefined;
  }

  async remember(origin: Origin, last: Last): Promise<void> {
    if (!counts(origin)) return;
    const question = last.question ?? (await this.last(origin))?.question;
    await this.#store.set(keyOf(origin), { ...last, ...(question === undefined ? {} : { question }) }, KEPT);
  }
}

/** A channel has many subjects at once. */
const counts = ({ conversation }: Origin): boolean => conversation.kind !== 'channel';

const keyOf = ({ platform, conversation, user }: Origin): string => [platform, conversation.id, user].join('\n');
