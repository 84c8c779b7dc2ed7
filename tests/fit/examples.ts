// Development questions as examples to fit weights to: the candidates found for each, and which of them are right.
import { basename } from 'node:path';
import { type Dated, dateOf } from '../../src/answer/dates.ts';
import type { EvidenceBase } from '../../src/answer/evidence.ts';
import type { RankedFigure } from '../../src/answer/figures.ts';
import type { Gaps } from '../../src/answer/gaps.ts';
import { type Question, understand } from '../../src/answer/question.ts';
import type { Ranked } from '../../src/answer/rank.ts';
import { find } from '../../src/answer/select.ts';
import { WEIGHTS } from '../../src/answer/weights.ts';
import type { Citation } from '../../src/corpus/schema.ts';
import { isWanted, type SetQuestion } from '../questions/score.ts';
import { readSet, setFiles } from '../questions/sets.ts';

export interface Example {
  readonly set: string;
  readonly asked: SetQuestion;
  readonly question: Question;
  readonly passages: readonly Candidate<Ranked>[];
  readonly figures: readonly Candidate<RankedFigure>[];
  readonly dates: readonly Candidate<Dated>[];
}

export interface Candidate<T> {
  readonly found: T;
  readonly right: boolean;
}

/** Files of the sets that may be tuned on. */
export const developmentSets = (): string[] => setFiles().filter((file) => basename(file).startsWith('dev-'));

export function examplesOf(set: string, base: EvidenceBase, gaps: Gaps): Example[] {
  return readSet(set).map((asked) => {
    const question = understand(asked.question, base);
    const found = find(base, gaps, question, WEIGHTS);
    const isEvidence = (c: Citation): boolean => asked.evidence.some((e) => e.document === c.document && e.paragraph === c.paragraph);
    const shows = (record: object): boolean => asked.figures.length === 0 || asked.figures.some((wanted) => isWanted(record, wanted));
    return {
      set,
      asked,
      question,
      passages: (found?.passages ?? []).map((p) => ({ found: p, right: isEvidence(p.evidence.passage.citation) })),
      figures: (found?.figures ?? []).map((f) => ({
        found: f,
        right: asked.figures.length > 0 && isEvidence(f.evidence.figure.citation) && shows(f.evidence.figure),
      })),
      dates: (found?.dates ?? []).map((d) => ({ found: d, right: isEvidence(d.citation) && shows({ ...d.record, date: dateOf(d.record) }) })),
    };
  });
}
