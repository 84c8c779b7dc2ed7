// What a question can be held against: passages with their statements, figures and dated records, all as keys.
import { isSamePlace, placeOf } from '../corpus/place.ts';
import { DocumentNames } from '../corpus/document-names.ts';
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage } from '../corpus/schema.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Speller } from '../search/spelling.ts';
import { AskKinds } from './ask-kinds.ts';
import { Asks } from './asks.ts';
import { KeyWeights } from './key-weights.ts';
import type { Key, Lexicon, Token } from './lexicon.ts';
import { learnEvidence, type RecordKeys, type SavedEvidence, type SavedPassage } from './learn-evidence.ts';
import { yearsOf } from './reading.ts';
import type { WordRow } from './overlap.ts';
import type { Kind } from './patterns.ts';
import type { StatementKind } from './statements.ts';
import { Timeline } from './surroundings.ts';

/** A short statement about a passage. */
export interface Unit {
  readonly kind: StatementKind;
  /** Of an ask: the kind of answer it asks for. */
  readonly asksFor: Kind | null;
  /** How much its words tell together. */
  readonly weight: number;
}

/** Where in a passage a key stands. */
export interface Place {
  /** In our account of the paragraph itself. */
  readonly text: boolean;
  /** Places in the row of words of those that hold it. */
  readonly words: readonly number[];
}

export interface PassageEvidence {
  readonly passage: Passage;
  /** Every key that stands for the paragraph. */
  readonly places: ReadonlyMap<Key, Place>;
  readonly units: readonly Unit[];
  /** Of all units. */
  readonly words: WordRow;
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

const NO_KEYS: RecordKeys = { label: new Set(), keys: new Set() };

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
  readonly kinds = new AskKinds();
  readonly weights: KeyWeights;
  /** What was learned of the corpus. */
  readonly saved: SavedEvidence;
  readonly speller: Speller;
  readonly times: Timeline;
  readonly names: DocumentNames;
  /** Ids of the documents, newest first. */
  readonly documents: readonly string[];
  /** Date of the newest document. */
  readonly newest: string;
  readonly #index: PassageIndex;
  readonly #byCitation: ReadonlyMap<string, PassageEvidence>;

  /** @param saved what another has learned of the same corpus. */
  constructor(corpus: Corpus, lexicon: Lexicon, saved?: SavedEvidence) {
    this.lexicon = lexicon;
    this.documents = corpus.documents.map((d) => d.id);
    this.newest = corpus.documents[0]?.date ?? '';
    this.times = new Timeline(corpus);
    this.names = new DocumentNames(corpus.documents);
    this.sharedMeasures = sharedMeasures(corpus.figures);
    this.saved = saved ?? learnEvidence(corpus, lexicon, this.kinds);
    const { vocabulary, weights, passages, figures, events, claims, figureAsks, index } = this.saved;
    this.speller = new Speller(vocabulary);
    this.weights = new KeyWeights(weights, lexicon);
    this.passages = corpus.passages.map((passage, i) => ({ passage, ...(passages[i] as SavedPassage) }));
    this.#byCitation = new Map(this.passages.map((e) => [placeOf(e.passage.citation), e]));
    this.figures = corpus.figures.flatMap((figure, i) => this.#figuresOf(figure, figures[i]));
    this.dated = this.#datedOf(corpus.events, events);
    this.claims = this.#claimsOf(corpus, claims);
    const ids = corpus.figures.map(({ id }) => id);
    this.figureAsks = new Asks(ids, figureAsks);
    this.#index = PassageIndex.load(index);
  }

  /** The passages that hold most of some keys, or are like those that do, best first. @param weights of keys. */
  search(weights: ReadonlyMap<Key, number>, limit: number): { readonly evidence: PassageEvidence; readonly bm25: number }[] {
    const tokens = new Map([...weights].map(([key, weight]) => [this.lexicon.nameOf(key), weight]));
    return this.#index.search(tokens, limit).flatMap(({ id, bm25 }) => {
      const evidence = this.passages[id];
      return evidence ? [{ evidence, bm25 }] : [];
    });
  }

  /** How telling a key is: high where few statements hold it; `undefined` where none does. */
  rarity(key: Key): number | undefined {
    return this.weights.rarity(key);
  }

  /** Share of passages that hold a key. */
  spread(key: Key): number {
    return this.weights.spread(key);
  }

  /** Whether any passage holds one of the token's keys. */
  knows(token: Pick<Token, 'keys'>): boolean {
    return this.weights.knows(token);
  }

  /** Rarity of the most literal key that the corpus holds. */
  weightOf(keys: readonly Key[]): number {
    return this.weights.weightOf(keys);
  }

  passageOf(citation: Citation): PassageEvidence | undefined {
    return this.#byCitation.get(placeOf(citation));
  }

  /** None where its paragraph has no passage. */
  #placed({ citation }: Figure | CorpusEvent, { label, keys } = NO_KEYS, askedAs: string | undefined): RecordEvidence[] {
    const labelWeight = [...label].reduce((sum, key) => sum + (this.lexicon.isStem(key) ? (this.rarity(key) ?? 0) : 0), 0);
    return this.#at(citation).map((passage) => ({ passage, label, keys, labelWeight, askedAs }));
  }

  #figuresOf(figure: Figure, keys: RecordKeys | undefined): FigureEvidence[] {
    const subject = this.lexicon.countryIn([...this.lexicon.keys(figure.about.subject)]);
    return this.#placed(figure, keys, figure.id).map((e) => ({ figure, years: yearsOf(figure), subject, ...e }));
  }

  #datedOf(events: readonly CorpusEvent[], keys: SavedEvidence['events']): DatedEvidence[] {
    return [
      ...events.flatMap((record, i) => this.#placed(record, keys[i], sameDate(record, keys[i], this.figures)?.id).map((e) => ({ record, ...e }))),
      ...this.figures.filter(({ figure }) => figure.unit === 'date' || figure.unit === 'year').map((e) => ({ ...e, record: e.figure })),
    ];
  }

  #claimsOf({ claims, documents }: Corpus, keys: SavedEvidence['claims']): ClaimEvidence[] {
    const publishers = new Set(documents.flatMap((d) => [d.shortName, d.publisher, d.author]));
    return claims.map((claim, i) => ({
      claim,
      own: publishers.has(claim.claimant),
      keys: keys[i] ?? NO_KEYS.keys,
      passages: [claim.citation.paragraph, ...claim.also].flatMap((paragraph) => this.#at({ ...claim.citation, paragraph })),
    }));
  }

  #at(citation: Citation): PassageEvidence[] {
    const passage = this.passageOf(citation);
    return passage ? [passage] : [];
  }
}

const sharedMeasures = (figures: readonly Figure[]): Set<string> =>
  new Set(figures.filter((f) => figures.some((g) => g.measure === f.measure && g.citation.document !== f.citation.document)).map((f) => f.measure));

/** The figure that is the date of an event: of several in its paragraph the one that tells most of the same. */
function sameDate({ date, citation }: CorpusEvent, { label } = NO_KEYS, figures: readonly FigureEvidence[]): Figure | undefined {
  const same = figures.filter(({ figure }) => String(figure.value) === date && isSamePlace(figure.citation, citation));
  const told = (e: FigureEvidence): number => [...e.label].filter((key) => label.has(key)).length;
  return same.sort((a, b) => told(b) - told(a))[0]?.figure;
}
