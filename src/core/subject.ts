// What a text is on: the longest run of its words that names something.
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Library } from './library.ts';
import { somebody } from './people.ts';

const MOST_WORDS = 6;
/** One uses allies, and a bot. */
const USE = /^us(?:e|ed|es|ing)$/iu;
/** “The two papers”: how many is no name. */
const NUMBER = /^(?:one|two|three|four|five)$/iu;
const EMBEDDED =
  /\b(?:asking|asks|asked|know|wonder|wondering|tell me|find out|figure out|see) (?:me |us )?(?:how|why|when|where|what|which|whether|if|who)\b/iu;

/** An option that takes something with a name. */
export type Subject = 'topic' | 'name' | 'term' | 'document';

type Find = (text: string, library: Library) => { readonly id: string } | undefined;

const FINDERS: Readonly<Record<string, Find>> = {
  topic: (text, library) => library.topics.find(text) ?? library.terms.named(text),
  name: somebody,
  term: (text, library) => library.terms.named(text),
  document: (text, library) => library.documents.named(text),
} satisfies Readonly<Record<Subject, Find>>;

export const findSubject = (text: string, option: string, library: Library): { readonly id: string } | undefined => FINDERS[option]?.(text, library);

export const isSubject = (option: string): option is Subject => Object.hasOwn(FINDERS, option);

/** Who wants all of them says so. */
export const isSought = (option: string): boolean => option === 'name' || option === 'term';

/** For an option that is sought: all of them. */
export const ALL = 'all';

/** The longest run of words that names something the option takes; undefined where none does. */
export const subjectIn = (text: string, option: string, library: Library): string | undefined =>
  isSubject(option) ? runsOf(text).find((run) => findSubject(run, option, library)) : undefined;

/** What points to something said before: by itself a question that goes on from it. */
export const isPointer = (text: string): boolean =>
  /^(?:it|this|that|these|those|they|them|he|him|his|she|her|both|one|there|then|(?:this|that|the) (?:term|abbreviation|acronym|word|phrase|person|guy|man|woman))$/iu.test(
    text,
  );

/** Asks something itself, with or without its mark. */
export const isQuestion = (text: string): boolean => /[?？]/u.test(text) || EMBEDDED.test(text);

/** Begins as a question does, or ends as one. */
export const isAsked = (text: string): boolean =>
  /[?？]\s*$/u.test(text) || /^(?:what|who|whom|whose|how|when|where|why|which|until when)\b/iu.test(text) || /(?:です|ます|でした|ました)か[。]?$/u.test(text);

/** Longest first, without small words at their ends; quoted ones before all. */
export function runsOf(text: string): string[] {
  const quoted = [...text.matchAll(/[“"「『]([^”"」』]{2,60})[”"」』]/gu)].flatMap(([, words]) => words ?? []);
  const all = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.+&-]*/gu)?.map((word) => word.replace(/\.$/u, '')) ?? [];
  const isSmall = (word = ''): boolean => STOP_WORDS.has(word.toLowerCase()) || USE.test(word) || NUMBER.test(word);
  const lengths = Array.from({ length: Math.min(MOST_WORDS, all.length) }, (_, i) => i + 1).reverse();
  const runs = lengths.flatMap((length) => all.slice(length - 1).map((_, start) => all.slice(start, start + length)));
  return [...quoted, ...runs.filter((run) => !isSmall(run[0]) && !isSmall(run.at(-1))).map((run) => run.join(' '))];
}
