// Numbers the sources of an answer in the order in which its records first use them.

import type { CitationEntry, Cited } from '../core/answer.ts';
import { placeOf } from '../corpus/place.ts';
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
  cite<T extends Citable>(record: T): Cited<T> {
    return { ...shownOf(record), cite: this.numberOf(record.citation) };
  }

  /** @throws TypeError for a document that is not in the corpus; the corpus checks rule that out. */
  numberOf({ document, paragraph }: Citation): number {
    const known = this.#entries.find((e) => e.document === document && e.paragraph === paragraph);
    if (known) return known.n;
    const n = this.#entries.length + 1;
    this.#entries.push({ n, ...sourceOf(this.#corpus, { document, paragraph }) });
    return n;
  }
}

interface Citable {
  readonly citation: Citation;
  readonly asks?: unknown;
}

type Source = Omit<CitationEntry, 'n'>;

/** Worked out once a record and once a paragraph: they are shown again and again. */
const SHOWN = new WeakMap<Citable, object>();
const SOURCES = new WeakMap<Corpus, Map<string, Source>>();

function shownOf<T extends Citable>(record: T): T {
  const known = SHOWN.get(record);
  if (known) return known as T;
  const { asks: _, ...shown } = record;
  SHOWN.set(record, shown);
  return shown as T;
}

function sourceOf(corpus: Corpus, citation: Citation): Source {
  const sources = SOURCES.get(corpus) ?? new Map<string, Source>();
  SOURCES.set(corpus, sources);
  const place = placeOf(citation);
  const known = sources.get(place);
  if (known) return known;
  const source = read(corpus, citation);
  sources.set(place, source);
  return source;
}

function read({ documents, passages }: Corpus, { document, paragraph }: Citation): Source {
  const found = documents.find((d) => d.id === document);
  if (!found) throw new TypeError(`no document ${document}`);
  const section = passages.find((p) => p.document === document && p.paragraph === paragraph)?.section ?? null;
  return { document, paragraph, ...describe(found), section, url: linkTo(found, paragraph) };
}

const describe = ({ title, titleSupplied, author, publisher, series, date }: SourceDocument) => ({ title, titleSupplied, author, publisher, series, date });

/** The publisher's page at the paragraph: its first words as a text fragment. */
function linkTo({ url, paragraphs }: SourceDocument, paragraph: number): string | null {
  const start = paragraphs.find((p) => p.n === paragraph)?.start;
  if (!url || !start) return url;
  const words = start.replace(/^[“"‘']+|[,.;:”"’']+$/gu, '');
  return `${url}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
