// How the words of a question tell whether the documents answer it: log odds, learned from the corpus's own example questions.
import { listed, numbered } from '../search/name-list.ts';
import type { ReadWord } from './corpus-texts.ts';
import type { Key, Lexicon } from './lexicon.ts';
import type { Kind } from './patterns.ts';

/** What of a question is looked at. */
export interface Worded {
  readonly tokens: readonly ReadWord[];
  readonly kind: Kind;
}

export interface Example extends Worded {
  /** Whether the documents answer it. */
  readonly covered: boolean;
}

/** Everything by the number of a trait. */
export interface SavedWordOdds {
  readonly examples: number;
  /** One behind the other, a line each. */
  readonly names: string;
  /** How many examples have it, and what it counts. */
  readonly seen: Int32Array;
  readonly weights: Float64Array;
  /** What the odds are before any word. */
  readonly bias: number;
}

/** Traits of a question that are known, by number, and how much each counts in it. */
interface Traits {
  readonly numbers: readonly number[];
  readonly strengths: readonly number[];
}

/** Two words together, and a word with the kind of answer, count less than a word: they are seen more rarely. */
const PAIR = 0.7;
const WITH_KIND = 0.5;
/** A trait of one example alone says nothing of others. */
const LEAST_SEEN = 2;
/** Rarer traits count more, up to this. */
const RAREST = 6;
const BIAS = 0.5;
const ROUNDS = 5;
const RATE = 0.3;
const DECAY = 1e-5;
/** Examples are gone through in steps of a prime, so that neighbours in the corpus do not follow each other; the order is always the same. */
const STEP = 7919;

/** A logistic regression over words, pairs of words and words with the kind of answer, fitted step by step (AdaGrad). */
export class WordOdds {
  readonly #lexicon: Lexicon;
  readonly #saved: SavedWordOdds;
  readonly #numbers: ReadonlyMap<string, number>;
  /** By trait: how much it counts for being rare, up to `RAREST`. */
  readonly #rarity: Float64Array;

  /** @param saved what `learn` gave and another start saved. */
  constructor(lexicon: Lexicon, saved: SavedWordOdds) {
    this.#lexicon = lexicon;
    this.#saved = saved;
    this.#numbers = numbered(saved.names);
    this.#rarity = Float64Array.from(saved.seen, (seen) => Math.min(Math.log(1 + saved.examples / seen), RAREST));
  }

  /** Where all examples are covered, or none is, there is nothing to tell apart: all odds are 0. */
  static learn(examples: readonly Example[], lexicon: Lexicon): WordOdds {
    const named = examples.map((example) => traitsOf(example, lexicon));
    const seen = new Map<string, number>();
    for (const traits of named) for (const name of traits.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
    const often = [...seen].filter(([, times]) => times >= LEAST_SEEN);
    const odds = new WordOdds(lexicon, {
      examples: examples.length,
      names: listed(often.map(([name]) => name)),
      seen: Int32Array.from(often, ([, times]) => times),
      weights: new Float64Array(often.length),
      bias: 0,
    });
    const differ = examples.some((e) => e.covered) && !examples.every((e) => e.covered);
    return differ ? new WordOdds(lexicon, odds.#learned(named, examples)) : odds;
  }

  get saved(): SavedWordOdds {
    return this.#saved;
  }

  /** Above 0 where the words are those of questions that the documents answer. */
  of(question: Worded): number {
    const { weights, bias } = this.#saved;
    return sumOf(this.#scaled(traitsOf(question, this.#lexicon)), weights) + bias * BIAS;
  }

  #learned(named: readonly ReadonlyMap<string, number>[], examples: readonly Example[]): SavedWordOdds {
    const count = this.#numbers.size;
    const scaled = named.map((traits) => this.#scaled(traits)).map((t) => ({ numbers: [...t.numbers, count], strengths: [...t.strengths, BIAS] }));
    // The bias is learned as one more trait, which every example has.
    const weights = new Float64Array(count + 1);
    const histories = new Float64Array(count + 1).fill(1e-8);
    for (let i = 0; i < scaled.length * ROUNDS; i++) {
      const at = (i * STEP) % scaled.length;
      const traits = scaled[at] as Traits;
      const error = Number(examples[at]?.covered) - 1 / (1 + Math.exp(-sumOf(traits, weights)));
      for (const [k, trait] of traits.numbers.entries()) adjust(trait, error * (traits.strengths[k] as number), weights, histories);
    }
    return { ...this.#saved, weights: weights.slice(0, count).map(rounded), bias: rounded(weights[count] as number) };
  }

  /** Rarer traits stronger, long questions no stronger than short ones. */
  #scaled(named: ReadonlyMap<string, number>): Traits {
    const numbers: number[] = [];
    const strengths: number[] = [];
    for (const [name, strength] of named) {
      const number = this.#numbers.get(name);
      if (number === undefined) continue;
      numbers.push(number);
      strengths.push((strength * (this.#rarity[number] as number)) / RAREST);
    }
    const length = Math.hypot(...strengths) || 1;
    return { numbers, strengths: strengths.map((strength) => strength / length) };
  }
}

/** One step towards what was missed; what was often adjusted moves less, by the sum of the squares of all its steps. */
function adjust(trait: number, towards: number, weights: Float64Array, histories: Float64Array): void {
  const step = towards - DECAY * (weights[trait] as number);
  histories[trait] = (histories[trait] as number) + step * step;
  weights[trait] = (weights[trait] as number) + (RATE * step) / Math.sqrt(histories[trait] as number);
}

function sumOf({ numbers, strengths }: Traits, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += (weights[numbers[i] as number] as number) * (strengths[i] as number);
  return sum;
}

/** Saved and loaded, it must be the same number. */
const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;

/** Every trait of a question once, with its strength. Function words are none: they tell how a question is put, not what it asks. */
function traitsOf({ tokens, kind }: Worded, lexicon: Lexicon): Map<string, number> {
  const traits = new Map<string, number>();
  const words = tokens.filter((t) => t.keys.length > 0);
  const main = [...new Set(words.filter((t) => !t.stop).map(({ keys }) => mainOf(keys, lexicon)))].sort((a, b) => a - b);
  for (const { keys } of words) {
    traits.set(`${kind}?${mainOf(keys, lexicon)}`, WITH_KIND);
    for (const key of keys) traits.set(String(key), lexicon.strength(key));
  }
  for (const [i, one] of main.entries()) for (const other of main.slice(i + 1)) traits.set(`${one}&${other}`, PAIR);
  return traits;
}

/** What stands for a word beside others: the name or term that it is, else its stem. */
const mainOf = (keys: readonly Key[], lexicon: Lexicon): Key =>
  keys.find((key) => lexicon.isEntity(key)) ?? keys.find((key) => lexicon.isTerm(key)) ?? (keys[0] as Key);
