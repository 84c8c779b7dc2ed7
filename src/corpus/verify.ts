// Holds the records against the originals: what a record says must stand in its paragraph, and no number may be lost.
import { FactBase, fold, properNames } from './facts.ts';
import type { Originals } from './originals.ts';
import { type Quantity, readQuantities } from './quantity.ts';
import type { Citation, Corpus, SourceDocument } from './schema.ts';

/** A record's checkable side, whatever its kind. */
interface Statement {
  readonly name: string;
  readonly citation: Citation;
  /** Further paragraphs of the same document that the record draws on. */
  readonly also: readonly number[];
  readonly text: string;
  readonly values: readonly Pick<Quantity, 'value' | 'unit'>[];
  readonly inferred: readonly (string | number)[];
}

export interface Verification {
  /** One line a problem; empty when everything holds. */
  readonly problems: readonly string[];
  readonly documents: readonly { readonly id: string; readonly found: number; readonly of: number }[];
  readonly records: number;
}

export function verifyCorpus(corpus: Corpus, originals: Originals): Verification {
  const held = corpus.documents.filter((d) => originals.has(d.id));
  const statements = statementsOf(corpus).filter((s) => originals.get(s.citation.document)?.has(s.citation.paragraph));
  const problems = [
    ...held.flatMap((d) => missingParagraphs(d, originals)),
    ...statements.flatMap((s) => unsupported(s, corpus, originals)),
    ...held.flatMap((d) => lostNumbers(d, statements, originals)),
  ];
  return { problems, documents: held.map((d) => ({ id: d.id, found: originals.get(d.id)?.size ?? 0, of: d.paragraphs.length })), records: statements.length };
}

function statementsOf({ passages, figures, claims, events }: Corpus): Statement[] {
  const inferredOf = (record: { inferred: readonly { value: string | number }[] }) => record.inferred.map((i) => i.value);
  return [
    ...passages.map((p) => ({ name: 'passage', citation: p.citation, also: [], text: p.text, values: [], inferred: inferredOf(p) })),
    ...figures.map((f) => ({
      name: `figure ${f.id}`,
      citation: f.citation,
      also: [],
      text: [f.label.en, f.display, f.period, f.of, f.scope, f.dataSource, f.saidBy, f.note].filter(Boolean).join('. '),
      values: [f.value, f.max, f.asOf].flatMap((value, i) => (value === undefined ? [] : ([{ value, unit: i === 2 ? 'date' : f.unit }] as const))),
      inferred: inferredOf(f),
    })),
    ...claims.map((c) => ({
      name: `claim ${c.id}`,
      citation: c.citation,
      also: c.also,
      text: `${c.statement}. ${c.claimant}`,
      values: [{ value: c.date, unit: 'date' as const }],
      inferred: inferredOf(c),
    })),
    ...events.map((e) => ({
      name: `event ${e.id}`,
      citation: e.citation,
      also: [],
      text: [e.what.en, ...e.who].join('. '),
      values: [e.date, e.end].flatMap((value) => (value === undefined ? [] : [{ value, unit: 'date' as const }])),
      inferred: inferredOf(e),
    })),
  ];
}

function missingParagraphs(document: SourceDocument, originals: Originals): string[] {
  const found = originals.get(document.id);
  return document.paragraphs
    .filter(({ n }) => !found?.has(n))
    .map(({ n }) => `${document.id} ¶${n}: the original found does not hold this paragraph as it was when the corpus was written`);
}

/** Numbers, dates and names of a record that its paragraph does not contain. */
function unsupported(statement: Statement, corpus: Corpus, originals: Originals): string[] {
  const document = corpus.documents.find((d) => d.id === statement.citation.document);
  const text = paragraphsOf(statement, originals);
  const self = document ? [document.date, document.publisher, document.shortName, document.author ?? ''] : [];
  const base = new FactBase(text, statement.inferred);
  const withSelf = new FactBase(text, [...statement.inferred, ...self]);
  const isOwnDate = (q: Pick<Quantity, 'value' | 'unit'>) =>
    q.unit === 'date' && document?.date.startsWith(String(q.value)) === true && String(q.value).length >= 7;
  const quantities = [...readQuantities(statement.text), ...statement.values].filter((q) => !base.holds(q) && !isOwnDate(q));
  const aliases = aliasesOf(corpus);
  const names = properNames(statement.text, (word) => aliases.words.has(fold(word))).filter(
    (n) => !withSelf.names(n) && !aliases.of(n).some((alias) => base.names(alias)),
  );
  const where = `${statement.citation.document} ¶${statement.citation.paragraph} ${statement.name}`;
  return [...new Set([...quantities.map((q) => `${q.value} ${q.unit}`), ...names])].map(
    (what) => `${where}: “${what}” does not stand in the paragraph and is not marked as inferred`,
  );
}

const paragraphsOf = ({ citation, also }: Statement, originals: Originals): string =>
  [citation.paragraph, ...also].map((n) => originals.get(citation.document)?.get(n) ?? '').join('\n');

/** Numbers of a paragraph that none of its records carries. */
function lostNumbers(document: SourceDocument, statements: readonly Statement[], originals: Originals): string[] {
  return [...(originals.get(document.id) ?? [])].flatMap(([n, text]) => {
    const own = statements.filter((s) => s.citation.document === document.id && s.citation.paragraph === n);
    const base = new FactBase(
      own.map((s) => s.text).join('\n'),
      own.flatMap((s) => s.values.map((v) => v.value)),
    );
    const lost = readQuantities(text).flatMap((q) => [q, ...(q.max === undefined ? [] : [{ ...q, value: q.max }])]);
    return lost.filter((q) => !base.holds(q)).map((q) => `${document.id} ¶${n}: no figure or passage carries “${text.slice(q.start, q.end)}”`);
  });
}

interface Aliases {
  readonly words: ReadonlySet<string>;
  of(name: string): readonly string[];
}

const cache = new WeakMap<Corpus, Aliases>();

/** Other names of what a word names: “Tokyo” for “Japan”. */
function aliasesOf(corpus: Corpus): Aliases {
  const known = cache.get(corpus);
  if (known) return known;
  const groups = [...corpus.people.map((p) => [p.name, ...p.names]), ...corpus.terms.map((t) => [t.term, ...t.synonyms])];
  const byWord = new Map<string, string[]>();
  for (const group of groups)
    for (const word of new Set(group.flatMap((name) => [fold(name), ...fold(name).split(' ')]))) byWord.set(word, [...(byWord.get(word) ?? []), ...group]);
  const words = new Set(
    corpus.people
      .flatMap((p) => [p.name, ...p.names])
      .flatMap((name) =>
        name
          .split(' ')
          .filter((w) => /^\p{Lu}..+/u.test(w))
          .map(fold),
      ),
  );
  const aliases = { words, of: (name: string) => byWord.get(fold(name)) ?? [] };
  cache.set(corpus, aliases);
  return aliases;
}
