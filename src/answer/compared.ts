// What of a question texts and records are held against, worked out once a question.
import type { Key, Lexicon } from './lexicon.ts';
import type { Term } from './term.ts';

/** A key that a question asks for: the number of its term, how sure it is, and what it counts. */
export interface Wanted {
  readonly key: Key;
  readonly term: number;
  readonly strength: number;
  readonly weight: number;
}

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

export const totalWeight = (terms: readonly Pick<Term, 'weight'>[]): number => terms.reduce((sum, t) => sum + t.weight, 0);

/** Term by term; the word itself first: what holds it gains nothing more from an exchangeable word. */
function wantedKeys(terms: readonly Pick<Term, 'keys' | 'weight'>[], lexicon: Lexicon): Wanted[] {
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
