// Bench “scores”: how well the bot answers whole sets of questions, as it is, without any hand-written ask, and with a plain word count for BM25.
import { basename, join } from 'node:path';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { EvidenceBase, type PassageEvidence } from '../../src/answer/evidence.ts';
import type { Key } from '../../src/answer/lexicon.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import { ROOT } from '../../src/paths.ts';
import { score } from '../questions/score.ts';
import { readSet, setFiles } from '../questions/sets.ts';
import { print, printEnvironment } from './report.ts';

/** Ranks passages by how many words of the question they hold. */
class WordCount extends EvidenceBase {
  override search(weights: ReadonlyMap<Key, number>, limit: number): { readonly evidence: PassageEvidence; readonly bm25: number }[] {
    const counted = this.passages.map((evidence) => ({ evidence, bm25: [...weights.keys()].filter((key) => evidence.keys.has(key)).length }));
    return counted
      .filter((c) => c.bm25 > 0)
      .sort((a, b) => b.bm25 - a.bm25)
      .slice(0, limit);
  }
}

/** @param files sets of questions beside those under tests/questions. */
export function benchScores(files: readonly string[], json: boolean): void {
  const sets = [...setFiles(), ...files].map((file) => ({ set: basename(file, '.jsonl'), questions: readSet(file) }));
  const corpus = loadCorpus(join(ROOT, 'corpus'));
  const desks = {
    'as it is': new AnsweringDesk(corpus),
    'no asks': new AnsweringDesk(withoutAsks(corpus)),
    'word count': new AnsweringDesk(corpus, new Map(), { evidence: WordCount }),
  };
  printEnvironment();
  for (const [variant, desk] of Object.entries(desks))
    print(
      sets.map(({ set, questions }) => ({ variant, set, ...score(questions, (question) => desk.answer(question)) })),
      json,
    );
}

/** Neither the asks of passages and figures, nor the listed gaps, which are asks too. */
const withoutAsks = (corpus: Corpus): Corpus => ({
  ...corpus,
  passages: corpus.passages.map((p) => ({ ...p, asks: [] })),
  figures: corpus.figures.map(({ asks: _, ...figure }) => figure),
  gaps: [],
});
