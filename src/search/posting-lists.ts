// Which passages hold a token, and what it adds to their scores: flat typed arrays, so that adding up is all a search does.
import type { ScoreBoard } from './score-board.ts';

/** Places of the passages that hold a token, with its share of their scores. */
export type Posting = ReadonlyMap<number, number>;

/** As JSON. */
export interface SavedPostings {
  readonly tokens: readonly string[];
  /** Where each token's postings start; one more at the end. */
  readonly starts: readonly number[];
  readonly places: readonly number[];
  readonly shares: readonly number[];
}

/** So many digits tell any two 32-bit numbers apart. */
const DIGITS = 9;

export class PostingLists {
  readonly #numbers: ReadonlyMap<string, number>;
  /** Where each token's postings start, by its number; one more at the end. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  readonly #shares: Float32Array;

  constructor({ tokens, starts, places, shares }: SavedPostings) {
    this.#numbers = new Map(tokens.map((token, number) => [token, number]));
    this.#starts = Int32Array.from(starts);
    this.#places = Int32Array.from(places);
    this.#shares = Float32Array.from(shares);
  }

  static of(postings: Iterable<readonly [token: string, Posting]>): PostingLists {
    const tokens: string[] = [];
    const starts = [0];
    const places: number[] = [];
    const shares: number[] = [];
    for (const [token, posting] of postings) {
      tokens.push(token);
      for (const [place, share] of posting) {
        places.push(place);
        shares.push(share);
      }
      starts.push(places.length);
    }
    return new PostingLists({ tokens, starts, places, shares });
  }

  get saved(): SavedPostings {
    const shares = Array.from(this.#shares, (share) => Number(share.toPrecision(DIGITS)));
    return { tokens: [...this.#numbers.keys()], starts: [...this.#starts], places: [...this.#places], shares };
  }

  addTo(board: ScoreBoard, token: string, weight: number): void {
    const [start, end] = this.#range(token);
    for (let i = start; i < end; i++) board.add(this.#places[i] as number, weight * (this.#shares[i] as number));
  }

  #range(token: string): [start: number, end: number] {
    const number = this.#numbers.get(token);
    return number === undefined ? [0, 0] : [this.#starts[number] as number, this.#starts[number + 1] as number];
  }
}
