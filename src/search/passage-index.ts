// The one importer of minisearch: BM25 over passages that are given as tokens.
//
// minisearch builds the inverted index; its own search makes an object for every passage that matches and multiplies each
// score by the number of query terms matched, which drowns rare words. So its postings are read once into typed arrays, each
// with its finished share of the score, and a search only adds shares up. The index is `protected` in minisearch, no public
// interface: package.json pins the version exactly (7.2.0), and tests hold the scores to those of minisearch itself.
import MiniSearch from 'minisearch';
import { rarity, share } from './bm25.ts';
import { type Posting, PostingLists, type SavedPostings, SEPARATOR } from './posting-lists.ts';
import { ScoreBoard } from './score-board.ts';

/** A passage as tokens, by field. */
export interface IndexedPassage<Field extends string> {
  readonly id: number;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

export interface Hit {
  readonly id: number;
  readonly score: number;
}

/** An index as plain data. */
export interface SavedIndex extends SavedPostings {
  /** Of the passages. */
  readonly ids: Float64Array;
}

class Reader<Field extends string> extends MiniSearch<IndexedPassage<Field>> {
  constructor(fields: Field[]) {
    super({
      fields,
      extractField: (passage, name) => (name === 'id' ? String(passage.id) : (passage.fields[name as Field]?.join(SEPARATOR) ?? '')),
      tokenize: (text) => text.split(SEPARATOR).filter(Boolean),
      processTerm: (term) => term,
    });
  }

  /** Each token with the places of the passages that hold it, counted from 0 in the order added, and its share of their scores. */
  *postings(boosts: Readonly<Record<Field, number>>): Generator<[token: string, Posting]> {
    for (const [token, fields] of this._index) {
      const shares = new Map<number, number>();
      for (const [field, boost] of Object.entries<number>(boosts)) {
        const id = this._fieldIds[field] ?? -1;
        this.#addShares(shares, fields.get(id), id, boost);
      }
      yield [token, shares];
    }
  }

  #addShares(shares: Map<number, number>, frequencies: ReadonlyMap<number, number> | undefined, field: number, boost: number): void {
    if (!frequencies) return;
    const weight = boost * rarity(frequencies.size, this._documentCount);
    const average = this._avgFieldLength[field] ?? 1;
    for (const [place, frequency] of frequencies) {
      const length = this._fieldLength.get(place)?.[field] ?? average;
      shares.set(place, (shares.get(place) ?? 0) + weight * share(frequency, length / average));
    }
  }
}

export class PassageIndex {
  readonly #ids: Float64Array;
  readonly #lists: PostingLists;
  readonly #board: ScoreBoard;

  private constructor(ids: Float64Array, lists: PostingLists) {
    this.#ids = ids;
    this.#lists = lists;
    this.#board = new ScoreBoard(this.#ids);
  }

  /**
   * @param boosts weight of each field; a field's tokens are indexed as they are given.
   * @throws Error where two passages have the same id.
   */
  static build<Field extends string>(passages: readonly IndexedPassage<Field>[], boosts: Readonly<Record<Field, number>>): PassageIndex {
    const reader = new Reader(Object.keys(boosts) as Field[]);
    reader.addAll(passages);
    return new PassageIndex(
      Float64Array.from(passages, ({ id }) => id),
      PostingLists.of(reader.postings(boosts)),
    );
  }

  /** The index that `saved` was taken from. */
  static load({ ids, ...postings }: SavedIndex): PassageIndex {
    return new PassageIndex(ids, new PostingLists(postings));
  }

  get saved(): SavedIndex {
    return { ids: this.#ids, ...this.#lists.saved };
  }

  /**
   * @param weights tokens of the query with their weights; a weight that is not above 0 counts for nothing.
   * @param limit the most hits to give; default: all.
   * @returns the passages that hold a token, best first; equal scores in the order of ids.
   */
  search(weights: ReadonlyMap<string, number>, limit = this.#ids.length): Hit[] {
    for (const [token, weight] of weights) if (weight > 0) this.#lists.addTo(this.#board, token, weight);
    return this.#board.take(limit);
  }
}
