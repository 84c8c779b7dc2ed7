// Who asked what and what came back: how long it took, what is lost, what came twice.

export interface Tally {
  readonly asked: number;
  readonly answered: number;
  /** Asked, and never answered. */
  readonly lost: number;
  /** Answers beyond the first. */
  readonly doubled: number;
}

interface Entry {
  readonly kind: string;
  readonly at: number;
  took: number | null;
  answers: number;
  readonly done: () => void;
}

export class Ledger {
  readonly #entries = new Map<string, Entry>();
  readonly #doubled: string[] = [];

  /** Notes a question. Resolves when it is answered, or after `patience` milliseconds. */
  ask(key: string, kind: string, patience: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.#entries.set(key, { kind, at: performance.now(), took: null, answers: 0, done });
    });
  }

  /** Notes an answer; one to a question that was not asked here is none of its business. */
  answer(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.answers += 1;
    if (entry.answers > 1) this.#doubled.push(`${entry.kind} ${key}`);
    entry.took ??= performance.now() - entry.at;
    entry.done();
  }

  get kinds(): string[] {
    return [...new Set([...this.#entries.values()].map(({ kind }) => kind))].sort();
  }

  get tally(): Tally {
    const entries = [...this.#entries.values()];
    const answered = entries.filter(({ took }) => took !== null).length;
    return { asked: entries.length, answered, lost: entries.length - answered, doubled: this.#doubled.length };
  }

  /** Kind and key of what was never answered, or answered more than once. */
  get wrong(): { readonly lost: readonly string[]; readonly doubled: readonly string[] } {
    const lost = [...this.#entries].filter(([, { took }]) => took === null).map(([key, { kind }]) => `${kind} ${key}`);
    return { lost, doubled: this.#doubled };
  }

  /** Milliseconds of all answers of a kind, or of all kinds. */
  times(kind?: string): number[] {
    return [...this.#entries.values()].filter((entry) => kind === undefined || entry.kind === kind).flatMap(({ took }) => (took === null ? [] : [took]));
  }
}
