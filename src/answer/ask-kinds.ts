// Which kind of answer each example question of the corpus asks for.
import type { Corpus } from '../corpus/schema.ts';
import { type Kind, kindOf } from './patterns.ts';

export class AskKinds {
  readonly #kinds: ReadonlyMap<string, Kind>;

  /** @param saved what another has found of the same corpus. */
  constructor({ passages, figures, gaps }: Pick<Corpus, 'passages' | 'figures' | 'gaps'>, saved: readonly Kind[] = []) {
    const asks = new Set([...passages, ...figures, ...gaps].flatMap((record) => record.asks ?? []));
    this.#kinds = new Map([...asks].map((ask, i) => [ask, saved[i] ?? kindOf(ask)]));
  }

  of(ask: string): Kind {
    return this.#kinds.get(ask) ?? kindOf(ask);
  }

  /** As JSON. */
  get saved(): readonly Kind[] {
    return [...this.#kinds.values()];
  }
}
