// How far a passage, a statement or a record holds what a question asks.
import type { PassageEvidence, Place } from './evidence.ts';
import { EXCHANGED, type Key, type Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';

/** How a passage holds the terms of a question, one number a term from 0 (not at all) to 1 (the word itself). */
export interface Match {
  /** In our account of the paragraph. */
  readonly text: readonly number[];
  /** In anything that stands for the paragraph. */
  readonly pool: readonly number[];
  /** The same, the word itself only. */
  readonly literal: readonly number[];
  /** The question's weight that each statement holds, by its number. */
  readonly shared: readonly number[];
}

/** The last term that was added up for each statement of a passage; used anew for every passage. */
let marks = new Int32Array(0);

export function matchPassage({ places, units }: PassageEvidence, terms: readonly Term[], lexicon: Lexicon): Match {
  const match = { text: zeros(terms.length), pool: zeros(terms.length), literal: zeros(terms.length), shared: zeros(units.length) };
  if (marks.length < units.length) marks = new Int32Array(units.length);
  marks.fill(-1, 0, units.length);
  // The word itself first: a statement that holds it gains nothing more from an exchangeable word.
  for (const [n, { keys, weight }] of terms.entries())
    for (const exchanged of [false, true])
      for (const key of keys) {
        const place = lexicon.isExchanged(key) === exchanged ? places.get(key) : undefined;
        if (place) addPlace(match, place, n, exchanged ? EXCHANGED : 1, weight);
      }
  return match;
}

type Growing = { readonly [K in keyof Match]: number[] };

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

function addPlace(match: Growing, { text, units }: Place, term: number, strength: number, weight: number): void {
  match.pool[term] = Math.max(match.pool[term] ?? 0, strength);
  if (strength === 1) match.literal[term] = 1;
  if (text) match.text[term] = Math.max(match.text[term] ?? 0, strength);
  for (const unit of units) {
    if (marks[unit] === term) continue;
    marks[unit] = term;
    match.shared[unit] = (match.shared[unit] ?? 0) + weight * strength;
  }
}

/** Strength of the best key of a term that a set holds: 0 where none. */
export function held({ keys }: Pick<Term, 'keys'>, within: Pick<ReadonlySet<Key>, 'has'>, lexicon: Lexicon): number {
  let best = 0;
  for (const key of keys) if (within.has(key)) best = Math.max(best, lexicon.strength(key));
  return best;
}

export const totalWeight = (terms: readonly Pick<Term, 'weight'>[]): number => terms.reduce((sum, t) => sum + t.weight, 0);

/** Share of the terms' weight that is held, from 0 to 1. @param strengths one a term. */
export function share(terms: readonly Pick<Term, 'weight'>[], strengths: readonly number[]): number {
  const total = totalWeight(terms);
  return total === 0 ? 0 : terms.reduce((sum, t, i) => sum + t.weight * (strengths[i] ?? 0), 0) / total;
}

/** Share of the terms' weight that a set of keys holds, from 0 to 1. */
export const recall = (terms: readonly Term[], keys: ReadonlySet<Key>, lexicon: Lexicon): number =>
  share(
    terms,
    terms.map((t) => held(t, keys, lexicon)),
  );

/** Whether keys hold the very thing that a name names: “U.S. Steel” is not any steel. */
export function holdsName({ keys, surface }: Pick<Term, 'keys' | 'surface'>, within: Pick<ReadonlySet<Key>, 'has'>, lexicon: Lexicon): boolean {
  // A description in common words (“Japan's military”) may be held by its words.
  const entities = surface === surface.toLowerCase() ? [] : keys.filter((key) => lexicon.isEntity(key));
  return (entities.length > 0 ? entities : keys).some((key) => within.has(key));
}
