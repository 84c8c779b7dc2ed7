// Hand-written example questions of records: which record's a question is most like.
import type { EvidenceBase } from './evidence.ts';
import { EXCHANGED, type Key } from './lexicon.ts';
import { totalWeight } from './match.ts';
import type { Kind } from './patterns.ts';
import type { Question } from './question.ts';

/** How like a question the asks of one record are, each from 0 to 1. */
export interface AskMatch {
  /** Of the nearest ask (cosine over word weights), and of the nearest that asks for the same kind of answer. */
  likeness: number;
  sameKind: number;
  /** Most of the question that one ask holds. */
  share: number;
}

export class Asks<Owner> {
  readonly #base: EvidenceBase;
  readonly #owners: readonly Owner[];
  readonly #kinds: readonly Kind[];
  readonly #weights: Float64Array;
  /** Numbers of the asks that hold a key. */
  readonly #holding = new Map<Key, number[]>();
  readonly #shared: Float64Array;
  /** The last term that was added up for an ask, so that none counts twice. */
  readonly #marks: Int32Array;

  constructor(asks: readonly { readonly owner: Owner; readonly text: string }[], base: EvidenceBase) {
    this.#base = base;
    this.#owners = asks.map((a) => a.owner);
    this.#kinds = asks.map((a) => base.kinds.of(a.text));
    const read = asks.map(({ text }) => base.lexicon.read(text).filter((t) => !t.stop && t.keys.length > 0));
    this.#weights = Float64Array.from(read, (tokens) => tokens.reduce((sum, t) => sum + base.weightOf(t.keys), 0));
    for (const [i, tokens] of read.entries()) for (const key of new Set(tokens.flatMap((t) => t.keys))) this.#add(key, i);
    this.#shared = new Float64Array(asks.length);
    this.#marks = new Int32Array(asks.length);
  }

  #add(key: Key, ask: number): void {
    const holding = this.#holding.get(key);
    if (holding) holding.push(ask);
    else this.#holding.set(key, [ask]);
  }

  /** The records whose asks share a word with the question. */
  match({ terms, kind }: Pick<Question, 'terms' | 'kind'>): Map<Owner, AskMatch> {
    this.#addUp(terms);
    const total = totalWeight(terms) || 1;
    const matches = new Map<Owner, AskMatch>();
    for (let i = 0; i < this.#shared.length; i++) {
      const common = this.#shared[i] as number;
      if (common === 0) continue;
      const owner = this.#owners[i] as Owner;
      const match = matches.get(owner) ?? { likeness: 0, sameKind: 0, share: 0 };
      matches.set(owner, match);
      const likeness = Math.min(1, common / Math.sqrt(total * Math.max(this.#weights[i] as number, 1e-9)));
      match.share = Math.max(match.share, common / total);
      match.likeness = Math.max(match.likeness, likeness);
      if (this.#kinds[i] === kind) match.sameKind = Math.max(match.sameKind, likeness);
    }
    return matches;
  }

  /** The question's weight that each ask holds: the word itself first, an exchangeable one where that is missing. */
  #addUp(terms: Question['terms']): void {
    this.#shared.fill(0);
    this.#marks.fill(-1);
    for (const [n, { keys, weight }] of terms.entries())
      for (const exchanged of [false, true])
        for (const key of keys) if (this.#base.lexicon.isExchanged(key) === exchanged) this.#addTerm(n, key, exchanged ? weight * EXCHANGED : weight);
  }

  #addTerm(term: number, key: Key, weight: number): void {
    for (const ask of this.#holding.get(key) ?? []) {
      if (this.#marks[ask] === term) continue;
      this.#marks[ask] = term;
      this.#shared[ask] = (this.#shared[ask] as number) + weight;
    }
  }
}
