// Which known words an unknown one may be a slip for.

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

/** The letters of a word, one bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Number of bits set in 32. */
export function bitsSet(n: number): number {
  const pairs = n - ((n >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Three rows of the table of edits, used in turn. */
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 3));
const row = (i: number): Uint8Array => rows[i % 3] as Uint8Array;

/** Edits between two words, swapped neighbours counting one; as soon as they are more than `most`, some number above it. */
function edits(a: string, b: string, most: number): number {
  for (let j = 0; j <= b.length; j++) row(0)[j] = j;
  for (let i = 1; i <= a.length; i++) if (fillRow(a, b, i) > most) return most + 1;
  return row(a.length)[b.length] as number;
}

/** @returns the least of the row: no later one goes below it. */
function fillRow(a: string, b: string, i: number): number {
  const [before, last, now] = [row(i + 1), row(i - 1), row(i)];
  let least = i;
  now[0] = i;
  for (let j = 1; j <= b.length; j++) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let cost = Math.min((last[j] as number) + 1, (now[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
    if (i > 1 && j > 1 && isSwapped(a, b, i, j)) cost = Math.min(cost, (before[j - 2] as number) + 1);
    now[j] = cost;
    least = Math.min(least, cost);
  }
  return least;
}

const isSwapped = (a: string, b: string, i: number, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
