// How the words of a question tell whether the documents answer it: log odds, learned from the corpus's own example questions.
import { placeOf } from '../search/number-lists.ts';
import type { ReadWord } from './corpus-texts.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { KINDS, type Kind } from './patterns.ts';

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
  /** What stands for it, in order. */
  readonly traits: Float64Array;
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
  /** By trait: how much it counts for being rare, up to `RAREST`. */
  readonly #rarity: Float64Array;

  /** @param saved what `learn` gave and another start saved. */
  constructor(lexicon: Lexicon, saved: SavedWordOdds) {
    this.#lexicon = lexicon;
    this.#saved = saved;
    this.#rarity = Float64Array.from(saved.seen, (seen) => Math.min(Math.log(1 + saved.examples / seen), RAREST));
  }

  /** Where all examples are covered, or none is, there is nothing to tell apart: all odds are 0. */
  static learn(examples: readonly Example[], lexicon: Lexicon): WordOdds {
    const named = examples.map((example) => traitsOf(example, lexicon));
    const seen = new Map<number, number>();
    for (const traits of named) for (const trait of traits.keys()) seen.set(trait, (seen.get(trait) ?? 0) + 1);
    const often = [...seen].filter(([, times]) => times >= LEAST_SEEN).sort(([a], [b]) => a - b);
    const odds = new WordOdds(lexicon, {
      examples: examples.length,
      traits: Float64Array.from(often, ([trait]) => trait),
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

  #learned(named: readonly ReadonlyMap<number, number>[], examples: readonly Example[]): SavedWordOdds {
    const count = this.#saved.traits.length;
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
  #scaled(named: ReadonlyMap<number, number>): Traits {
    const numbers: number[] = [];
    const strengths: number[] = [];
    let squares = 0;
    for (const [trait, count] of named) {
      const number = placeOf(this.#saved.traits, trait);
      if (number < 0) continue;
      const strength = (count * (this.#rarity[number] as number)) / RAREST;
      numbers.push(number);
      strengths.push(strength);
      squares += strength * strength;
    }
    const length = Math.sqrt(squares) || 1;
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

/** More keys than any corpus has: so far apart are the numbers that stand for the pairs of one key and those of the next. */
const KEYS = 2 ** 20;
const pairOf = (one: number, other: number): number => (one + 1) * KEYS + other;
/** Behind all pairs. */
const withKind = (kind: Kind, key: Key): number => (KEYS + KINDS.indexOf(kind) + 1) * KEYS + key;

/** Every trait of a question once, with its strength. Function words are none: they tell how a question is put, not what it asks. */
function traitsOf({ tokens, kind }: Worded, lexicon: Lexicon): Map<number, number> {
  const traits = new Map<number, number>();
  const main: Key[] = [];
  for (const { keys, stop } of tokens) {
    if (keys.length === 0) continue;
    const own = mainOf(keys, lexicon);
    if (!stop && !main.includes(own)) main.push(own);
    traits.set(withKind(kind, own), WITH_KIND);
    for (const key of keys) traits.set(key, lexicon.strength(key));
  }
  for (let i = 0; i < main.length; i++)
    for (let j = 0; j < i; j++) {
      const [one, other] = [main[i] as Key, main[j] as Key];
      traits.set(one < other ? pairOf(one, other) : pairOf(other, one), PAIR);
    }
  return traits;
}

/** What stands for a word beside others: the name or term that it is, else its stem. */
const mainOf = (keys: readonly Key[], lexicon: Lexicon): Key =>
  keys.find((key) => lexicon.isEntity(key)) ?? keys.find((key) => lexicon.isTerm(key)) ?? (keys[0] as Key);
