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
  readonly shared: Float64Array;
}

export function matchPassage({ places, units }: PassageEvidence, terms: readonly Term[], lexicon: Lexicon): Match {
  const shared = new Float64Array(units.length);
  const held = terms.map((term) => holdTerm(term, places, shared, lexicon));
  return { text: held.map((h) => h.text), pool: held.map((h) => h.pool), literal: held.map((h) => h.literal), shared };
}

/** The word itself first: a statement that holds it gains nothing more from an exchangeable word. */
function holdTerm({ keys, weight }: Term, places: ReadonlyMap<Key, Place>, shared: Float64Array, lexicon: Lexicon) {
  const own = keys.flatMap((key) => (lexicon.isExchanged(key) ? [] : (places.get(key) ?? [])));
  const exchanged = keys.flatMap((key) => (lexicon.isExchanged(key) ? (places.get(key) ?? []) : []));
  const holding = new Set(own.flatMap((p) => p.units));
  const similar = new Set(exchanged.flatMap((p) => p.units).filter((unit) => !holding.has(unit)));
  for (const unit of holding) shared[unit] = (shared[unit] ?? 0) + weight;
  for (const unit of similar) shared[unit] = (shared[unit] ?? 0) + weight * EXCHANGED;
  const literal = own.length > 0 ? 1 : 0;
  const text = own.some((p) => p.text) ? 1 : exchanged.some((p) => p.text) ? EXCHANGED : 0;
  return { literal, text, pool: literal || (exchanged.length > 0 ? EXCHANGED : 0) };
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
