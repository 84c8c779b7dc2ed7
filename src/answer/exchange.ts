// A question with the names of a follow-up (“and Poland?”, “and of Poland?”, “and the U.S. in Japan?”) in place of its own.
import type { EvidenceBase } from './evidence.ts';
import type { Key } from './lexicon.ts';
import type { Kind } from './patterns.ts';
import { type NameSpan, nameSpans } from './name-spans.ts';

/** A name that was put in place of another, or added. */
export interface Exchange {
  readonly out: readonly Key[];
  readonly put: readonly Key[];
}

export interface Exchanged {
  readonly text: string;
  /** Keys that the very sentence which answers must hold; none where the name stands in place of another. */
  readonly names: readonly Key[];
  /** On another person, it stays with what was asked; on another country, it asks for something else. */
  readonly stays: boolean;
  readonly exchanges: readonly Exchange[];
}

const NAMES_ONLY =
  /^(?:(?<place>of|with|in|from|for|by|to|against|on|about|under|during|at) )?(?:the )?(?<x>\S.*?)(?:氏|さん|首相|外相|防衛相|大統領|外務大臣|防衛大臣|長官)?$/iu;
const NEEDS_ARTICLE = /^(?:u\.?s\.?a?\.?|united |uk$|eu$|european union|netherlands|philippines)/iu;
const MOST_STRANGE = 3;
const BETWEEN_NAMES = /^[\s,]*(?:(?:and|in|of|with|from|to|for|by|against)\s+)?(?:the\s+)?$/iu;
const MODIFIES = /^(?!['’]?s?$)['’]?s?\s+(?!(?:of|with|in|from|for|by|to|against|on|about|and|or|is|are|was|were|do|does|did|has|have|had)\b)[\p{L}]/iu;
/** Of a person put in place of another, what was the other's alone: “first term”. */
const TERM = /^['’]s? (?:(?:first|second|last|current|new) )?(?:terms?(?: (?:in|of) office)?|presidency|administration|government|tenure|time in office)\b/iu;
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

/** What else a name alone may ask: the question with it in place of another name, or said as well. @param kind what the question asks for. */
export function otherExchanges(words: string, before: string, { base, kind }: { readonly base: EvidenceBase; readonly kind: Kind }): Exchanged[] {
  const { place, x = '' } = NAMES_ONLY.exec(words)?.groups ?? {};
  const [put, ...more] = namesOf(x, base);
  if (!put || more.length > 0 || !isAll([put], x)) return [];
  const old = nameSpans(before, base);
  const outs = outsOf(put, { place, old, before });
  const others = outs.slice(1).map((out) => ({ text: putIn(before, [{ out, put }]), ...asked([put], [{ out, put }]) }));
  const said = { ...asked([put], [{ put }]), names: put.keys };
  // A number of one thing is none of another that is named beside it.
  if (kind === 'claim') return [...others, { text: `${before}, ${words}`, ...said }];
  return kind === 'when' && put.kind === 'person' ? [...others, { text: withOnly(put, outs, before), ...said }] : others;
}

/** “When did Ishiba meet Trump?”, “and Sikorski?”: when Sikorski did, whoever it was with. */
const withOnly = (put: NameSpan, outs: readonly NameSpan[], before: string): string =>
  [...outs]
    .sort((a, b) => b.start - a.start)
    .reduce((into, { start, end }, i) => `${into.slice(0, start)}${i === outs.length - 1 ? put.text : ''}${into.slice(end)}`, before);

const asked = (names: readonly NameSpan[], pairs: readonly Partial<Pair>[]): Omit<Exchanged, 'text'> => ({
  names: [],
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

function pairOf(put: NameSpan | undefined, old: Old): readonly Pair[] | null {
  const [out] = put ? outsOf(put, old) : [];
  return put && out ? [{ out, put }] : null;
}

/** Those of its kind: with the same preposition where the follow-up has one, else what is no mere “U.S.” of “U.S. troops”, from the last to the first. */
function outsOf(put: NameSpan, { place, old, before }: Old): readonly NameSpan[] {
  const alike = old.filter((o) => isAlike(o, put) && !isSame(o, put));
  const modifying = alike.filter((o) => isModifier(o, before));
  const isPlaced = (o: NameSpan): boolean => place !== undefined && new RegExp(`\\b${place}\\s+(?:the\\s+)?$`, 'iu').test(before.slice(0, o.start));
  // “Under Trump's first term” is of a person, too.
  const placed = alike.length > 0 || put.kind !== 'person' ? alike.filter(isPlaced) : old.filter((o) => o.kind !== 'land' && isPlaced(o));
  const owners = /^(?:of|by)$/iu.test(place ?? '') ? alike : [];
  const free = alike.filter((o) => !modifying.includes(o));
  return (place ? (placed.length > 0 ? placed : owners) : free.length > 0 ? free : alike).toReversed();
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
  [...pairs]
    .sort((a, b) => b.out.start - a.out.start)
    .reduce((into, { out, put }) => `${leadTo(into, { out, put })}${put.text}${into.slice(out.end).replace(put.kind === 'person' ? TERM : '', '')}`, text);

/** What stands before a name; “the” of “the U.S.” goes with it, and comes with it. */
function leadTo(text: string, { out, put }: Pair): string {
  const lead = text.slice(0, out.start);
  if (out.kind !== 'land' || isModifier(out, text)) return lead;
  return lead.replace(/\bthe\s+$/iu, '') + (NEEDS_ARTICLE.test(put.text) ? 'the ' : '');
}
