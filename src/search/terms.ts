// The one analyser, shared by index and query: text → words with their stems.
import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words.ts';

export interface Word {
  /** As typed. */
  readonly surface: string;
  /** Lower case, without points and possessive. */
  readonly normal: string;
  /** What index and query compare: the Porter stem, spelling variants levelled; Japanese words as they are. */
  readonly stem: string;
  readonly stop: boolean;
  readonly start: number;
}

/** Runs of Japanese script, of Latin or other letters and digits (with inner points, hyphened letter-digit names such as F-35), and “2+2”. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|\d+(?:\+\d+)+|\p{Lu}\.(?:\p{Lu}\.?)+|\p{Lu}{1,3}-\d+\w*|\d+(?:[.,]\d+)*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+(?:['’]\p{Script=Latin}+)?/gu;
const ANY_JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

type Form = Omit<Word, 'start'>;
/** What was worked out of a word, as it was typed: most words come again. */
const forms = new Map<string, Form>();
const MAX_CACHED = 50_000;

export const isJapanese = (text: string): boolean => ANY_JAPANESE.test(text);

/** All words of a text in order, function words included and marked. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { 0: surface, index } of text.normalize('NFKC').matchAll(TOKEN))
    if (JAPANESE.test(surface)) found.push(...japaneseWords(surface, index));
    else found.push(placed(formOf(surface), index));
  return found;
}

const BETWEEN_SENTENCES = /(?<=(?<!\b\p{L})[.!?]["”'’)]*)\s+|(?<=[。！？])/u;

/** Sentences of a text; a point after a single letter (“U.S.”) ends none. */
export const sentencesOf = (text: string): string[] => text.split(BETWEEN_SENTENCES).filter((s) => s.trim() !== '');

/** Stems of the words that carry meaning. */
export const contentStems = (text: string): string[] => words(text).flatMap((w) => (w.stop ? [] : [w.stem]));

export function japaneseWords(text: string, start: number): Word[] {
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) found.push({ surface: segment, normal: segment, stem: segment, stop: isJapaneseFunction(segment), start: start + index });
  return found;
}

const placed = ({ surface, normal, stem, stop }: Form, start: number): Word => ({ surface, normal, stem, stop, start });

function formOf(surface: string): Form {
  const known = forms.get(surface);
  if (known) return known;
  const normal = normalOf(surface);
  const form = { surface, normal, stem: stemOf(normal), stop: STOP_WORDS.has(normal) };
  if (forms.size < MAX_CACHED) forms.set(surface, form);
  return form;
}

const normalOf = (surface: string): string =>
  surface
    .toLowerCase()
    .replace(/['’](?:s|t|re|ve|ll|d|m)$/u, '')
    .replace(/['’.,](?=.)/gu, (mark, at: number, whole: string) => (mark === '.' && /\d/.test(whole[at + 1] ?? '') ? '.' : ''))
    .replace(/[.,]$/u, '');

/** Porter stem of a lower-case word, with accents and British spelling levelled; numbers stay. */
export const stemOf = (normal: string): string => (/^\d/.test(normal) ? normal : unmixed(normal, stemmer(level(normal))));

/** Porter cuts “used” to “us”, which is a country here. */
const unmixed = (normal: string, stem: string): string => (stem === 'us' && normal !== 'us' ? 'use' : stem);

/** American spelling of British forms, so that “defence” finds “defense”. */
function level(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .replace(/^(defen|offen|licen|preten)ce/, '$1se')
    .replace(/alumini?um/, 'aluminum')
    .replace(/^theatre/, 'theater')
    .replace(/^programme/, 'program')
    .replace(/(?<=\p{L}{3})is(e[ds]?|ing|ation|ations)$/u, 'iz$1')
    .replace(/^(\p{L}{2,})our(s|ed|ing|able|ite|ites)?$/u, (whole, head: string, tail = '') => (OUR.has(head) ? `${head}or${tail}` : whole))
    .replace(/(\p{L}{3,})ll(ed|ing|er)$/u, '$1l$2');
}

const OUR = new Set(['fav', 'lab', 'neighb', 'behavi', 'hon', 'col', 'harb', 'arm', 'rum', 'vap', 'endeav', 'hum']);

/** Particles, auxiliaries and endings: short words in hiragana alone, and a few verbs that only ask. */
const isJapaneseFunction = (segment: string): boolean =>
  /^(?:[\p{Script=Hiragana}ー]{1,4}|[何誰][\p{Script=Hiragana}言]{1,3})$/u.test(segment) || JAPANESE_FUNCTION.has(segment);

const JAPANESE_FUNCTION = new Set([
  '何',
  '誰',
  '教え',
  '教えて',
  '下さい',
  '言い',
  '言う',
  '言って',
  '思い',
  '事',
  '年',
  '月',
  '日',
  '者',
  '氏',
  '人',
  '円',
  '的',
  '等',
  '中',
  '間',
  '前',
  '後',
  '上',
  '下',
  '他',
  '際',
  '時',
  '方',
]);
