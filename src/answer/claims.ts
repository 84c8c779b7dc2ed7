// What somebody claims, with the document's stance and the figures that bear on it.
import type { Claim, Corpus, Figure } from '../corpus/schema.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Question } from './question.ts';
import { likeness, type Ranked, recall } from './rank.ts';

const LEAST_LIKENESS = 0.4;
const MOST = 2;

/** The claims that a question states or asks about, best first. */
export function claimsFor(base: EvidenceBase, corpus: Corpus, question: Question, passages: readonly Ranked[]): Claim[] {
  if (question.kind !== 'claim' && !/\b(?:claim|say|said|says|argue|accuse|complain|allege)\w*\b|主張|発言/i.test(question.text)) return [];
  const near = passages.slice(0, 3).map((p) => p.evidence.passage);
  const ranked = corpus.claims
    .filter((c) => near.some((p) => p.document === c.citation.document && (p.paragraph === c.citation.paragraph || c.also.includes(p.paragraph))))
    .map((claim) => ({ claim, score: scoreOf(base, claim, question) }));
  return ranked
    .filter((r) => r.score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map((r) => r.claim);
}

/** A statement that a document disputes or supports says more than one that it only reports. */
const STANCE_WEIGHT = { disputes: 0.1, supports: 0.05, reports: 0 } as const;

function scoreOf(base: EvidenceBase, claim: Claim, { terms }: Question): number {
  const unit = base.unit('claim', [claim.claimant, claim.statement].join('. '));
  return (
    0.5 * likeness(terms, unit) +
    0.5 * recall(terms, base.lexicon.keys([claim.claimant, claim.statement, ...claim.keywords].join('. '))) +
    STANCE_WEIGHT[claim.stance]
  );
}

/** The figures that bear on a claim, as records. */
export const figuresOf = (claim: Claim, corpus: Corpus): Figure[] => claim.figures.flatMap((id) => corpus.figures.find((f) => f.id === id) ?? []);
