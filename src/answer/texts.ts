// Short texts held against a question: how much of the question each holds, and how much of each the question.
import { type NumberLists, numberLists, turned } from '../search/number-lists.ts';
import type { Compared, Wanted } from './compared.ts';
import type { KeyWeights } from './key-weights.ts';
import type { Key } from './lexicon.ts';

/** What a question and each text have in common, by the number of the text; 0 where they share no word. */
interface Common {
  /** Weight of the question's terms that the text holds; no term counts twice. */
  readonly asked: Float64Array;
  /** Weight of the text's words that the question holds. */
  readonly told: Float64Array;
}

/** Words with the same keys say the same: they are one sort. */
export interface SavedTexts {
  /** The keys of each sort, and what it tells. */
  readonly keys: NumberLists;
  readonly telling: Float64Array;
  /** The sorts of the words of each text, in order, and what they tell together. */
  readonly words: NumberLists;
  readonly weights: Float64Array;
}

export type ReadText = readonly { readonly keys: readonly Key[] }[];

export function learnTexts(texts: readonly ReadText[], weights: Pick<KeyWeights, 'tellingOf'>): SavedTexts {
  const numbers = new Map<string, number>();
  const keys: (readonly Key[])[] = [];
  const sortOf = (word: ReadText[number]): number => {
    const name = word.keys.join();
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, keys.length);
    return keys.push(word.keys) - 1;
  };
  const words = texts.map((text) => text.map(sortOf));
  const telling = Float64Array.from(keys, (held) => weights.tellingOf(held));
  const together = (sorts: readonly number[]): number => sorts.reduce((sum, sort) => sum + (telling[sort] as number), 0);
  return { keys: numberLists(keys), telling, words: numberLists(words), weights: Float64Array.from(words, together) };
}

export class Texts {
  readonly #saved: SavedTexts;
  /** The sorts that each key is part of, and the texts that hold each sort. */
  readonly #sorts: NumberLists;
  readonly #texts: NumberLists;
  /** The sorts that the question holds. By sort: how surely, and the last term that was added up for it. */
  readonly #met: number[] = [];
  readonly #strengths: Float64Array;
  readonly #terms: Int32Array;
  /** By text: the last term that it was found to hold. */
  readonly #held: Int32Array;
  readonly #common: Common;
  #compared: Compared | null = null;

  /** @param keys how many keys there are. */
  constructor(saved: SavedTexts, keys: number) {
    const [sorts, texts] = [saved.telling.length, saved.weights.length];
    this.#saved = saved;
    this.perWeight = saved.weights.map((weight) => 1 / weight);
    this.#sorts = turned(saved.keys, keys);
    this.#texts = turned(saved.words, sorts);
    this.#strengths = new Float64Array(sorts);
    this.#terms = new Int32Array(sorts).fill(-1);
    this.#held = new Int32Array(texts).fill(-1);
    this.#common = { asked: new Float64Array(texts), told: new Float64Array(texts) };
  }

  /** One divided by what each text's words tell together: to multiply takes a fraction of the time of dividing. */
  readonly perWeight: Float64Array;

  /** Worked out once for a question. What is given is used anew for the next one. */
  against(compared: Compared): Common {
    if (compared !== this.#compared) this.#addUp(compared);
    return this.#common;
  }

  /** Whether a text holds a key. */
  holds(text: number, key: Key): boolean {
    const { starts, numbers } = this.#saved.words;
    const end = starts[text + 1] as number;
    for (let i = starts[text] as number; i < end; i++) if (isIn(this.#saved.keys, numbers[i] as number, key)) return true;
    return false;
  }

  /** Every key of a text, as often as its words have it. */
  keysOf(text: number): Key[] {
    const { words, keys } = this.#saved;
    const sorts = words.numbers.subarray(words.starts[text], words.starts[text + 1]);
    return Array.from(sorts).flatMap((sort) => Array.from(keys.numbers.subarray(keys.starts[sort], keys.starts[sort + 1])));
  }

  #addUp(compared: Compared): void {
    this.#clear();
    this.#compared = compared;
    for (const wanted of compared.wanted) this.#meet(wanted);
    for (const wanted of compared.wanted) this.#add(wanted);
  }

  #clear(): void {
    this.#common.asked.fill(0);
    this.#common.told.fill(0);
    this.#held.fill(-1);
    for (const sort of this.#met) {
      this.#strengths[sort] = 0;
      this.#terms[sort] = -1;
    }
    this.#met.length = 0;
  }

  #meet({ key, strength }: Wanted): void {
    const { starts, numbers } = this.#sorts;
    const end = starts[key + 1] as number;
    for (let i = starts[key] as number; i < end; i++) {
      const sort = numbers[i] as number;
      const before = this.#strengths[sort] as number;
      if (before === 0) this.#met.push(sort);
      if (strength > before) this.#strengths[sort] = strength;
    }
  }

  /** A sort that several keys of a term lead to counts once for the term, as surely as the first says; for the texts it counts once for all terms. */
  #add({ key, term, weight }: Wanted): void {
    const { starts, numbers } = this.#sorts;
    const end = starts[key + 1] as number;
    for (let i = starts[key] as number; i < end; i++) {
      const sort = numbers[i] as number;
      const last = this.#terms[sort] as number;
      if (last === term) continue;
      this.#terms[sort] = term;
      const telling = last < 0 ? (this.#saved.telling[sort] as number) * (this.#strengths[sort] as number) : 0;
      this.#addTo(sort, term, weight, telling);
    }
  }

  /** To all texts that hold a sort. There is no list of the texts found: to keep one takes longer than to go through all of them. */
  #addTo(sort: number, term: number, weight: number, telling: number): void {
    const { starts, numbers } = this.#texts;
    const { asked, told } = this.#common;
    const held = this.#held;
    const end = starts[sort + 1] as number;
    for (let i = starts[sort] as number; i < end; i++) {
      const text = numbers[i] as number;
      told[text] = (told[text] as number) + telling;
      if (held[text] === term) continue;
      held[text] = term;
      asked[text] = (asked[text] as number) + weight;
    }
  }
}

/** Lists too short to be searched by halves. */
function isIn({ starts, numbers }: NumberLists, list: number, number: number): boolean {
  const end = starts[list + 1] as number;
  for (let i = starts[list] as number; i < end; i++) if (numbers[i] === number) return true;
  return false;
}
