// What each passage can be found by: its text, and the short statements (asks, claims, events, labels) that stand for it.
import type { Citation, Corpus, CorpusEvent, Figure, Passage } from '../corpus/schema.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { Speller } from '../search/spelling.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { isJapanese, sentencesOf, words } from '../search/terms.ts';
import type { Key, Lexicon, Token } from './lexicon.ts';
import { type Kind, kindOf } from './patterns.ts';

export type UnitKind = 'sentence' | 'keyword' | 'ask' | 'claim' | 'says' | 'event' | 'definition' | 'figure';

/** A short statement about a passage, as keys. */
export interface Unit {
  readonly kind: UnitKind;
  readonly keys: ReadonlySet<Key>;
  /** Of an ask: the kind of answer it asks for. */
  readonly asksFor: Kind | null;
  /** Sum of the weights of its words: how much it says. */
  readonly weight: number;
}

export interface PassageEvidence {
  readonly passage: Passage;
  /** Keys of our account of the paragraph. */
  readonly text: ReadonlySet<Key>;
  /** Keys of everything that stands for the paragraph. */
  readonly pool: ReadonlySet<Key>;
  readonly units: readonly Unit[];
}

export interface FigureEvidence extends RecordEvidence {
  readonly figure: Figure;
}

/** An event, or a figure that is a date. */
export interface DatedEvidence extends RecordEvidence {
  readonly record: CorpusEvent | Figure;
}

/** What a record can be found by. */
export interface RecordEvidence {
  readonly passage: PassageEvidence;
  /** Keys of label, subject, base, scope and keywords. */
  readonly keys: ReadonlySet<Key>;
  /** Keys of what it measures alone. */
  readonly label: ReadonlySet<Key>;
}

export type IndexField = 'text' | 'asks' | 'statements';
const BOOSTS: Readonly<Record<IndexField, number>> = { text: 1, asks: 1, statements: 0.5 };

export class EvidenceBase {
  readonly lexicon: Lexicon;
  readonly passages: readonly PassageEvidence[];
  readonly figures: readonly FigureEvidence[];
  readonly dated: readonly DatedEvidence[];
  readonly index: PassageIndex<IndexField>;
  readonly speller: Speller;
  /** Passages that hold a key. */
  readonly #frequency = new Map<Key, number>();
  readonly #count: number;
  readonly #countries: ReadonlySet<Key>;
  readonly documents: readonly string[];
  /** Date of the newest document. */
  readonly newest: string;
  readonly #times: readonly { readonly document: string; readonly paragraph: number; readonly text: string }[];
  readonly #documentNames: readonly (readonly [string, RegExp])[];

