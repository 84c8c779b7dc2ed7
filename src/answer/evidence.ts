// What a question can be held against: passages with their statements, figures and dated records, all as keys.
import { placeOf } from '../corpus/place.ts';
import { DocumentNames } from '../corpus/document-names.ts';
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage } from '../corpus/schema.ts';
import { holds, type NumberLists } from '../search/number-lists.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Speller } from '../search/spelling.ts';
import { AskKinds } from './ask-kinds.ts';
import { KeyWeights } from './key-weights.ts';
import type { Key, Lexicon, Token } from './lexicon.ts';
import { KeyedRecords } from './keyed-records.ts';
import { learnEvidence, type SavedEvidence } from './learn-evidence.ts';
import { OwnedTexts } from './owned-texts.ts';
import { RecordReader } from './record-reader.ts';
import { Timeline } from './surroundings.ts';

export interface PassageEvidence {
  readonly passage: Passage;
  /** Its place among the passages. */
  readonly place: number;
  /** Every key that stands for the paragraph, and those of our account of it. */
  readonly keys: Keys;
  readonly account: Keys;
}

/** Keys that something holds. */
export type Keys = Pick<ReadonlySet<Key>, 'has'>;

/** What a record can be found by. */
export interface RecordEvidence {
  readonly passage: PassageEvidence;
  /** Keys of label, subject, base, scope and keywords. */
  readonly keys: ReadonlySet<Key>;
  /** Keys of what it measures alone, and the sum of the rarities of its words. */
  readonly label: ReadonlySet<Key>;
  readonly labelWeight: number;
  /** Place of the figure whose asks ask for it. */
  readonly askedAs: number | undefined;
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

export class EvidenceBase {
  readonly lexicon: Lexicon;
  readonly passages: readonly PassageEvidence[];
  readonly figures: readonly FigureEvidence[];
  readonly dated: readonly DatedEvidence[];
  readonly claims: readonly ClaimEvidence[];
  /** The same figures and dated records, by key. */
  readonly keyedFigures: KeyedRecords;
  readonly keyedDates: KeyedRecords;
  /** All that is said and asked of each passage, and what is asked of each figure, by their places in the corpus. */
  readonly statements: OwnedTexts;
  readonly figureAsks: OwnedTexts;
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
    const { vocabulary, weights, passages, accounts, figures, events, claims, index } = this.saved;
    this.speller = new Speller(vocabulary);
    this.weights = new KeyWeights(weights, lexicon);
    this.statements = new OwnedTexts(this.saved.statements, lexicon);
    this.figureAsks = new OwnedTexts(this.saved.figureAsks, lexicon);
    this.passages = corpus.passages.map((passage, place) => ({ passage, place, keys: keysAt(passages, place), account: keysAt(accounts, place) }));
    this.#byCitation = new Map(this.passages.map((e) => [placeOf(e.passage.citation), e]));
    const records = new RecordReader(this);
    this.figures = corpus.figures.flatMap((figure, place) => records.figure(figure, place, figures[place]));
    this.dated = records.dated(corpus.events, events);
    this.keyedFigures = new KeyedRecords(this.figures, lexicon, this.weights);
    this.keyedDates = new KeyedRecords(this.dated, lexicon, this.weights);
    this.claims = records.claims(corpus, claims);
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
}

const keysAt = (byKey: NumberLists, place: number): Keys => ({ has: (key) => holds(byKey, key, place) });

const sharedMeasures = (figures: readonly Figure[]): Set<string> =>
  new Set(figures.filter((f) => figures.some((g) => g.measure === f.measure && g.citation.document !== f.citation.document)).map((f) => f.measure));
