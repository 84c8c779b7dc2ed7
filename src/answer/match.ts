// How far a passage, a statement or a record holds what a question asks.
import type { EvidenceBase, PassageEvidence, Place } from './evidence.ts';
import type { Key, Lexicon } from './lexicon.ts';
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

/** A key that a question asks for: the number of its term, how sure it is, and what it counts. */
export interface Wanted {
  readonly key: Key;
  readonly term: number;
  readonly strength: number;
  readonly weight: number;
}

/** Those that any passage holds. The word itself first: what holds it gains nothing more from an exchangeable word. */
export function wantedKeys(terms: readonly Pick<Term, 'keys' | 'weight'>[], base: Pick<EvidenceBase, 'lexicon' | 'spread'>): Wanted[] {
  const { lexicon } = base;
  const wanted: Wanted[] = [];
  for (const [term, { keys, weight }] of terms.entries())
    for (const exchanged of [false, true])
      for (const key of keys) {
        if (lexicon.isExchanged(key) !== exchanged || base.spread(key) === 0) continue;
        const strength = lexicon.strength(key);
        wanted.push({ key, term, strength, weight: weight * strength });
      }
  return wanted;
}

/** The last term that was added up for each statement of a passage; used anew for every passage. */
let marks = new Int32Array(0);

/** @param wanted by `count` terms. */
export function matchPassage({ places, units }: PassageEvidence, wanted: readonly Wanted[], count: number): Match {
  const match = { text: zeros(count), pool: zeros(count), literal: zeros(count), shared: new Float64Array(units.length) };
  if (marks.length < units.length) marks = new Int32Array(units.length);
  marks.fill(-1, 0, units.length);
  for (const each of wanted) {
    const place = places.get(each.key);
    if (place) addPlace(match, place, each);
  }
  return match;
}

type Growing = { readonly [K in keyof Omit<Match, 'shared'>]: number[] } & Pick<Match, 'shared'>;

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

function addPlace({ pool, literal, text, shared }: Growing, place: Place, { term, strength, weight }: Wanted): void {
  pool[term] = Math.max(pool[term] ?? 0, strength);
  if (strength === 1) literal[term] = 1;
  if (place.text) text[term] = Math.max(text[term] ?? 0, strength);
  const [units, last] = [place.units, marks];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as number;
    if (last[unit] === term) continue;
    last[unit] = term;
    shared[unit] = (shared[unit] as number) + weight;
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
