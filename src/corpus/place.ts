// A paragraph of a document, as what records are looked up and compared by.
import type { Citation } from './schema.ts';

/** One name for each paragraph of all documents. */
export const placeOf = ({ document, paragraph }: Citation): string => `${document} ${paragraph}`;

export const isSamePlace = (a: Citation, b: Citation): boolean => a.document === b.document && a.paragraph === b.paragraph;
