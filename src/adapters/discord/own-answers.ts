// Whom the bot's latest answers in servers are for: a reply to one by the same person goes on from it, a comment by another is none of the bot's business.

/** How long a reply is taken for a follow-up; the bot's own memory of what went before is no longer. */
const LIFE_MS = 30 * 60_000;
const MOST = 10_000;

interface Answer {
  readonly user: string;
  /** On `now`'s clock. */
  readonly at: number;
}

export class OwnAnswers {
  /** By the answer's message id, in the order in which they were sent. */
  readonly #answers = new Map<string, Answer>();
  readonly #now: () => number;

  /** @param now milliseconds of any clock that runs evenly. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  add(messageId: string, user: string): void {
    this.#answers.set(messageId, { user, at: this.#now() });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST && oldest !== undefined) this.#answers.delete(oldest);
  }

  /** Whether the message was an answer to this user, not long ago. */
  isFor(messageId: string | undefined, user: string): boolean {
    const answer = this.#answers.get(messageId ?? '');
    return answer?.user === user && this.#now() - answer.at <= LIFE_MS;
  }
}
