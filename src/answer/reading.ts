// Reads records of the corpus as keys: what passages, figures and events can be met by.
import type { Claim, Corpus, CorpusEvent, Figure, Passage } from '../corpus/schema.ts';
import { withTitle } from '../search/passage-index.ts';
import type { ReadWord } from './corpus-texts.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { type Statement, Statements } from './statements.ts';

/** Parts of a passage that its index holds apart. */
export type IndexField = 'text' | 'asks' | 'statements';

/** A statement with the words that can meet a question. */
export interface ReadUnit extends Statement {
  readonly tokens: readonly ReadWord[];
}

export interface ReadPassage {
  readonly passage: Passage;
  /** All keys that stand for it, and those of our account of it. */
  readonly keys: ReadonlySet<Key>;
  readonly text: ReadonlySet<Key>;
  readonly units: readonly ReadUnit[];
  /** What of it is indexed. */
  readonly fields: () => Readonly<Record<IndexField, string[]>>;
}

/** A record with the keys that it can be met by, and those of what it measures or tells alone. */
export interface ReadRecord<T> {
  readonly record: T;
  readonly label: ReadonlySet<Key>;
  readonly keys: ReadonlySet<Key>;
}

export interface ReadCorpus {
  readonly passages: readonly ReadPassage[];
  readonly figures: readonly ReadRecord<Figure>[];
  readonly events: readonly ReadRecord<CorpusEvent>[];
  readonly claims: readonly { readonly claim: Claim; readonly keys: ReadonlySet<Key> }[];
  /** The words of everything stated or asked. */
  readonly statements: readonly (readonly ReadWord[])[];
}

export function readCorpus(corpus: Corpus, lexicon: Lexicon): ReadCorpus {
  const statements = new Statements(corpus);
  const asked = (records: readonly { readonly asks?: readonly string[] | undefined }[]): (readonly ReadWord[])[] =>
    records.flatMap(({ asks = [] }) => asks.map((ask) => lexicon.related(ask)));
  const passages = corpus.passages.map((passage) => readPassage(passage, statements.of(passage), lexicon));
  return {
    passages,
    figures: corpus.figures.map((figure) => readFigure(figure, lexicon)),
    events: corpus.events.map((event) => readEvent(event, lexicon)),
    claims: corpus.claims.map((claim) => ({ claim, keys: statedIn(claim, lexicon) })),
    statements: [...passages.flatMap(({ units }) => units.map(({ tokens }) => tokens)), ...asked(corpus.figures), ...asked(corpus.gaps)],
  };
}

function readPassage(passage: Passage, statements: readonly Statement[], lexicon: Lexicon): ReadPassage {
  const read = statements.map((s) => ({ ...s, tokens: lexicon.related(s.text).filter((t) => t.keys.length > 0) }));
  const text = keysOf(lexicon, [passage.section ?? undefined, passage.text]);
  const field = (wanted: (s: Statement) => boolean): string[] => read.filter(wanted).flatMap((s) => namesOf(s.tokens, lexicon));
  return {
    passage,
    keys: new Set([...text, ...read.flatMap(({ tokens }) => tokens.flatMap(({ keys }) => keys))]),
    text,
    // Keywords stand for the paragraph, but each alone says nothing that a question could be like.
    units: read.filter((s) => s.kind !== 'keyword').map((s) => ({ ...s, tokens: s.tokens.filter((t) => !t.stop) })),
    fields: () => ({
      text: textField(passage.section ?? '', passage.text, lexicon),
      asks: field((s) => s.kind === 'ask'),
      statements: field((s) => s.kind !== 'ask' && s.kind !== 'sentence'),
    }),
  };
}

/** A title and a text as they are indexed: the names of their keys. */
export const textField = (title: string, text: string, lexicon: Lexicon): string[] =>
  withTitle(namesOf(lexicon.read(title), lexicon), namesOf(lexicon.read(text), lexicon));

const namesOf = (words: readonly ReadWord[], lexicon: Lexicon): string[] => words.flatMap(({ keys }) => keys.map((key) => lexicon.nameOf(key)));

const keysOf = (lexicon: Lexicon, texts: readonly (string | undefined)[]): Set<Key> => new Set(texts.flatMap((text) => (text ? [...lexicon.keys(text)] : [])));

/** With who does what to whom: “Japan pays” is not “the U.S. pays”. */
const statedIn = ({ claimant, statement, keywords }: Claim, lexicon: Lexicon): Set<Key> =>
  new Set([claimant, statement, ...keywords].flatMap((text) => lexicon.related(text).flatMap(({ keys }) => keys)));

function readFigure(record: Figure, lexicon: Lexicon): ReadRecord<Figure> {
  const label = [record.label.en, record.label.ja, record.of, record.about.subject, record.about.counterpart];
  const rest = [record.scope, record.period, record.dataSource, record.saidBy, record.measure.replaceAll('-', ' '), ...record.keywords];
  return { record, label: keysOf(lexicon, label), keys: keysOf(lexicon, [...label, ...rest]) };
}

/** Calendar years that a figure names, in running text. */
export const yearsOf = ({ value, max, period, asOf, label }: Figure): string =>
  [value, max, period, asOf, label.en].filter((v) => typeof v === 'string').join(' ');

function readEvent(record: CorpusEvent, lexicon: Lexicon): ReadRecord<CorpusEvent> {
  const label = [record.what.en, record.what.ja, ...record.who];
  return { record, label: keysOf(lexicon, label), keys: keysOf(lexicon, [...label, ...record.keywords]) };
}
