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
  /** Of a thing's beginning and its end, 1 where it tells the one asked for, −1 where the other. */
  readonly phase: number;
}

export interface Dated {
  readonly record: CorpusEvent | Figure;
  readonly citation: Citation;
  readonly evidence: PassageEvidence;
  readonly score: number;
  readonly features: DateFeatures;
}

const ENDS =
  /\b(?:end(?:s|ed|ing)?|expir\w*|until|till|runs? (?:out|until)|running out|laps\w*|terminat\w*|due to (?:end|expire)|last year)\b|いつまで|期限|終わ|終了|失効|満了|切れ/i;
const BEGINS = /\b(?:beg[iau]n\w*|start\w*|since|reached|signed|launch\w*|conclud\w*|initiated|founded|from when)\b|いつから|始ま|結ばれ|締結|発足/i;

/** That somebody spoke of a thing on some day does not tell when the thing is. */
const SAYING = /\b(?:told|said|stressed|news conference)\b/i;
const ASKS_SAYING =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|talked|sp(?:eak|oke|eaks)|stat(?:e|ed|ement)|announc\w+|remark\w*|comment\w*|stress\w*|conference|press|reporters?|lawmakers?|declare\w*|emphasi\w+|mention\w*|made|explain\w*|claim\w*|repl\w+|answer\w*|argue\w*|insist\w*|warn\w*)\b|言|述べ|発言|会見|語|表明/i;
/** By so much, in log odds, the thing itself may be behind. */
const NEAR_SAID = 1.5;

const AHEAD = /\bwhen (?:will|is .{1,40} (?:going|due|set|expected) to|are .{1,40} (?:going|due|set|expected) to)\b/i;

/** Events and dates of the passages ranked, best first; what is past does not tell when something will be. */
export function rankDates(base: EvidenceBase, question: Question, passages: readonly Ranked[], weights: Weights = WEIGHTS): readonly Dated[] {
  const scale = new RecordScale(base, question, passages, base.keyedDates);
  const future = AHEAD.test(question.plain);
  const dated = base.dated
    .flatMap((evidence, place) => {
      const ranked = scale.rankedOf(evidence);
      if (!ranked || (future && isPast(evidence.record, base))) return [];
      const { record, passage } = evidence;
      const features = { ...scale.featuresOf(evidence, place, ranked), ...ofDate(record, question) };
      return [{ record, citation: record.citation, evidence: passage, features, score: weigh(features, weights.date) }];
    })
    .sort((a, b) => b.score - a.score);
  return ASKS_SAYING.test(question.plain) ? dated : deedFirst(dated);
}

/** What a paragraph dates comes before the day on which somebody spoke of it. */
function deedFirst(dated: readonly Dated[]): readonly Dated[] {
  const [lead] = dated;
  if (!lead || !SAYING.test(wordsOf(lead.record))) return dated;
  const isDeed = ({ record, evidence, score }: Dated): boolean =>
    evidence === lead.evidence && score >= lead.score - NEAR_SAID && dateOf(record) !== dateOf(lead.record) && !SAYING.test(wordsOf(record));
  const deed = dated.find(isDeed);
  return deed ? [deed, ...dated.filter((d) => d !== deed)] : dated;
}

const isPast = (record: CorpusEvent | Figure, { newest }: EvidenceBase): boolean => {
  const date = isEvent(record) ? (record.end ?? record.date) : String(record.max ?? record.value);
  return date < newest.slice(0, date.length);
};

const ofDate = (record: CorpusEvent | Figure, question: Question): Omit<DateFeatures, keyof RecordFeatures> => ({
  precise: Number(dateOf(record).length === 10),
  event: Number(isEvent(record)),
  phase: phaseFit(record, question),
});

/** 1 where a thing's beginning or its end is asked for and told, −1 where the other is told, 0 where either is silent; neither asked, a span tells both. */
function phaseFit(record: CorpusEvent | Figure, { plain }: Question): number {
  const asked = phaseOf(plain);
  const told = phaseOf(wordsOf(record));
  if (asked === null && isSpan(record)) return told === null ? 1 : 0;
  return asked === null || told === null ? 0 : asked === told ? 1 : -1;
}

const isSpan = (record: CorpusEvent | Figure): boolean => !isEvent(record) && record.unit === 'year' && record.max !== undefined;

/** Whether the beginning of a thing and its end are both asked for. */
export const asksBothEnds = (text: string): boolean => ENDS.test(text) && BEGINS.test(text);

function phaseOf(text: string): 'end' | 'beginning' | null {
  const [ends, begins] = [ENDS.test(text), BEGINS.test(text)];
  return ends === begins ? null : ends ? 'end' : 'beginning';
}

const wordsOf = (record: CorpusEvent | Figure): string => (isEvent(record) ? record.what.en : record.label.en);

export const isEvent = (record: CorpusEvent | Figure): record is CorpusEvent => 'what' in record;

/** ISO date, as precise as the record. */
export const dateOf = (record: CorpusEvent | Figure): string => (isEvent(record) ? record.date : String(record.value));
