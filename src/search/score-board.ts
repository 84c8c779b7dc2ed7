// Adds up scores passage by passage and gives the best: no object is made for a passage that is not among them.

/** A passage by its place. */
export interface Placed {
  readonly place: number;
  readonly score: number;
}

export class ScoreBoard {
  readonly #ids: Float64Array;
  readonly #scores: Float64Array;
  /** Places that have a score, in the order they got it; the first `#count` are in use. */
  readonly #places: Int32Array;
  #count = 0;

  /** @param ids of the passages by place. */
  constructor(ids: Float64Array) {
    this.#ids = ids;
    this.#scores = new Float64Array(ids.length);
    this.#places = new Int32Array(ids.length);
  }

  /** @param score above 0. */
  add(place: number, score: number): void {
    const before = this.#scores[place] as number;
    if (before === 0) this.#places[this.#count++] = place;
    this.#scores[place] = before + score;
  }

  /** The best `limit`, best first, equal scores in the order of ids; the board is empty afterwards. */
  take(limit: number): Placed[] {
    const best = limit < this.#count ? this.#best(Math.max(0, limit)) : this.#places.slice(0, this.#count).sort((a, b) => this.#order(a, b));
    const taken = Array.from(best, (place) => ({ place, score: this.#scores[place] as number }));
    for (let i = 0; i < this.#count; i++) this.#scores[this.#places[i] as number] = 0;
    this.#count = 0;
    return taken;
  }

  /** Keeps the best so far in order; most places are not better than the last of them and cost one comparison. */
  #best(limit: number): Int32Array {
    const best = new Int32Array(limit);
    for (let i = 0, kept = 0; i < this.#count; i++) {
      const place = this.#places[i] as number;
      if (kept === limit && (limit === 0 || this.#order(place, best[limit - 1] as number) > 0)) continue;
      kept = Math.min(limit, kept + 1);
      const at = this.#rank(place, best, kept - 1);
      best.copyWithin(at + 1, at, kept - 1);
      best[at] = place;
    }
    return best;
  }

  /** Where a place belongs among the first `kept` of the best. */
  #rank(place: number, best: Int32Array, kept: number): number {
    let low = 0;
    for (let high = kept; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.#order(best[middle] as number, place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #order(a: number, b: number): number {
    return (this.#scores[b] as number) - (this.#scores[a] as number) || (this.#ids[a] as number) - (this.#ids[b] as number);
  }
}
