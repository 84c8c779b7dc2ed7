// Numbers, amounts and dates as people write them, read into plain values. Shared by the corpus checks and the question.
import { MONTHS } from './dates.ts';
import type { UNITS } from './schema.ts';

export type Unit = (typeof UNITS)[number];

export interface Quantity {
  /** A plain number, or an ISO date as precise as the text (`--02-07`: a day without its year). */
  readonly value: number | string;
  /** `count` where the text names no unit. */
  readonly unit: Unit;
  readonly max?: number | string;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const ORDINALS: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5 };
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};

const LENGTHS_JA: Readonly<Record<string, Unit>> = { 日: 'days', 年: 'years' };

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const WORD = Object.keys(WORDS).join('|');
const SCALE = Object.keys(SCALES).join('|');
const MONTH = MONTHS.map((m) => `${m.slice(0, 3)}(?:${m.slice(3)}|t?\\.)?`).join('|');
const YEAR = String.raw`(?:19|20)\d\d`;

interface Pattern {
  readonly regex: RegExp;
  readonly read: (m: RegExpExecArray) => Pick<Quantity, 'value' | 'unit' | 'max'>;
}

const pattern = (source: string, read: Pattern['read']): Pattern => ({ regex: new RegExp(source, 'giu'), read });

/** Most telling first: a stretch of text that one pattern has read is not read again. */
const PATTERNS: readonly Pattern[] = [
  pattern(String.raw`(?<![\d-])(${YEAR})-(\d\d)(?:-(\d\d))?(?![\d-])`, (m) => ({ value: m[0], unit: 'date' })),
  pattern(String.raw`(?<!\d)(\d{1,2})\s?[-–]\s?(\d{1,2}) (${MONTH})(?!\p{L})(?:,? (${YEAR}))?`, (m) => ({
    ...dated(m[4], m[3], m[1]),
    max: dated(m[4], m[3], m[2]).value,
  })),
  pattern(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?!\p{L})(?:,? (${YEAR}))?`, (m) => dated(m[3], m[2], m[1])),
  pattern(String.raw`(?<!\p{L})(${MONTH}) (\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,? (${YEAR}))?`, (m) => dated(m[3], m[1], m[2])),
  pattern(String.raw`(?<!\p{L})(${MONTH}) (?:of )?(${YEAR})`, (m) => dated(m[2], m[1])),
  pattern(String.raw`(${YEAR})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?`, (m) => ({ value: isoDate(m[1], m[2], m[3]), unit: m[2] ? 'date' : 'year' })),
  pattern(String.raw`(?<!\d)(${YEAR})\s?[-–—]\s?(${YEAR})(?!\d)`, (m) => ({ value: m[1] ?? '', max: m[2] ?? '', unit: 'year' })),
  pattern(String.raw`(?:US)?([$¥])\s?(${NUMBER})(?:[\s-]?(${SCALE})(?!\p{L}))?`, (m) => ({ value: scaled(m[2], m[3]), unit: m[1] === '$' ? 'USD' : 'JPY' })),
  pattern(String.raw`(?<![\d.])(${NUMBER})\s?(${SCALE})?[\s-]?(dollars?|yen|USD|JPY|ドル|円)(?!\p{Script=Latin})`, (m) => ({
    value: scaled(m[1], m[2]),
    unit: /^(yen|jpy|円)$/i.test(m[3] ?? '') ? 'JPY' : 'USD',
  })),
  pattern(String.raw`(?<![\d.])(?!(?:19|20)\d\d\s)(${NUMBER})\s?(?:%|percent\b|per cent\b)(\s+of\s+(?:its |the |their )?GDP)?`, (m) => ({
    value: scaled(m[1]),
    unit: m[2] ? 'percent-of-GDP' : 'percent',
  })),
  pattern(String.raw`(?<![\p{L}\d.])(${NUMBER}|${WORD})[\s-](year|month|day)s?(?!\p{L})`, (m) => ({
    value: scaled(m[1]),
    unit: `${(m[2] ?? '').toLowerCase()}s` as Unit,
  })),
  pattern(String.raw`(?<![\d.])(${NUMBER})(日|年|か月|ヶ月|カ月|ヵ月)間`, (m) => ({ value: scaled(m[1]), unit: LENGTHS_JA[m[2] ?? ''] ?? 'months' })),
  pattern(String.raw`(?<![\d.])(${NUMBER})(${SCALE})?(?:人|名)`, (m) => ({ value: scaled(m[1], m[2]), unit: 'people' })),
  pattern(String.raw`(?<![\p{L}\d.])(${NUMBER}|${WORD})[\s-]?times(?!\p{L})`, (m) => ({ value: scaled(m[1]), unit: 'ratio' })),
  pattern(String.raw`(?<![\d.])(${NUMBER})倍`, (m) => ({ value: scaled(m[1]), unit: 'ratio' })),
  pattern(String.raw`(?<![\d.,$¥])(${YEAR})(?![\d%])`, (m) => ({ value: m[1] ?? '', unit: 'year' })),
  pattern(String.raw`(?<![\p{L}\d])(\d+)(?:st|nd|rd|th)(?!\p{L})`, (m) => ({ value: scaled(m[1]), unit: 'rank' })),
  pattern(String.raw`(?<!\p{L})(${Object.keys(ORDINALS).join('|')})(?!\p{L})`, (m) => ({ value: ORDINALS[(m[1] ?? '').toLowerCase()] ?? 0, unit: 'rank' })),
  pattern(String.raw`(?<![\p{Script=Latin}\d.])(${NUMBER})(?:\s?(${SCALE})(?!\p{Script=Latin}))?(?![\p{Script=Latin}\d])`, (m) => ({
    value: scaled(m[1], m[2]),
    unit: 'count',
  })),
  pattern(String.raw`(?<!\p{L})(${WORD})(?!\p{L})`, (m) => ({ value: scaled(m[1]), unit: 'count' })),
];

const ANY_NUMBER = new RegExp(String.raw`\d|${WORD}|${Object.keys(ORDINALS).join('|')}`, 'iu');

/** Every quantity of a text, in the order in which they stand. */
export function readQuantities(text: string): Quantity[] {
  if (!ANY_NUMBER.test(text)) return [];
  const found: Quantity[] = [];
  let rest = text;
  for (const { regex, read } of PATTERNS) {
    const matches = [...rest.matchAll(regex)];
    for (const m of matches) found.push({ ...read(m as RegExpExecArray), start: m.index, end: m.index + m[0].length });
    if (matches.length > 0) rest = rest.replace(regex, (whole) => '\u0000'.repeat(whole.length));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether `display` reads as `value` (to `max`) in `unit`; a display without a unit word counts for people, count and years of the calendar. */
export function displayReadsAs(
  display: string,
  want: { readonly value: number | string; readonly max?: number | string | undefined; readonly unit: Unit },
): boolean {
  const read = readQuantities(display);
  const sameUnit = (q: Quantity): boolean =>
    q.unit === want.unit ||
    (q.unit === 'count' && (want.unit === 'people' || want.unit === 'rank')) ||
    (q.unit === 'percent' && want.unit === 'percent-of-GDP');
  if (want.max === undefined) return read.length === 1 && read.every((q) => q.max === undefined && sameUnit(q) && String(q.value) === String(want.value));
  const values = read.flatMap((q) => (q.max === undefined ? [q.value] : [q.value, q.max]));
  return read.every(sameUnit) && values.map(String).join() === [want.value, want.max].map(String).join();
}

function scaled(number = '', scale = ''): number {
  const word = WORDS[number.toLowerCase()];
  const factor = SCALES[scale.toLowerCase()] ?? 1;
  return Number(((word ?? Number(number.replaceAll(',', ''))) * factor).toPrecision(12));
}

function dated(year: string | undefined, month = '', day?: string): Pick<Quantity, 'value' | 'unit'> {
  const number = MONTHS.findIndex((m) => m.toLowerCase().startsWith(month.slice(0, 3).toLowerCase())) + 1;
  return { value: isoDate(year, String(number), day), unit: 'date' };
}

const isoDate = (year = '-', month?: string, day?: string): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-')
    .replace(/^0--/, '--');
