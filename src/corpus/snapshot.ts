// The corpus as a build leaves it: read and checked once, then loaded in a few milliseconds. It is used only while the files it
// was made of are as they were, or are not there.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deepFreeze } from './freeze.ts';
import type { Corpus } from './schema.ts';

interface Snapshot {
  /** Of all files of the corpus together. */
  readonly sources: string;
  readonly corpus: Corpus;
}

/** @param corpus as loaded from `dir`. */
export function writeSnapshot(file: string, corpus: Corpus, dir: string): void {
  const snapshot: Snapshot = { sources: fingerprintOf(dir) ?? '', corpus };
  writeFileSync(file, JSON.stringify(snapshot));
}

/** @returns null where there is no snapshot, or the files in `dir` have changed since. */
export function readSnapshot(file: string, dir: string): Corpus | null {
  if (!existsSync(file)) return null;
  const { sources, corpus } = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
  const now = fingerprintOf(dir);
  return now === null || now === sources ? deepFreeze(corpus) : null;
}

/** null where there is no corpus. */
function fingerprintOf(dir: string): string | null {
  const files = yamlFiles(dir);
  if (files.length === 0) return null;
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
