// Which tokens tell most of each passage, with their shares of its scores: posting lists turned round.
import { startsOf } from './number-lists.ts';
import type { SavedPostings } from './posting-lists.ts';

/** Tokens of a passage that are kept, the most telling: as good as all, and a long passage takes no longer than others. */
const MOST = 64;

export interface SavedPlaces {
  /** How many different tokens there are; they count from 0. */
  readonly size: number;
  /** Where each place's tokens start; one more at the end. */
  readonly starts: Int32Array;
  readonly tokens: Int32Array;
  readonly shares: Float32Array;
}

export class PlaceLists {
  readonly saved: SavedPlaces;

  constructor(saved: SavedPlaces) {
    this.saved = saved;
  }

  static of({ starts: ofTokens, places, shares }: SavedPostings): PlaceLists {
    const lists = byPlace(places).map((postings) => mostTelling(postings, shares));
    const ofPosting = tokensOf(ofTokens, places.length);
    const starts = startsOf(lists.map(({ length }) => length));
    const held = new PlaceLists({
      size: ofTokens.length - 1,
      starts,
      tokens: new Int32Array(starts.at(-1) ?? 0),
      shares: new Float32Array(starts.at(-1) ?? 0),
    });
    for (const [place, postings] of lists.entries()) {
      const start = held.#start(place);
      held.saved.tokens.set(
        postings.map((posting) => ofPosting[posting] as number),
        start,
      );
      for (const [i, posting] of postings.entries()) held.saved.shares[start + i] = shares[posting] as number;
    }
    return held;
  }

  /** Adds the shares of a place's tokens to the sums of each token. @returns what was added in all. */
  addTo(sums: Float64Array, place: number, weight: number): number {
    const { tokens, shares } = this.saved;
    const end = this.#start(place + 1);
    let added = 0;
    for (let i = this.#start(place); i < end; i++) {
      const token = tokens[i] as number;
      const share = weight * (shares[i] as number);
      sums[token] = (sums[token] as number) + share;
      added += share;
    }
    return added;
  }

  /** Sum of the shares of a place's tokens, each by its weight. */
  weigh(weights: Float64Array, place: number): number {
    const { tokens, shares } = this.saved;
    const end = this.#start(place + 1);
    let sum = 0;
    for (let i = this.#start(place); i < end; i++) sum += (weights[tokens[i] as number] as number) * (shares[i] as number);
    return sum;
  }

  /** Sets the sums of a place's tokens to 0. */
  clear(sums: Float64Array, place: number): void {
    const end = this.#start(place + 1);
    for (let i = this.#start(place); i < end; i++) sums[this.saved.tokens[i] as number] = 0;
  }

  #start(place: number): number {
    return this.saved.starts[place] as number;
  }
}

const mostTelling = (postings: Int32Array, shares: Float32Array): Int32Array =>
  postings.length > MOST ? postings.sort((a, b) => (shares[b] as number) - (shares[a] as number)).subarray(0, MOST) : postings;

/** The numbers of each place's postings. */
function byPlace(places: Int32Array): Int32Array[] {
  const counts = new Int32Array(places.reduce((most, place) => Math.max(most, place + 1), 0));
  for (const place of places) counts[place] = (counts[place] as number) + 1;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (const [i, place] of places.entries()) {
    const at = counts[place] as number;
    (lists[place] as Int32Array)[at] = i;
    counts[place] = at + 1;
  }
  return lists;
}

/** The token of each posting. */
function tokensOf(starts: Int32Array, postings: number): Int32Array {
  const tokens = new Int32Array(postings);
  for (let token = 0; token + 1 < starts.length; token++) tokens.fill(token, starts[token], starts[token + 1]);
  return tokens;
}
