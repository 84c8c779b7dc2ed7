// The checkable facts of a text: its quantities, dates and proper names, and whether another text holds them.
import { MONTHS } from './dates.ts';
import { type Quantity, readQuantities } from './quantity.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[.&'’-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;

/** A text that others are held against. */
export class FactBase {
  readonly #text: string;
  readonly #numbers = new Set<string>();
  readonly #days = new Set<string>();

  /** @param given further facts, as text, numbers or ISO dates: what is inferred, and what the document says of itself. */
  constructor(text: string, given: readonly (string | number)[] = []) {
    this.#text = fold([text, ...given].join(' \n '));
    for (const q of readQuantities(text)) this.#add(q);
    for (const fact of given) for (const q of readQuantities(String(fact))) this.#add(q);
  }

  #add(q: Quantity): void {
    for (const value of [q.value, q.max]) {
      if (value === undefined) continue;
      if (q.unit !== 'date') this.#numbers.add(numberKey(q.unit, value));
      else this.#addDate(String(value));
    }
  }

  #addDate(iso: string): void {
    const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
    if (year && year !== '-') this.#numbers.add(numberKey('year', year));
    if (month) this.#days.add(month);
    if (month && day) this.#days.add(`${month}-${day}`);
  }

  /** Whether the text holds a quantity; a date needs its year, month and day each. */
  holds(q: Pick<Quantity, 'value' | 'unit'>): boolean {
    if (q.unit !== 'date') return this.#numbers.has(numberKey(q.unit, q.value));
    const [, year = '-', month, day] = /^(\d{4}|-)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(String(q.value)) ?? [];
    const within = month === undefined || this.#days.has(day ? `${month}-${day}` : month) || (!day && this.names(MONTHS[Number(month) - 1] ?? ''));
    return within && (year === '-' || this.#numbers.has(numberKey('year', year)));
  }

  /** Whether a name stands in the text, in whatever case. */
  names(name: string): boolean {
    return ` ${this.#text} `.includes(` ${fold(name)} `);
  }
}

/** Proper names of a text: capitalised words within a sentence; at its start only those that `isKnown` says are names. */
export function properNames(text: string, isKnown: (word: string) => boolean): string[] {
  const undated = readQuantities(text).reduce(
    (rest, q) => (q.unit === 'date' ? rest.slice(0, q.start) + '0'.repeat(q.end - q.start) + rest.slice(q.end) : rest),
    text,
  );
  const found = [...undated.matchAll(NAME)].map((m) => ({ word: m[0].replace(/['’]s$/u, ''), opens: opensSentence(undated.slice(0, m.index)) }));
  return found.filter(({ word, opens }) => !opens || isKnown(word) || WEEKDAYS.includes(word)).map(({ word }) => word);
}

/** Words of a text, case, points and accents aside, parted by single spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]s(?!\p{L})/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();

const opensSentence = (before: string): boolean => /(^|[.!?:;]["”’)]*\s+|[“"(‘]|—\s*)$/u.test(before);

/** Money keeps its currency; other units are told apart by the sentence, not by the number. */
const numberKey = (unit: Quantity['unit'], value: number | string): string => `${unit === 'USD' || unit === 'JPY' ? unit : ''}${value}`;
