// Hand-written example questions of records: which record's a question is most like.
import type { AskKinds } from './ask-kinds.ts';
import { type KeyLists, keyLists } from './key-lists.ts';
import type { KeyWeights } from './key-weights.ts';
import { EXCHANGED, type Key, type Lexicon } from './lexicon.ts';
import { totalWeight } from './match.ts';
import type { Kind } from './patterns.ts';
import type { Question } from './question.ts';

/** How like a question the asks of one record are, each from 0 to 1. */
export interface AskMatch {
  /** Of the nearest ask (cosine over word weights), and of the nearest that asks for the same kind of answer. */
  readonly likeness: number;
  readonly sameKind: number;
  /** Most that a question and one ask have in common, as a share of the longer: a short question is not any longer ask that holds it. */
  readonly share: number;
}

/** One number for each record; used anew for every question. */
type Matches = { readonly [Measure in keyof AskMatch]: Float64Array };

/** What of a question asks are held against. */
type Asked = Pick<Question, 'compared' | 'kind'>;

export interface SavedAsks {
  /** Of each ask: the place of its record among the records, the kind of answer it asks for, what its words weigh together. */
  readonly owned: Int32Array;
  readonly kinds: readonly Kind[];
  readonly weights: Float64Array;
  /** Numbers of the asks that hold a key. */
  readonly holding: KeyLists;
}

/** What asks are read by. */
export interface AskReading {
  readonly lexicon: Lexicon;
  readonly kinds: AskKinds;
  readonly weights: Pick<KeyWeights, 'weightOf'>;
}

/** @param asks of each record. */
export function learnAsks(asks: readonly (readonly string[])[], { lexicon, kinds, weights }: AskReading): SavedAsks {
  const texts = asks.flat();
  const read = texts.map((text) => lexicon.related(text).filter((t) => !t.stop && t.keys.length > 0));
  return {
    owned: Int32Array.from(asks.flatMap((own, i) => own.map(() => i))),
    kinds: texts.map((text) => kinds.of(text)),
    weights: Float64Array.from(read, (tokens) => tokens.reduce((sum, t) => sum + weights.weightOf(t.keys), 0)),
    holding: keyLists(
      read.map((tokens) => new Set(tokens.flatMap((t) => t.keys))),
      lexicon.size,
    ),
  };
}

export class Asks<Owner> {
  readonly #lexicon: Lexicon;
  readonly #owners: readonly Owner[];
  readonly #saved: SavedAsks;
  readonly #shared: Float64Array;
  /** Numbers of the asks that share a word with the question, the first `#count` of them. */
  readonly #touched: Int32Array;
  #count = 0;
  /** The last term that was added up for an ask, so that none counts twice. */
  readonly #marks: Int32Array;
  readonly #matches: Matches;

  /** @param owners the records, in the order in which their asks were learned. */
  constructor(owners: readonly Owner[], lexicon: Lexicon, saved: SavedAsks) {
    this.#lexicon = lexicon;
    this.#owners = owners;
    this.#saved = saved;
    this.#shared = new Float64Array(saved.owned.length);
    this.#touched = new Int32Array(saved.owned.length);
    this.#marks = new Int32Array(saved.owned.length);
    const zeros = (): Float64Array => new Float64Array(owners.length);
    this.#matches = { likeness: zeros(), sameKind: zeros(), share: zeros() };
  }

  /** The records whose asks share a word with the question. */
  match(question: Asked): Map<Owner, AskMatch> {
    const { likeness, sameKind, share } = this.#matched(question);
    const matches = new Map<Owner, AskMatch>();
    for (const [i, owner] of this.#owners.entries())
      if (share[i] !== 0) matches.set(owner, { likeness: likeness[i] as number, sameKind: sameKind[i] as number, share: share[i] as number });
    return matches;
  }

  /** The record whose asks are most like the question, with the best of all records, each measure by itself; null where none shares a word with it. */
  nearest(question: Asked): (AskMatch & { readonly owner: Owner }) | null {
    const { likeness, sameKind, share } = this.#matched(question);
    const best = largest(likeness);
    const owner = this.#owners[likeness.indexOf(best)];
    return best === 0 || owner === undefined ? null : { owner, likeness: best, sameKind: largest(sameKind), share: largest(share) };
  }

  #matched({ compared: terms, kind }: Asked): Matches {
    const { likeness, sameKind, share } = this.#matches;
    for (const measure of [likeness, sameKind, share]) measure.fill(0);
    this.#addUp(terms);
    const { owned, kinds, weights } = this.#saved;
    const total = totalWeight(terms) || 1;
    for (let n = 0; n < this.#count; n++) {
      const i = this.#touched[n] as number;
      const common = this.#shared[i] as number;
      const owner = owned[i] as number;
      const weight = weights[i] as number;
      const like = Math.min(1, common / Math.sqrt(total * Math.max(weight, 1e-9)));
      raise(share, owner, common / Math.max(total, weight));
      raise(likeness, owner, like);
      if (kinds[i] === kind) raise(sameKind, owner, like);
    }
    return this.#matches;
  }

  /** The question's weight that each ask holds: the word itself first, an exchangeable one where that is missing. */
  #addUp(terms: Question['terms']): void {
    for (let n = 0; n < this.#count; n++) this.#shared[this.#touched[n] as number] = 0;
    this.#count = 0;
    this.#marks.fill(-1);
    for (const [n, { keys, weight }] of terms.entries())
      for (const exchanged of [false, true])
        for (const key of keys) if (this.#lexicon.isExchanged(key) === exchanged) this.#addTerm(n, key, exchanged ? weight * EXCHANGED : weight);
  }

  #addTerm(term: number, key: Key, weight: number): void {
    const { starts, numbers } = this.#saved.holding;
    const end = starts[key + 1] ?? 0;
    for (let i = starts[key] ?? 0; i < end; i++) {
      const ask = numbers[i] as number;
      if (this.#marks[ask] === term) continue;
      const before = this.#shared[ask] as number;
      if (before === 0) this.#touched[this.#count++] = ask;
      this.#marks[ask] = term;
      this.#shared[ask] = before + weight;
    }
  }
}

function raise(best: Float64Array, at: number, value: number): void {
  if (value > (best[at] as number)) best[at] = value;
}

function largest(numbers: Float64Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] as number);
  return most;
}
