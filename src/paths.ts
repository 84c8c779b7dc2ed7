// Where the project's own files are, from source and from the build alike.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder that holds package.json. */
export const ROOT = rootOf(HERE);

/** Put there by a build; there is none in the sources. */
declare const BUILD_STAMP: string | undefined;

/** Which build this is; null in the sources. */
export const BUILD: string | null = typeof BUILD_STAMP === 'undefined' ? null : BUILD_STAMP;

/** Where a build leaves the corpus that it has checked; null in the sources, which have none. */
export const SNAPSHOT = BUILD === null ? null : join(HERE, 'corpus.bin');

/** The words of dictionary-en. The package itself would read them, and half a megabyte more, as soon as it is imported. */
export const DICTIONARY = BUILD === null ? join(dirname(createRequire(import.meta.url).resolve('dictionary-en')), 'index.dic') : join(HERE, 'english.dic');

function rootOf(dir: string): string {
  const above = dirname(dir);
  return existsSync(join(dir, 'package.json')) || above === dir ? dir : rootOf(above);
}
