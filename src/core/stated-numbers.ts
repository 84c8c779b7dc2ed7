// The numbers of a statement held against a record's: a record that gives another number bears no statement out.
import { type Quantity, readQuantities, type Unit } from '../corpus/quantity.ts';
import type { Claim, Figure } from '../corpus/schema.ts';

export interface OtherNumber {
  /** As the user put it. */
  readonly stated: string;
  /** As the record puts it; null where it gives none of the sort. */
  readonly given: string | null;
  /** The number stated is that of another figure which bears on the claim: it is not denied. */
  readonly known: boolean;
}

type Given = Pick<Figure, 'value' | 'unit' | 'max'>;

/** Numbers of the same sort can be held against each other. */
const SORTS: readonly (readonly Unit[])[] = [
  ['USD', 'JPY'],
  ['percent', 'percent-of-GDP'],
  ['year', 'date'],
  ['people', 'count'],
];
/** A bare number from here on may be money (“8 billion”). */
const LEAST_AMOUNT = 1e6;
/** A smaller count may be of anything (“the two issues”). */
export const LEAST_COUNT = 13;
/** A number so rounded that it has one digit is another number. */
const LEAST_DIGITS = 2;
const MORE = /(?:more than|over|at least|above|exceed(?:s|ed|ing)?|beyond)\s*$|以上/iu;
const LESS = /(?:less than|fewer than|under|below|at most|up to|almost|nearly|not even)\s*$/iu;
const BESIDE =
  /\b(?:in addition to|beyond|besides|on top of|apart from|aside from|other than|outside|over and above) (?:the |its )?(?<thing>\p{L}+)|(?<ja>\p{Script=Han}+)以外/iu;
const FURTHER = /\b(?:further|additional\w*|extra|more)\b|以外|追加|別枠|別に|上乗せ|加え|ほか/iu;
/** “His second term”, “a fifth of” are no place in an order. */
const TERM = /^\s*(?:of|(?:Trump |Biden )?(?:term|presidency|administration|time))\b/iu;

/** The numbers that a statement rests on. */
export const statedNumbers = (statement: string): Quantity[] =>
  readQuantities(statement).filter(
    ({ unit, start, end }) => !/[-+/\p{Script=Latin}]$/u.test(statement.slice(0, start)) && !(unit === 'rank' && TERM.test(statement.slice(end))),
  );

/** The first number of the statement that is not the claim's; null where all are. @param figures those that bear on the claim. */
export function otherNumber(statement: string, claim: Claim, figures: readonly Figure[]): OtherNumber | null {
  for (const number of statedNumbers(statement)) {
    const given = givenInstead(number, statement, claim, figures);
    if (given === undefined) continue;
    const known = figures.some((f) => isOfSort(number, f.unit) && agrees(number, f, statement));
    return { stated: statement.slice(number.start, number.end).trim(), given, known };
  }
  return null;
}

/**
 * What the claim itself says comes before the figures that bear on it: a document that bears out $68 billion does so for no other figure of its own.
 * Undefined where the number is the claim's or may be.
 */
function givenInstead(number: Quantity, statement: string, claim: Claim, figures: readonly Figure[]): string | null | undefined {
  const own = statedNumbers(claim.statement).filter(({ unit }) => isOfSort(number, unit));
  const bearing = figures.filter(({ unit }) => isOfSort(number, unit) && !isOtherCurrency(number.unit, unit));
  const [first] = own;
  const counted = first && claim.stance === 'supports' ? own : [...own, ...bearing];
  if (counted.some((given) => agrees(number, { max: undefined, ...given }, statement)) || (!first && isDated(number, claim))) return undefined;
  if (first) return claim.statement.slice(first.start, first.end).trim();
  return bearing[0]?.display ?? (isLoose(number) ? undefined : null);
}

/**
 * Whether a record gives what comes on top of the very thing that a statement names: what Japan pays “beyond the SMA” is not what it pays under it.
 * @param record its label or statement.
 */
export function isBeside(statement: string, record: string): boolean {
  const beside = BESIDE.exec(record)?.groups;
  const thing = beside?.thing ?? beside?.ja;
  return thing !== undefined && statement.toLowerCase().includes(thing.toLowerCase()) && !BESIDE.test(statement) && !FURTHER.test(statement);
}

/** Whether two numbers can be held against each other. */
export const isOfSort = ({ unit, value }: Quantity, other: Unit): boolean =>
  unit === other || SORTS.some((sort) => sort.includes(unit) && sort.includes(other)) || (unit === 'count' && Number(value) >= LEAST_AMOUNT && isMoney(other));

/** Whether a number is the record's, as far as it is put (“more than”, “$1.7 billion” of $1.69 billion). */
export function agrees(stated: Quantity, given: Given, statement: string): boolean {
  if (isOtherCurrency(stated.unit, given.unit)) return false;
  if (typeof stated.value === 'string' || typeof given.value === 'string') return isSameDate(String(stated.value), String(given.value), given.max);
  const before = statement.slice(0, stated.start);
  if (MORE.test(before)) return given.value > stated.value;
  if (LESS.test(before)) return given.value < stated.value;
  return given.value === stated.value || given.max === stated.value || isRounded(stated.value, given.value);
}

const isOtherCurrency = (a: Unit, b: Unit): boolean => isMoney(a) && isMoney(b) && a !== b;
const isMoney = (unit: Unit): boolean => unit === 'USD' || unit === 'JPY';

function isRounded(stated: number, given: number): boolean {
  const digits = String(stated).replace(/^0\.0*|\.|e.*$|0+$/g, '').length;
  return digits >= LEAST_DIGITS && Number(given.toPrecision(digits)) === stated;
}

/** The record's may be the more precise: a day lies in its month, a month in its year. A day may come without its year. */
function isSameDate(a: string, b: string, end: Given['max']): boolean {
  const bare = [a, b].some((date) => date.startsWith('--')) ? [a.slice(-5), b.slice(-5)] : [a, b];
  const [x = '', y = ''] = bare;
  return y.startsWith(x) || (end !== undefined && String(end).startsWith(x));
}

/** A claim is dated only in part at times. */
const isDated = ({ unit, value }: Quantity, { date }: Claim): boolean =>
  (unit === 'date' || unit === 'year') && [value, String(value).slice(0, date.length)].some((v) => isSameDate(String(v), date, undefined));
const isLoose = ({ unit, value }: Quantity): boolean => unit === 'rank' || (unit === 'count' && Number(value) < LEAST_COUNT);
