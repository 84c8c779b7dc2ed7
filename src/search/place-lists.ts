// Which tokens each passage holds, with their shares of its scores: posting lists turned round.
import type { SavedPostings } from './posting-lists.ts';

export class PlaceLists {
  /** How many tokens there are; they count from 0. */
  readonly tokens: number;
  /** Where each place's tokens start; one more at the end. */
  readonly #starts: Int32Array;
  readonly #tokens: Int32Array;
  readonly #shares: Float32Array;

  private constructor(tokens: number, starts: Int32Array, length: number) {
    this.tokens = tokens;
    this.#starts = starts;
    this.#tokens = new Int32Array(length);
    this.#shares = new Float32Array(length);
  }

  static of({ starts, places, shares }: SavedPostings): PlaceLists {
    const lists = new PlaceLists(starts.length - 1, startsOf(places), places.length);
    const next = lists.#starts.slice();
    for (let token = 0; token < lists.tokens; token++)
      for (let i = starts[token] as number; i < (starts[token + 1] as number); i++) lists.#set(next, places[i] as number, token, shares[i] as number);
    return lists;
  }

  #set(next: Int32Array, place: number, token: number, share: number): void {
    const at = next[place] as number;
    next[place] = at + 1;
    this.#tokens[at] = token;
    this.#shares[at] = share;
  }

  /** Adds the shares of a place's tokens to the sums of each token. @returns what was added in all. */
  addTo(sums: Float64Array, place: number, weight: number): number {
    let added = 0;
    for (let i = this.#start(place); i < this.#start(place + 1); i++) {
      const token = this.#tokens[i] as number;
      const share = weight * (this.#shares[i] as number);
      sums[token] = (sums[token] as number) + share;
      added += share;
    }
    return added;
  }

  /** Sum of the shares of a place's tokens, each by its weight. */
  weigh(weights: Float64Array, place: number): number {
    let sum = 0;
    const end = this.#start(place + 1);
    for (let i = this.#start(place); i < end; i++) sum += (weights[this.#tokens[i] as number] as number) * (this.#shares[i] as number);
    return sum;
  }

  /** Sets the sums of a place's tokens to 0. */
  clear(sums: Float64Array, place: number): void {
    for (let i = this.#start(place); i < this.#start(place + 1); i++) sums[this.#tokens[i] as number] = 0;
  }

  #start(place: number): number {
    return this.#starts[place] as number;
  }
}

/** Where each place's part starts when postings are put in the order of places; one more at the end. */
function startsOf(places: Int32Array): Int32Array {
  const starts = new Int32Array(places.reduce((most, place) => Math.max(most, place), -1) + 2);
  for (const place of places) starts[place + 1] = (starts[place + 1] as number) + 1;
  for (let place = 1; place < starts.length; place++) starts[place] = (starts[place] as number) + (starts[place - 1] as number);
  return starts;
}
