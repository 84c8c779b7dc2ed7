// What a question can be held against: passages with their statements, figures and dated records, all as keys.
import { placeOf } from '../corpus/place.ts';
import { DocumentNames } from '../corpus/document-names.ts';
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage, SourceDocument } from '../corpus/schema.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Speller } from '../search/spelling.ts';
import { AskKinds } from './ask-kinds.ts';
import { Asks } from './asks.ts';
import { KeyWeights } from './key-weights.ts';
import type { Key, Lexicon, Token } from './lexicon.ts';
import type { SavedEvidence } from './learned.ts';
import type { Kind } from './patterns.ts';
import { type IndexField, type ReadCorpus, type ReadPassage, type ReadRecord, type ReadUnit, readCorpus, sameDate, yearsOf } from './reading.ts';
import type { StatementKind } from './statements.ts';
import { Timeline, vocabularyOf } from './surroundings.ts';

/** A short statement about a passage. */
export interface Unit {
  readonly kind: StatementKind;
  /** Of an ask: the kind of answer it asks for. */
  readonly asksFor: Kind | null;
  /** Sum of the weights of its words: how much it says. */
  readonly weight: number;
}

/** Where in a passage a key stands. */
export interface Place {
  /** In our account of the paragraph itself. */
  readonly text: boolean;
  /** Numbers of the statements that hold it. */
  readonly units: readonly number[];
}

export interface PassageEvidence {
  readonly passage: Passage;
  /** Every key that stands for the paragraph. */
  readonly places: ReadonlyMap<Key, Place>;
  readonly units: readonly Unit[];
}

/** What a record can be found by. */
export interface RecordEvidence {
  readonly passage: PassageEvidence;
  /** Keys of label, subject, base, scope and keywords. */
  readonly keys: ReadonlySet<Key>;
  /** Keys of what it measures alone, and the sum of the rarities of its words. */
  readonly label: ReadonlySet<Key>;
  readonly labelWeight: number;
  /** Id of the figure whose asks ask for it. */
  readonly askedAs: string | undefined;
}

export interface FigureEvidence extends RecordEvidence {
  readonly figure: Figure;
  /** Calendar years that it names, in running text. */
  readonly years: string;
  /** The country whose figure it is. */
  readonly subject: Key | undefined;
}

/** An event, or a figure that is a date. */
export interface DatedEvidence extends RecordEvidence {
  readonly record: CorpusEvent | Figure;
}

export interface ClaimEvidence {
  readonly claim: Claim;
  /** Whether it is the document's own finding. */
  readonly own: boolean;
  /** Its own passage first, then those that bear on it. */
  readonly passages: readonly PassageEvidence[];
  readonly keys: ReadonlySet<Key>;
}

const BOOSTS: Readonly<Record<IndexField, number>> = { text: 1, asks: 1, statements: 0.5 };

export class EvidenceBase {
  readonly lexicon: Lexicon;
  readonly passages: readonly PassageEvidence[];
  readonly figures: readonly FigureEvidence[];
  readonly dated: readonly DatedEvidence[];
  readonly claims: readonly ClaimEvidence[];
  /** By the figure's id. */
  readonly figureAsks: Asks<string>;
  /** Measures of which more than one document gives a figure. */
  readonly sharedMeasures: ReadonlySet<string>;
  /** Of every example question. */
  readonly kinds: AskKinds;
  readonly speller: Speller;
  readonly times: Timeline;
  readonly names: DocumentNames;
  /** Ids of the documents, newest first. */
  readonly documents: readonly string[];
  /** Date of the newest document. */
  readonly newest: string;
  readonly #index: PassageIndex;
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #weights: KeyWeights;
  readonly #byCitation: ReadonlyMap<string, PassageEvidence>;

