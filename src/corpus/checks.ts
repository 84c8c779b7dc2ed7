// What no single record can show: ids used twice, citations to nothing, displays that do not read as their value.

import type { z } from 'zod';
import type { Problem } from '../errors.ts';
import { displayReadsAs } from './quantity.ts';
import type * as schema from './schema.ts';
import type { Located } from './yaml-file.ts';

type Record_<S extends z.ZodType> = Located<z.infer<S>>;

export interface LocatedDocument {
  readonly folder: string;
  readonly document: Located<schema.SourceDocument>;
  readonly passages: readonly Record_<typeof schema.passageSchema>[];
  readonly figures: readonly Record_<typeof schema.figureSchema>[];
  readonly claims: readonly Record_<typeof schema.claimSchema>[];
  readonly events: readonly Record_<typeof schema.eventSchema>[];
  readonly gaps: readonly Record_<typeof schema.gapSchema>[];
}

export interface LocatedCorpus {
  readonly documents: readonly LocatedDocument[];
  readonly people: readonly Located<schema.Person>[];
  readonly terms: readonly Located<schema.Term>[];
  readonly topics: readonly Located<schema.Topic>[];
  readonly thesaurus: readonly Located<schema.WordSet>[];
  readonly examples: readonly Located<string>[];
}

type Report = (at: Located<unknown>, path: readonly (string | number)[], message: string) => void;

/** All problems between records, in no particular order. */
export function crossCheck(corpus: LocatedCorpus): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (at, path, message) => problems.push({ file: at.file, line: at.lineOf(path), message });
  checkDocuments(corpus, report);
  checkIds(corpus, report);
  checkCitations(corpus, report);
  checkFigures(corpus, report);
  checkTopics(corpus, report);
  checkAsks(corpus, report);
  checkNames(corpus, report);
  return problems;
}

function checkDocuments({ documents }: LocatedCorpus, report: Report): void {
  for (const { folder, document, passages } of documents) {
    const { id, paragraphs } = document.record;
    if (id !== folder) report(document, ['id'], `id: “${id}” is not the folder’s name “${folder}”`);
    paragraphs.forEach(({ n }, i) => {
      if (n !== i + 1) report(document, ['paragraphs', i], `paragraphs: number ${n} stands where ${i + 1} is expected`);
      if (!passages.some((p) => p.record.paragraph === n)) report(document, ['paragraphs', i], `paragraph ${n} has no passage in passages.yaml`);
    });
    unique(passages, (p) => p.paragraph, 'paragraph', 'has a passage already', report);
  }
}

function checkIds({ documents, people, terms, topics }: LocatedCorpus, report: Report): void {
  const groups: (readonly Located<{ id: string }>[])[] = [
    documents.flatMap((d) => d.figures),
    documents.flatMap((d) => d.claims),
    documents.flatMap((d) => d.events),
    documents.flatMap((d) => d.gaps),
    people,
    terms,
    topics,
  ];
  for (const records of groups) unique(records, (r) => r.id, 'id', 'stands twice; an id is used once', report);
}

function unique<T>(records: readonly Located<T>[], key: (record: T) => string | number, field: string, message: string, report: Report): void {
  const seen = new Map<string | number, Located<T>>();
  for (const at of records) {
    const value = key(at.record);
    const first = seen.get(value);
    if (first) report(at, [field], `${field}: “${value}” ${message} (first in ${first.file}:${first.lineOf()})`);
    else seen.set(value, at);
  }
}

function checkCitations({ documents, people, terms }: LocatedCorpus, report: Report): void {
  const lengths = new Map(documents.map((d) => [d.folder, d.document.record.paragraphs.length]));
  const cite = (at: Located<unknown>, path: readonly (string | number)[], document: string, paragraph: number): void => {
    const last = lengths.get(document);
    if (last === undefined) report(at, path, `citation: there is no document “${document}”; there is: ${[...lengths.keys()].join(', ')}`);
    else if (paragraph > last) report(at, path, `citation: ${document} has no paragraph ${paragraph}; it has 1 to ${last}`);
  };
  for (const d of documents) {
    for (const at of [...d.passages, ...d.figures, ...d.claims, ...d.events, ...d.gaps]) cite(at, ['paragraph'], d.folder, at.record.paragraph);
    for (const at of d.claims) for (const [i, n] of at.record.also.entries()) cite(at, ['also', i], d.folder, n);
  }
  for (const at of [...people, ...terms]) cite(at, ['citation'], at.record.citation.document, at.record.citation.paragraph);
  for (const at of people)
    for (const field of ['roles', 'says'] as const)
      for (const [i, { citation: c }] of at.record[field].entries()) cite(at, [field, i], c.document, c.paragraph);
}

function checkFigures({ documents }: LocatedCorpus, report: Report): void {
  const ids = new Set(documents.flatMap((d) => d.figures.map((f) => f.record.id)));
  const known = (at: Located<unknown>, path: readonly (string | number)[], id: string): void => {
    if (!ids.has(id)) report(at, path, `there is no figure “${id}”`);
  };
  for (const at of documents.flatMap((d) => d.figures)) {
    const { display, value, max, unit, equivalent, comparator } = at.record;
    if (!displayReadsAs(display, { value, max, unit }))
      report(at, ['display'], `display: “${display}” does not read as ${value}${max === undefined ? '' : ` to ${max}`} ${unit}`);
    if ((comparator === 'range') !== (max !== undefined)) report(at, ['comparator'], 'comparator: “range” and max belong together');
    if (equivalent) known(at, ['equivalent'], equivalent);
  }
  for (const at of documents.flatMap((d) => d.claims)) for (const [i, id] of at.record.figures.entries()) known(at, ['figures', i], id);
}

function checkTopics({ documents, topics }: LocatedCorpus, report: Report): void {
  const ids = topics.map((t) => t.record.id);
  for (const at of documents.flatMap((d) => [...d.passages, ...d.figures, ...d.claims, ...d.events]))
    at.record.topics.forEach((id, i) => {
      if (!ids.includes(id)) report(at, ['topics', i], `topics: there is no topic “${id}”; there is: ${ids.join(', ')}`);
    });
}

function checkAsks({ documents }: LocatedCorpus, report: Report): void {
  const asking = (records: readonly Located<{ readonly asks?: readonly string[] | undefined }>[], owner: string): void => {
    const seen = new Map<string, string>();
    for (const at of records) for (const [i, ask] of (at.record.asks ?? []).entries()) unusedAsk(at, i, ask, { seen, owner, report });
  };
  asking(
    documents.flatMap((d) => [...d.passages, ...d.gaps]),
    'one passage, or to one gap',
  );
  asking(
    documents.flatMap((d) => d.figures),
    'one figure',
  );
}

function unusedAsk(at: Located<unknown>, i: number, ask: string, { seen, owner, report }: { seen: Map<string, string>; owner: string; report: Report }): void {
  const key = normalised(ask);
  const first = seen.get(key);
  if (first) report(at, ['asks', i], `asks: “${ask}” stands twice (first in ${first}); an ask belongs to ${owner}`);
  else seen.set(key, `${at.file}:${at.lineOf(['asks', i])}`);
}

const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name that two entries share would make “who is …” ambiguous. */
function checkNames({ people }: LocatedCorpus, report: Report): void {
  const owner = new Map<string, string>();
  for (const at of people)
    for (const name of new Set([at.record.name, ...at.record.names, ...at.record.ja].map((n) => n.toLowerCase()))) {
      const first = owner.get(name);
      if (first && first !== at.record.id) report(at, ['names'], `names: “${name}” belongs to “${first}” already`);
      owner.set(name, at.record.id);
    }
}
