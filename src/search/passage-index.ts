// The one importer of minisearch: BM25 over passages that are given as tokens.
//
// minisearch builds the inverted index; its own search makes an object for every passage that matches and multiplies each
// score by the number of query terms matched, which drowns rare words. So its postings are read once into typed arrays, each
// with its finished share of the score, and a search only adds shares up. The index is `protected` in minisearch, no public
// interface: package.json pins the version exactly (7.2.0), and tests hold the scores to those of minisearch itself. One thing
// differs: minisearch takes a field for as long as it has different tokens, we for as long as it has tokens, which found more.
import MiniSearch from 'minisearch';
import { rarity, share } from './bm25.ts';
import { Likeness, LOOKED_AT } from './likeness.ts';
import { SEPARATOR } from './name-list.ts';
import { PlaceLists, type SavedPlaces } from './place-lists.ts';
import { type Posting, PostingLists, type SavedPostings } from './posting-lists.ts';
import { ScoreBoard } from './score-board.ts';

/** A passage as tokens, by field. */
export interface IndexedPassage<Field extends string> {
  readonly id: number;
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

export interface Hit {
  readonly id: number;
  /** What it holds of the query. */
  readonly bm25: number;
  /** The same and how like it is to the passages that hold most: what hits are ordered by. */
  readonly score: number;
}

/** Times that a passage's title counts; flat from 2 to 5 on public collections. */
const TITLE_TIMES = 4;

/** The tokens of a field: those of the passage's text, and of its title as often as they count. */
export const withTitle = (title: readonly string[], text: readonly string[]): string[] => [
  ...Array<readonly string[]>(TITLE_TIMES).fill(title).flat(),
  ...text,
];

/** An index as plain data. */
export interface SavedIndex extends SavedPostings {
  /** Of the passages. */
  readonly ids: Float64Array;
  readonly byPlace: SavedPlaces;
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
    const fields = Object.entries<number>(boosts).map(([name, boost]) => {
      const id = this._fieldIds[name] ?? -1;
      return { id, boost, lengths: this.#lengths(id) };
    });
    for (const [token, byField] of this._index) {
      const shares = new Map<number, number>();
      for (const { id, boost, lengths } of fields) this.#addShares(shares, byField.get(id), boost, lengths);
      yield [token, shares];
    }
  }

  #addShares(shares: Map<number, number>, frequencies: ReadonlyMap<number, number> | undefined, boost: number, lengths: Float64Array): void {
    if (!frequencies) return;
    const weight = boost * rarity(frequencies.size, this._documentCount);
    for (const [place, frequency] of frequencies) shares.set(place, (shares.get(place) ?? 0) + weight * share(frequency, lengths[place] as number));
  }

  /** Of a field in each passage, in tokens, divided by the average. */
  #lengths(field: number): Float64Array {
    const lengths = new Float64Array(this._documentCount);
    for (const [, fields] of this._index) for (const [place, frequency] of fields.get(field) ?? []) lengths[place] = (lengths[place] as number) + frequency;
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return lengths.map((length) => length / average);
  }
}

export class PassageIndex {
  readonly #ids: Float64Array;
  readonly #lists: PostingLists;
  readonly #byPlace: PlaceLists;
  readonly #board: ScoreBoard;
  readonly #likeness: Likeness;

  private constructor(ids: Float64Array, lists: PostingLists, byPlace: PlaceLists) {
    this.#ids = ids;
    this.#lists = lists;
    this.#byPlace = byPlace;
    this.#board = new ScoreBoard(this.#ids);
    this.#likeness = new Likeness(byPlace);
  }

  /**
   * @param boosts weight of each field; a field's tokens are indexed as they are given.
   * @throws Error where two passages have the same id.
   */
  static build<Field extends string>(passages: readonly IndexedPassage<Field>[], boosts: Readonly<Record<Field, number>>): PassageIndex {
    const reader = new Reader(Object.keys(boosts) as Field[]);
    reader.addAll(passages);
    const lists = PostingLists.of(reader.postings(boosts));
    return new PassageIndex(
      Float64Array.from(passages, ({ id }) => id),
      lists,
      lists.byPlace(),
    );
  }

  /** The index that `saved` was taken from. */
  static load({ ids, byPlace, ...postings }: SavedIndex): PassageIndex {
    return new PassageIndex(ids, new PostingLists(postings), new PlaceLists(byPlace));
  }

  get saved(): SavedIndex {
    return { ids: this.#ids, byPlace: this.#byPlace.saved, ...this.#lists.saved };
  }

  /**
   * @param weights tokens of the query with their weights; a weight that is not above 0 counts for nothing.
   * @param limit the most hits to give; default: all.
   * @returns the passages that hold a token, best first; equal scores in the order of ids.
   */
  search(weights: ReadonlyMap<string, number>, limit = this.#ids.length): Hit[] {
    let known = 0;
    for (const [token, weight] of weights) if (weight > 0 && this.#lists.addTo(this.#board, token, weight)) known += weight;
    const found = this.#board.take(Math.max(limit, LOOKED_AT));
    const likeness = this.#likeness.of(found.slice(0, LOOKED_AT), known);
    return found
      .map(({ place, score }, i) => ({ id: this.#ids[place] as number, bm25: score, score: score + (likeness[i] ?? 0) }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, Math.max(0, limit));
  }
}
