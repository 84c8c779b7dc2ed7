// Search in 1,000, 10,000 and 100,000 passages: our index beside minisearch, built and loaded from disk.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import MiniSearch from 'minisearch';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { readyFor } from './engines/ours.ts';
import { randomFrom } from './random.ts';
import type { Row } from './report.ts';
import { timed, timesOf } from './timing.ts';

const SIZES = [1_000, 10_000, 100_000];
const WORDS = 64;
const QUESTIONS = 200;
/** About as many different words as English prose of that length has. */
const VOCABULARY = 60_000;
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'qui', 'ro', 'su', 'ta', 've', 'wi', 'xo', 'zu'];

interface Passage {
  readonly id: number;
  readonly title: '';
  readonly text: string;
}

export function benchScale(most: number): Row[] {
  return SIZES.filter((size) => size <= most).flatMap(rowsFor);
}

function rowsFor(size: number): Row[] {
  const random = randomFrom(size);
  const passages = Array.from({ length: size }, (_, id): Passage => ({ id, title: '', text: words(WORDS, random) }));
  const questions = Array.from({ length: QUESTIONS }, () => words(5, random));
  return [oursRow(passages, questions), ...minisearchRows(passages, questions)];
}

function oursRow(passages: readonly Passage[], questions: readonly string[]): Row {
  const { value: ready, ms } = timed(() => readyFor(passages));
  const load_ms = loadFromDisk(serialize(ready.index.saved), (bytes) => PassageIndex.load(deserialize(bytes)));
  return {
    passages: passages.length,
    what: 'alliance-desk',
    ...timesOf(questions, (question) => ready.index.search(ready.sought(question), 10)),
    build_ms: ms,
    load_ms,
  };
}

function minisearchRows(passages: readonly Passage[], questions: readonly string[]): Row[] {
  const options = { fields: ['text'] };
  const { value: index, ms } = timed(() => {
    const built = new MiniSearch<Passage>(options);
    built.addAll(passages);
    return built;
  });
  const load_ms = loadFromDisk(JSON.stringify(index), (bytes) => MiniSearch.loadJSON<Passage>(bytes.toString(), options));
  return [{ passages: passages.length, what: 'minisearch, defaults', ...timesOf(questions, (question) => index.search(question)), build_ms: ms, load_ms }];
}

/** Milliseconds from a file to an index that can be searched. */
function loadFromDisk(index: string | Buffer, load: (bytes: Buffer) => unknown): number {
  const dir = mkdtempSync(join(tmpdir(), 'alliance-desk-bench-'));
  const file = join(dir, 'index');
  writeFileSync(file, index);
  const { ms } = timed(() => load(readFileSync(file)));
  rmSync(dir, { recursive: true });
  return ms;
}

/** Words as often as in natural prose: the n-th most frequent one n times less often than the first. */
function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => wordOf(Math.floor(VOCABULARY ** random()))).join(' ');
}

/** A made-up word for a number. */
function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + 20; left > 0; left = Math.floor(left / SYLLABLES.length)) word += SYLLABLES[left % SYLLABLES.length];
  return word;
}
