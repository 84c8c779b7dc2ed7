// Questions to a document as a whole: what it is about, how it ends, who wrote it and when. Its structure answers them, not the words that it holds.
import type { SourceDocument } from '../corpus/schema.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { isJapanese } from '../search/terms.ts';
import type { Library } from './library.ts';
import { A_DOCUMENT, CUES, DOCUMENT, DOCUMENT_JA, GLUE, GLUE_JA, PURPOSE, SHAPE, type WholePart } from './whole-words.ts';
export type { WholePart } from './whole-words.ts';

export interface WholeAsked {
  readonly part: WholePart;
  readonly documents: readonly SourceDocument[];
}

interface Shelf {
  readonly documents: readonly SourceDocument[];
  readonly named: (text: string) => readonly SourceDocument[];
  readonly without: (text: string) => string;
}

/** A single paragraph, a reason, or what goes on from something said. */
const NOT_WHOLE = /¶|\bpara(?:graph)? \d|\d+ ?段落目?|\bwhy\b|なぜ|どうして|^\W*(?:(?:and|so|but) )?(?:what|how) about\b/iu;
/** Who, when, where or how many of what a document says. */
const OF_CONTENT = /^\W*(?:who|when|where)\b|\bhow (?:many|much)\b/iu;
const IS_CONTENT: readonly WholePart[] = ['lead', 'end'];
/** “What is PISM?” */
const IS_WHAT = /^\W*what(?:['’]?s| is)\b/iu;
const COMPARED = /\b(?:compar|contrast|differ)/iu;
const ALL_OF_THEM = /\b(?:both|two|all|each)\b|両|それぞれ|二つ|2つ/iu;
/** “The article”: which kind of document that is, where one alone is of it. */
const KINDS: readonly (readonly [kind: SourceDocument['kind'], words: RegExp])[] = [
  ['newspaper', /\b(?:article|story)\b|記事/iu],
  ['think-tank', /\b(?:bulletin|analysis|study)\b|分析|論文/iu],
];

/** What is asked of which documents; null where anything else is asked, or no document is meant. */
export function wholeAsked(text: string, { documents, named: namedIn, without }: Shelf): WholeAsked | null {
  if (NOT_WHOLE.test(text)) return null;
  const named = namedIn(text);
  const rest = without(text).normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const japanese = isJapanese(rest);
  // Most questions speak of no document: seen at one look.
  if (named.length === 0 && rest.search(japanese ? DOCUMENT_JA : A_DOCUMENT) < 0) return null;
  const found = japanese ? inJapanese(rest) : inEnglish(rest);
  if (!found || (named.length === 0 && !found.isDocument)) return null;
  const part = found.part ?? (named.length > 0 && IS_WHAT.test(text) ? 'all' : null);
  if (!part || (IS_CONTENT.includes(part) && OF_CONTENT.test(text))) return null;
  const meant = named.length > 0 ? named : ofKind(text, documents);
  // Only what several conclude stands side by side as it is.
  return COMPARED.test(text) && (part !== 'end' || meant.length < 2) ? null : { part, documents: meant };
}

/** The same, by a library's names. */
export const wholeIn = (text: string, library: Library): WholeAsked | null =>
  wholeAsked(text, {
    documents: library.corpus.documents,
    named: (asked) => library.documentsIn(asked),
    without: (asked) => library.withoutDocuments(asked),
  });

interface Found {
  readonly part: WholePart | null;
  readonly isDocument: boolean;
}

/** Null where a word is left that neither asks for something of a document nor only joins what does. */
function inEnglish(rest: string): Found | null {
  const text = rest
    .replace(/tl ?[;:/]? ?dr/gu, 'tldr')
    .replace(SHAPE, ' in short ')
    .replace(PURPOSE, ' ');
  const left = CUES.reduce((words, { en }) => words.replace(en, ' '), text.replace(DOCUMENT, ' '));
  const words = left.replace(/'s\b/gu, ' ').match(/[\p{L}\p{N}']+/gu) ?? [];
  const isGlue = (word: string): boolean => GLUE.test(word) || STOP_WORDS.has(word.replaceAll("'", ''));
  return words.every(isGlue) ? { part: CUES.find(({ en }) => text.search(en) >= 0)?.part ?? null, isDocument: A_DOCUMENT.test(text) } : null;
}

function inJapanese(rest: string): Found | null {
  const left = CUES.reduce((text, { ja }) => text.replace(ja, ''), rest.replace(DOCUMENT_JA, ''));
  const part = CUES.find(({ ja }) => rest.search(ja) >= 0)?.part;
  return part && left.replace(GLUE_JA, '') === '' ? { part, isDocument: rest.search(DOCUMENT_JA) >= 0 } : null;
}

/** All, where the word for it is of no kind. */
function ofKind(text: string, documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const [kind] = KINDS.find(([, words]) => words.test(text)) ?? [];
  const of = documents.filter((d) => d.kind === kind);
  return of.length === 0 || ALL_OF_THEM.test(text) ? documents : of;
}
