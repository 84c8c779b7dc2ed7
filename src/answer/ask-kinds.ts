// Which kind of answer each example question of the corpus asks for, told once for all ends.
import { type Kind, kindOf } from './patterns.ts';

export class AskKinds {
  readonly #kinds = new Map<string, Kind>();

  of(ask: string): Kind {
    const known = this.#kinds.get(ask);
    if (known) return known;
    const kind = kindOf(ask);
    this.#kinds.set(ask, kind);
    return kind;
  }
}
