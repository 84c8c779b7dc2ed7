// Ranks passages for a question: rare words held, a statement that says nearly the same, BM25.
import type { EvidenceBase, PassageEvidence, Unit } from './evidence.ts';
import { type Key, keyStrength } from './lexicon.ts';
import type { Question, Term } from './question.ts';

export interface Ranked {
  readonly evidence: PassageEvidence;
  readonly score: number;
  /** Parts of the score, each from 0 to 1. */
  readonly parts: {
    /** Likeness to the nearest statement. */
    readonly unit: number;
    readonly pool: number;
    readonly text: number;
    readonly bm25: number;
  };
}

const WEIGHTS = { unit: 0.45, pool: 0.25, text: 0.15, bm25: 0.15 } as const;

/** Strength of the best key that a set holds of a term: 0 where none. */
export function held(term: Pick<Term, 'keys'>, keys: ReadonlySet<Key>): number {
  let best = 0;
  for (const key of term.keys) if (keys.has(key)) best = Math.max(best, keyStrength(key));
  return best;
}

/** Share of the question's weight that a set of keys holds, from 0 to 1. */
export function recall(terms: readonly Term[], keys: ReadonlySet<Key>): number {
  const total = terms.reduce((sum, t) => sum + t.weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, t) => sum + t.weight * held(t, keys), 0) / total;
}

/** Likeness of the question and a statement (cosine over word weights), from 0 to 1. */
export function likeness(terms: readonly Pick<Term, 'keys' | 'weight'>[], unit: Unit): number {
  const total = terms.reduce((sum, t) => sum + t.weight, 0);
  const shared = terms.reduce((sum, t) => sum + t.weight * held(t, unit.keys), 0);
  return total === 0 || unit.weight === 0 ? 0 : Math.min(1, shared / Math.sqrt(total * unit.weight));
}

/** The passages of the documents that the question names, or of all, best first; equal scores in the order of the corpus. */
export function rankPassages(base: EvidenceBase, { terms, documents }: Pick<Question, 'terms' | 'documents'>): Ranked[] {
  const hits = new Map(base.index.search(tokenWeights(terms)).map((h) => [h.id, h.score]));
  const top = Math.max(...hits.values(), 1e-9);
  return base.passages
    .map((evidence, id) => rankOne(evidence, terms, (hits.get(id) ?? 0) / top))
    .filter(({ evidence }) => documents.length === 0 || documents.includes(evidence.passage.document))
    .sort((a, b) => b.score - a.score);
}

function rankOne(evidence: PassageEvidence, terms: readonly Term[], bm25: number): Ranked {
  const unit = Math.max(0, ...evidence.units.map((u) => likeness(terms, u)));
  const parts = { unit, pool: recall(terms, evidence.pool), text: recall(terms, evidence.text), bm25 };
  const score = WEIGHTS.unit * parts.unit + WEIGHTS.pool * parts.pool + WEIGHTS.text * parts.text + WEIGHTS.bm25 * parts.bm25;
  return { evidence, score, parts };
}

function tokenWeights(terms: readonly Term[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { keys } of terms) for (const key of keys) weights.set(key, keyStrength(key) * (key.startsWith('w:') ? 0.5 : 1));
  return weights;
}
