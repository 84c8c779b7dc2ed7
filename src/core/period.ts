// Dates that people type, as ISO dates as precise as they are, and stretches of time between two.
import { isCalendarDate } from '../corpus/dates.ts';
import { readQuantities } from '../corpus/quantity.ts';

/** Both ends belong to it; without one it is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A period read off a text, and what is left of the text without it. */
export interface PeriodRead {
  readonly period: Period;
  readonly rest: string;
}

const SINCE = /(?:\b(?:from|since|after|starting(?: in)?|between)\s*)$/iu;
const UNTIL = /(?:\b(?:to|until|till|through|up to|before|by)\s*|[-–—~〜]\s*)$/iu;
const BEFORE_DATE = /(?:\b(?:from|since|after|starting|between|and|to|until|till|through|up to|before|by|in|of|on|during|for)\s*|[-–—~〜]\s*)*$/iu;
/** A month's name, as part of a pattern. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
/** “February and April 2025”: the year stands but once. */
const YEARLESS = new RegExp(`\\b((?:\\d{1,2} )?${MONTH})(?= ?(?:and|to|until|till|through|[-–—]) ?(?:\\d{1,2} )?${MONTH} (\\d{4})\\b)`, 'giu');
const AFTER_DATE = /^\s*(?:から|以降|以後|まで|以前|の間|に|の)+/u;

/** “2019”, “2025-03”, “11 March 2025”, “2025年3月” → ISO; undefined for anything else. */
export function readDate(text: string): string | undefined {
  const typed = text.trim();
  if (isCalendarDate(typed)) return typed;
  const [only, ...more] = datesOf(typed);
  return only && more.length === 0 && only.start === 0 && only.end === typed.length && only.max === undefined ? only.value : undefined;
}

/** “tariffs from 2019 to 2025-03” → from 2019 to 2025-03, and “tariffs”. A date alone (“in 2025”) is both ends. */
export function readPeriod(typed: string): PeriodRead {
  const text = typed.replace(YEARLESS, '$1 $2');
  const dates = datesOf(text);
  const [first, second] = dates;
  if (!first) return { period: {}, rest: text.trim() };
  return { period: periodOf(text, first, second), rest: without(text, dates.slice(0, 2)) };
}

/** “from 2019 to 2025-03”, as `readPeriod` reads it; '' for all time. */
export const inWords = ({ from, to }: Period): string => [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');

/**
 * Whether something dated lies in the period, as far as its date says: 2025 lies in “from 2025-03”. In a single month or day lies what begins or
 * ends in it, not what is dated to its year alone or has gone on around it.
 */
export function isWithin({ date, end = date }: { readonly date: string; readonly end?: string | undefined }, { from, to }: Period): boolean {
  if (from !== undefined && from === to) return date.startsWith(from) || end.startsWith(from);
  const common = (a: string, b: string): [string, string] => [a.slice(0, b.length), b.slice(0, a.length)];
  const [endThere, fromThere] = common(end, from ?? '');
  const [dateThere, toThere] = common(date, to ?? '');
  return endThere >= fromThere && (to === undefined || dateThere <= toThere);
}

interface DateFound {
  readonly value: string;
  readonly max: string | undefined;
  readonly start: number;
  readonly end: number;
}

function datesOf(text: string): DateFound[] {
  return readQuantities(text).flatMap(({ value, max, unit, start, end }) =>
    (unit === 'date' || unit === 'year') && isCalendarDate(String(value))
      ? [{ value: String(value), max: max === undefined ? undefined : String(max), start, end }]
      : [],
  );
}

function periodOf(text: string, first: DateFound, second: DateFound | undefined): Period {
  if (first.max !== undefined) return { from: first.value, to: first.max };
  if (second) return first.value <= second.value ? { from: first.value, to: second.value } : { from: second.value, to: first.value };
  const before = text.slice(0, first.start);
  const after = text.slice(first.end);
  if (SINCE.test(before) || /^\s*(?:から|以降|以後|onwards?)/u.test(after)) return { from: first.value };
  if (UNTIL.test(before) || /^\s*(?:まで|以前)/u.test(after)) return { to: first.value };
  return { from: first.value, to: first.value };
}

function without(text: string, dates: readonly DateFound[]): string {
  const parts = [0, ...dates.map((d) => d.end)].map((start, i) => text.slice(start, dates[i]?.start ?? text.length));
  return parts
    .map((part, i) => (i < dates.length ? part.replace(BEFORE_DATE, '') : part))
    .map((part, i) => (i > 0 ? part.replace(AFTER_DATE, '').replace(/^\s*onwards?\b/iu, '') : part))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
