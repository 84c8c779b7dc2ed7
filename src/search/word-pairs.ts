// Rewards texts in which neighbouring words of the question stand together too: “trade deficit” is more than trade and deficit.

/** What a pair counts for beside its two words, side by side in the question's order; flat from 0.1 to 0.3 on public collections. */
const ORDERED = 0.2;
/** What it counts for besides where the words are near each other, in either order. */
const NEAR = 0.05;
/** So many words on is near. */
const WINDOW = 4;
/** As for single words, the second time says less than the first. */
const SATURATION = 1.6;
const saturated = (count: number): number => (count * (SATURATION + 1)) / (count + SATURATION);

/** Two numbers of tokens that follow each other in the question, and how telling they are together. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly rarity: number;
}

/** How often each pair was found in a text, by its place in the list of pairs. */
interface Counts {
  readonly ordered: Uint16Array;
  readonly near: Uint16Array;
}

/** As JSON. */
export interface SavedPairs {
  /** Numbers of the tokens of all texts, one text after the other. */
  readonly tokens: readonly number[];
  /** Where each text starts; one more at the end. */
  readonly starts: readonly number[];
}

export class WordPairs {
  /** Numbers of the tokens of all texts, one text after the other. */
  readonly #tokens: Int32Array;
  /** Where each text starts; one more at the end. */
  readonly #starts: Int32Array;
  /** By token: 1 where it is in a pair asked for; all 0 between calls. */
  readonly #asked: Uint8Array;

  /** @param tokens how many different tokens there are. */
  constructor(saved: SavedPairs, tokens: number) {
    this.#tokens = Int32Array.from(saved.tokens);
    this.#starts = Int32Array.from(saved.starts);
    this.#asked = new Uint8Array(tokens);
  }

  /**
   * @param texts as numbers of tokens; a number below 0 parts what does not belong together.
   * @param tokens how many different tokens there are.
   */
  static of(texts: readonly (readonly number[])[], tokens: number): WordPairs {
    const starts = [0];
    for (const [i, text] of texts.entries()) starts.push((starts[i] as number) + text.length);
    return new WordPairs({ tokens: texts.flat(), starts }, tokens);
  }

  get saved(): SavedPairs {
    return { tokens: [...this.#tokens], starts: [...this.#starts] };
  }

  /** What the pairs found in each of some texts add to its score. */
  scores(texts: readonly number[], pairs: readonly Pair[]): number[] {
    for (const { first, second } of pairs) this.#asked[first] = this.#asked[second] = 1;
    const scores = texts.map((text) => this.#score(text, pairs));
    for (const { first, second } of pairs) this.#asked[first] = this.#asked[second] = 0;
    return scores;
  }

  #score(text: number, pairs: readonly Pair[]): number {
    const counts = { ordered: new Uint16Array(pairs.length), near: new Uint16Array(pairs.length) };
    const end = this.#starts[text + 1] ?? 0;
    for (let i = this.#starts[text] ?? 0; i < end; i++)
      if (this.#asked[this.#tokens[i] as number] === 1) this.#count(counts, pairs, i, Math.min(end, i + WINDOW + 1));
    const worth = (i: number): number => ORDERED * saturated(counts.ordered[i] as number) + NEAR * saturated(counts.near[i] as number);
    return pairs.reduce((sum, { rarity }, i) => sum + rarity * worth(i), 0);
  }

  /** Counts the pairs of the word at `at` and those behind it, up to `end`. */
  #count({ ordered, near }: Counts, pairs: readonly Pair[], at: number, end: number): void {
    const one = this.#tokens[at] as number;
    for (let i = at + 1; i < end; i++) {
      const other = this.#tokens[i] as number;
      if (other < 0) return;
      if (this.#asked[other] !== 1) continue;
      for (let number = 0; number < pairs.length; number++) {
        const { first, second } = pairs[number] as Pair;
        const isOrdered = first === one && second === other;
        if (isOrdered && i === at + 1) ordered[number] = (ordered[number] as number) + 1;
        if (isOrdered || (first === other && second === one)) near[number] = (near[number] as number) + 1;
      }
    }
  }
}
