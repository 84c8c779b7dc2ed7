// The names in a question, known or not: where each stands and what kind of thing it names.
import { isLand } from '../corpus/lands.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Key, Token } from './lexicon.ts';
import { looksLikeName } from './term.ts';

export interface NameSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of what it names, or of its words where the corpus does not know it. */
  readonly keys: readonly Key[];
  readonly kind: 'land' | 'person' | 'other' | 'term';
}

const LAND_LENGTHS = [4, 3, 2, 1];

/** In their order. A word with several meanings belongs to the longest name. */
export function nameSpans(text: string, base: EvidenceBase): NameSpan[] {
  const tokens = base.lexicon.tokens(text);
  const spans: NameSpan[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { words, key } = longestAt(tokens.slice(i), text, base);
    if (words.length > 0) spans.push(spanOf(words, { text, key, base }));
    i += Math.max(1, words.length);
  }
  return spans;
}

/** Whether a word names somebody or something in particular, known or not. */
export const isNaming = (t: Token): boolean => t.entities.length > 0 || (!t.stop && /^\p{L}/u.test(t.surface) && (looksLikeName(t) || isLand(t.surface)));

interface Named {
  readonly words: readonly Token[];
  readonly key?: Key;
}

/** The words of the name that the tokens begin with; none where they begin with none. */
function longestAt(tokens: readonly Token[], text: string, { lexicon }: EvidenceBase): Named {
  const runOf = (fits: (t: Token) => boolean): readonly Token[] => tokens.slice(0, (tokens.findIndex((t) => !fits(t)) + 1 || tokens.length + 1) - 1);
  const keys = (tokens[0]?.keys ?? []).filter((key) => lexicon.isEntity(key) || lexicon.isTerm(key));
  const known = [...keys]
    .sort((a, b) => Number(lexicon.isTerm(a)) - Number(lexicon.isTerm(b)))
    .map((key) => ({ key, words: runOf((t) => t.keys.includes(key)) }));
  const lands = LAND_LENGTHS.map((n) => ({ words: tokens.slice(0, n) })).filter(({ words }) => isLand(said(words, text)));
  const unknown = { words: runOf((t) => t.entities.length === 0 && isNaming(t)) };
  return [...known, ...lands].sort((a, b) => b.words.length - a.words.length)[0] ?? unknown;
}

const said = (words: readonly Token[], text: string): string => {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? text.slice(first.start, last.start + last.surface.length).replace(/['’]s$/u, '') : '';
};

function spanOf(
  words: readonly Token[],
  { text: whole, key, base }: { readonly text: string; readonly key: Key | undefined; readonly base: EvidenceBase },
): NameSpan {
  const text = said(words, whole);
  const start = words[0]?.start ?? 0;
  const keys = key === undefined ? words.flatMap((t) => t.keys) : [key];
  return { text, start, end: start + text.length, keys, kind: kindOf(text, key, base) };
}

function kindOf(text: string, key: Key | undefined, { lexicon }: EvidenceBase): NameSpan['kind'] {
  if (isLand(text) || (key !== undefined && lexicon.isCountry(key))) return 'land';
  if (key === undefined) return 'other';
  if (lexicon.isTerm(key)) return 'term';
  return lexicon.isPerson(key) ? 'person' : 'other';
}
