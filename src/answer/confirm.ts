// A yes-or-no question that states a number, a place in an order or a time is held against the record that gives it.
import { agrees, isBeside, isOfSort, LEAST_COUNT } from '../core/stated-numbers.ts';
import type { Quantity, Unit } from '../corpus/quantity.ts';
import type { Figure } from '../corpus/schema.ts';
import { type Dated, isEvent } from './dates.ts';
import type { RankedFigure } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';
import type { Term } from './term.ts';

const SUPERLATIVE =
  /\b(?:largest|biggest|greatest|first|second|third|top|leading|main|number (?:one|two)|no\.? ?\d)\b|最大|一番|首位|第[一二三1-9]|[1-9一二三]位/i;
const ASKS_FURTHER = /\b(?:what|which|who|when|where|why|how)\b/i;
/** Dates and years mostly tell which thing is meant; heads are counted without a unit. */
const NEVER: readonly Unit[] = ['date', 'year'];
/** A figure so far behind the best, in log odds, is about something else. */
const NEAR = 4;
/** The same for one that has the very number. */
const NEAR_SAME = 7;
/** Share of the statement's words that the figure must hold. */
const LEAST_ABOUT = 0.5;
/** The same of a date. */
const LEAST_DATED = 0.72;
const FACTS: readonly Figure['status'][] = ['reported', 'in-force'];

/** The figure that is to be confirmed; null where the question states none, or the evidence has none like it. */
export function figureToConfirm(figures: readonly RankedFigure[], question: Question, lexicon: Lexicon): RankedFigure | null {
  const { kind, plain, quantities } = question;
  const [best] = figures;
  if (!best || (kind !== 'claim' && ASKS_FURTHER.test(plain))) return null;
  const isRanked = SUPERLATIVE.test(plain) && best.evidence.figure.unit === 'rank';
  const numbers = quantities.filter(isStated);
  const isStatedIn = (unit: Unit): boolean => (isRanked ? unit === 'rank' : numbers.some((number) => isOfSort(number, unit)));
  const words = wordsOf(question);
  const told = ({ evidence }: RankedFigure): number => recall(words, evidence.keys, lexicon);
  const about = figures.filter((f) => isStatedIn(f.evidence.figure.unit) && f.score >= best.score - NEAR_SAME && told(f) >= LEAST_ABOUT);
  const first = figures.find((f) => about.includes(f) && f.score >= best.score - NEAR);
  const hasNumber = ({ evidence: { figure } }: RankedFigure): boolean => numbers.some((n) => isOfSort(n, figure.unit) && agrees(n, figure, plain));
  const same = about.find((f) => hasNumber(f) && isMeantToo(f.evidence.figure, plain, first?.evidence.figure));
  return same && (!first || told(same) >= told(first)) ? same : (first ?? null);
}

/** Whether a figure that has the number stated is what is stated: what is demanded or suspended, or comes on top of it, is not. */
function isMeantToo({ label, status, measure }: Figure, plain: string, best: Figure | undefined): boolean {
  const holds = status === best?.status || (FACTS.includes(status) && measure !== best?.measure);
  return holds && !isBeside(plain, label.en) && !isBeside(plain, label.ja);
}

/**
 * The date to hold the time of a statement against: of those that tell what it states, the one that has its time before others.
 * @param dates best first.
 */
export function dateToConfirm(dates: readonly Dated[], { plain, tells }: Question): Dated | undefined {
  const about = dates.filter(({ features }) => features.keys >= LEAST_DATED && features.phase >= 0);
  const [best] = about;
  const hasTime = ({ record }: Dated): boolean => tells.times.some((time) => agrees(time, spanOf(record), plain));
  return about.find((d) => hasTime(d) && d.features.keys >= (best?.features.keys ?? 0)) ?? best;
}

const spanOf = (record: Dated['record']): Pick<Figure, 'value' | 'unit' | 'max'> =>
  isEvent(record) ? { value: record.date, unit: 'date', max: record.end } : record;

/** What the statement speaks of, its numbers aside. */
function wordsOf({ terms, plain, quantities }: Question): Term[] {
  const numbers = quantities.map(({ start, end }) => plain.slice(start, end));
  return terms.filter((t) => !/\d/.test(t.surface) && !numbers.some((number) => number.includes(t.surface)));
}

const isStated = ({ unit, value }: Quantity): boolean => !NEVER.includes(unit) && (!COUNTS.includes(unit) || Number(value) >= LEAST_COUNT);
const COUNTS: readonly Unit[] = ['count', 'people'];
