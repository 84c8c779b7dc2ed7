// What a question can be held against: passages with their statements, figures and dated records, all as keys.
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage } from '../corpus/schema.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Speller } from '../search/spelling.ts';
import { AskKinds } from './ask-kinds.ts';
import { Asks } from './asks.ts';
import type { ReadWord } from './corpus-texts.ts';
import type { Key, Lexicon, Token } from './lexicon.ts';
import type { SavedEvidence } from './learned.ts';
import type { Kind } from './patterns.ts';
import { type IndexField, keysOf, type ReadPassage, type ReadUnit, readEvent, readFigure, readPassage, sameDate, yearsOf } from './reading.ts';
import { type StatementKind, Statements } from './statements.ts';
import { DocumentNames, Timeline, vocabularyOf } from './surroundings.ts';

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
/** Weight of a word that the corpus does not hold. */
export const UNKNOWN_WEIGHT = 7;

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
  /** How many passages hold a key. */
  readonly #frequency: Int32Array;
  readonly #count: number;
  readonly #vocabulary: ReadonlyMap<string, number>;
  /** By key; 0 where no statement holds it. */
  readonly #rarity: Float64Array;
  readonly #byCitation: ReadonlyMap<string, PassageEvidence>;

  /** @param saved what another has worked out of the same corpus. */
  constructor(corpus: Corpus, lexicon: Lexicon, saved?: SavedEvidence) {
    this.lexicon = lexicon;
    this.#count = corpus.passages.length;
    this.documents = corpus.documents.map((d) => d.id);
    this.newest = corpus.documents[0]?.date ?? '';
    this.times = new Timeline(corpus);
    this.names = new DocumentNames(corpus.documents);
    this.sharedMeasures = new Set(
      corpus.figures.filter((f) => corpus.figures.some((g) => g.measure === f.measure && g.citation.document !== f.citation.document)).map((f) => f.measure),
    );
    this.kinds = new AskKinds(corpus, saved?.kinds);
    this.#vocabulary = saved ? new Map(saved.vocabulary) : vocabularyOf(corpus);
    this.speller = new Speller(this.#vocabulary);
    const statements = new Statements(corpus);
    const read = corpus.passages.map((passage) => readPassage(passage, statements.of(passage), lexicon));
    const records = { figures: corpus.figures.map((f) => readFigure(f, lexicon)), events: corpus.events.map((e) => readEvent(e, lexicon)) };
    const claims = corpus.claims.map((claim) => ({ claim, keys: keysOf(lexicon, [claim.claimant, claim.statement, ...claim.keywords]) }));
    const gaps = corpus.gaps.flatMap((gap) => gap.asks.map((ask) => lexicon.related(ask)));
    this.#frequency = frequencies(read, lexicon.size);
    const figureAsks = corpus.figures.flatMap((f) => (f.asks ?? []).map((ask) => lexicon.related(ask)));
    const stated = [...read.flatMap((r) => r.units.map((u) => u.tokens)), ...figureAsks, ...gaps];
    this.#rarity = raritiesOf(stated, lexicon.size);
    this.passages = read.map((r) => ({ passage: r.passage, places: r.places, units: r.units.map((u) => this.#unit(u)) }));
    this.#byCitation = new Map(this.passages.map((e) => [placeName(e.passage.citation), e]));
    this.figures = records.figures.flatMap(({ record, ...keys }) =>
      this.#placed(record, keys, record.id).map((e) => ({ figure: record, years: yearsOf(record), ...e })),
    );
    this.dated = [
      ...records.events.flatMap(({ record, ...keys }) => this.#placed(record, keys, sameDate(record, corpus.figures)?.id).map((e) => ({ record, ...e }))),
      ...this.figures.filter(({ figure }) => figure.unit === 'date' || figure.unit === 'year').map((e) => ({ ...e, record: e.figure })),
    ];
    const publishers = new Set(corpus.documents.flatMap((d) => [d.shortName, d.publisher, d.author]));
    this.claims = claims.map(({ claim, keys }) => ({
      claim,
      own: publishers.has(claim.claimant),
      keys,
      passages: [claim.citation.paragraph, ...claim.also].flatMap((paragraph) => this.#at({ ...claim.citation, paragraph })),
    }));
    this.figureAsks = new Asks(
      corpus.figures.flatMap(({ id, asks = [] }) => asks.map((text) => ({ owner: id, text }))),
      this,
    );
    this.#index = saved
      ? PassageIndex.load(saved.index)
      : PassageIndex.build(
          read.map(({ fields }, id) => ({ id, fields: fields() })),
          BOOSTS,
        );
  }

  get saved(): SavedEvidence {
    return { kinds: this.kinds.saved, vocabulary: [...this.#vocabulary], index: this.#index.saved };
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
    return this.#rarity[key] || undefined;
  }

  /** Share of passages that hold a key. */
  spread(key: Key): number {
    return (this.#frequency[key] ?? 0) / Math.max(1, this.#count);
  }

  /** Whether any passage holds one of the token's keys. */
  knows(token: Pick<Token, 'keys'>): boolean {
    return token.keys.some((key) => (this.#frequency[key] ?? 0) > 0);
  }

  /** Rarity of the most literal key that the corpus holds. */
  weightOf(keys: readonly Key[]): number {
    let own = Number.POSITIVE_INFINITY;
    let exchanged = Number.POSITIVE_INFINITY;
    for (const key of keys) {
      const rarity = this.rarity(key) ?? Number.POSITIVE_INFINITY;
      if (this.lexicon.isExchanged(key)) exchanged = Math.min(exchanged, rarity);
      else own = Math.min(own, rarity);
    }
    return own < Number.POSITIVE_INFINITY ? own : exchanged < Number.POSITIVE_INFINITY ? exchanged : UNKNOWN_WEIGHT;
  }

  passageOf(citation: Citation): PassageEvidence | undefined {
    return this.#byCitation.get(placeName(citation));
  }

  #placed({ citation }: { readonly citation: Citation }, keys: Pick<RecordEvidence, 'keys' | 'label'>, askedAs: string | undefined): RecordEvidence[] {
    const labelWeight = [...keys.label].reduce((sum, key) => sum + (this.lexicon.isStem(key) ? (this.rarity(key) ?? 0) : 0), 0);
    return this.#at(citation).map((passage) => ({ passage, ...keys, labelWeight, askedAs }));
  }

  #at(citation: Citation): PassageEvidence[] {
    const passage = this.passageOf(citation);
    return passage ? [passage] : [];
  }

  #unit({ kind, text, tokens }: ReadUnit): Unit {
    return { kind, asksFor: kind === 'ask' ? this.kinds.of(text) : null, weight: tokens.reduce((sum, t) => sum + this.weightOf(t.keys), 0) };
  }
}

const placeName = ({ document, paragraph }: Citation): string => `${document} ${paragraph}`;

function raritiesOf(statements: readonly (readonly ReadWord[])[], size: number): Float64Array {
  const counts = new Float64Array(size);
  /** The last statement that counted for a key, so that none counts twice. */
  const counted = new Int32Array(size).fill(-1);
  for (const [i, tokens] of statements.entries())
    for (const { keys } of tokens)
      for (const key of keys) {
        if (counted[key] !== i) counts[key] = (counts[key] as number) + 1;
        counted[key] = i;
      }
  return counts.map((holding) => (holding === 0 ? 0 : Math.log(1 + statements.length / (holding + 0.5))));
}

function frequencies(passages: readonly ReadPassage[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const { places } of passages) for (const key of places.keys()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
