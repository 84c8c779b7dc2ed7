// The texts of the corpus, word by word: read once for all ends, while the corpus is learned.
import type { Token } from './lexicon.ts';

/** What a word of a text says, wherever in it. */
export type ReadWord = Pick<Token, 'stem' | 'stop' | 'keys'>;

export interface ReadText {
  /** Its own words in order, and behind them who does what to whom in it. */
  readonly words: readonly ReadWord[];
  /** How many are its own. */
  readonly own: number;
}

export class CorpusTexts {
  readonly #read = new Map<string, ReadText>();
  /** By all that they say: most words come again and again. */
  readonly #words = new Map<string, ReadWord>();

  /** `undefined` where it was never read. */
  get(text: string): ReadText | undefined {
    return this.#read.get(text);
  }

  add(text: string, { words, own }: ReadText): ReadText {
    const read = { own, words: words.map((word) => this.#kept(word)) };
    this.#read.set(text, read);
    return read;
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
