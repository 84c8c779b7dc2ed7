// What somebody claims, with the document's stance and the figures that bear on it.
import { isOpposed } from '../core/denial.ts';
import { isBeside, otherNumber } from '../core/stated-numbers.ts';
import type { Claim, Corpus, Figure } from '../corpus/schema.ts';
import type { ClaimEvidence, EvidenceBase, PassageEvidence } from './evidence.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

const LEAST_RECALL = 0.4;
/** A claim that holds less of the question, beside the one that holds most, is on something else. */
const LEAST_BESIDE = 0.7;
const MOST = 2;
/** Claims are looked for in so many of the best passages. */
const NEAR = 3;
const ASKS_FOR_CLAIM = /\b(?:claim|say|said|says|argue|accuse|complain|allege)\w*\b|主張|発言/i;
/** A statement that a document disputes or supports says more than one that it only reports. */
const STANCE_WEIGHT = { disputes: 0.1, supports: 0.05, reports: 0 } as const;
/** What somebody states comes before what the document itself finds: the finding stands beside it. */
const SOMEBODYS = 0.2;
/** A claim of the best passage itself comes before those nearby. */
const BEST_PASSAGE = 0.15;

/** The claims that a question states or asks about, best first. */
export function claimsFor(base: EvidenceBase, question: Question, passages: readonly Ranked[]): ClaimEvidence[] {
  if (question.kind !== 'claim' && !ASKS_FOR_CLAIM.test(question.plain)) return [];
  const near = passages.slice(0, NEAR).map((p) => p.evidence);
  const found = base.claims
    .filter((c) => c.passages.some((p) => near.includes(p)) && !isBeside(question.plain, c.claim.statement))
    .map((evidence) => ({ evidence, recall: recall(question.compared.terms, evidence.keys, base.lexicon), score: scoreOf(evidence, near[0]) }))
    .filter((r) => r.recall >= LEAST_RECALL);
  const most = Math.max(...found.map((r) => r.recall));
  return found
    .filter((r) => r.recall >= most * LEAST_BESIDE)
    .sort((a, b) => b.recall + b.score - a.recall - a.score)
    .slice(0, MOST)
    .map((r) => r.evidence);
}

function scoreOf({ claim, passages, own }: ClaimEvidence, best: unknown): number {
  return STANCE_WEIGHT[claim.stance] + (passages[0] === best ? BEST_PASSAGE : 0) + (own ? 0 : SOMEBODYS);
}

/**
 * Whether a claim is what a yes-or-no question is about, so that who says what leads: it is put the same way, yes or no, with the same numbers,
 * and the best passage speaks of it or the question names who states it. What a document finds itself is told by its own sentence.
 */
export function leads({ claim, own, passages }: ClaimEvidence, best: PassageEvidence, { kind, plain }: Question, corpus: Corpus): boolean {
  if (kind !== 'claim' || own || claim.stance === 'reports' || isOpposed(plain, claim.statement)) return false;
  if (otherNumber(plain, claim, figuresOf(claim, corpus))) return false;
  return passages.includes(best) || plain.includes(claim.claimant.split(' ').at(-1) ?? claim.claimant);
}

/** The figures that bear on a claim, as records. */
export const figuresOf = (claim: Claim, corpus: Corpus): Figure[] => claim.figures.flatMap((id) => corpus.figures.find((f) => f.id === id) ?? []);
