// Which document a text means, and what is known of it.
import { formatDate, type Language } from './format.ts';
import type { Library, SourceDocument } from './library.ts';
import { strings } from './strings.ts';

export const KINDS = 'documents?|articles?|papers?|pieces?|reports?|sources?|texts?|bulletins?|stor(?:y|ies)|analys[ei]s';
const KINDS_JA = '記事|資料|文書|紀要|論文|報告書?|レポート|分析';
const KIND = new RegExp(`(?:^|\\s)(?:${KINDS})$|(?<=.)の?(?:${KINDS_JA})$`, 'iu');
const ANY = new RegExp(
  `^(?:the|both|all|your|this|that|each|every|two|entire|whole|full|of|these|those| )*\\b(?:${KINDS}|(?:news|newspaper) (?:article|report|story))$|^(?:その|この|両|両方の|2つの|二つの|全)?(?:${KINDS_JA})$`,
  'iu',
);

/** “the Japan Times article” without “article”. */
export const withoutKind = (text: string): string => text.replace(KIND, '');

/** By any name, with “article” after it, or the only one among other words. */
export function documentNamed(text: string, library: Library): SourceDocument | undefined {
  const { documents } = library;
  if (isAnyDocument(text)) return documents.named(text);
  const among = library.documentsIn(text);
  return documents.find(text) ?? documents.find(withoutKind(text)) ?? (among.length === 1 ? among[0] : undefined);
}

/** The one document that a text names and nothing else beside what kind of text it is. */
export const documentAlone = (text: string, { documents }: Library): SourceDocument | undefined => documents.named(text) ?? documents.named(withoutKind(text));

/** “the article”, “both documents”: a document, and none by name. */
export const isAnyDocument = (text: string): boolean => ANY.test(text.trim());

/** Who wrote and published it, in which series, when, how long it is. */
export function factsOf({ author, publisher, series, date, paragraphs }: SourceDocument, language: Language): string[] {
  const text = strings(language);
  return [author ?? text.authorNotNamed, publisher, series, formatDate(date, language), text.countOfParagraphs(paragraphs.length)].flatMap(
    (told) => told ?? [],
  );
}
