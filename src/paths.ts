// Where the project's own files are, from source and from the build alike.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The folder that holds package.json. */
export const ROOT = rootOf(HERE);

/** The code that makes things of the corpus. */
export const ROOMS: readonly string[] = ['answer', 'corpus', 'search'].map((room) => join(HERE, room));

/** Where a build leaves the corpus that it has checked; there is none beside the sources. */
export const SNAPSHOT = join(dirname(HERE), 'corpus.json');

function rootOf(dir: string): string {
  const above = dirname(dir);
  return existsSync(join(dir, 'package.json')) || above === dir ? dir : rootOf(above);
}