  constructor(corpus: Corpus, lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.#count = corpus.passages.length;
    this.#countries = new Set(corpus.people.filter((p) => p.kind === 'country').map((p) => `e:${p.id}`));
    this.documents = corpus.documents.map((d) => d.id);
    this.newest = corpus.documents[0]?.date ?? '';
    this.#times = [
      ...corpus.passages.map((p) => ({ document: p.document, paragraph: p.paragraph, text: [p.text, ...p.inferred.map((i) => i.value)].join(' ') })),
      ...corpus.figures.map((f) => ({ ...f.citation, text: [f.value, f.max, f.period, f.asOf].join(' ') })),
      ...corpus.events.map((e) => ({ ...e.citation, text: `${e.date} ${e.end ?? ''}` })),
    ];
    this.#documentNames = corpus.documents.map((d) => [d.id, anyOf([d.shortName, d.publisher, ...(d.author ? [d.author] : []), ...d.names])]);
    const drafts = corpus.passages.map((passage) => ({
      passage,
      text: this.#keys([passage.section ?? '', passage.text]),
      statements: statementsOf(corpus, passage),
    }));
    const pools = drafts.map(({ text, statements }) => new Set([...text, ...statements.flatMap((s) => [...this.#keys([s.text])])]));
    for (const pool of pools) for (const key of pool) this.#frequency.set(key, (this.#frequency.get(key) ?? 0) + 1);
    this.passages = drafts.map(({ passage, text, statements }, i) => ({
      passage,
      text,
      pool: pools[i] ?? text,
      units: statements.filter((s) => s.kind !== 'keyword').map((s) => this.unit(s.kind, s.text)),
    }));
    this.figures = corpus.figures.flatMap((figure) => this.#figure(figure));
    this.dated = [
      ...corpus.events.flatMap((record) =>
        this.#record(record.citation, [record.what.en, record.what.ja, ...record.who], record.keywords).map((e) => ({ record, ...e })),
      ),
      ...this.figures.filter(({ figure }) => figure.unit === 'date' || figure.unit === 'year').map((e) => ({ ...e, record: e.figure })),
    ];
    this.speller = new Speller(vocabularyOf(corpus));
    this.index = new PassageIndex(
      drafts.map(({ passage, statements }, id) => ({ id, fields: this.#fields(passage, statements) })),
      BOOSTS,
    );
  }

  /** How telling a key is: high where few passages hold it; `undefined` where none does. */
  rarity(key: Key): number | undefined {
    const df = this.#frequency.get(key);
    return df === undefined ? undefined : Math.log(1 + (this.#count - df + 0.5) / (df + 0.5));
  }

  /** Share of passages that hold a key. */
  spread(key: Key): number {
    return (this.#frequency.get(key) ?? 0) / Math.max(1, this.#count);
  }

  /** Whether any passage holds one of the token's keys. */
  knows(token: Pick<Token, 'keys'>): boolean {
    return token.keys.some((key) => this.#frequency.has(key));
  }

  /** Documents that a text names by publisher, author or a by-name. */
  documentsNamed(text: string): string[] {
    return this.#documentNames.filter(([, pattern]) => pattern.test(text)).map(([id]) => id);
  }

  /** The text with those names blanked: they say where to look, not for what. */
  withoutDocumentNames(text: string): string {
    return this.#documentNames.reduce((rest, [, pattern]) => rest.replace(new RegExp(pattern, 'giu'), (name) => ' '.repeat(name.length)), text);
  }

  /** Whether keys hold the very thing that a name names: “U.S. Steel” is not any steel. */
  holdsName({ keys, surface }: Pick<Token, 'keys' | 'surface'>, within: ReadonlySet<Key>): boolean {
    // A description in common words (“Japan's military”) may be held by its words.
    const entities = surface === surface.toLowerCase() ? [] : keys.filter((key) => key.startsWith('e:'));
    return (entities.length > 0 ? entities : keys).some((key) => within.has(key));
  }

  isCountry(key: Key): boolean {
    return this.#countries.has(key);
  }

  /** Whether any record names a time: a year, a month or a day. */
  knowsTime(iso: string): boolean {
    return this.#times.some((t) => t.text.includes(iso));
  }

  /** Years that a passage, its figures and its neighbours name. */
  timesAround({ passage: { document, paragraph } }: PassageEvidence): string {
    return this.#times
      .filter((t) => t.document === document && Math.abs(t.paragraph - paragraph) <= 2)
      .map((t) => t.text)
      .join(' ');
  }

  passageOf({ document, paragraph }: Citation): PassageEvidence | undefined {
    return this.passages.find(({ passage }) => passage.document === document && passage.paragraph === paragraph);
  }

  #keys(texts: readonly string[]): Set<Key> {
    return new Set(texts.flatMap((text) => [...this.lexicon.keys(text)]));
  }

  /** A statement as keys. */
  unit(kind: UnitKind, text: string): Unit {
    const tokens = this.lexicon.tokens(text).filter((t) => t.keys.length > 0 && !t.stop);
    return {
      kind,
      asksFor: kind === 'ask' ? kindOf(text) : null,
      keys: new Set(tokens.flatMap((t) => t.keys)),
      weight: tokens.reduce((sum, t) => sum + this.weightOf(t.keys), 0),
    };
  }

  /** Rarity of the most literal key that the corpus holds. */
  weightOf(keys: readonly Key[]): number {
    const own = keys.filter((k) => !k.startsWith('w:')).flatMap((k) => this.rarity(k) ?? []);
    const exchanged = keys.flatMap((k) => this.rarity(k) ?? []);
    return own.length > 0 ? Math.min(...own) : exchanged.length > 0 ? Math.min(...exchanged) : UNKNOWN_WEIGHT;
  }

  #figure(figure: Figure): FigureEvidence[] {
    const label = [figure.label.en, figure.label.ja, figure.of ?? '', figure.about.subject, figure.about.counterpart ?? ''];
    const rest = [
      figure.scope ?? '',
      figure.period ?? '',
      figure.dataSource ?? '',
      figure.saidBy ?? '',
      figure.measure.replaceAll('-', ' '),
      ...figure.keywords,
    ];
    return this.#record(figure.citation, label, rest).map((evidence) => ({ figure, ...evidence }));
  }

  #record(citation: Citation, label: readonly string[], rest: readonly string[]): RecordEvidence[] {
    const passage = this.passageOf(citation);
    return passage ? [{ passage, label: this.#keys(label), keys: this.#keys([...label, ...rest]) }] : [];
  }

  #fields(passage: Passage, statements: readonly Statement[]): Record<IndexField, string[]> {
    const tokens = (texts: readonly string[]): string[] => texts.flatMap((text) => this.lexicon.tokens(text).flatMap((t) => t.keys));
    const of = (asks: boolean): string[] => statements.filter((s) => s.kind !== 'sentence' && (s.kind === 'ask') === asks).map((s) => s.text);
    return { text: tokens([passage.section ?? '', passage.text]), asks: tokens(of(true)), statements: tokens(of(false)) };
  }
}

/** How often each word stands in the corpus; function words too, since they are mistyped as well. */
function vocabularyOf({ passages, figures, people, terms, thesaurus }: Corpus): Map<string, number> {
  const frequency = new Map<string, number>([...STOP_WORDS].map((word) => [word, 5]));
  const texts = [
    ...passages.flatMap((p) => [p.text, ...p.asks]),
    ...figures.flatMap((f) => [f.label.en, ...f.keywords]),
    ...people.flatMap((p) => [p.name, ...p.names]),
    ...terms.flatMap((t) => [t.term, t.definition, ...t.synonyms]),
    ...thesaurus.flatMap((s) => s.words),
  ];
  for (const { normal } of texts.flatMap(words)) frequency.set(normal, (frequency.get(normal) ?? 0) + 1);
  return frequency;
}

const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(names.map((n) => (isJapanese(n) ? escaped(n) : `(?<![\\p{L}\\p{N}])${escaped(n)}(?![\\p{L}\\p{N}])`)).join('|'), 'iu');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Weight of a word that the corpus does not hold. */
export const UNKNOWN_WEIGHT = 2;

interface Statement {
  readonly kind: UnitKind;
  readonly text: string;
}

/** All that is said of one paragraph anywhere in the corpus. */
function statementsOf(corpus: Corpus, { document, paragraph, asks, keywords, text }: Passage): Statement[] {
  const here = (c: Citation): boolean => c.document === document && c.paragraph === paragraph;
  return [
    ...sentencesOf(text).map((sentence) => ({ kind: 'sentence' as const, text: sentence })),
    ...asks.map((ask) => ({ kind: 'ask' as const, text: ask })),
    ...keywords.map((word) => ({ kind: 'keyword' as const, text: word })),
    ...corpus.claims.filter((c) => here(c.citation)).map((c) => ({ kind: 'claim' as const, text: [c.claimant, c.statement, ...c.keywords].join('. ') })),
    ...corpus.people.flatMap((p) => p.says.filter((s) => here(s.citation)).map((s) => ({ kind: 'says' as const, text: `${p.name}: ${s.text}` }))),
    ...corpus.people.flatMap((p) =>
      p.roles.filter((r) => here(r.citation)).map((r) => ({ kind: 'says' as const, text: `${p.name}: ${r.role} ${r.ja ?? ''}` })),
    ),
    ...corpus.events.filter((e) => here(e.citation)).map((e) => ({ kind: 'event' as const, text: [e.what.en, e.what.ja, ...e.keywords].join('. ') })),
    ...corpus.terms.filter((t) => here(t.citation)).map((t) => ({ kind: 'definition' as const, text: `${t.term}: ${t.definition}` })),
    ...corpus.figures
      .filter((f) => here(f.citation))
      .map((f) => ({ kind: 'figure' as const, text: [f.label.en, f.label.ja, f.scope ?? '', ...f.keywords].join('. ') })),
  ];
}
