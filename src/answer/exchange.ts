// A question with the names of a follow-up (“and Poland?”, “and of Poland?”, “and the U.S. in Japan?”) in place of its own.
import type { EvidenceBase } from './evidence.ts';
import type { Key } from './lexicon.ts';
import { type NameSpan, nameSpans } from './name-spans.ts';

/** A name that was put in place of another, or added. */
export interface Exchange {
  readonly out: readonly Key[];
  readonly put: readonly Key[];
}

export interface Exchanged {
  readonly text: string;
  /** On another person, it stays with what was asked; on another country, it asks for something else. */
  readonly stays: boolean;
  readonly exchanges: readonly Exchange[];
}

const NAMES_ONLY = /^(?:(?<place>of|with|in|from|for|by|to|against|on|about) )?(?:the )?(?<x>\S.*)$/iu;
const NEEDS_ARTICLE = /^(?:u\.?s\.?a?\.?|united |uk$|eu$|european union|netherlands|philippines)/iu;
const MOST_STRANGE = 3;
const BETWEEN_NAMES = /^[\s,]*(?:(?:and|in|of|with|from|to|for|by|against)\s+)?(?:the\s+)?$/iu;
const MODIFIES = /^(?!['’]?s?$)['’]?s?\s+(?!(?:of|with|in|from|for|by|to|against|on|about|and|or|is|are|was|were|do|does|did|has|have|had)\b)[\p{L}]/iu;
const AFTER_VERB = /\b(?:do|does|did|has|have|had|will|would|can|could|should|must|is|are|was|were)\s+(?:the\s+)?$/iu;

/** @param words the follow-up without “and” or “what about”. @returns null where it says more than names, or there is none to put them in place of. */
export function exchangeNames(words: string, before: string, base: EvidenceBase): Exchanged | null {
  const { place, x = '' } = NAMES_ONLY.exec(words)?.groups ?? {};
  const names = namesOf(x, base);
  if (names.length === 0 || names.length > 2 || !isAll(names, x)) return null;
  const old = nameSpans(before, base);
  const pairs = names.length === 1 ? pairOf(names[0], { place, old, before }) : pairsOf(names, old);
  return pairs ? { text: putIn(before, pairs), ...asked(names, pairs) } : added(names, { place, text: `${before} ${words}` });
}

/** With a preposition of its own, or unknown, it can only be said as well. */
function added(names: readonly NameSpan[], { place, text }: { readonly place: string | undefined; readonly text: string }): Exchanged | null {
  const isAdded = place ? names.some(({ kind }) => kind === 'land') : names.every(({ kind }) => kind === 'other');
  return isAdded
    ? {
        text,
        ...asked(
          names,
          names.map((put) => ({ put })),
        ),
      }
    : null;
}

const asked = (names: readonly NameSpan[], pairs: readonly Partial<Pair>[]): Omit<Exchanged, 'text'> => ({
  stays: names.every(({ kind }) => kind !== 'land'),
  exchanges: pairs.map(({ out, put }) => ({ out: out?.keys ?? [], put: put?.keys ?? [] })),
});

/** Words that nothing in the corpus knows are a name, if there is no other. */
function namesOf(x: string, base: EvidenceBase): NameSpan[] {
  const names = nameSpans(x, base);
  const words = base.lexicon.tokens(x);
  const isStrange = words.length <= MOST_STRANGE && words.every((t) => !t.stop && !base.knows(t) && /^\p{L}/u.test(t.surface));
  return names.length === 0 && isStrange ? [{ text: x, start: 0, end: x.length, keys: [], kind: 'other' }] : names;
}

interface Pair {
  readonly out: NameSpan;
  readonly put: NameSpan;
}

interface Old {
  readonly place: string | undefined;
  readonly old: readonly NameSpan[];
  readonly before: string;
}

/** The one of its kind: with the same preposition where the follow-up has one, else the last that is no mere “U.S.” of “U.S. troops”. */
function pairOf(put: NameSpan | undefined, { place, old, before }: Old): readonly Pair[] | null {
  if (!put) return null;
  const alike = old.filter((o) => isAlike(o, put) && !isSame(o, put));
  const modifying = alike.filter((o) => isModifier(o, before));
  const placed = alike.filter((o) => place && new RegExp(`\\b${place}\\s+(?:the\\s+)?$`, 'iu').test(before.slice(0, o.start)));
  const owners = /^(?:of|by)$/iu.test(place ?? '') ? alike : [];
  const free = alike.filter((o) => !modifying.includes(o));
  const out = (place ? (placed.length > 0 ? placed : owners) : free.length > 0 ? free : alike).at(-1);
  return out ? [{ out, put }] : null;
}

/** Two names for the two of their kind, in their order. */
function pairsOf(names: readonly NameSpan[], old: readonly NameSpan[]): readonly Pair[] | null {
  const alike = old.filter((o) => names.every((n) => n.kind === o.kind));
  return alike.length === 2 ? alike.flatMap((out, i) => (names[i] ? [{ out, put: names[i] }] : [])) : null;
}

/** Nothing but names, and little words between them. */
const isAll = (names: readonly NameSpan[], x: string): boolean =>
  names[0]?.start === 0 &&
  x.slice(names.at(-1)?.end).trim() === '' &&
  names.every((n, i) => i === 0 || BETWEEN_NAMES.test(x.slice(names[i - 1]?.end, n.start)));

const isSame = (a: NameSpan, b: NameSpan): boolean => a.text.toLowerCase() === b.text.toLowerCase() || a.keys.some((key) => b.keys.includes(key));

/** Somebody whom nobody knows may stand in for a person. */
const isAlike = (old: NameSpan, put: NameSpan): boolean => old.kind === put.kind || (put.kind === 'other' && old.kind === 'person');

const isModifier = ({ start, end }: NameSpan, text: string): boolean => MODIFIES.test(text.slice(end)) && !AFTER_VERB.test(text.slice(0, start));

/** From the last to the first, so that the others stay where they stand. */
const putIn = (text: string, pairs: readonly Pair[]): string =>
  [...pairs].sort((a, b) => b.out.start - a.out.start).reduce((into, { out, put }) => `${leadTo(into, { out, put })}${put.text}${into.slice(out.end)}`, text);

/** What stands before a name; “the” of “the U.S.” goes with it, and comes with it. */
function leadTo(text: string, { out, put }: Pair): string {
  const lead = text.slice(0, out.start);
  if (out.kind !== 'land' || isModifier(out, text)) return lead;
  return lead.replace(/\bthe\s+$/iu, '') + (NEEDS_ARTICLE.test(put.text) ? 'the ' : '');
}
