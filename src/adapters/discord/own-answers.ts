// Whom the bot's latest answers in servers are for: a reply to one by the same person goes on from it, a comment by another is none of the bot's business.
import { MemoryStore } from '../../state/memory-store.ts';
import type { Store } from '../../state/store.ts';

/** How long a reply is taken for a follow-up, in milliseconds; the bot's own memory of what went before is no longer. */
const LIFE = 30 * 60_000;
const MOST = 10_000;

/** Where the store fails, nothing is a follow-up. */
export class OwnAnswers {
  /** Users' ids by the ids of the messages that answered them. */
  readonly #users: Store<string>;

  constructor(users: Store<string> = new MemoryStore({ max: MOST })) {
    this.#users = users;
  }

  async add(messageId: string, user: string): Promise<void> {
    await this.#users.set(messageId, user, LIFE).catch(() => undefined);
  }

  /** Whether the message was an answer to this user, not long ago. */
  async isFor(messageId: string, user: string): Promise<boolean> {
    return (await this.#users.get(messageId).catch(() => undefined)) === user;
  }
}
