// Which passages hold a token, and what it adds to their scores: flat typed arrays, so that adding up is all a search does.
import type { ScoreBoard } from './score-board.ts';

/** Places of the passages that hold a token, with its share of their scores. */
export type Posting = ReadonlyMap<number, number>;

export class PostingLists {
  readonly #numbers = new Map<string, number>();
  /** Where each token's postings start, by its number; one more at the end. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  readonly #shares: Float32Array;

  constructor(postings: Iterable<readonly [token: string, Posting]>) {
    const starts = [0];
    const places: number[] = [];
    const shares: number[] = [];
    for (const [token, posting] of postings) {
      this.#numbers.set(token, this.#numbers.size);
      for (const [place, share] of posting) {
        places.push(place);
        shares.push(share);
      }
      starts.push(places.length);
    }
    this.#starts = Int32Array.from(starts);
    this.#places = Int32Array.from(places);
    this.#shares = Float32Array.from(shares);
  }

  get tokens(): ReadonlyMap<string, number> {
    return this.#numbers;
  }

  /** Number of passages that hold a token. */
  count(token: string): number {
    const [start, end] = this.#range(token);
    return end - start;
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
