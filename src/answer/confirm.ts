// A yes-or-no question that states a number or a place in an order is held against the figure that gives it.
import { type Quantity, readQuantities, type Unit } from '../corpus/quantity.ts';
import type { RankedFigure } from './figures.ts';
import type { Lexicon } from './lexicon.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';

const SUPERLATIVE =
  /\b(?:largest|biggest|greatest|first|second|third|top|leading|main|number (?:one|two)|no\.? ?\d)\b|最大|一番|首位|第[一二三1-9]|[1-9一二三]位/i;
const ASKS_FURTHER = /\b(?:what|which|who|when|where|why|how)\b/i;
const FAMILIES: readonly (readonly Unit[])[] = [['USD', 'JPY'], ['percent', 'percent-of-GDP'], ['years'], ['months'], ['days'], ['ratio'], ['rank']];
const COUNTS: readonly Unit[] = ['people', 'count'];
/** A bare number below it may count anything (“the two issues”), one of so many people or things is stated to be confirmed. */
const LEAST_COUNT = 13;
/** From here on a bare number may be an amount of money (“8 billion”). */
const LEAST_AMOUNT = 1e6;
/** A figure so far behind the best, in log odds, is about something else. */
const NEAR = 4;
/** Share of the statement's words that the figure must hold. */
const LEAST_ABOUT = 0.5;

/** The figure that is to be confirmed; null where the question states none, or the evidence has none like it. */
export function figureToConfirm(figures: readonly RankedFigure[], question: Question, lexicon: Lexicon): RankedFigure | null {
  const { kind, plain } = question;
  const [best] = figures;
  if (!best || (kind !== 'claim' && ASKS_FURTHER.test(plain))) return null;
  const units: readonly Unit[] = SUPERLATIVE.test(plain) && best.evidence.figure.unit === 'rank' ? ['rank'] : readQuantities(plain).flatMap(unitsOf);
  const found = figures.find((f) => units.includes(f.evidence.figure.unit) && f.score >= best.score - NEAR);
  return found && isAbout(found, question, lexicon) ? found : null;
}

/** Whether a figure measures what the statement speaks of, its numbers aside. */
function isAbout({ evidence }: RankedFigure, { terms }: Question, lexicon: Lexicon): boolean {
  const words = terms.filter((t) => !/\d/.test(t.surface));
  return recall(words, evidence.keys, lexicon) >= LEAST_ABOUT;
}

/** Units that a figure may have which a number is held against; none for dates and years, which mostly tell which thing is meant. */
function unitsOf({ unit, value }: Quantity): readonly Unit[] {
  if (unit !== 'count') return FAMILIES.find((family) => family.includes(unit)) ?? [];
  const least = Number(value);
  return [...(least >= LEAST_COUNT ? COUNTS : []), ...(least >= LEAST_AMOUNT ? (['USD', 'JPY'] as const) : [])];
}
