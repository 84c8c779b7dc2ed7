// Searches plain texts, that is without records or hand-written help: text → tokens, mistyped words, word pairs.
import { NearWords } from './near-words.ts';
import { type Hit, PassageIndex, type SavedIndex } from './passage-index.ts';
import { contentStems } from './terms.ts';
import { type Pair, type SavedPairs, WordPairs } from './word-pairs.ts';

export interface PlainText {
  readonly title?: string;
  readonly text: string;
}

/** An index as JSON. */
export interface SavedTextIndex {
  readonly index: SavedIndex;
  readonly pairs: SavedPairs;
}

/** A title's words count as if they stood there so many times more; flat from 2 to 5 on public collections, the mildest was taken. */
const TITLE_TIMES = 2;
/** Saturation of a word's frequency in the question (BM25's k3, there 8 by tradition); flat from 3 to 8. */
const REPEATED = 4;
/** A word put right is less sure than one typed. */
const CORRECTED = 0.8;
/** Word pairs reorder so many of the best texts; more made no difference. */
const REORDERED = 50;
const BREAK = -1;

export class TextIndex {
  readonly #index: PassageIndex;
  readonly #near: NearWords;
  readonly #pairs: WordPairs;

  private constructor(index: PassageIndex, pairs: WordPairs) {
    this.#index = index;
    this.#pairs = pairs;
    this.#near = new NearWords(index.tokens.keys());
  }

  /** The texts' ids are their places in the list. */
  static build(texts: readonly PlainText[]): TextIndex {
    const stems = texts.map(({ title, text }) => ({ title: contentStems(title ?? ''), text: contentStems(text) }));
    const passages = stems.map(({ title, text }, id) => ({ id, fields: { text: [...Array(TITLE_TIMES).fill(title).flat(), ...text] } }));
    const index = PassageIndex.build(passages, { text: 1 });
    const numbers = (words: readonly string[]): number[] => words.map((word) => index.tokens.get(word) ?? BREAK);
    const pairs = stems.map(({ title, text }) => [...numbers(title), BREAK, ...numbers(text)]);
    return new TextIndex(index, WordPairs.of(pairs, index.tokens.size));
  }

  /** The index that `saved` was taken from. */
  static load({ index, pairs }: SavedTextIndex): TextIndex {
    const loaded = PassageIndex.load(index);
    return new TextIndex(loaded, new WordPairs(pairs, loaded.tokens.size));
  }

  get saved(): SavedTextIndex {
    return { index: this.#index.saved, pairs: this.#pairs.saved };
  }

  /** The texts that hold a word of the question, best first; equal scores in the order of the list. */
  search(question: string, limit = 10): Hit[] {
    const stems = contentStems(question);
    const hits = this.#index.search(this.#weights(stems), Math.max(limit, REORDERED));
    const pairs = this.#pairsOf(stems);
    if (pairs.length === 0) return hits.slice(0, limit);
    const first = hits.slice(0, REORDERED);
    const added = this.#pairs.scores(
      first.map(({ id }) => id),
      pairs,
    );
    const reordered = first.map(({ id, score }, i) => ({ id, score: score + (added[i] ?? 0) })).sort((a, b) => b.score - a.score || a.id - b.id);
    return [...reordered, ...hits.slice(REORDERED)].slice(0, limit);
  }

  /** Repeating a word in the question adds less each time; one that no text holds is shared out among the nearest that one does. */
  #weights(stems: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    const add = (stem: string, count: number): unknown => counts.set(stem, (counts.get(stem) ?? 0) + count);
    for (const stem of stems) {
      if (this.#index.tokens.has(stem)) add(stem, 1);
      const near = this.#index.tokens.has(stem) ? [] : this.#near.of(stem);
      for (const known of near) add(known, CORRECTED / near.length);
    }
    return new Map([...counts].map(([stem, count]) => [stem, (count * (REPEATED + 1)) / (count + REPEATED)]));
  }

  #pairsOf(stems: readonly string[]): Pair[] {
    const pairs = new Map<string, Pair>();
    for (let i = 1; i < stems.length; i++) {
      const [a, b] = [stems[i - 1] ?? '', stems[i] ?? ''];
      const [first, second] = [this.#index.tokens.get(a), this.#index.tokens.get(b)];
      if (first !== undefined && second !== undefined && first !== second)
        pairs.set(`${first} ${second}`, { first, second, rarity: (this.#index.rarity(a) ?? 0) + (this.#index.rarity(b) ?? 0) });
    }
    return [...pairs.values()];
  }
}
