// Looking records up by any name that people have for them: what commands see of `src/library`.
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage, Person, SourceDocument, Term, Topic } from '../corpus/schema.ts';
export type { Claim, CorpusEvent, Figure, Passage, Person, SourceDocument, Term, Topic } from '../corpus/schema.ts';

import type { CitationEntry } from './answer.ts';
import type { Choice } from './bot.ts';
import type { Language } from './format.ts';

/** Records of one kind. */
export interface Catalogue<T> {
  readonly all: readonly T[];
  /** The one record that a text names: whole, by a word that only it has, or in another spelling; undefined where that is none or several. */
  find(text: string): T | undefined;
  /** The one record whose whole name a text is, endings and small words aside. */
  named(text: string): T | undefined;
  /** Records with names like the text, nearest first. */
  nearest(text: string, most: number): readonly T[];
  /** For what is typed so far: names that begin so, then hold a word that does, then are like it; at most 25. A value is the record's id. */
  complete(typed: string, language: Language): readonly Choice[];
  label(record: T, language: Language): string;
}

/** Documents set side by side on one thing measured. */
export interface Contrast {
  readonly label: Figure['label'];
  readonly verdict: 'agree' | 'differ' | 'not_comparable';
  readonly why: string;
  readonly figures: readonly Figure[];
}

/** Numbers citations in the order in which they are first shown. */
export interface Sources {
  readonly entries: readonly CitationEntry[];
  entry(citation: Citation): CitationEntry;
}

export interface Library {
  readonly corpus: Corpus;
  readonly topics: Catalogue<Topic>;
  readonly people: Catalogue<Person>;
  readonly terms: Catalogue<Term>;
  readonly documents: Catalogue<SourceDocument>;
  readonly figures: Catalogue<Figure>;
  /** A topic by its own names, else by a term that stands in one of its passages. */
  topic(text: string): Topic | undefined;
  /** Key figures first; dates and years last. */
  figuresOn(subject: Topic | SourceDocument): readonly Figure[];
  claimsOn(subject: Topic | SourceDocument): readonly Claim[];
  /** Those that a topic leads come first, of them those with most of its figures; those of a document in their order. */
  passagesOn(subject: Topic | SourceDocument): readonly Passage[];
  /** In order of time; all of them without a subject. */
  events(subject?: Topic | SourceDocument | undefined): readonly CorpusEvent[];
  /** Events that name somebody. */
  eventsWith(person: Person): readonly CorpusEvent[];
  /** What two documents measure alike. */
  contrasts(topic: Topic): readonly Contrast[];
  /** Claims that say what a statement says, most alike first. @param least the share of it that they must hold, 0 to 1. */
  claimsLike(statement: string, least: number): readonly Claim[];
  /** Documents that a text names, among whatever other words. */
  documentsIn(text: string): readonly SourceDocument[];
  /** A text with the names of documents blanked: they say where to look, not for what. */
  withoutDocuments(text: string): string;
  /** Figures whose amount a text gives: “55,000”, “$8 billion”. */
  figuresOf(text: string): readonly Figure[];
  passage(citation: Citation): Passage | undefined;
  /** A paragraph as its publisher wrote it, in one line; null where its original is not at hand. */
  original(citation: Citation): string | null;
  /** Whether all words of a text, or others for the same in either language, stand in the account of the documents, whatever their order. */
  mentions(text: string): boolean;
  sources(): Sources;
}
