// Chooses the evidence for a question, or finds that the documents do not say.
import type { EvidenceBase } from './evidence.ts';
import { AFTERWARDS } from './patterns.ts';
import type { Question } from './question.ts';
import { rankPassages } from './rank.ts';
import type { Candidate, Route, Selection } from './route.ts';
import { byComparison } from './route-comparison.ts';
import { byDate } from './route-date.ts';
import { byFigure } from './route-figure.ts';
import { byPassage } from './route-passage.ts';

const NOTHING: Candidate = { leads: 'passages', lead: [], figures: [], dates: [], missing: [], refusal: 'nothing found' };

export function select(base: EvidenceBase, question: Question): Selection {
  const passages = rankPassages(base, question);
  const tried = routes(question).map((route) => route(base, question, passages));
  const { refusal, lead, ...rest } = tried.find((candidate) => candidate.refusal === null) ?? tried[0] ?? NOTHING;
  const why = question.aside ?? tooLate(question, base) ?? refusal;
  return {
    ...rest,
    passages: [...lead.flatMap((l) => passages.find((p) => p.evidence === l) ?? []), ...passages.filter((p) => !lead.includes(p.evidence))],
    covered: why === null,
    why,
  };
}

/** A number or a date that is plainly asked for is the answer, or there is none. */
function routes({ kind, firm }: Question): Route[] {
  if (kind === 'number') return firm ? [byFigure] : [byFigure, byPassage];
  if (kind === 'when') return [byDate];
  return kind === 'compare' ? [byComparison] : [byPassage];
}

/** What happened after the newest document: by wording, or by a date that no record names. */
function tooLate({ text, times }: Question, base: EvidenceBase): string | null {
  if (AFTERWARDS.test(text)) return 'asks what came after the documents';
  const late = times.find((q) => String(q.value) > base.newest && !base.knowsTime(String(q.value)));
  return late ? `the newest document is older than ${late.value}` : null;
}
