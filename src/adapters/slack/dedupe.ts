// Which deliveries were answered: Slack sends one again where it saw no answer in time.

/** Keys seen of late. Forgets a key after `ttl` milliseconds, and the oldest where there are more than `max`. */
export class Recent {
  readonly #expiry = new Map<string, number>();
  readonly #ttl: number;
  readonly #max: number;
  readonly #now: () => number;

  constructor({ ttl, max, now = Date.now }: { readonly ttl: number; readonly max: number; readonly now?: () => number }) {
    this.#ttl = ttl;
    this.#max = max;
    this.#now = now;
  }

  has(key: string): boolean {
    const expiry = this.#expiry.get(key);
    return expiry !== undefined && expiry > this.#now();
  }

  add(key: string): void {
    this.#expiry.delete(key);
    this.#expiry.set(key, this.#now() + this.#ttl);
    this.#forget();
  }

  get size(): number {
    return this.#expiry.size;
  }

  /** Keys stand in the order in which they expire. */
  #forget(): void {
    for (const [key, expiry] of this.#expiry) {
      if (this.#expiry.size <= this.#max && expiry > this.#now()) return;
      this.#expiry.delete(key);
    }
  }
}
