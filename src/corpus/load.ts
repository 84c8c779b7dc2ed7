// Disk → Corpus. Every problem of every file is found in one go; a corpus with any problem is not used.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CorpusError } from '../errors.ts';
import { crossCheck, type LocatedCorpus } from './checks.ts';
import { deepFreeze } from './freeze.ts';
import * as schema from './schema.ts';
import { type Located, YamlReader } from './yaml-file.ts';

/**
 * Reads and checks the corpus in `dir`.
 * @throws CorpusError with all problems: file, line, what is wrong and what is allowed.
 */
export function loadCorpus(dir: string): schema.Corpus {
  const reader = new YamlReader((file) => join('corpus', relative(dir, file)));
  const located = readAll(reader, dir);
  const problems = [...reader.problems, ...crossCheck(located)];
  if (problems.length > 0) throw new CorpusError(problems.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line));
  return deepFreeze({ hash: hashOf(reader.texts), ...assemble(located) });
}

function readAll(reader: YamlReader, dir: string): LocatedCorpus {
  const top = (name: string): string => join(dir, name);
  return {
    documents: documentFolders(dir).flatMap((folder) => readDocument(reader, join(dir, folder), folder)),
    people: reader.list(top('people.yaml'), schema.personSchema),
    terms: reader.list(top('terms.yaml'), schema.termSchema),
    topics: reader.list(top('topics.yaml'), schema.topicSchema),
    thesaurus: reader.list(top('thesaurus.yaml'), schema.thesaurusSchema),
    examples: reader.list(top('examples.yaml'), schema.exampleSchema),
  };
}

/** Folders that hold a document, by name; `originals` holds texts that are not ours. */
function documentFolders(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'originals')
    .map((entry) => entry.name)
    .sort();
}

function readDocument(reader: YamlReader, dir: string, folder: string): LocatedCorpus['documents'] {
  const document = reader.one(join(dir, 'document.yaml'), schema.documentSchema);
  const records = {
    passages: reader.list(join(dir, 'passages.yaml'), schema.passageSchema),
    figures: reader.list(join(dir, 'figures.yaml'), schema.figureSchema),
    claims: reader.list(join(dir, 'claims.yaml'), schema.claimSchema),
    events: reader.list(join(dir, 'events.yaml'), schema.eventSchema),
    gaps: existsSync(join(dir, 'gaps.yaml')) ? reader.list(join(dir, 'gaps.yaml'), schema.gapSchema) : [],
  };
  return document ? [{ folder, document, ...records }] : [];
}

function assemble({ documents, people, terms, topics, thesaurus, examples }: LocatedCorpus): Omit<schema.Corpus, 'hash'> {
  const newestFirst = [...documents].sort((a, b) => b.document.record.date.localeCompare(a.document.record.date));
  return {
    documents: newestFirst.map((d) => d.document.record),
    passages: newestFirst.flatMap((d) =>
      d.passages.map(({ record }) => ({ ...record, document: d.folder, citation: { document: d.folder, paragraph: record.paragraph } })),
    ),
    figures: newestFirst.flatMap((d) => d.figures.map((f) => placed(f, d.folder))),
    claims: newestFirst.flatMap((d) => d.claims.map((c) => placed(c, d.folder))),
    events: newestFirst.flatMap((d) => d.events.map((e) => placed(e, d.folder))),
    gaps: newestFirst.flatMap((d) => d.gaps.map((g) => placed(g, d.folder))),
    people: plain(people),
    terms: plain(terms),
    topics: plain(topics),
    thesaurus: plain(thesaurus),
    examples: plain(examples),
  };
}

function placed<T extends { paragraph: number }>({ record }: Located<T>, document: string): Omit<T, 'paragraph'> & { citation: schema.Citation } {
  const { paragraph, ...rest } = record;
  return { ...rest, citation: { document, paragraph } };
}

const plain = <T>(records: readonly Located<T>[]): T[] => records.map(({ record }) => record);

function hashOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}
