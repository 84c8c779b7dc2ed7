// Which passages hold a token, and what it adds to their scores: flat typed arrays, so that adding up is all a search does.
import { listed, numbered } from './name-list.ts';
import { PlaceLists } from './place-lists.ts';
import type { ScoreBoard } from './score-board.ts';

/** Places of the passages that hold a token, with its share of their scores. */
export type Posting = ReadonlyMap<number, number>;

export interface SavedPostings {
  /** As `name-list.ts` has them. */
  readonly tokens: string;
  /** Where each token's postings start, by its number; one more at the end. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly shares: Float32Array;
}

export class PostingLists {
  readonly saved: SavedPostings;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(saved: SavedPostings) {
    this.saved = saved;
    this.#numbers = numbered(saved.tokens);
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
    return new PostingLists({
      tokens: listed(tokens),
      starts: Int32Array.from(starts),
      places: Int32Array.from(places),
      shares: Float32Array.from(shares),
    });
  }

  /** @returns whether any passage holds the token. */
  addTo(board: ScoreBoard, token: string, weight: number): boolean {
    const number = this.#numbers.get(token);
    if (number === undefined) return false;
    const { starts, places, shares } = this.saved;
    const end = starts[number + 1] as number;
    for (let i = starts[number] as number; i < end; i++) board.add(places[i] as number, weight * (shares[i] as number));
    return true;
  }

  /** The same the other way round. */
  byPlace(): PlaceLists {
    return PlaceLists.of(this.saved);
  }
}
