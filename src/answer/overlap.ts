// What a question and short texts have in common: how much of the question each text holds, and how much of each text the question.
import type { KeyWeights } from './key-weights.ts';
import { EXCHANGED, type Key, type Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';

/** The words of several texts in one row: of each the number of the text that it stands in, and how much it says there. */
export interface WordRow {
  readonly texts: Int32Array;
  readonly weights: Float64Array;
}

/** What a question and each text have in common, by the number of the text. */
export interface Common {
  /** Weight of the question's terms that the text holds; no term counts twice. */
  readonly asked: Float64Array;
  /** Weight of the text's words that the question holds; no word counts twice. */
  readonly told: Float64Array;
}

/** A key that a question asks for: the number of its term, how sure it is, and what it counts. */
export interface Wanted {
  readonly key: Key;
  readonly term: number;
  readonly strength: number;
  readonly weight: number;
}

/** How a word is held: not at all, by an exchangeable word, by itself. */
type Way = 0 | 1 | 2;
const STRENGTHS = [0, EXCHANGED, 1] as const;

/** The last term that was added up for each text, and how each word is held; used anew every time. */
let marks = new Int32Array(0);
let ways = new Uint8Array(0);

export function wordRow(texts: readonly (readonly { readonly keys: readonly Key[] }[])[], weights: Pick<KeyWeights, 'tellingOf'>): WordRow {
  return {
    texts: Int32Array.from(texts.flatMap((text, i) => text.map(() => i))),
    weights: Float64Array.from(texts.flatMap((text) => text.map(({ keys }) => weights.tellingOf(keys)))),
  };
}

/** Weight of each text. */
export function sums({ texts, weights }: WordRow, count: number): Float64Array {
  const all = new Float64Array(count);
  for (const [word, text] of texts.entries()) add(all, text, weights[word] as number);
  return all;
}

/** The word itself first: what holds it gains nothing more from an exchangeable word. */
export function wantedKeys(terms: readonly Pick<Term, 'keys' | 'weight'>[], lexicon: Lexicon): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [term, { keys, weight }] of terms.entries())
    for (const exchanged of [false, true])
      for (const key of keys) {
        if (lexicon.isExchanged(key) !== exchanged) continue;
        const strength = lexicon.strength(key);
        wanted.push({ key, term, strength, weight: weight * strength });
      }
  return wanted;
}

/** Places in a row of the words that hold a key; none where `undefined`. */
type Holding = (key: Key) => ArrayLike<number> | undefined;

/** Adds up into `common`, which must be all 0. */
export function addUp({ texts, weights }: WordRow, holding: Holding, wanted: readonly Wanted[], { asked, told }: Common): void {
  makeRoom(asked.length, texts.length);
  for (const { key, term, strength, weight } of wanted) {
    const words = holding(key);
    for (let i = 0; words && i < words.length; i++) {
      const word = words[i] as number;
      const text = texts[word] as number;
      if (marks[text] !== term) add(asked, text, weight);
      marks[text] = term;
      add(told, text, (weights[word] as number) * gain(word, strength === 1 ? 2 : 1));
    }
  }
}

/** How much more of a word is held than before. */
function gain(word: number, way: Way): number {
  const before = ways[word] as Way;
  if (before >= way) return 0;
  ways[word] = way;
  return STRENGTHS[way] - STRENGTHS[before];
}

/** From 0 to 1: the geometric mean of the share of the question that a text holds and the share of the text that the question holds. */
export const likeness = (ofQuestion: number, ofText: number): number => Math.sqrt(ofQuestion * ofText);

function makeRoom(texts: number, words: number): void {
  if (marks.length < texts) marks = new Int32Array(texts);
  if (ways.length < words) ways = new Uint8Array(words);
  marks.fill(-1, 0, texts);
  ways.fill(0, 0, words);
}

function add(numbers: Float64Array, at: number, value: number): void {
  numbers[at] = (numbers[at] as number) + value;
}
