// Which words are English at all, and which are names: so that a real word is never “corrected”, and an unknown name is noticed.
import { readFileSync } from 'node:fs';
import { DICTIONARY } from '../paths.ts';

export type WordClass = 'word' | 'name' | 'unknown';

/** Endings that a dictionary's base forms lack, with what may stand in their place. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/ied$/, ['y']],
  [/(?:e?s)$/, ['', 'e']],
  [/(.)\1(?:ed|ing|er)$/, ['$1']],
  [/(?:ed|ing|er|ers|est)$/, ['', 'e']],
  [/(?:ly|ness|less|ment|ments|able)$/, ['', 'e']],
  [/ily$/, ['y']],
];
const PREFIXES = /^(?:un|re|non|pre|anti|over|de)-?/;

interface Entries {
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}
let loaded: Entries | undefined;

/** Class of a lower-case word. The dictionary is read at the first call. */
export function classOf(word: string): WordClass {
  loaded ??= load();
  const { words, names } = loaded;
  if (baseForms(word).some((form) => words.has(form))) return 'word';
  return baseForms(word).some((form) => names.has(form)) ? 'name' : 'unknown';
}

function load(): Entries {
  const entries = readFileSync(DICTIONARY, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/\/.*/, ''));
  return {
    words: new Set(entries.filter((e) => e === e.toLowerCase())),
    names: new Set(entries.filter((e) => e !== e.toLowerCase()).map((e) => e.toLowerCase())),
  };
}

function baseForms(word: string): string[] {
  const forms = [word, ...ENDINGS.flatMap(([ending, bases]) => (ending.test(word) ? bases.map((base) => word.replace(ending, base)) : []))];
  return [...forms, ...forms.map((form) => form.replace(PREFIXES, ''))].filter((form) => form.length > 1);
}
