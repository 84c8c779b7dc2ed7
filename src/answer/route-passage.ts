// Anything that no single record answers: the passage that speaks of all that is asked.
import type { EvidenceBase } from './evidence.ts';
import { rankFigures } from './figures.ts';
import type { Question, Term } from './question.ts';
import { held, type Ranked, recall } from './rank.ts';
import { below, missingNames, missingWords, notSpokenOf, type Route } from './route.ts';

/** Least score, and least share of the question that the passage must hold; set on development questions. */
const LEAST = { score: 0.45, pool: 0.5, beyondNames: 0.35 } as const;
/** So many passages are looked at, down to this share of the best score, for one that speaks of all that is asked. */
const TRIED = 4;
const TRIED_SHARE = 0.7;
/** A figure of the passage comes along when it holds this much of the question. */
const FIGURE_COVERAGE = 0.5;

export const byPassage: Route = (base, question, passages) => {
  const least = (passages[0]?.score ?? 0) * TRIED_SHARE;
  const judged = passages.filter((p, i) => i < TRIED && p.score >= least).map((ranked) => ({ ranked, ...judge(ranked, question, base) }));
  const chosen = judged.find((j) => j.refusal === null) ?? judged[0];
  if (!chosen) return { leads: 'passages', lead: [], figures: [], dates: [], missing: [], refusal: 'no passage found' };
  const { ranked, refusal, names } = chosen;
  const figures = rankFigures(base, question, passages).filter((f) => f.evidence.passage === ranked.evidence && f.coverage >= FIGURE_COVERAGE);
  return {
    leads: 'passages',
    lead: [ranked.evidence],
    figures,
    dates: [],
    missing: refusal ? missingWords(question, names, ranked.evidence.pool) : [],
    refusal,
  };
};

/** What is asked about the names; the names themselves where nothing else is asked. */
function beyondNames({ terms }: Question): readonly Term[] {
  const rest = terms.filter((t) => t.role === 'word');
  return rest.some((t) => t.weight > 0.5) ? rest : terms;
}

export function judge(ranked: Ranked, question: Question, base: EvidenceBase): { readonly names: readonly string[]; readonly refusal: string | null } {
  const { evidence, score, parts } = ranked;
  const names = missingNames(question, evidence.pool, base);
  const slot = question.slots.find((t) => held(t, evidence.pool) === 0);
  const year = question.times.map((q) => String(q.value).slice(0, 4)).find((y) => !base.timesAround(evidence).includes(y));
  const refusal =
    notSpokenOf(names) ??
    (slot ? `asks for “${slot.surface}”, which the evidence does not speak of` : null) ??
    (year ? `the evidence does not speak of ${year}` : null) ??
    below('passage’s share of the question', parts.pool, LEAST.pool) ??
    below('passage', score, LEAST.score) ??
    below('passage’s share beyond names', recall(beyondNames(question), evidence.pool), LEAST.beyondNames);
  return { names: names.length > 0 ? names : [slot?.surface, year].filter((m) => m !== undefined), refusal };
}
