// Messages in plain words, each with the command that whoever wrote it meant: the sets, and how one is read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from './json-lines.ts';

export interface Meant {
  readonly message: string;
  readonly command: string;
}

const FIXTURES = join(import.meta.dirname, '../fixtures');

/**
 * Names of the sets: `dev` ones may be tuned to, by weights too; to `worded` wordings were fitted, no weights; any other is by people who have not seen the
 * router, and nothing was tuned to it.
 */
export const messageSets = (): string[] => readdirSync(FIXTURES).filter((name) => name.startsWith('plain-words'));

export const readMessages = (name: string): Meant[] => readLines(join(FIXTURES, name));
