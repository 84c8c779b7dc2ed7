// What a statement tells rather than asks for, its numbers and its time: they may be wrong, so that an answer can do without them.
import { agrees, isOfSort, LEAST_COUNT } from '../core/stated-numbers.ts';
import { MONTHS } from '../corpus/dates.ts';
import type { Quantity } from '../corpus/quantity.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Token } from './lexicon.ts';
import type { Kind } from './patterns.ts';

/** How a question is read: with all that it tells, without the numbers, without the time. */
export type Telling = 'all' | 'no numbers' | 'no times';

/** What a text gives. */
export interface Given {
  readonly text: string;
  readonly kind: Kind;
  readonly quantities: readonly Quantity[];
}

/** Numbers and times that a statement rests on. */
export interface Told {
  readonly numbers: readonly Quantity[];
  readonly times: readonly Quantity[];
}

type Units = readonly Quantity['unit'][];

const ASKS = /\b(?:what|which|who|whom|whose|when|where|why|how)\b|[何誰]|いつ|どこ|なぜ|どう|いくら|どの|どれ/i;
/** What happens at a time; what is the case in a year is of that year, and another year tells nothing of it. */
const HAPPENS =
  /\b(?:beg[aiu]n\w*|start\w*|launch\w*|found(?:ed|ing)|creat\w*|establish\w*|sign\w*|agree[ds]?|reach\w*|conclude[ds]?|struck|expir\w*|ends?|ended|ending|runs? out|laps\w*|finish\w*|me[et]t?|meeting|visit\w*|issued?|released?|publish\w*|held|impos\w*|announce[ds]?|took (?:office|effect|place)|take over|enter\w*)\b|始ま|発足|創設|結ば|締結|合意|署名|切れ|終わ|失効|満了|期限|会談|会っ|訪問|発表|課し/i;
const TIMES: Units = ['date', 'year'];
/** “The 90-day pause” and “the five-year agreement” are no numbers of a year. */
const BESIDE: Units = ['days', 'months', 'years', 'rank'];
const UNIT = /^(?:per ?cent|%|dollars?|yen|days?|months?|years?|times|ドル|円|人|倍|日間|年間|gdp)$/;

export const toldBy = ({ text, kind, quantities }: Given): Told => {
  const isStated = kind === 'claim' || (kind !== 'compare' && !ASKS.test(text));
  return { numbers: isStated ? quantities.filter(isNumber) : [], times: isStated ? timesIn(text, quantities) : [] };
};

/** The times of what happens (“signed in 2020”); none where they are those of a number (“$68 billion in 2023”). */
const timesIn = (text: string, quantities: readonly Quantity[]): Quantity[] =>
  HAPPENS.test(text) && quantities.every((q) => isTime(q) || BESIDE.includes(q.unit)) ? quantities.filter(isTime) : [];

const isTime = ({ unit }: Quantity): boolean => TIMES.includes(unit);
const isNumber = ({ unit, value }: Quantity): boolean => !TIMES.includes(unit) && unit !== 'rank' && (unit !== 'count' || Number(value) >= LEAST_COUNT);

/** What of a text a reading leaves out; of what is to be checked, a number that no figure has says nothing of what is meant. */
export function leftOut(telling: Telling, { text, kind, quantities }: Given, { figures }: EvidenceBase): readonly Quantity[] {
  if (telling === 'no times') return quantities.filter(isTime);
  if (telling === 'no numbers') return quantities.filter((q) => !isTime(q) || q.unit === 'date');
  const isKnown = (number: Quantity): boolean => figures.some(({ figure }) => isOfSort(number, figure.unit) && agrees(number, figure, text));
  return kind === 'claim' ? quantities.filter((q) => !isTime(q) && !isKnown(q)) : [];
}

/** Whether a word is what is left out: what a number counts is not. */
export const isLeftOut = ({ start, normal }: Pick<Token, 'start' | 'normal'>, spans: readonly Quantity[]): boolean =>
  !UNIT.test(normal) && spans.some((s) => start >= s.start && start < s.end);

/** A day or month of which the documents tell something says which thing is meant: it is no word that an answer could lack. */
export const isKnownDay = ({ unit, value }: Quantity, { times }: EvidenceBase): boolean => unit === 'date' && times.knows(String(value).replace(/^--/, '-'));

/** “On 9 January”: a day of which the documents tell nothing is asked about, where it is not that of the asking (“by 9 January”). */
export const isOtherDay = (day: Quantity, text: string, base: EvidenceBase): boolean =>
  day.unit === 'date' && String(day.value).length >= '--01-09'.length && !isKnownDay(day, base) && /\bon (?:the )?$/i.test(text.slice(0, day.start));

/** What is known of a month alone, which is the last before the newest document. */
export function isKnownMonth({ normal }: Pick<Token, 'normal'>, { times, newest }: EvidenceBase): boolean {
  const month = MONTHS.findIndex((m) => m.toLowerCase() === normal || m.slice(0, 3).toLowerCase() === normal) + 1;
  return month > 0 && normal !== 'may' && times.knows(`${newest.slice(0, 4)}-${String(month).padStart(2, '0')}`);
}
