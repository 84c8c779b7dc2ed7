// The texts of the corpus, word by word: read once for all ends, and by a build for every start.
import type { Token } from './lexicon.ts';

/** What a word of a text says, wherever in it. */
export type ReadWord = Pick<Token, 'stem' | 'stop' | 'keys'>;

export interface ReadText {
  /** Its own words in order, and behind them who does what to whom in it. */
  readonly words: readonly ReadWord[];
  /** How many are its own. */
  readonly own: number;
}

/** As JSON. */
export interface SavedTexts {
  /** Every text that was read. */
  readonly texts: readonly string[];
  /** Of each text, how many words are its own, and the numbers of all. */
  readonly read: readonly (readonly [own: number, ...words: readonly number[]])[];
  readonly words: readonly ReadWord[];
}

export class CorpusTexts {
  readonly #read: Map<string, ReadText>;
  /** By all that they say: most words come again and again. */
  readonly #words = new Map<string, ReadWord>();

  /** @param saved what was read before. */
  constructor({ texts, read, words }: SavedTexts = { texts: [], read: [], words: [] }) {
    const textOf = ([own = 0, ...numbers]: readonly number[] = []): ReadText => ({ own, words: numbers.map((number) => words[number] as ReadWord) });
    this.#read = new Map(texts.map((text, i) => [text, textOf(read[i])]));
  }

  /** `undefined` where it was never read. */
  get(text: string): ReadText | undefined {
    return this.#read.get(text);
  }

  add(text: string, { words, own }: ReadText): ReadText {
    const read = { own, words: words.map((word) => this.#kept(word)) };
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
    const read = [...this.#read.values()].map((text) => [text.own, ...text.words.map(numberOf)] as const);
    return { texts: [...this.#read.keys()], read, words: [...words.keys()] };
  }

  /** One object for all that are the same. */
  #kept({ stem, stop, keys }: ReadWord): ReadWord {
    const name = `${stem} ${stop} ${keys.join()}`;
    const known = this.#words.get(name);
    if (known) return known;
    const word = { stem, stop, keys };
    this.#words.set(name, word);
    return word;
  }
}
