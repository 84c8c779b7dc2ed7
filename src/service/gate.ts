// How much is done at once, and how much may wait for it.
import type { Load } from './metrics.ts';

interface GateOptions {
  /** How much is done at the same time; from 1. */
  readonly running: number;
  /** How much waits for that, in the order in which it came; what comes then is turned away. */
  readonly waiting: number;
}

export class Gate {
  readonly #options: GateOptions;
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  get load(): Load {
    return { running: this.#running, waiting: this.#queue.length };
  }

  get isFull(): boolean {
    return this.#running >= this.#options.running && this.#queue.length >= this.#options.waiting;
  }

  /** Runs `work` when its turn comes. Where the gate is full, ask `isFull` first: it waits all the same. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#options.running) await new Promise<void>((go) => this.#queue.push(go));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  /** Whoever is next takes over the place as it is, so that nobody slips in between. */
  #next(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#running -= 1;
  }
}
