// How far a passage or a record holds what a question asks.
import { totalWeight } from './compared.ts';
import type { EvidenceBase, Keys, PassageEvidence } from './evidence.ts';
import type { Key, Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';
import type { Term } from './term.ts';

/** How a passage holds the terms of a question, one number a term from 0 (not at all) to 1 (the word itself). */
export interface Match {
  /** In our account of the paragraph. */
  readonly text: readonly number[];
  /** In anything that stands for the paragraph. */
  readonly pool: readonly number[];
  /** The same, the word itself only. */
  readonly literal: readonly number[];
  /** In one statement. */
  readonly said: readonly number[];
}

/** @param statement number of the one looked into; below 0: none. */
export function matchPassage({ keys, account }: PassageEvidence, statement: number, { terms, compared }: Question, { statements }: EvidenceBase): Match {
  const zeros = (): number[] => new Array<number>(terms.length).fill(0);
  const match = { text: zeros(), pool: zeros(), literal: zeros(), said: zeros() };
  for (const { key, term, strength } of compared.wanted) {
    // Those behind the question's own terms have no words of their own.
    if (term >= terms.length) break;
    if (!keys.has(key)) continue;
    raise(match.pool, term, strength);
    if (strength === 1) match.literal[term] = 1;
    if (account.has(key)) raise(match.text, term, strength);
    if (statement >= 0 && statements.texts.holds(statement, key)) raise(match.said, term, strength);
  }
  return match;
}

function raise(strengths: number[], term: number, strength: number): void {
  if (strength > (strengths[term] as number)) strengths[term] = strength;
}

/** Strength of the best key of a term that a set holds: 0 where none. */
export function held({ keys }: Pick<Term, 'keys'>, within: Keys, lexicon: Lexicon): number {
  let best = 0;
  for (const key of keys) if (within.has(key)) best = Math.max(best, lexicon.strength(key));
  return best;
}

/** Share of the terms' weight that is held, from 0 to 1. @param strengths one a term. */
export function share(terms: readonly Pick<Term, 'weight'>[], strengths: readonly number[]): number {
  const total = totalWeight(terms);
  return total === 0 ? 0 : terms.reduce((sum, t, i) => sum + t.weight * (strengths[i] ?? 0), 0) / total;
}

/** Share of the terms' weight that a set of keys holds, from 0 to 1. */
export const recall = (terms: readonly Term[], keys: Keys, lexicon: Lexicon): number =>
  share(
    terms,
    terms.map((t) => held(t, keys, lexicon)),
  );

/** What holds the very thing that a name names has one of these keys: “U.S. Steel” is not any steel. */
export function namingKeys({ keys, surface }: Pick<Term, 'keys' | 'surface'>, lexicon: Lexicon): readonly Key[] {
  // A description in common words (“Japan's military”) may be held by its words.
  const entities = surface === surface.toLowerCase() ? [] : keys.filter((key) => lexicon.isEntity(key));
  return entities.length > 0 ? entities : keys;
}

/** Share of names that are held; 1 where there are none. @param names by their keys. */
export function shareOfNames(names: readonly (readonly Key[])[], within: Keys): number {
  if (names.length === 0) return 1;
  let held = 0;
  for (const keys of names) if (keys.some((key) => within.has(key))) held++;
  return held / names.length;
}

export const holdsName = (name: Pick<Term, 'keys' | 'surface'>, within: Keys, lexicon: Lexicon): boolean =>
  namingKeys(name, lexicon).some((key) => within.has(key));
