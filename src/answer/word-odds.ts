// How the words of a question tell whether the documents answer it: log odds, learned from the corpus's own example questions.
import type { ReadWord } from './corpus-texts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Kind } from './patterns.ts';

/** What of a question is looked at. */
export interface Worded {
  /** In order, function words included. */
  readonly tokens: readonly ReadWord[];
  readonly kind: Kind;
}

export interface Example extends Worded {
  /** Whether the documents answer it. */
  readonly covered: boolean;
}

/** As JSON. */
export interface SavedWordOdds {
  readonly examples: number;
  /** Each with how many examples have it and what it counts. */
  readonly traits: readonly (readonly [name: string, seen: number, weight: number])[];
  /** What the odds are before any word. */
  readonly bias: number;
}

interface Trait {
  readonly seen: number;
  weight: number;
  /** Sum of the squares of all steps: what was often adjusted moves less. */
  history: number;
}

/** Traits of a question, and how much each counts in it. */
type Traits = readonly (readonly [trait: Trait, strength: number])[];

/** A word beside its neighbour, and a word with the kind of answer, count less than a word: they are seen more rarely. */
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

/** A logistic regression over words, neighbouring words and words with the kind of answer, fitted step by step (AdaGrad). */
export class WordOdds {
  readonly #lexicon: Lexicon;
  readonly #traits: Map<string, Trait>;
  readonly #examples: number;
  readonly #bias: Trait;

  /** @param saved what `learn` gave and another start saved. */
  constructor(lexicon: Lexicon, { examples, traits, bias }: SavedWordOdds) {
    this.#lexicon = lexicon;
    this.#examples = examples;
    this.#traits = new Map(traits.map(([name, seen, weight]) => [name, fresh(seen, weight)]));
    this.#bias = fresh(examples, bias);
  }

  /** Where all examples are covered, or none is, there is nothing to tell apart: all odds are 0. */
  static learn(examples: readonly Example[], lexicon: Lexicon): WordOdds {
    const named = examples.map((example) => traitsOf(example, lexicon));
    const seen = new Map<string, number>();
    for (const traits of named) for (const name of traits.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
    const often = [...seen].flatMap(([name, times]) => (times < LEAST_SEEN ? [] : [[name, times, 0] as const]));
    const odds = new WordOdds(lexicon, { examples: examples.length, traits: often, bias: 0 });
    if (examples.some((e) => e.covered) && !examples.every((e) => e.covered)) odds.#learn(named, examples);
    return odds;
  }

  get saved(): SavedWordOdds {
    return { examples: this.#examples, traits: [...this.#traits].map(([name, { seen, weight }]) => [name, seen, weight]), bias: this.#bias.weight };
  }

  /** Above 0 where the words are those of questions that the documents answer. */
  of(question: Worded): number {
    return sumOf(this.#scaled(traitsOf(question, this.#lexicon)));
  }

  #learn(named: readonly ReadonlyMap<string, number>[], examples: readonly Example[]): void {
    const scaled = named.map((traits) => this.#scaled(traits));
    for (let i = 0; i < scaled.length * ROUNDS; i++) {
      const at = (i * STEP) % scaled.length;
      const traits = scaled[at] as Traits;
      const error = Number(examples[at]?.covered) - 1 / (1 + Math.exp(-sumOf(traits)));
      for (const [trait, strength] of traits) adjust(trait, error * strength);
    }
    for (const trait of [...this.#traits.values(), this.#bias]) trait.weight = rounded(trait.weight);
  }

  /** Rarer traits stronger, long questions no stronger than short ones. */
  #scaled(named: ReadonlyMap<string, number>): Traits {
    const known = [...named].flatMap(([name, strength]) => {
      const trait = this.#traits.get(name);
      return trait ? [[trait, (strength * Math.min(Math.log(1 + this.#examples / trait.seen), RAREST)) / RAREST] as const] : [];
    });
    const length = Math.hypot(...known.map(([, strength]) => strength)) || 1;
    return [...known.map(([trait, strength]) => [trait, strength / length] as const), [this.#bias, BIAS]];
  }
}

const fresh = (seen: number, weight: number): Trait => ({ seen, weight, history: 1e-8 });

function adjust(trait: Trait, towards: number): void {
  const step = towards - DECAY * trait.weight;
  trait.history += step * step;
  trait.weight += (RATE * step) / Math.sqrt(trait.history);
}

function sumOf(traits: Traits): number {
  let sum = 0;
  for (const [{ weight }, strength] of traits) sum += weight * strength;
  return sum;
}

/** Saved and loaded, it must be the same number. */
const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;

/** Every trait of a question once, with its strength. */
function traitsOf({ tokens, kind }: Worded, lexicon: Lexicon): Map<string, number> {
  const main = tokens.map((t) => mainOf(t, lexicon));
  const traits = new Map<string, number>();
  for (const [i, { keys }] of tokens.entries()) {
    traits.set(keys.length === 0 ? (main[i] as string) : `${kind}?${main[i]}`, keys.length === 0 ? 1 : WITH_KIND);
    for (const key of keys) traits.set(String(key), lexicon.strength(key));
  }
  for (let i = 0; i <= main.length; i++) traits.set(`${main[i - 1] ?? '^'}|${main[i] ?? '$'}`, PAIR);
  return traits;
}

/** What stands for a word beside others: the name or term that it is, else its stem. */
function mainOf({ keys, stem }: ReadWord, lexicon: Lexicon): string {
  const name = keys.find((key) => lexicon.isEntity(key)) ?? keys.find((key) => lexicon.isTerm(key)) ?? keys[0];
  return name === undefined ? `f:${stem}` : String(name);
}
