// Which known words an unknown one may be a slip for.
import { bitsSet, edits, lettersOf } from './edits.ts';

/** Shorter words have too many neighbours; longer ones are none. */
const SHORTEST = 4;
const LONGEST = 40;
/** Edits allowed, by the length of the word. */
const allowance = (length: number): number => (length < SHORTEST || length > LONGEST ? 0 : length < 8 ? 1 : 2);

/** Words with the same first letter, which fingers seldom miss. */
interface Shelf {
  readonly words: string[];
  /** The letters of each word, one bit each. */
  readonly letters: number[];
}

export class NearWords {
  readonly #shelves = new Map<string, Shelf>();

  constructor(words: Iterable<string>) {
    for (const word of words) this.#add(word);
  }

  /**
   * The known words with the fewest edits (letters left out, put in, exchanged, swapped with their neighbour) within the
   * allowance, that begin alike; none where the word holds anything but letters: another number is another thing.
   */
  of(word: string): string[] {
    const most = /^\p{L}+$/u.test(word) ? allowance(word.length) : 0;
    if (most === 0) return [];
    const near = this.#candidates(word, most).map((known) => ({ known, edits: edits(word, known, most) }));
    const least = Math.min(most, ...near.map(({ edits }) => edits));
    return near.filter(({ edits }) => edits <= least).map(({ known }) => known);
  }

  #add(word: string): void {
    const first = word.charAt(0);
    const shelf = this.#shelves.get(first) ?? { words: [], letters: [] };
    shelf.words.push(word);
    shelf.letters.push(lettersOf(word));
    this.#shelves.set(first, shelf);
  }

  /** One edit changes the length by one at most and the set of letters by two: most words are out without a closer look. */
  #candidates(word: string, most: number): string[] {
    const letters = lettersOf(word);
    const { words = [], letters: sets = [] } = this.#shelves.get(word.charAt(0)) ?? {};
    return words.filter((known, i) => Math.abs(known.length - word.length) <= most && bitsSet(letters ^ (sets[i] ?? 0)) <= 2 * most);
  }
}
