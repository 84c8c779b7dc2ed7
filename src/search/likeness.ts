// How like passages are to those that lead: the words of these stand for what a question means and does not say.
import type { PlaceLists } from './place-lists.ts';
import type { Placed } from './score-board.ts';

/** Passages that may come forward by it; flat from 20 to 100. */
export const LOOKED_AT = 50;
/** Passages whose words count; with more they wander off from the question. */
const LEADING = 2;
/** What all their words weigh beside those of the question: more finds more on a subject, less of what a question asks for in the passage's own words. */
const WEIGHT = 0.3;

export class Likeness {
  readonly #lists: PlaceLists;
  /** What each token weighs; all 0 between calls. */
  readonly #weights: Float64Array;

  constructor(lists: PlaceLists) {
    this.#lists = lists;
    this.#weights = new Float64Array(lists.saved.size);
  }

  /**
   * @param found passages, best first.
   * @param known weight of the query's tokens that any passage holds.
   * @returns what to add to each score.
   */
  of(found: readonly Placed[], known: number): number[] {
    const leading = found.slice(0, LEADING);
    let total = 0;
    for (const { place, score } of leading) total += this.#lists.addTo(this.#weights, place, score);
    const scale = total > 0 ? (WEIGHT * known) / total : 0;
    const likeness = found.map(({ place }) => scale * this.#lists.weigh(this.#weights, place));
    for (const { place } of leading) this.#lists.clear(this.#weights, place);
    return likeness;
  }
}
