// Cleaning and clipping of text that people typed.
import { edits } from '../search/edits.ts';

/** Characters that show nothing or turn text around: controls, zero-width and bidirectional marks, noncharacters. */
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Anything that `cleanText` changes, spaces at the edges aside. */
const UNCLEAN = new RegExp(`[^\\S ]| {2}|\\p{Surrogate}|${INVISIBLE.source}`, 'u');

/** Whether a text is one well-formed line as `cleanText` gives it, spaces at its edges aside: as most texts are, which is seen at one look. */
export const isClean = (text: string): boolean => !UNCLEAN.test(text);

/** One well-formed line: no control, invisible or direction-changing characters, no lone surrogate, single spaces. */
export function cleanText(text: string): string {
  if (isClean(text)) return text.trim();
  return wellFormed(text).replace(/\s/gu, ' ').replace(INVISIBLE, '').replace(/ +/g, ' ').trim();
}

/** Lone surrogates become U+FFFD. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\uFFFD');

/** At most `max` UTF-16 units, cut at a word boundary with an ellipsis; never inside a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  const head = wellFormed(text.slice(0, max - 1)).replace(/\uFFFD$/u, '');
  const space = head.search(/\s\S*$/u);
  return `${(space > max / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** A message without what closes a sentence, so that more can be said in it. */
export const withoutEnd = (text: string): string => text.replace(/[?？.!\s]+$/u, '');

/** How many of the stems begin a word of a text in lower case: “troop” begins none of “paratroopers”. */
export function wordsBegun(stems: readonly string[], text: string): number {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return stems.filter((stem) => words.some((word) => word.startsWith(stem))).length;
}

/** Names that a typed one may be a slip for, or that begin with it or it with them, nearest first. */
export function nearNames(typed: string, names: readonly string[]): string[] {
  const scored = names.map((name) => ({
    name,
    edits: name.startsWith(typed) || (name.length > 3 && typed.startsWith(name)) ? 0 : edits(typed.slice(0, 40), name),
  }));
  return scored
    .filter(({ name, edits }) => typed !== '' && edits <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.edits - b.edits)
    .map(({ name }) => name);
}
