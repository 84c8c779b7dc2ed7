// A yes-or-no question that states a number or a place in an order is held against the figure that gives it.
import { isOfSort, LEAST_COUNT } from '../core/stated-numbers.ts';
import { type Quantity, readQuantities, type Unit } from '../corpus/quantity.ts';
import type { RankedFigure } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';

const SUPERLATIVE =
  /\b(?:largest|biggest|greatest|first|second|third|top|leading|main|number (?:one|two)|no\.? ?\d)\b|最大|一番|首位|第[一二三1-9]|[1-9一二三]位/i;
const ASKS_FURTHER = /\b(?:what|which|who|when|where|why|how)\b/i;
/** Dates and years mostly tell which thing is meant; heads are counted without a unit. */
const NEVER: readonly Unit[] = ['date', 'year', 'people'];
/** A figure so far behind the best, in log odds, is about something else. */
const NEAR = 4;
/** Share of the statement's words that the figure must hold. */
const LEAST_ABOUT = 0.5;

/** The figure that is to be confirmed; null where the question states none, or the evidence has none like it. */
export function figureToConfirm(figures: readonly RankedFigure[], question: Question, lexicon: Lexicon): RankedFigure | null {
  const { kind, plain } = question;
  const [best] = figures;
  if (!best || (kind !== 'claim' && ASKS_FURTHER.test(plain))) return null;
  const isRanked = SUPERLATIVE.test(plain) && best.evidence.figure.unit === 'rank';
  const numbers = readQuantities(plain).filter(isStated);
  const isStatedIn = (unit: Unit): boolean => (isRanked ? unit === 'rank' : numbers.some((number) => isOfSort(number, unit)));
  const found = figures.find((f) => isStatedIn(f.evidence.figure.unit) && f.score >= best.score - NEAR);
  return found && isAbout(found, question, lexicon) ? found : null;
}

/** Whether a figure measures what the statement speaks of, its numbers aside. */
function isAbout({ evidence }: RankedFigure, { terms }: Question, lexicon: Lexicon): boolean {
  const words = terms.filter((t) => !/\d/.test(t.surface));
  return recall(words, evidence.keys, lexicon) >= LEAST_ABOUT;
}

const isStated = ({ unit, value }: Quantity): boolean => !NEVER.includes(unit) && (unit !== 'count' || Number(value) >= LEAST_COUNT);
