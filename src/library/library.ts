// The corpus as a library: its records by name, by topic and by time.
import { Citations } from '../answer/citations.ts';
import { compareFigure } from '../answer/compare.ts';
import { formatDate, type Language } from '../core/format.ts';
import type { Catalogue, Contrast, Library, Sources } from '../core/library.ts';
import { DocumentNames } from '../corpus/document-names.ts';
import { isSamePlace } from '../corpus/place.ts';
import { readQuantities } from '../corpus/quantity.ts';
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage, Person, SourceDocument, Term, Topic } from '../corpus/schema.ts';
import { contentStems } from '../search/terms.ts';
import { ClaimIndex } from './claim-index.ts';
import { Mentions } from './mentions.ts';
import { NameCatalogue } from './names.ts';

/** Figures that tell when, not how much. */
const DATED: readonly Figure['unit'][] = ['date', 'year'];

export class CorpusLibrary implements Library {
  readonly corpus: Corpus;
  readonly topics: Catalogue<Topic>;
  readonly people: Catalogue<Person>;
  readonly terms: Catalogue<Term>;
  readonly documents: Catalogue<SourceDocument>;
  readonly figures: Catalogue<Figure>;
  readonly #original: (citation: Citation) => string | null;
  #claims: ClaimIndex | undefined;
  #documentNames: DocumentNames | undefined;
  #mentions: Mentions | undefined;

  /** @param original gives a paragraph as its publisher wrote it, where it is at hand. */
  constructor(corpus: Corpus, original: (citation: Citation) => string | null = () => null) {
    this.corpus = corpus;
    this.#original = original;
    this.topics = new NameCatalogue(corpus.topics, { id: (t) => t.id, label: (t, language) => t.label[language], names: (t) => t.words });
    this.people = new NameCatalogue(corpus.people, {
      id: (p) => p.id,
      label: personLabel,
      names: (p) => [...p.names, ...p.ja, ...p.roles.flatMap((r) => [r.role, r.ja ?? r.role]).map(withoutAside)],
    });
    this.terms = new NameCatalogue(corpus.terms, { id: (t) => t.id, label: termLabel, names: (t) => [...t.synonyms, ...t.ja] });
    this.figures = new NameCatalogue(corpus.figures, { id: (f) => f.id, label: (f, language) => f.label[language], names: () => [] });
    this.documents = new NameCatalogue(corpus.documents, {
      id: (d) => d.id,
      label: documentLabel,
      names: (d) => [d.title, d.publisher, d.shortName, ...d.names],
    });
  }

  topic(text: string): Topic | undefined {
    const named = this.topics.find(text);
    const term = named ? undefined : this.terms.find(text);
    const through = term && this.passage(term.citation)?.topics[0];
    return named ?? this.corpus.topics.find((t) => t.id === through) ?? this.#closest(text) ?? this.#topicOfWords(text);
  }

