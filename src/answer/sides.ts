// The passages to set side by side where documents are compared: one of each, on the same subject, measuring the same.
import type { EvidenceBase } from './evidence.ts';
import type { RankedFigure } from './figures.ts';
import { chance, LEAST_CHANCE, unlikely } from './judge.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { type Found, judgeFeatures, type Lead } from './seen.ts';
import type { Weights } from './weights.ts';

/** What a subject that two passages share counts for, in log odds: of 26 pairs asked for in development 18 come first so, 14 without. */
const SHARED_TOPIC = 1.5;
/** What counts for both giving the measure of the best figure. */
const SHARED_MEASURE = 4;
const ASKS_MENTION =
  /\b(?:mention(?:s|ed)?|talk(?:s|ed)? about|touch(?:es|ed)? on|cover(?:s|ed)?|address(?:es|ed)?|discuss(?:es|ed)?|refer(?:s|red)? to|say anything)\b|触れて|言及/i;
/** The weaker one of two sides may be less sure than what is answered alone. */
const LEAST_SIDE = 0.2;
const ASKS_DIFFERENCE = /\b(?:differ\w*|disagree\w*|contradict\w*|discrepanc\w+|conflict\w*|diverge\w*)\b|違|異な|食い違/i;
/** A figure so far behind the best, in log odds, is about something else. */
const NEAR = 4;
/** What counts for both giving some measure, whatever it is. */
const ANY_MEASURE = 2;
/** So many of the best passages of each document are considered. */
const CONSIDERED = 8;

type Asked = Omit<Found, keyof Lead> & { readonly figures: readonly RankedFigure[] };

/** The passages to show, the best one first; where it is asked whether documents speak of something, only of those that do. */
export function sidesOf(asked: Asked, base: EvidenceBase, weights: Weights): readonly Ranked[] {
  const sides = bestSides(asked, base);
  if (!asksMention(asked.question)) return sides;
  const speaking = sides.filter((side) => side.features.text === 1 || chanceOf(side, asked, base, weights) >= LEAST_CHANCE);
  return speaking.length > 0 ? speaking : sides;
}

/** Whether it is asked if documents speak of something, not what they say. */
export const asksMention = ({ kind, plain }: Question): boolean => kind === 'compare' && ASKS_MENTION.test(plain);

/** Where one document was asked about beside another, both must speak of it. */
export function oneSided(sides: readonly Ranked[], asked: Asked, base: EvidenceBase, weights: Weights): string | null {
  if (sides.length === 0 || asksMention(asked.question)) return null;
  if (sides.length < 2) return 'only one document speaks of anything like it';
  return unlikely(Math.max(...sides.slice(1).map((side) => chanceOf(side, asked, base, weights))), LEAST_SIDE);
}

const chanceOf = (passage: Ranked, asked: Asked, base: EvidenceBase, weights: Weights): number =>
  chance(judgeFeatures({ ...asked, passage, figure: null, date: null }, base), weights);

/** The best-matching passages of the documents that the question may mean, the best one first; fewer where a document has none. */
function bestSides({ passages, figures, question }: Asked, base: EvidenceBase): Ranked[] {
  const { documents } = question;
  const compared = documents.length > 1 ? documents : base.documents;
  const byDocument = compared
    .map((document) => passages.filter((p) => p.evidence.passage.document === document).slice(0, CONSIDERED))
    .filter((candidates) => candidates.length > 0)
    .sort(([a], [b]) => (b?.score ?? 0) - (a?.score ?? 0));
  const measure = measureOf(figures, question, base);
  const measuring = new Set(figures.flatMap(({ evidence }) => (evidence.figure.measure === measure ? [evidence.passage] : [])));
  const alike = (a: Ranked, b: Ranked): number =>
    SHARED_TOPIC * sharedTopics(a, b) + (measuring.has(a.evidence) && measuring.has(b.evidence) ? SHARED_MEASURE : measureAlike(a, b, base) ? ANY_MEASURE : 0);
  const [first = [], ...others] = byDocument;
  return bestRow(first, others, alike);
}

/** What is measured that documents may be compared by: of the best figure, or, where it is asked how they differ, of the best on which they do not agree. */
export function measureOf(figures: readonly RankedFigure[], { plain }: Question, base: EvidenceBase): string | undefined {
  const best = figures[0]?.evidence.figure.measure;
  if (best === undefined || !ASKS_DIFFERENCE.test(plain) || !isAgreed(best, base)) return best;
  const near = figures.filter((f) => f.score >= (figures[0]?.score ?? 0) - NEAR).map((f) => f.evidence.figure.measure);
  return near.find((measure) => base.sharedMeasures.has(measure) && !isAgreed(measure, base)) ?? best;
}

/** Whether every document that gives it gives the same. */
function isAgreed(measure: string, base: EvidenceBase): boolean {
  const given = base.figures.filter(({ figure }) => figure.measure === measure).map(({ figure }) => `${figure.value} ${figure.unit}`);
  return base.sharedMeasures.has(measure) && new Set(given).size === 1;
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

function measureAlike({ evidence: a }: Ranked, { evidence: b }: Ranked, { figures, sharedMeasures }: EvidenceBase): boolean {
  const measures = figures.filter((f) => f.passage === a && sharedMeasures.has(f.figure.measure)).map((f) => f.figure.measure);
  return figures.some((f) => f.passage === b && measures.includes(f.figure.measure));
}
