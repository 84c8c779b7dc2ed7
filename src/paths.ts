// Where the project's own files are, from source and from the build alike.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = rootOf(dirname(fileURLToPath(import.meta.url)));

function rootOf(dir: string): string {
  const above = dirname(dir);
  return existsSync(join(dir, 'package.json')) || above === dir ? dir : rootOf(above);
}
