// From the bundled corpus to a desk that answers: read from its files, and from what a build leaves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { type Learned, learn } from '../../src/answer/learned.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readSnapshot, writeSnapshot } from '../../src/corpus/snapshot.ts';
import { ROOT } from '../../src/paths.ts';
import { percentile } from './measures.ts';
import type { Row } from './report.ts';
import { timed } from './timing.ts';

const RUNS = 7;
const CORPUS = join(ROOT, 'corpus');

/** In a process that is warm: what a start takes is measured from outside. */
export function benchDesk(): Row[] {
  const dir = mkdtempSync(join(tmpdir(), 'alliance-desk-bench-'));
  const file = join(dir, 'corpus.bin');
  const corpus = loadCorpus(CORPUS);
  writeSnapshot(file, { corpus, made: learn(corpus) }, CORPUS);
  try {
    return [row('from its files', () => new AnsweringDesk(loadCorpus(CORPUS))), row('from a build', () => fromBuild(file))];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function fromBuild(file: string): AnsweringDesk {
  const built = readSnapshot<Learned>(file, CORPUS);
  if (!built) throw new Error('the corpus changed while it was measured');
  return new AnsweringDesk(built.corpus, new Map(), { learned: built.made });
}

function row(what: string, make: () => unknown): Row {
  const times = Array.from({ length: RUNS }, () => timed(make).ms);
  return { what, least_ms: Math.min(...times), median_ms: percentile(times, 0.5), most_ms: Math.max(...times), runs: RUNS };
}
