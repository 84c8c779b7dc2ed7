// Ranks dated things (events, and figures that are dates) for a question that asks when.
import type { Citation, CorpusEvent, Figure } from '../corpus/schema.ts';
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import type { Question } from './question.ts';
import { type Ranked, weigh } from './rank.ts';
import { type RecordFeatures, RecordScale } from './records.ts';
import { type Weights, WEIGHTS } from './weights.ts';

export interface DateFeatures extends RecordFeatures {
  /** It tells the day. */
  readonly precise: number;
  readonly event: number;
}

export interface Dated {
  readonly record: CorpusEvent | Figure;
  readonly citation: Citation;
  readonly evidence: PassageEvidence;
  readonly score: number;
  readonly features: DateFeatures;
}

/** Events and dates of the passages ranked, best first. */
export function rankDates(base: EvidenceBase, question: Question, passages: readonly Ranked[], weights: Weights = WEIGHTS): Dated[] {
  const scale = new RecordScale(base, question, passages);
  return base.dated
    .flatMap((evidence) => {
      const ranked = scale.rankedOf(evidence);
      if (!ranked) return [];
      const { record, passage } = evidence;
      const features = { ...scale.featuresOf(evidence, ranked), precise: Number(dateOf(record).length === 10), event: Number(isEvent(record)) };
      return [{ record, citation: record.citation, evidence: passage, features, score: weigh(features, weights.date) }];
    })
    .sort((a, b) => b.score - a.score);
}

export const isEvent = (record: CorpusEvent | Figure): record is CorpusEvent => 'what' in record;

/** ISO date, as precise as the record. */
export const dateOf = (record: CorpusEvent | Figure): string => (isEvent(record) ? record.date : String(record.value));
