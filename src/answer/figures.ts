// Ranks figures for a question by what they measure, about whom, when and in which unit.
import type { Unit } from '../corpus/quantity.ts';
import type { Figure } from '../corpus/schema.ts';
import type { EvidenceBase, FigureEvidence, RecordEvidence } from './evidence.ts';
import type { Question, Term } from './question.ts';
import { held, type Ranked } from './rank.ts';

export interface RankedFigure {
  readonly evidence: FigureEvidence;
  readonly score: number;
  /** Share of the question that the figure and its passage hold, from 0 to 1. */
  readonly coverage: number;
  readonly parts: { readonly coverage: number; readonly unit: number; readonly extra: number; readonly passage: number };
}

/** How much a word counts by where it is held. */
const HELD = { label: 1, keys: 0.9, text: 0.5, pool: 0.35 } as const;
const WEIGHTS = { coverage: 1, unit: 0.2, extra: -0.15, passage: 0.4 } as const;
const DATES: readonly Unit[] = ['date', 'year'];
const MONEY: readonly Unit[] = ['USD', 'JPY'];
const AMOUNTS: readonly Unit[] = [...MONEY, 'percent', 'percent-of-GDP'];

/** Figures that have a unit that the question asks for, best first. */
export function rankFigures(base: EvidenceBase, question: Question, passages: readonly Ranked[]): RankedFigure[] {
  const scores = new Map(passages.map((p) => [p.evidence, p.score]));
  return base.figures
    .filter(({ figure, passage }) => scores.has(passage) && fitsUnit(figure, question))
    .map((evidence) => rankOne(base, evidence, question, scores.get(evidence.passage) ?? 0))
    .sort((a, b) => b.score - a.score);
}

function rankOne(base: EvidenceBase, evidence: FigureEvidence, question: Question, passage: number): RankedFigure {
  const coverage = coverageOf(evidence, question.terms);
  const parts = {
    coverage,
    unit: question.units?.includes(evidence.figure.unit) ? 1 : 0,
    extra: unasked(base, evidence, question.terms),
    passage,
  };
  const score = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce((sum, part) => sum + WEIGHTS[part] * parts[part], 0);
  return { evidence, score, coverage, parts };
}

/** Whether a figure's unit can answer; which currency is meant is seen to later, among figures of the same thing. */
function fitsUnit({ unit }: Figure, { kind, units, currency }: Question): boolean {
  if (kind === 'when') return DATES.includes(unit);
  if (kind !== 'number') return true;
  return currency ? MONEY.includes(unit) : (units ?? AMOUNTS).includes(unit);
}

export function coverageOf({ label, keys, passage }: RecordEvidence, terms: readonly Term[]): number {
  const total = terms.reduce((sum, t) => sum + t.weight, 0);
  const at = (t: Term): number =>
    Math.max(HELD.label * held(t, label), HELD.keys * held(t, keys), HELD.text * held(t, passage.text), HELD.pool * held(t, passage.pool));
  return total === 0 ? 0 : terms.reduce((sum, t) => sum + t.weight * at(t), 0) / total;
}

/** 1 where the figure speaks of a time that the question names, −1 where it speaks of others, 0 where none is named. */
export function timeFit(figure: Figure, { times }: Question): number {
  if (times.length === 0) return 0;
  const own = timesOf(figure);
  return times.some((q) => own.includes(String(q.value).slice(0, 4))) ? 1 : -1;
}

/** Calendar years that a figure names. */
export function timesOf(figure: Figure): string {
  return [figure.value, figure.max, figure.period, figure.asOf, figure.label.en].filter((v) => typeof v === 'string').join(' ');
}

/** Share of the label's weight that the question does not ask about. */
function unasked(base: EvidenceBase, { figure }: FigureEvidence, terms: readonly Term[]): number {
  const asked = new Set(terms.flatMap((t) => t.keys));
  const label = base.lexicon.tokens(figure.label.en).filter((t) => !t.stop && t.keys.length > 0);
  const weights = label.map((t) => ({ weight: base.weightOf(t.keys), asked: t.keys.some((k) => asked.has(k)) }));
  const total = weights.reduce((sum, w) => sum + w.weight, 0);
  return total === 0 ? 0 : weights.reduce((sum, w) => sum + (w.asked ? 0 : w.weight), 0) / total;
}
