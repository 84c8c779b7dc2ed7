// One format for dates, amounts and sources, in English and Japanese, wherever the bot writes them.
import { MONTHS } from '../corpus/dates.ts';
import type { Figure, SourceDocument } from '../corpus/schema.ts';
import { isJapanese } from '../search/terms.ts';

export type Language = 'en' | 'ja';

/** The language in which a user is answered: of the words, where they are Japanese, else of the user's settings. */
export const languageOf = ({ locale, text = '' }: { readonly locale: string; readonly text?: string }): Language =>
  isJapanese(text) || /^ja\b/i.test(locale) ? 'ja' : 'en';

const COMPARATORS: Readonly<Record<Figure['comparator'], Readonly<Record<Language, readonly [string, string]>>>> = {
  '=': { en: ['', ''], ja: ['', ''] },
  range: { en: ['', ''], ja: ['', ''] },
  '~': { en: ['about ', ''], ja: ['約', ''] },
  '>': { en: ['more than ', ''], ja: ['', '超'] },
  '<': { en: ['less than ', ''], ja: ['', '未満'] },
};
const JAPANESE_UNITS: Readonly<Partial<Record<Figure['unit'], string>>> = {
  USD: 'ドル',
  JPY: '円',
  percent: '%',
  'percent-of-GDP': '%(GDP比)',
  people: '人',
  years: '年',
  months: 'か月',
  days: '日間',
  ratio: '倍',
  rank: '位',
  year: '年',
};
const SCALES = [
  [1e12, '兆'],
  [1e8, '億'],
  [1e4, '万'],
] as const;

/** An ISO date as precise as it is: “23 April 2025”, “April 2025”, “2025”. */
export function formatDate(iso: string, language: Language = 'en'): string {
  const [year = '', month, day] = iso.split('-');
  if (language === 'ja') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** “19 to 20 April 2025”, “2017 to 2021”; a day or a year alone where there is no end. */
export function formatPeriod(date: string, end: string | undefined, language: Language = 'en'): string {
  if (end === undefined || end === date) return formatDate(date, language);
  if (language === 'ja') return `${formatDate(date, 'ja')}～${formatDate(end, 'ja')}`;
  const sameMonth = date.length === 10 && date.slice(0, 7) === end.slice(0, 7);
  return `${sameMonth ? Number(date.slice(8)) : formatDate(date)} to ${formatDate(end)}`;
}

/** The ISO date of the newest of some documents; '' of none. */
export const newestOf = (documents: readonly { readonly date: string }[]): string =>
  documents
    .map((d) => d.date)
    .toSorted()
    .at(-1) ?? '';

/** “11 Mar 2025” */
export const shortDate = (iso: string): string => formatDate(iso).replace(/\p{L}{4,}/u, (month) => month.slice(0, 3));

type Amount = Pick<Figure, 'value' | 'max' | 'unit' | 'display' | 'comparator' | 'per'>;

/**
 * A figure as people write it, with how exact it is: “about ¥227 billion”, “more than 4 times”, “$8 billion a year”.
 * @param equivalent the same amount in another currency: “about ¥227 billion ($1.69 billion) a year”.
 */
export function formatAmount(figure: Amount, language: Language = 'en', equivalent?: Amount): string {
  const [before, after] = COMPARATORS[figure.comparator][language];
  const per = { year: '年間', month: '月間', day: '1日あたり' } as const;
  const body = [figure, equivalent].flatMap((f, i) => (f ? [i === 0 ? bare(f, language) : ` (${bare(f, language)})`] : [])).join('');
  if (language === 'en') return `${before}${body}${figure.per ? ` a ${figure.per}` : ''}`;
  return `${figure.per ? per[figure.per] : ''}${before}${body}${after}`;
}

function bare({ display, value, max, unit }: Amount, language: Language): string {
  if (language === 'en') return display;
  return [value, max]
    .filter((v) => v !== undefined)
    .map((v) => japaneseValue(v, unit))
    .join('～');
}

function japaneseValue(value: number | string, unit: Figure['unit']): string {
  if (typeof value === 'string') return formatDate(value, 'ja');
  return `${unit === 'USD' || unit === 'JPY' ? scaled(value) : value.toLocaleString('en-US')}${JAPANESE_UNITS[unit] ?? ''}`;
}

/** 14,900,000,000 → “149億”: the source's own number in the scale that Japanese counts in. */
function scaled(value: number): string {
  const parts: string[] = [];
  let rest = value;
  for (const [size, name] of SCALES) {
    const whole = Math.floor(rest / size);
    if (whole > 0) parts.push(`${whole.toLocaleString('en-US')}${name}`);
    rest -= whole * size;
  }
  return rest > 0 || parts.length === 0 ? `${parts.join('')}${rest.toLocaleString('en-US')}` : parts.join('');
}

/** How a figure's status reads beside its amount; null where it adds nothing. */
export function formatStatus(status: Figure['status'], language: Language = 'en'): string | null {
  if (status === 'reported') return null;
  const japanese: Record<Exclude<Figure['status'], 'reported'>, string> = {
    claimed: '主張',
    demanded: '要求',
    announced: '発表',
    planned: '計画',
    'in-force': '発動中',
    suspended: '停止中',
    forecast: '予測',
    disputed: '異論あり',
  };
  return language === 'ja' ? japanese[status] : status.replace('-', ' ');
}

/** “PISM, 11 March 2025” */
export const formatSource = (document: Pick<SourceDocument, 'shortName' | 'date'>): string => `${document.shortName}, ${formatDate(document.date)}`;
