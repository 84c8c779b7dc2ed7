// How far a passage, a statement or a record holds what a question asks.
import type { PassageEvidence } from './evidence.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { addUp, type Common, type Wanted, wantedKeys } from './overlap.ts';
import type { Term } from './term.ts';

/** How a passage holds the terms of a question, one number a term from 0 (not at all) to 1 (the word itself). */
export interface Match {
  /** In our account of the paragraph. */
  readonly text: readonly number[];
  /** In anything that stands for the paragraph. */
  readonly pool: readonly number[];
  /** The same, the word itself only. */
  readonly literal: readonly number[];
  /** What each statement has in common with the question, by its number. */
  readonly common: Common;
}

/** What statements are held against, worked out once a question. */
export interface Compared {
  readonly terms: readonly Term[];
  readonly wanted: readonly Wanted[];
  /** Of all terms together; 1 where there are none. */
  readonly weight: number;
}

export const comparedBy = (terms: readonly Term[], lexicon: Lexicon): Compared => ({
  terms,
  wanted: wantedKeys(terms, lexicon),
  weight: totalWeight(terms) || 1,
});

/** @param wanted by `count` terms. */
export function matchPassage({ places, units, words }: PassageEvidence, wanted: readonly Wanted[], count: number): Match {
  const zeros = (): number[] => new Array<number>(count).fill(0);
  const match = { text: zeros(), pool: zeros(), literal: zeros(), common: { asked: new Float64Array(units.length), told: new Float64Array(units.length) } };
  for (const { key, term, strength } of wanted) {
    const place = places.get(key);
    if (!place) continue;
    match.pool[term] = Math.max(match.pool[term] as number, strength);
    if (strength === 1) match.literal[term] = 1;
    if (place.text) match.text[term] = Math.max(match.text[term] as number, strength);
  }
  addUp(words, (key) => places.get(key)?.words, wanted, match.common);
  return match;
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