  /** Of the topics of which one name holds all words of the text, the one whose name says least besides: “US troops” are the U.S. troops in Japan. */
  #closest(text: string): Topic | undefined {
    const stems = contentStems(text);
    const besides = (name: string): number => {
      const held = new Set(contentStems(name));
      return stems.length > 1 && stems.every((stem) => held.has(stem)) ? held.size - stems.length : Number.POSITIVE_INFINITY;
    };
    const ranked = this.corpus.topics.map((topic) => ({ topic, left: Math.min(...[topic.label.en, topic.label.ja, ...topic.words].map(besides)) }));
    const [best, next] = ranked.filter(({ left }) => Number.isFinite(left)).sort((a, b) => a.left - b.left);
    return best && best.left !== next?.left ? best.topic : undefined;
  }

  /** The only topic whose names hold all words of the text among them: “trade deficit numbers”. */
  #topicOfWords(text: string): Topic | undefined {
    const stems = contentStems(text);
    const holding = this.corpus.topics.filter(({ label, words }) => {
      const held = new Set(contentStems([label.en, label.ja, ...words].join(' ')));
      return stems.length > 0 && stems.every((stem) => held.has(stem));
    });
    return holding.length === 1 ? holding[0] : undefined;
  }

  figuresOn(subject: Topic | SourceDocument): readonly Figure[] {
    const figures = this.corpus.figures.filter(isOn(subject));
    return figures.toSorted((a, b) => Number(DATED.includes(a.unit)) - Number(DATED.includes(b.unit)));
  }

  claimsOn(subject: Topic | SourceDocument): readonly Claim[] {
    return this.corpus.claims.filter(isOn(subject));
  }

  passagesOn(topic: Topic | SourceDocument): readonly Passage[] {
    if (isDocument(topic)) return this.corpus.passages.filter(isOn(topic)).toSorted((a, b) => a.paragraph - b.paragraph);
    const place = (p: Passage): number => p.topics.indexOf(topic.id);
    const figures = this.figuresOn(topic).filter(({ unit }) => !DATED.includes(unit));
    const told = (p: Passage): number => figures.filter(({ citation }) => isSamePlace(citation, p.citation)).length;
    return this.corpus.passages.filter((p) => place(p) >= 0).toSorted((a, b) => place(a) - place(b) || told(b) - told(a));
  }

  events(subject?: Topic | SourceDocument | undefined): readonly CorpusEvent[] {
    return inTime(subject ? this.corpus.events.filter(isOn(subject)) : this.corpus.events);
  }

  eventsWith({ name, names }: Person): readonly CorpusEvent[] {
    const known = new Set([name, ...names]);
    return inTime(this.corpus.events.filter(({ who }) => who.some((w) => known.has(w))));
  }

  contrasts(topic: Topic): readonly Contrast[] {
    const leads = this.figuresOn(topic).filter((f, i, all) => all.findIndex((other) => other.measure === f.measure) === i);
    return leads.flatMap((lead) => {
      const compared = compareFigure(lead, this.corpus);
      return compared ? [{ label: lead.label, ...compared }] : [];
    });
  }

  claimsLike(statement: string, least: number): readonly Claim[] {
    this.#claims ??= new ClaimIndex(this.corpus.claims);
    return this.#claims.like(statement, least);
  }

  get #names(): DocumentNames {
    this.#documentNames ??= new DocumentNames(this.corpus.documents);
    return this.#documentNames;
  }

  documentsIn(text: string): readonly SourceDocument[] {
    return this.#names.in(text);
  }

  withoutDocuments(text: string): string {
    return this.#names.blankedIn(text);
  }

  figuresOf(text: string): readonly Figure[] {
    const wanted = readQuantities(text).filter(({ unit }) => !DATED.includes(unit));
    return this.corpus.figures.filter((f) => wanted.some(({ value, unit }) => (f.value === value || f.max === value) && (unit === 'count' || unit === f.unit)));
  }

  mentions(text: string): boolean {
    this.#mentions ??= new Mentions(this.corpus);
    return this.#mentions.has(text);
  }

  passage({ document, paragraph }: Citation): Passage | undefined {
    return this.corpus.passages.find((p) => p.document === document && p.paragraph === paragraph);
  }

  original(citation: Citation): string | null {
    return this.#original(citation)?.replace(/\s+/gu, ' ').trim() || null;
  }

  sources(): Sources {
    const citations = new Citations(this.corpus);
    return {
      get entries() {
        return citations.entries;
      },
      entry(citation) {
        const n = citations.numberOf(citation);
        const entry = citations.entries.find((e) => e.n === n);
        if (!entry) throw new TypeError(`no source ${n}`);
        return entry;
      },
    };
  }
}

const isDocument = (subject: Topic | SourceDocument): subject is SourceDocument => 'paragraphs' in subject;

/** Whether a record stands in the document, or is on the topic. */
const isOn =
  (subject: Topic | SourceDocument) =>
  ({ citation, topics }: { readonly citation: Citation; readonly topics: readonly string[] }): boolean =>
    isDocument(subject) ? citation.document === subject.id : topics.includes(subject.id);

const personLabel = (p: Person, language: Language): string => (language === 'ja' ? (p.ja[0] ?? p.name) : p.name);
/** “then Prime Minister of Japan, during Donald Trump's first term” is no name of what is said after the comma. */
const withoutAside = (role: string): string => role.replace(/[,、].*$/u, '');
const termLabel = (t: Term, language: Language): string => (language === 'ja' ? (t.ja[0] ?? t.term) : t.term);
const documentLabel = (d: SourceDocument, language: Language): string => `${d.shortName}, ${formatDate(d.date, language)}`;

/** Dates compare as text: a year stands before its months, a month before its days. */
const inTime = (events: readonly CorpusEvent[]): CorpusEvent[] => events.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