  /** @param saved what another has worked out of the same corpus. */
  constructor(corpus: Corpus, lexicon: Lexicon, saved?: SavedEvidence) {
    this.lexicon = lexicon;
    this.documents = corpus.documents.map((d) => d.id);
    this.newest = corpus.documents[0]?.date ?? '';
    this.times = new Timeline(corpus);
    this.names = new DocumentNames(corpus.documents);
    this.sharedMeasures = sharedMeasures(corpus.figures);
    this.kinds = new AskKinds(corpus, saved?.kinds);
    this.#vocabulary = saved ? new Map(saved.vocabulary) : vocabularyOf(corpus);
    this.speller = new Speller(this.#vocabulary);
    const read = readCorpus(corpus, lexicon);
    this.#weights = saved ? new KeyWeights(saved.weights, lexicon) : weightsOf(read, lexicon);
    this.passages = read.passages.map((r) => ({ passage: r.passage, places: r.places, units: r.units.map((u) => this.#unit(u)) }));
    this.#byCitation = new Map(this.passages.map((e) => [placeOf(e.passage.citation), e]));
    this.figures = read.figures.flatMap((r) => this.#figuresOf(r));
    this.dated = this.#datedOf(read.events);
    this.claims = this.#claimsOf(read.claims, corpus.documents);
    this.figureAsks = new Asks(
      corpus.figures.flatMap(({ id, asks = [] }) => asks.map((text) => ({ owner: id, text }))),
      this,
    );
    this.#index = saved ? PassageIndex.load(saved.index) : indexOf(read.passages);
  }

  get saved(): SavedEvidence {
    return { kinds: this.kinds.saved, vocabulary: [...this.#vocabulary], weights: this.#weights.saved, index: this.#index.saved };
  }

  /** The passages that hold most of some keys, by BM25. @param weights of keys. */
  search(weights: ReadonlyMap<Key, number>, limit: number): { readonly evidence: PassageEvidence; readonly bm25: number }[] {
    const tokens = new Map([...weights].map(([key, weight]) => [this.lexicon.nameOf(key), weight]));
    return this.#index.search(tokens, limit).flatMap(({ id, score }) => {
      const evidence = this.passages[id];
      return evidence ? [{ evidence, bm25: score }] : [];
    });
  }

  /** How telling a key is: high where few statements hold it; `undefined` where none does. */
  rarity(key: Key): number | undefined {
    return this.#weights.rarity(key);
  }

  /** Share of passages that hold a key. */
  spread(key: Key): number {
    return this.#weights.spread(key);
  }

  /** Whether any passage holds one of the token's keys. */
  knows(token: Pick<Token, 'keys'>): boolean {
    return this.#weights.knows(token);
  }

  /** Rarity of the most literal key that the corpus holds. */
  weightOf(keys: readonly Key[]): number {
    return this.#weights.weightOf(keys);
  }

  passageOf(citation: Citation): PassageEvidence | undefined {
    return this.#byCitation.get(placeOf(citation));
  }

  /** None where its paragraph has no passage. */
  #placed({ record, label, keys }: ReadRecord<Figure | CorpusEvent>, askedAs: string | undefined): RecordEvidence[] {
    const labelWeight = [...label].reduce((sum, key) => sum + (this.lexicon.isStem(key) ? (this.rarity(key) ?? 0) : 0), 0);
    return this.#at(record.citation).map((passage) => ({ passage, label, keys, labelWeight, askedAs }));
  }

  #figuresOf(read: ReadRecord<Figure>): FigureEvidence[] {
    const figure = read.record;
    const subject = this.lexicon.countryIn([...this.lexicon.keys(figure.about.subject)]);
    return this.#placed(read, figure.id).map((e) => ({ figure, years: yearsOf(figure), subject, ...e }));
  }

  #datedOf(events: readonly ReadRecord<CorpusEvent>[]): DatedEvidence[] {
    const figures = this.figures.map(({ figure }) => figure);
    return [
      ...events.flatMap((r) => this.#placed(r, sameDate(r.record, figures)?.id).map((e) => ({ record: r.record, ...e }))),
      ...this.figures.filter(({ figure }) => figure.unit === 'date' || figure.unit === 'year').map((e) => ({ ...e, record: e.figure })),
    ];
  }

  #claimsOf(claims: ReadCorpus['claims'], documents: readonly SourceDocument[]): ClaimEvidence[] {
    const publishers = new Set(documents.flatMap((d) => [d.shortName, d.publisher, d.author]));
    return claims.map(({ claim, keys }) => ({
      claim,
      own: publishers.has(claim.claimant),
      keys,
      passages: [claim.citation.paragraph, ...claim.also].flatMap((paragraph) => this.#at({ ...claim.citation, paragraph })),
    }));
  }

  #at(citation: Citation): PassageEvidence[] {
    const passage = this.passageOf(citation);
    return passage ? [passage] : [];
  }

  #unit({ kind, text, tokens }: ReadUnit): Unit {
    return { kind, asksFor: kind === 'ask' ? this.kinds.of(text) : null, weight: tokens.reduce((sum, t) => sum + this.weightOf(t.keys), 0) };
  }
}

const sharedMeasures = (figures: readonly Figure[]): Set<string> =>
  new Set(figures.filter((f) => figures.some((g) => g.measure === f.measure && g.citation.document !== f.citation.document)).map((f) => f.measure));

const weightsOf = ({ passages, statements }: ReadCorpus, lexicon: Lexicon): KeyWeights =>
  KeyWeights.of(
    passages.map(({ places }) => places.keys()),
    statements(),
    lexicon,
  );

const indexOf = (passages: readonly ReadPassage[]): PassageIndex =>
  PassageIndex.build(
    passages.map(({ fields }, id) => ({ id, fields: fields() })),
    BOOSTS,
  );
