// Which document a text means.
import type { Library, SourceDocument } from './library.ts';
import { subjectIn } from './subject.ts';

export const KINDS = 'documents?|articles?|papers?|pieces?|reports?|sources?|texts?|bulletins?|stor(?:y|ies)|analys[ei]s';
const KIND = new RegExp(`(?:^|\\s)(?:${KINDS})$`, 'iu');
const ANY = new RegExp(
  `^(?:the|both|all|your|this|that|each|every|two|entire|whole|full|of|these|those| )*\\b(?:${KINDS}|(?:news|newspaper) (?:article|report|story))$`,
  'iu',
);

/** “the Japan Times article” without “article”. */
export const withoutKind = (text: string): string => text.replace(KIND, '');

/** By any name, with “article” after it, or among other words. */
export function documentNamed(text: string, library: Library): SourceDocument | undefined {
  const { documents } = library;
  const among = subjectIn(text, 'document', library);
  return documents.find(text) ?? documents.find(withoutKind(text)) ?? (among ? documents.named(among) : undefined);
}

/** The one document that a text names and nothing else beside what kind of text it is. */
export const documentAlone = (text: string, { documents }: Library): SourceDocument | undefined => documents.named(text) ?? documents.named(withoutKind(text));

/** “the article”, “both documents”: a document, and none by name. */
export const isAnyDocument = (text: string): boolean => ANY.test(text.trim());
