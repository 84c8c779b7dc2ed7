// The texts of the corpus, word by word: read once for all ends, and by a build for every start.
import type { Token } from './lexicon.ts';

/** What a word of a text says, wherever in it. */
export type ReadWord = Pick<Token, 'stem' | 'stop' | 'keys'>;

/** As JSON. */
export interface SavedTexts {
  /** Every text that was read. */
  readonly texts: readonly string[];
  /** Of each text, the numbers of its words. */
  readonly read: readonly (readonly number[])[];
  readonly words: readonly ReadWord[];
}

export class CorpusTexts {
  readonly #read: Map<string, readonly ReadWord[]>;
  /** By stem: the same word may mean different things beside others. */
  readonly #words = new Map<string, ReadWord[]>();

  /** @param saved what was read before. */
  constructor({ texts, read, words }: SavedTexts = { texts: [], read: [], words: [] }) {
    this.#read = new Map(texts.map((text, i) => [text, (read[i] ?? []).map((number) => words[number] as ReadWord)]));
  }

  /** The words of a text; `undefined` where it was never read. */
  get(text: string): readonly ReadWord[] | undefined {
    return this.#read.get(text);
  }

  add(text: string, tokens: readonly Token[]): readonly ReadWord[] {
    const read = tokens.map((token) => this.#wordOf(token));
    this.#read.set(text, read);
    return read;
  }

  get saved(): SavedTexts {
    const words = new Map<ReadWord, number>();
    const numberOf = (word: ReadWord): number => {
      const number = words.get(word) ?? words.size;
      words.set(word, number);
      return number;
    };
    const read = [...this.#read.values()].map((text) => text.map(numberOf));
    return { texts: [...this.#read.keys()], read, words: [...words.keys()] };
  }

  /** One object for all that are the same: most words come again and again. */
  #wordOf({ stem, stop, keys }: Token): ReadWord {
    const alike = this.#words.get(stem);
    const known = alike?.find((other) => other.stop === stop && other.keys.length === keys.length && other.keys.every((key, i) => key === keys[i]));
    if (known) return known;
    const word = { stem, stop, keys };
    this.#words.set(stem, [...(alike ?? []), word]);
    return word;
  }
}
