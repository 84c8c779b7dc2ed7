// Chooses the evidence for a question, or finds that the documents do not say.
import type { Figure } from '../corpus/schema.ts';
import { type Dated, rankDates } from './dates.ts';
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import { type RankedFigure, rankFigures, timesOf } from './figures.ts';
import { AFTERWARDS } from './patterns.ts';
import type { Question, Term } from './question.ts';
import { held, type Ranked, rankPassages } from './rank.ts';

export interface Selection {
  readonly covered: boolean;
  /** What the evidence rests on: its records lead the answer. */
  readonly leads: 'figures' | 'dates' | 'passages';
  /** Best first; all candidates, also where nothing is covered. */
  readonly passages: readonly Ranked[];
  readonly figures: readonly RankedFigure[];
  readonly dates: readonly Dated[];
  /** Words of the question that the evidence does not speak of. */
  readonly missing: readonly string[];
  /** Why it was refused, for `--explain`. */
  readonly why: string | null;
}

/** Least scores for an answer, set on the development questions (tests/questions). */
const LEAST = { figure: 0.62, date: 0.95, passage: 0.45, pool: 0.5 } as const;
/** Figures this near to the best may be meant as well. */
const NEAR = 0.15;
/** A name in a clause of time or cause is the setting of the question, not its subject. */
const SETTING = /\b(?:since|when|after|because|as|while|given|now that|although|though|despite)\b/i;

interface Candidate extends Omit<Selection, 'passages' | 'covered' | 'why'> {
  readonly refusal: string | null;
}

export function select(base: EvidenceBase, question: Question): Selection {
  const passages = rankPassages(base, question);
  const tried = routes(question).map((route) => route(base, question, passages));
  const chosen = tried.find((candidate) => candidate.refusal === null) ?? tried[0];
  const late = AFTERWARDS.test(question.text) ? 'asks what came after the documents' : null;
  const { refusal, ...rest } = chosen ?? { refusal: 'nothing found', leads: 'passages' as const, figures: [], dates: [], missing: [] };
  const why = question.aside ?? late ?? refusal;
  return { ...rest, passages: inOrder(passages, rest), covered: why === null, why };
}

type Route = (base: EvidenceBase, question: Question, passages: readonly Ranked[]) => Candidate;

/** A number or a date that is plainly asked for is the answer, or there is none. */
function routes({ kind, firm }: Question): Route[] {
  if (kind === 'number') return firm ? [byFigure] : [byFigure, byPassage];
  if (kind === 'when') return [byDate];
  return [byPassage];
}

const byFigure: Route = (base, question, passages) => {
  const ranked = rankFigures(base, question, passages);
  const [best] = ranked;
  const family = best ? ranked.filter((r) => r.score >= best.score - NEAR || sameThing(r.evidence.figure, best.evidence.figure)) : [];
  const fitting = family.filter((r) => fitsQualifiers(r.evidence.figure, r.evidence.passage, question, base));
  const lead = fitting[0];
  const rest = ranked.filter((r) => lead && r !== lead && r.score >= LEAST.figure && r.score >= lead.score * 0.75 && !fitting.includes(r));
  const missing = lead ? missingNames(question, new Set([...lead.evidence.keys]), lead.evidence.passage, base) : question.terms.map((t) => t.surface);
  const refusal = !best ? 'no figure has the unit asked for' : !lead ? 'no such figure for that time or currency' : refuseFigure(lead, question, missing);
  return {
    leads: 'figures',
    figures: [...fitting, ...rest],
    dates: [],
    missing: refusal ? missingWords(question, missing, lead?.evidence.passage.pool) : [],
    refusal,
  };
};

function refuseFigure(lead: RankedFigure, question: Question, missing: readonly string[]): string | null {
  if (missing.length > 0) return `the figure does not speak of ${missing.join(', ')}`;
  if (question.counted.some((t) => held(t, lead.evidence.keys) === 0)) return `the figure does not count ${question.counted.map((t) => t.surface).join(' ')}`;
  return lead.score < LEAST.figure ? `the best figure scores ${lead.score.toFixed(2)}, below ${LEAST.figure}` : null;
}

/** Two records of one thing: the same measure, or one amount in two currencies. */
const sameThing = (a: Figure, b: Figure): boolean => a.measure === b.measure || a.equivalent === b.id;

