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
  readonly #labels: NumberLists;
  readonly #keys: NumberLists;
  readonly #lexicon: Lexicon;
  readonly #weights: KeyWeights;
  readonly #held: Held;
  /** By record: the last term that it was found to hold. */
  readonly #last: Int32Array;

  constructor(records: readonly Keyed[], lexicon: Lexicon, weights: KeyWeights) {
    const numbers = (): Float64Array => new Float64Array(records.length);
    this.#labels = holdersOf(
      records.map(({ label }) => label),
      lexicon.size,
    );
    this.#keys = holdersOf(
      records.map(({ keys }) => keys),
      lexicon.size,
    );
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#held = { label: numbers(), keys: numbers(), asked: numbers(), rarity: numbers() };
    this.#last = new Int32Array(records.length);
  }

  /** What is given is used anew for the next question. */
  held(question: Asked): Held {
    this.#add(this.#labels, question, this.#held.label);
    this.#add(this.#keys, question, this.#held.keys);
    this.#count(question);
    return this.#held;
  }

  /** The first key of a term that a record holds is the surest: `wanted` has the word itself first. */
  #add({ starts, numbers }: NumberLists, { terms, compared }: Asked, sums: Float64Array): void {
    const last = this.#last.fill(-1);
    sums.fill(0);
    for (const { key, term, strength } of compared.wanted) {
      const weight = (terms[term]?.weight ?? 0) * strength;
      for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
        const record = numbers[i] as number;
        if (last[record] === term) continue;
        last[record] = term;
        sums[record] = (sums[record] as number) + weight;
      }
    }
  }

  #count({ terms }: Asked): void {
    const { starts, numbers } = this.#labels;
    const { asked, rarity } = this.#held;
    asked.fill(0);
    rarity.fill(0);
    for (const key of new Set(terms.flatMap(({ keys }) => keys))) {
      const telling = this.#lexicon.isStem(key) ? (this.#weights.rarity(key) ?? 0) : 0;
      for (let i = starts[key] as number; i < (starts[key + 1] as number); i++) {
        const record = numbers[i] as number;
        asked[record] = (asked[record] as number) + 1;
        rarity[record] = (rarity[record] as number) + telling;
      }
    }
  }
}
