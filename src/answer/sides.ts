// The passages to set side by side where documents are compared: one of each, on the same subject, measuring the same.
import type { EvidenceBase } from './evidence.ts';
import type { RankedFigure } from './figures.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** What a subject that two passages share counts for, in log odds: of 26 pairs asked for in development 18 come first so, 14 without. */
const SHARED_TOPIC = 1.5;
/** What counts for both giving the measure of the best figure. */
const SHARED_MEASURE = 4;
/** So many of the best passages of each document are considered. */
const CONSIDERED = 8;

/** The best-matching passages of the documents that the question may mean, the best one first; fewer where a document has none. */
export function sidesOf(passages: readonly Ranked[], figures: readonly RankedFigure[], { documents }: Question, base: EvidenceBase): Ranked[] {
  const compared = documents.length > 1 ? documents : base.documents;
  const byDocument = compared
    .map((document) => passages.filter((p) => p.evidence.passage.document === document).slice(0, CONSIDERED))
    .filter((candidates) => candidates.length > 0)
    .sort(([a], [b]) => (b?.score ?? 0) - (a?.score ?? 0));
  const measure = figures[0]?.evidence.figure.measure;
  const measuring = new Set(figures.flatMap(({ evidence }) => (evidence.figure.measure === measure ? [evidence.passage] : [])));
  const alike = (a: Ranked, b: Ranked): number =>
    SHARED_TOPIC * sharedTopics(a, b) + (measuring.has(a.evidence) && measuring.has(b.evidence) ? SHARED_MEASURE : 0);
  const [first = [], ...others] = byDocument;
  return bestRow(first, others, alike);
}

/** Of each document the passage that goes best with one of the first, and that one; the best such row. */
function bestRow(first: readonly Ranked[], others: readonly (readonly Ranked[])[], alike: (a: Ranked, b: Ranked) => number): Ranked[] {
  const rows = first.map((lead) => {
    const worth = (p: Ranked): number => p.score + alike(lead, p);
    const row = others.flatMap((candidates) => [...candidates].sort((a, b) => worth(b) - worth(a)).slice(0, 1));
    return { row: [lead, ...row], score: row.reduce((sum, p) => sum + worth(p), lead.score) };
  });
  return rows.sort((a, b) => b.score - a.score)[0]?.row ?? [];
}

const sharedTopics = ({ evidence: a }: Ranked, { evidence: b }: Ranked): number => a.passage.topics.filter((topic) => b.passage.topics.includes(topic)).length;
