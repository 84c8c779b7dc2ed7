// The one importer of minisearch: BM25 over passages that are given as tokens.
import MiniSearch from 'minisearch';

/** Tuned on public collections; `d: 0` is plain BM25 without the floor for long fields. */
const BM25 = { k: 1.6, b: 0.7, d: 0 } as const;

/** A passage as tokens, by field. */
export interface IndexedPassage<Field extends string> {
  readonly id: number;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

export interface Hit {
  readonly id: number;
  readonly score: number;
}

export class PassageIndex<Field extends string> {
  readonly #index: MiniSearch<IndexedPassage<Field>>;

  /** @param boosts weight of each field; a field's tokens are indexed as they are given. */
  constructor(passages: readonly IndexedPassage<Field>[], boosts: Readonly<Record<Field, number>>) {
    const fields = Object.keys(boosts) as Field[];
    this.#index = new MiniSearch<IndexedPassage<Field>>({
      fields,
      extractField: (passage, name) => (name === 'id' ? String(passage.id) : (passage.fields[name as Field]?.join(' ') ?? '')),
      tokenize: (text) => text.split(' ').filter(Boolean),
      processTerm: (term) => term,
      searchOptions: { boost: boosts, bm25: BM25, combineWith: 'OR', prefix: false, fuzzy: false },
    });
    this.#index.addAll(passages);
  }

  /**
   * @param weights tokens of the query with their weights.
   * @returns every passage that holds a token, best first; equal scores in the order of ids.
   */
  search(weights: ReadonlyMap<string, number>): Hit[] {
    const results = this.#index.search([...weights.keys()].join(' '), { boostTerm: (term) => weights.get(term) ?? 1 });
    // minisearch multiplies each score by the number of query terms matched, which drowns rare words: divide it out again.
    return results.map((r) => ({ id: Number(r.id), score: r.score / Math.max(1, r.queryTerms.length) })).sort((a, b) => b.score - a.score || a.id - b.id);
  }
}
