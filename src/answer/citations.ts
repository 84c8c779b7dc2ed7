// Numbers the sources of an answer in the order in which its records first use them.

import type { CitationEntry, Cited } from '../core/answer.ts';
import type { Citation, Corpus, SourceDocument } from '../corpus/schema.ts';

export class Citations {
  readonly #corpus: Corpus;
  readonly #entries: CitationEntry[] = [];

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  get entries(): readonly CitationEntry[] {
    return this.#entries;
  }

  /** The record with the number of its source, without the questions that only help to find it. */
  cite<T extends { readonly citation: Citation; readonly asks?: unknown }>(record: T): Cited<T> {
    const { asks: _, ...shown } = record;
    return { ...(shown as T), cite: this.numberOf(record.citation) };
  }

  numberOf({ document, paragraph }: Citation): number {
    const known = this.#entries.find((e) => e.document === document && e.paragraph === paragraph);
    if (known) return known.n;
    const source = this.document(document);
    const n = this.#entries.length + 1;
    this.#entries.push({ n, document, paragraph, ...describe(source), section: this.#section({ document, paragraph }), url: linkTo(source, paragraph) });
    return n;
  }

  /** @throws TypeError for a document that is not in the corpus; the corpus checks rule that out. */
  document(id: string): SourceDocument {
    const found = this.#corpus.documents.find((d) => d.id === id);
    if (!found) throw new TypeError(`no document ${id}`);
    return found;
  }

  #section({ document, paragraph }: Citation): string | null {
    return this.#corpus.passages.find((p) => p.document === document && p.paragraph === paragraph)?.section ?? null;
  }
}

const describe = ({ title, titleSupplied, author, publisher, series, date }: SourceDocument) => ({ title, titleSupplied, author, publisher, series, date });

/** The publisher's page at the paragraph: its first words as a text fragment. */
function linkTo({ url, paragraphs }: SourceDocument, paragraph: number): string | null {
  const start = paragraphs.find((p) => p.n === paragraph)?.start;
  if (!url || !start) return url;
  const words = start.replace(/^[“"‘']+|[,.;:”"’']+$/gu, '');
  return `${url}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
