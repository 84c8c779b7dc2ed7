// The question sets beside this file, and how a set is read.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from '../helpers/json-lines.ts';
import type { SetQuestion } from './score.ts';

/** Paths of the sets, by name. */
export const setFiles = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(import.meta.dirname, name));

/** @param file JSON lines, one question each. */
export const readSet = (file: string): SetQuestion[] => readLines(file);
