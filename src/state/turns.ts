// One after the other: a value that is read, changed and set again must not be changed by another in between.

export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when what was begun before for the same key is over, whichever way. */
  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    const turn = before ? before.then(work, work) : work();
    this.#last.set(key, turn);
    const over = (): void => {
      if (this.#last.get(key) === turn) this.#last.delete(key);
    };
    turn.then(over, over);
    return turn;
  }
}