function fitsQualifiers(figure: Figure, passage: PassageEvidence, question: Question, base: EvidenceBase): boolean {
  if (question.currency && (figure.unit === 'USD' || figure.unit === 'JPY') && figure.unit !== question.currency) return false;
  const named = question.times.map((q) => String(q.value).slice(0, 4));
  return (
    named.length === 0 ||
    named.some((year) => timesOf(figure).includes(year)) ||
    (timesOf(figure) === '' && named.every((year) => base.timesAround(passage).includes(year)))
  );
}

const byDate: Route = (base, question, passages) => {
  const ranked = rankDates(base, question, passages);
  const [best] = ranked;
  const passage = best && base.passageOf(best.citation);
  const missing = passage ? missingNames(question, passage.pool, passage, base) : [];
  const refusal =
    !best || !passage
      ? 'no date found'
      : missing.length > 0
        ? `the evidence does not speak of ${missing.join(', ')}`
        : best.score < LEAST.date
          ? `the best date scores ${best.score.toFixed(2)}, below ${LEAST.date}`
          : null;
  const near = ranked.filter((d) => best && d.score >= best.score - NEAR);
  return { leads: 'dates', figures: [], dates: near, missing: refusal ? missingWords(question, missing, passage?.pool) : [], refusal };
};

const byPassage: Route = (base, question, passages) => {
  const [best] = passages;
  const figures = best ? rankFigures(base, question, passages).filter((f) => f.evidence.passage === best.evidence && f.coverage >= 0.5) : [];
  const missing = best ? missingNames(question, best.evidence.pool, best.evidence, base) : [];
  const refusal = best ? refusePassage(best, question, missing, base) : 'no passage found';
  return { leads: 'passages', figures, dates: [], missing: refusal ? missingWords(question, missing, best?.evidence.pool) : [], refusal };
};

function refusePassage({ evidence, score, parts }: Ranked, question: Question, missing: readonly string[], base: EvidenceBase): string | null {
  if (missing.length > 0) return `the evidence does not speak of ${missing.join(', ')}`;
  const slot = question.slots.find((t) => held(t, evidence.pool) === 0);
  if (slot) return `asks for “${slot.surface}”, which the evidence does not speak of`;
  const year = question.times.map((q) => String(q.value).slice(0, 4)).find((y) => !base.timesAround(evidence).includes(y));
  if (year) return `the evidence does not speak of ${year}`;
  if (parts.pool < LEAST.pool) return `the best passage holds ${parts.pool.toFixed(2)} of the question, below ${LEAST.pool}`;
  return score < LEAST.passage ? `the best passage scores ${score.toFixed(2)}, below ${LEAST.passage}` : null;
}

/** Names of the question that the evidence does not hold. A number must be about the very countries asked about. */
function missingNames(question: Question, keys: ReadonlySet<string>, passage: PassageEvidence, base: EvidenceBase): string[] {
  const setting = SETTING.exec(question.text.slice(8))?.index ?? question.text.length;
  const subject = (t: Term): boolean => question.text.indexOf(t.surface) < setting + 8;
  const absent = (t: Term): boolean => {
    if (t.role === 'unknown-name') return true;
    if (t.role !== 'name' || !subject(t)) return false;
    return base.isPlaceOrBody(t) ? held(t, keys) === 0 : held(t, keys) === 0 && held(t, passage.pool) === 0;
  };
  return question.terms.filter(absent).map((t) => t.surface);
}

/** What to name as missing: names first, else the weightiest words that the evidence does not hold. */
function missingWords(question: Question, names: readonly string[], pool: ReadonlySet<string> | undefined): string[] {
  if (names.length > 0) return [...names];
  const unheld = question.terms.filter((t) => t.role.startsWith('unknown') || !pool || held(t, pool) === 0);
  return [...unheld]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map((t) => t.surface);
}

/** The passages that the leading records stand in come first. */
function inOrder(passages: readonly Ranked[], { leads, figures, dates }: Pick<Selection, 'leads' | 'figures' | 'dates'>): Ranked[] {
  const wanted =
    leads === 'figures'
      ? figures.slice(0, 1).map((f) => f.evidence.passage.passage)
      : leads === 'dates'
        ? dates.slice(0, 1).map((d) => ({ document: d.citation.document, paragraph: d.citation.paragraph }))
        : [];
  const isWanted = ({ evidence: { passage } }: Ranked): boolean => wanted.some((w) => w.document === passage.document && w.paragraph === passage.paragraph);
  return [...passages.filter(isWanted), ...passages.filter((p) => !isWanted(p))];
}
