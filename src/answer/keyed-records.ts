// What records hold of a question, looked up key by key: no record is gone through.
import { holdersOf, type NumberLists } from '../search/number-lists.ts';
import type { Key, Lexicon } from './lexicon.ts';
import type { KeyWeights } from './key-weights.ts';
import type { Question } from './question.ts';

/** Keys of what a record measures or tells alone, and all that it can be met by. */
export interface Keyed {
  readonly label: ReadonlySet<Key>;
  readonly keys: ReadonlySet<Key>;
}

/** By the place of the record. */
export interface Held {
  /** Weight of the question's terms that it holds. */
  readonly label: Float64Array;
  readonly keys: Float64Array;
  /** How many keys of its label are asked for, and the rarity of the words among them. */
  readonly asked: Float64Array;
  readonly rarity: Float64Array;
}

type Asked = Pick<Question, 'terms' | 'compared'>;

export class KeyedRecords {
  readonly #count: number;
  readonly #labels: NumberLists;
  readonly #keys: NumberLists;
  readonly #lexicon: Lexicon;
  readonly #weights: KeyWeights;

  constructor(records: readonly Keyed[], lexicon: Lexicon, weights: KeyWeights) {
    const { size } = lexicon;
    this.#count = records.length;
    this.#labels = holdersOf(
      records.map(({ label }) => label),
      size,
    );
    this.#keys = holdersOf(
      records.map(({ keys }) => keys),
      size,
    );
    this.#lexicon = lexicon;
    this.#weights = weights;
  }

  held(question: Asked): Held {
    return { label: this.#shares(this.#labels, question), keys: this.#shares(this.#keys, question), ...this.#asked(question) };
  }

  #asked({ terms }: Asked): Pick<Held, 'asked' | 'rarity'> {
    const { starts, numbers } = this.#labels;
    const [asked, rarity] = [new Float64Array(this.#count), new Float64Array(this.#count)];
    for (const key of new Set(terms.flatMap(({ keys }) => keys))) {
      const telling = this.#lexicon.isStem(key) ? (this.#weights.rarity(key) ?? 0) : 0;
      for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
        const record = numbers[i] as number;
        asked[record] = (asked[record] as number) + 1;
        rarity[record] = (rarity[record] as number) + telling;
      }
    }
    return { asked, rarity };
  }

  /** The first key of a term that a record holds is the surest: `wanted` has the word itself first. */
  #shares({ starts, numbers }: NumberLists, { terms, compared }: Asked): Float64Array {
    const sums = new Float64Array(this.#count);
    const last = new Int32Array(this.#count).fill(-1);
    for (const { key, term, strength } of compared.wanted) {
      const weight = (terms[term]?.weight ?? 0) * strength;
      for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
        const record = numbers[i] as number;
        if (last[record] === term) continue;
        last[record] = term;
        sums[record] = (sums[record] as number) + weight;
      }
    }
    return sums;
  }
}
