// Files of JSON lines, such as question sets and labelled messages.
import { readFileSync } from 'node:fs';

/** One value a line; empty lines are left out. */
export const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line): T => JSON.parse(line));
