// Hand-written example questions of records: which record's a question is most like.
import type { AskKinds } from './ask-kinds.ts';
import { type KeyLists, keyLists, listOf } from './key-lists.ts';
import type { KeyWeights } from './key-weights.ts';
import type { Lexicon } from './lexicon.ts';
import { addUp, type Common, likeness, sums, type WordRow, wordRow } from './overlap.ts';
import type { Kind } from './patterns.ts';
import type { Question } from './question.ts';

/** How like a question the asks of one record are, each from 0 to 1. */
export interface AskMatch {
  /** Of the nearest ask, and of the nearest that asks for the same kind of answer. */
  readonly likeness: number;
  readonly sameKind: number;
  /** Most that a question and one ask have in common, as a share of both: a short question is not any longer ask that holds it. */
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
  readonly words: WordRow;
  /** Places in the row of the words that hold a key. */
  readonly holding: KeyLists;
}

/** What asks are read by. */
export interface AskReading {
  readonly lexicon: Lexicon;
  readonly kinds: AskKinds;
  readonly weights: Pick<KeyWeights, 'tellingOf'>;
}

/** @param asks of each record. */
export function learnAsks(asks: readonly (readonly string[])[], { lexicon, kinds, weights }: AskReading): SavedAsks {
  const texts = asks.flat();
  const read = texts.map((text) => lexicon.related(text).filter((t) => !t.stop && t.keys.length > 0));
  const words = wordRow(read, weights);
  return {
    owned: Int32Array.from(asks.flatMap((own, i) => own.map(() => i))),
    kinds: texts.map((text) => kinds.of(text)),
    weights: sums(words, texts.length),
    words,
    holding: keyLists(
      read.flatMap((tokens) => tokens.map((t) => t.keys)),
      lexicon.size,
    ),
  };
}

export class Asks<Owner> {
  readonly #owners: readonly Owner[];
  readonly #saved: SavedAsks;
  readonly #common: Common;
  readonly #matches: Matches;

  /** @param owners the records, in the order in which their asks were learned. */
  constructor(owners: readonly Owner[], saved: SavedAsks) {
    this.#owners = owners;
    this.#saved = saved;
    this.#common = { asked: new Float64Array(saved.owned.length), told: new Float64Array(saved.owned.length) };
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

  #matched({ compared: { wanted, weight }, kind }: Asked): Matches {
    const { asked, told } = this.#common;
    for (const numbers of [asked, told, ...Object.values(this.#matches)]) numbers.fill(0);
    const { words, holding, weights } = this.#saved;
    addUp(words, (key) => listOf(holding, key), wanted, this.#common);
    for (let i = 0; i < asked.length; i++)
      if (asked[i] !== 0) this.#raise(i, (asked[i] as number) / weight, (told[i] as number) / (weights[i] as number), kind);
    return this.#matches;
  }

  #raise(ask: number, ofQuestion: number, ofAsk: number, kind: Kind): void {
    const { likeness: likenesses, sameKind, share } = this.#matches;
    const { owned, kinds } = this.#saved;
    const owner = owned[ask] as number;
    const like = likeness(ofQuestion, ofAsk);
    raise(share, owner, Math.min(ofQuestion, ofAsk));
    raise(likenesses, owner, like);
    if (kinds[ask] === kind) raise(sameKind, owner, like);
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
