// The desk of a corpus that is being edited: rebuilt when its files change, the last good one kept while they are broken.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { AnsweringDesk, Explained } from '../answer/desk.ts';
import type { Answer } from '../core/answer.ts';
import type { Desk, Thread } from '../core/command.ts';
import { CorpusError, type Problem } from '../errors.ts';

export class LiveDesk implements Required<Desk> {
  readonly #load: () => Promise<AnsweringDesk>;
  readonly #witness = new AsyncLocalStorage<Answer[]>();
  #desk: AnsweringDesk;
  #problems: readonly Problem[] = [];

  private constructor(load: () => Promise<AnsweringDesk>, desk: AnsweringDesk) {
    this.#load = load;
    this.#desk = desk;
  }

  /** @throws CorpusError where there is nothing good to begin with. */
  static async open(load: () => Promise<AnsweringDesk>): Promise<LiveDesk> {
    return new LiveDesk(load, await load());
  }

  get about(): Desk['about'] {
    return this.#desk.about;
  }
  get corpus(): Desk['corpus'] {
    return this.#desk.corpus;
  }
  original(citation: Parameters<AnsweringDesk['original']>[0]): string | null {
    return this.#desk.original(citation);
  }
  /** What is wrong with the files as they stand; empty where they are in use. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  answer(question: string, thread?: Thread): Answer {
    const answer = this.#desk.answer(question, thread);
    this.#witness.getStore()?.push(answer);
    return answer;
  }

  explain(question: string): Explained {
    return this.#desk.explain(question);
  }

  /** Runs something and notes the answers that it was given. */
  async witness<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly answers: readonly Answer[] }> {
    const answers: Answer[] = [];
    return { result: await this.#witness.run(answers, run), answers };
  }

  /** Reads the files again. */
  async reload(): Promise<void> {
    try {
      this.#desk = await this.#load();
      this.#problems = [];
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      this.#problems = error.problems;
    }
  }
}
