// The corpus as a build leaves it: read and checked once, then loaded in a few milliseconds, with whatever else was made of it.
// It is used only while the files it was made of are as they were, or are not there, and by the very code that made it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { BUILD } from '../paths.ts';
import { deepFreeze } from './freeze.ts';
import type { Corpus } from './schema.ts';

/** `T`: what else was made of the corpus: plain data, arrays of numbers and maps among it. */
export interface Snapshot<T> {
  readonly corpus: Corpus;
  readonly made: T;
}

interface Fingerprints {
  /** Of all files of the corpus together. */
  readonly sources: string;
  /** Which build made things of it; null for the sources. */
  readonly code: string | null;
}

/** @param snapshot with the corpus as loaded from `dir`. */
export function writeSnapshot<T>(file: string, { corpus, made }: Snapshot<T>, dir: string): void {
  const fingerprints: Fingerprints = { sources: sourcesOf(dir) ?? '', code: BUILD };
  writeFileSync(file, serialize({ ...fingerprints, corpus, made }));
}

/** @returns null where there is no snapshot that this Node can read, or the files in `dir` or the code have changed since. */
export function readSnapshot<T>(file: string, dir: string): Snapshot<T> | null {
  const saved = existsSync(file) ? parsed<T>(readFileSync(file)) : null;
  if (saved?.code !== BUILD) return null;
  const now = sourcesOf(dir);
  return now === null || now === saved.sources ? { corpus: deepFreeze(saved.corpus), made: saved.made } : null;
}

/** Node reads what it or an older version wrote; null for anything else. */
function parsed<T>(bytes: Buffer): (Fingerprints & Snapshot<T>) | null {
  try {
    return deserialize(bytes) as Fingerprints & Snapshot<T>;
  } catch {
    return null;
  }
}

/** null where there is no corpus. */
function sourcesOf(dir: string): string | null {
  const files = yamlFiles(dir);
  return files.length === 0 ? null : hashOf(dir, files);
}

function hashOf(dir: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(dir, file)))
      .update('\0');
  return hash.digest('hex');
}

/** In the folder and in its folders, by name; what is in `originals` is not ours. */
function yamlFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return entry.name === 'originals' ? [] : readdirSync(join(dir, entry.name)).map((name) => `${entry.name}/${name}`);
    })
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}
