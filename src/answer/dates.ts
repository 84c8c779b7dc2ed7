// Ranks dated things (events, and figures that are dates) for a question that asks when.
import type { Citation, CorpusEvent, Figure } from '../corpus/schema.ts';
import type { EvidenceBase } from './evidence.ts';
import { coverageOf } from './figures.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

export interface Dated {
  readonly record: CorpusEvent | Figure;
  readonly citation: Citation;
  readonly score: number;
  readonly coverage: number;
}

/** A passage's own rank counts less than what the record says; words that the record alone has to spare count a little. */
const PASSAGE_WEIGHT = 0.4;

/** Events and dates of the passages ranked, best first. */
export function rankDates(base: EvidenceBase, question: Question, passages: readonly Ranked[]): Dated[] {
  const scores = new Map(passages.map((p) => [p.evidence, p.score]));
  return base.dated
    .filter(({ passage }) => scores.has(passage))
    .map((evidence) => {
      const coverage = coverageOf(evidence, question.terms);
      return { record: evidence.record, citation: evidence.record.citation, coverage, score: coverage + PASSAGE_WEIGHT * (scores.get(evidence.passage) ?? 0) };
    })
    .sort((a, b) => b.score - a.score);
}

export const isEvent = (record: CorpusEvent | Figure): record is CorpusEvent => 'what' in record;
