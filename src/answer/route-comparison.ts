// Two documents are to be set side by side: the best passage of each, or nothing where one does not speak of it.

import type { EvidenceBase } from './evidence.ts';
import { rankFigures } from './figures.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { type Candidate, missingNames, missingWords, notSpokenOf, type Route, tooStrange } from './route.ts';

/** Least share of the question that the best passage of each document must hold; set on development questions. */
const LEAST_POOL = 0.3;
const LEAST_BEST = 0.45;
const TRIED = 4;
/** More of the question than this in words that nothing knows means that it is about something else. */
const MOST_UNKNOWN = 0.4;

export const byComparison: Route = (base, question, passages) => {
  const best = base.documents.flatMap((id) => bestOf(id, passages, question, base));
  const names = [...new Set(best.flatMap((p) => missingNames(question, p.evidence.pool, base)))];
  const refusal = notSpokenOf(names) ?? tooStrange(question, MOST_UNKNOWN) ?? refuse(best);
  const figures = rankFigures(base, question, passages).filter((f) => f.coverage >= 0.5);
  const candidate: Candidate = {
    leads: 'passages',
    lead: [...best].sort((a, b) => b.score - a.score).map((p) => p.evidence),
    figures,
    dates: [],
    missing: [],
    refusal,
  };
  const weakest = [...best].sort((a, b) => a.parts.pool - b.parts.pool)[0];
  return refusal ? { ...candidate, missing: missingWords(question, names, weakest?.evidence.pool) } : candidate;
};

/** The best passage of a document that speaks of every name asked about; the best of all where none does. */
function bestOf(id: string, passages: readonly Ranked[], question: Question, base: EvidenceBase): Ranked[] {
  const own = passages.filter((p) => p.evidence.passage.document === id).slice(0, TRIED);
  const best = own.find((p) => missingNames(question, p.evidence.pool, base).length === 0) ?? own[0];
  return best ? [best] : [];
}

function refuse(best: readonly Ranked[]): string | null {
  if (best.length < 2) return 'only one document was asked about';
  if (Math.max(...best.map((p) => p.parts.pool)) < LEAST_BEST) return 'no document holds enough of the question';
  const silent = best.find((p) => p.parts.pool < LEAST_POOL);
  return silent ? `${silent.evidence.passage.document} does not speak of it` : null;
}
