// A number is asked for: finds what is measured first, then the record of it for the time and currency meant.
import type { Figure } from '../corpus/schema.ts';
import type { EvidenceBase } from './evidence.ts';
import { type RankedFigure, rankFigures, timeFit, timesOf } from './figures.ts';
import type { Question } from './question.ts';
import { held } from './rank.ts';
import { below, isSubject, missingNames, missingWords, NEAR, notSpokenOf, type Route, tooStrange } from './route.ts';

/** Least score for an answer; set on development questions. */
const LEAST = 0.62;
/** More of the question than this in words that nothing knows means that it is about something else. */
const MOST_UNKNOWN = 0.4;
const TIME = 0.3;
const NEWEST = 0.08;
/** Further figures are shown when they score nearly as well as the first. */
const ALSO = 0.75;

export const byFigure: Route = (base, question, passages) => {
  const ranked = rankFigures(base, question, passages);
  const [best] = ranked;
  const fitting = best
    ? familyOf(best, ranked)
        .filter((r) => fitsQualifiers(r, question, base))
        .sort((a, b) => preferred(b, best, question, base) - preferred(a, best, question, base))
    : [];
  const [lead] = fitting;
  const names = lead ? missingNames(question, lead.evidence.keys, base) : [];
  const refusal = !best ? 'no figure has the unit asked for' : !lead ? 'no such figure for that time or currency' : refuse(lead, question, names, base);
  const also = ranked.filter((r) => lead && !fitting.includes(r) && r.score >= Math.max(LEAST, lead.score * ALSO));
  const missing = refusal ? missingWords(question, names.length > 0 || lead ? names : qualifiers(question), lead?.evidence.passage.pool) : [];
  return { leads: 'figures', lead: [lead ?? best].flatMap((r) => r?.evidence.passage ?? []), figures: [...fitting, ...also], dates: [], missing, refusal };
};

/** Records of what the best one measures, and those that come so near that they may be meant. */
const familyOf = (best: RankedFigure, ranked: readonly RankedFigure[]): RankedFigure[] =>
  ranked.filter((r) => r.score >= best.score - NEAR || sameThing(r.evidence.figure, best.evidence.figure));

const sameThing = (a: Figure, b: Figure): boolean => a.measure === b.measure || a.equivalent === b.id;

/** Among records of one thing the one for the time asked about comes first, then that of the newest document. */
const preferred = (ranked: RankedFigure, best: RankedFigure, question: Question, base: EvidenceBase): number =>
  ranked.score +
  TIME * timeFit(ranked.evidence.figure, question) +
  (sameThing(ranked.evidence.figure, best.evidence.figure) && ranked.evidence.figure.citation.document === base.documents[0] ? NEWEST : 0);

function fitsQualifiers({ evidence: { figure, passage } }: RankedFigure, { currency, times }: Question, base: EvidenceBase): boolean {
  if (currency && figure.unit !== currency) return false;
  const years = times.map((q) => String(q.value).slice(0, 4));
  if (years.length === 0 || years.some((year) => timesOf(figure).includes(year))) return true;
  return timesOf(figure) === '' && years.every((year) => base.timesAround(passage).includes(year));
}

const qualifiers = ({ currency, times }: Question): string[] => [
  ...times.map((q) => String(q.value)),
  ...(currency ? [{ USD: 'dollars', JPY: 'yen' }[currency]] : []),
];

function refuse(lead: RankedFigure, question: Question, names: readonly string[], base: EvidenceBase): string | null {
  const { keys } = lead.evidence;
  const counted = question.counted.find((t) => held(t, keys) === 0);
  const other = question.countries.find((country) => isSubject(country, question) && !base.holdsName(country, keys));
  return (
    notSpokenOf(names) ??
    (counted ? `the figure does not count ${counted.surface}` : null) ??
    (other ? `the figure is not about ${other.surface}` : null) ??
    tooStrange(question, MOST_UNKNOWN) ??
    below('figure', lead.score, LEAST)
  );
}
