// Puts typing mistakes right, only towards words that are known here.

import { bitsSet, edits, lettersOf } from './edits.ts';

/** Letters in which a mistyped word may differ, by its length. */
const allowance = (length: number): number => (length >= 6 ? 2 : length >= 4 ? 1 : 0);

/** A word that stands so often in the corpus is one that users may mean by a rare one. */
const OFTEN = 10;

interface Candidate {
  readonly word: string;
  /** Its letters, one bit each. */
  readonly letters: number;
}

export class Speller {
  /** Known words by length. */
  readonly #byLength = new Map<number, Candidate[]>();
  readonly #frequency: ReadonlyMap<string, number>;
  readonly #known = new Map<string, string | null>();

  /** @param frequency known words in lower case, with how often they stand in the corpus. */
  constructor(frequency: ReadonlyMap<string, number>) {
    this.#frequency = frequency;
    for (const word of frequency.keys()) if (/^\p{Script=Latin}{3,}$/u.test(word)) this.#add({ word, letters: lettersOf(word) });
  }

  #add(candidate: Candidate): void {
    const { length } = candidate.word;
    const same = this.#byLength.get(length);
    if (same) same.push(candidate);
    else this.#byLength.set(length, [candidate]);
  }

  /** A known word that a real but unexpected word may be a slip for: two letters swapped (“singed”), a vowel or a double letter left out (“trops”), in a longer one any letter (“minster”). */
  slip(word: string): string | null {
    const near = word.length >= 4 ? this.correct(word) : null;
    if (!near) return null;
    if (word.length === 4) return isSwap(word, near) && (this.#frequency.get(near) ?? 0) >= OFTEN ? near : null;
    const isLong = word.length >= 7 && near.length !== word.length && edits(word, near) === 1;
    return isSwap(word, near) || isLong || this.#isLeftOut(word, near) ? near : null;
  }

  /** Only of words that stand often in the corpus: a rarer one is less likely than the word as it is. */
  #isLeftOut(word: string, near: string): boolean {
    if (near.length !== word.length + 1 || (this.#frequency.get(near) ?? 0) < OFTEN) return false;
    const at = [...near].findIndex((letter, i) => letter !== word[i]);
    return word === near.slice(0, at) + near.slice(at + 1) && (/[aeiou]/.test(near.charAt(at)) || near[at] === near[at - 1]);
  }

  /** The nearest known word (the more frequent, then the first by alphabet), or null where none is near. */
  correct(word: string): string | null {
    const cached = this.#known.get(word);
    if (cached !== undefined) return cached;
    const found = this.#nearest(word) ?? (/[^s]s$/.test(word) && word.length > 5 ? this.#nearest(word.slice(0, -1)) : null);
    if (this.#known.size < 10_000) this.#known.set(word, found);
    return found;
  }

  #nearest(word: string): string | null {
    const max = allowance(word.length);
    const letters = lettersOf(word);
    // One edit changes the set of letters by two at most: most words are out without a closer look.
    const candidates = range(word.length - max, word.length + max).flatMap((length) =>
      (this.#byLength.get(length) ?? []).filter((c) => bitsSet(letters ^ c.letters) <= 2 * Math.max(1, max)),
    );
    const near = candidates
      .map(({ word: candidate }) => ({ candidate, cost: cost(word, candidate) }))
      .filter(({ cost }) => cost <= (max === 0 ? 0.5 : max + 0.2));
    near.sort(
      (a, b) => a.cost - b.cost || (this.#frequency.get(b.candidate) ?? 0) - (this.#frequency.get(a.candidate) ?? 0) || (a.candidate < b.candidate ? -1 : 1),
    );
    return near[0]?.candidate ?? null;
  }
}

/** Edits between two words; swapped neighbours count half, since fingers do that most, one of two like letters left out hardly more; a first letter is seldom wrong. */
function cost(a: string, b: string): number {
  if (a.length === b.length && isSwap(a, b)) return 0.5;
  if (b.length === a.length + 1 && singled(a) === singled(b)) return 0.6;
  const first = a[0] === b[0] ? 0 : 0.6;
  const apart = edits(a, b);
  // Two edits in a shorter word are believed only where a letter was doubled in the wrong place (“tarrif”).
  if (apart > 1 && a.length < 8 && singled(a) !== singled(b)) return Number.POSITIVE_INFINITY;
  return apart + first + (a.length === b.length ? 0.1 : 0);
}

const singled = (word: string): string => word.replace(/(.)\1+/gu, '$1');

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
