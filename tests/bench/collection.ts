// Disk → test collection: documents, queries, and which document is relevant to which query.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Doc } from './engine.ts';
import type { Judgements } from './measures.ts';

export interface Query {
  readonly id: string;
  readonly text: string;
  readonly judged: Judgements;
}

export interface Collection {
  readonly name: string;
  readonly docs: readonly Doc[];
  /** Only those to which a document is relevant. */
  readonly queries: readonly Query[];
}

/** A folder is no collection and holds none, or a file of it cannot be read. */
export class CollectionError extends Error {}

const FILES = ['docs.jsonl', 'queries.jsonl', 'qrels.tsv'] as const;

/**
 * Folders of collections: `dir` itself, or those in it, by name.
 * @throws CollectionError where there is none.
 */
export function collectionFolders(dir: string): string[] {
  const isCollection = (folder: string): boolean => FILES.every((file) => existsSync(join(folder, file)));
  if (isCollection(dir)) return [dir];
  const folders = existsSync(dir) ? readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory() || entry.isSymbolicLink()) : [];
  const found = folders
    .map(({ name }) => join(dir, name))
    .filter(isCollection)
    .sort();
  if (found.length === 0) throw new CollectionError(`${dir}: neither a collection nor a folder of collections (${FILES.join(', ')})`);
  return found;
}

/** @throws CollectionError with file and line that are not as they should be. */
export function readCollection(dir: string): Collection {
  const judgements = readJudgements(join(dir, 'qrels.tsv'));
  const queries = readRecords(join(dir, 'queries.jsonl')).map(({ id, text }) => ({ id, text, judged: judgements.get(id) ?? new Map() }));
  return {
    name: basename(resolve(dir)),
    docs: readRecords(join(dir, 'docs.jsonl')),
    queries: queries.filter(({ judged }) => [...judged.values()].some((grade) => grade > 0)),
  };
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);

/** One record an id: the first. */
function readRecords(file: string): Doc[] {
  const records = new Map<string, Doc>();
  for (const [i, line] of linesOf(file).entries()) {
    if (line.trim() === '') continue;
    const record = recordOf(line, `${file}:${i + 1}`);
    if (!records.has(record.id)) records.set(record.id, record);
  }
  return [...records.values()];
}

function recordOf(line: string, where: string): Doc {
  try {
    const { id, _id, title, text } = JSON.parse(line);
    const key = id ?? _id;
    if (key === undefined || key === null) throw new Error('no id');
    return { id: String(key), title: String(title ?? ''), text: String(text ?? '') };
  } catch (cause) {
    throw new CollectionError(`${where}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** Lines of query, document and grade, or as TREC has them with a column more in second place; what has no grade, as a heading, is passed over. */
function readJudgements(file: string): Map<string, Map<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of linesOf(file)) {
    const columns = line.trim().split(line.includes('\t') ? /\t/ : /\s+/);
    const [query, document, grade] = columns.length > 3 ? [columns[0], columns[2], columns[3]] : columns;
    if (!query || !document || !grade || Number.isNaN(Number(grade))) continue;
    const judged = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, judged.set(document, Number(grade)));
  }
  return judgements;
}
