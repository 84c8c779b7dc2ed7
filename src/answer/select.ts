// Chooses the evidence for a question, or finds that the documents do not say.
import { besideThePoint } from './beside.ts';
import { dateToConfirm } from './confirm.ts';
import { type Dated, rankDates } from './dates.ts';
import type { EvidenceBase } from './evidence.ts';
import { type RankedFigure, rankFigures, unitFit } from './figures.ts';
import type { Gaps, NearGap } from './gaps.ts';
import { chance, type JudgeFeatures, LEAST_CHANCE, unlikely } from './judge.ts';
import type { Key } from './lexicon.ts';
import { missingWords } from './missing.ts';
import type { Question } from './question.ts';
import { type Ranked, rankPassages } from './rank.ts';
import { judgeFeatures, type Lead } from './seen.ts';
import { asksMention, oneSided, sidesOf } from './sides.ts';
import { WEIGHTS, type Weights } from './weights.ts';

export interface Selection {
  readonly covered: boolean;
  /** What the evidence rests on: its records lead the answer; `sides`: one passage of each document, to be compared. */
  readonly leads: 'figures' | 'dates' | 'passages' | 'sides';
  /** How many of the passages are set side by side. */
  readonly sides: number;
  /** Best first, the leading ones in front; all candidates, also where nothing is covered. */
  readonly passages: readonly Ranked[];
  readonly figures: readonly RankedFigure[];
  readonly dates: readonly Dated[];
  /** Words of the question that the evidence does not speak of. */
  readonly missing: readonly string[];
  /** The listed gap that the question is most like; null where it is more like what is covered. */
  readonly gap: NearGap | null;
  /** Chance that the evidence answers the question, from 0 to 1, and what it was reckoned from; null where there is no evidence. */
  readonly chance: number;
  readonly judged: JudgeFeatures | null;
  /** Why it was refused, for `--explain`. */
  readonly why: string | null;
}

/** A follow-up stays with what was answered before it, so less is asked of it. */
const LEAST_FOLLOWING = 0.25;
/** What a document says on something is said by any paragraph of it that names that. */
const SAID_ON =
  /^\W*what (?:does|do|did) [^,]{2,40}? (?:say|write|report|tell us|have to say) (?:about|on|of|regarding) |について(?:は)?(?:何と|どう|なんと)/iu;
const LEAST_SAID = 0.1;
/** A figure whose passage is so far behind the best, in log odds, is about something else. */
const FAR = 8;
/**
 * A question at least this like a listed gap that wants the same kind of answer, and by so much more like it than any ask, is about that gap. By likeness
 * of any kind alone, 180 of the development questions had a gap named; of every other one, 90 looked at, 19 were not what was asked, and of the 58 of
 * them still named, 3.
 */
const LIKE_GAP = 0.7;
const GAP_LEAD = 0.1;

export function select(base: EvidenceBase, gaps: Gaps, question: Question, weights: Weights = WEIGHTS): Selection {
  const found = find(base, gaps, question, weights);
  if (!found) return { ...NOTHING, missing: missingWords(question, null, base), why: question.aside ?? 'nothing found' };
  const { lead, ...candidates } = found;
  const { passage, figure, date } = lead;
  const { passages, gap, wordOdds } = candidates;
  const judged = judgeFeatures({ passage, figure, date, passages, gap, wordOdds, question }, base);
  const odds = chance(judged, weights);
  const asked = { ...candidates, question };
  const sides = question.kind === 'compare' ? sidesOf(asked, base, weights) : [];
  const unsure = question.aside ?? unlikely(odds, leastFor(question, lead, base)) ?? astray(question, lead) ?? oneSided(sides, asked, base, weights);
  const beside = unsure === null && sides.length === 0 ? besideThePoint({ question, lead, figures: candidates.figures, base }) : null;
  const why = unsure ?? beside?.why ?? null;
  return {
    covered: why === null,
    leads: sides.length > 0 ? 'sides' : lead.figure ? 'figures' : lead.date ? 'dates' : 'passages',
    sides: sides.length,
    passages: inFront(sides.length > 0 ? sides : [lead.passage], candidates.passages),
    figures: candidates.figures,
    dates: candidates.dates,
    missing: why === null ? [] : (beside?.missing ?? missingWords(question, lead.passage.evidence, base)),
    gap: why !== null && judged.gapSameKind >= LIKE_GAP && judged.gapLead >= GAP_LEAD ? candidates.gap : null,
    chance: odds,
    judged,
    why,
  };
}

const NOTHING = { covered: false, leads: 'passages', sides: 0, passages: [], figures: [], dates: [], gap: null, chance: 0, judged: null } as const;

interface Candidates {
  readonly passages: readonly Ranked[];
  readonly figures: readonly RankedFigure[];
  readonly dates: readonly Dated[];
  readonly gap: NearGap | null;
  readonly wordOdds: number;
}

/** All candidates, ranked, and what would lead; null where no passage shares a word with the question. */
export function find(base: EvidenceBase, gaps: Gaps, question: Question, weights: Weights): (Candidates & { readonly lead: Lead }) | null {
  const passages = rankPassages(base, question, weights);
  const [best] = passages;
  if (!best) return null;
  const figures = rankFigures(base, question, passages, weights);
  const dates = datesFor(base, question, passages, weights);
  return {
    passages,
    figures,
    dates,
    gap: gaps.nearest(question),
    wordOdds: gaps.wordOdds(question),
    lead: leadOf(question, { passages, figures, dates }, best),
  };
}

/** Those that may be asked for; of a statement without its time, the one to hold that against comes first and is all there is. */
function datesFor(base: EvidenceBase, question: Question, passages: readonly Ranked[], weights: Weights): readonly Dated[] {
  const isStated = question.telling === 'no times';
  if (question.kind !== 'when' && !isStated) return [];
  const dates = rankDates(base, question, passages, weights);
  return isStated ? [dateToConfirm(dates, question) ?? []].flat() : dates;
}

/** How likely it must be that the evidence answers the question. */
function leastFor(question: Question, { passage: { evidence, features } }: Lead, base: EvidenceBase): number {
  const { stays, plain, documents, terms } = question;
  const isSaid = SAID_ON.test(plain) && documents.length === 1 && documents.includes(evidence.passage.document);
  const holdsAll = terms.every(({ role, keys }) => role !== 'unknown-name' && keys.some((key) => !base.lexicon.isExchanged(key) && evidence.account.has(key)));
  // What a document mentions is told by the word itself.
  if (asksMention(question) && features.text === 1) return 0;
  return stays ? LEAST_FOLLOWING : isSaid && holdsAll ? LEAST_SAID : LEAST_CHANCE;
}

/** A number or a date that is asked for leads, with the passage that it stands in; else the best passage. */
function leadOf({ kind, ...question }: Question, { passages, figures, dates }: Pick<Candidates, 'passages' | 'figures' | 'dates'>, best: Ranked): Lead {
  const [figure] = figures;
  const [date] = dates;
  const at = (evidence: unknown): Ranked => passages.find((p) => p.evidence === evidence) ?? best;
  const passage = figure && at(figure.evidence.passage);
  if (kind === 'number' && figure && passage && passage.score > best.score - FAR && unitFit(figure.evidence.figure, { kind, ...question }) > 0)
    return { passage, figure, date: null };
  if (date) return { passage: at(date.evidence), figure: null, date };
  return { passage: best, figure: null, date: null };
}

/** What was put in place of another name is what the evidence must speak of; a figure of the other is none of this. */
function astray({ exchanges, telling }: Question, { passage, figure, date }: Lead): string | null {
  if (telling === 'no times' && !date) return 'no date is told of what it states';
  const speaks = (key: Key): boolean => (figure ? figure.evidence.keys.has(key) : passage.evidence.account.has(key));
  const isOfOther = (out: readonly Key[]): boolean => out.some((key) => key === figure?.evidence.subject);
  const isLost = exchanges.some(({ out, put }) => !put.some(speaks) || isOfOther(out));
  return isLost ? 'it does not speak of what the follow-up names' : null;
}

const inFront = (first: readonly Ranked[], ranked: readonly Ranked[]): Ranked[] => [...first, ...ranked.filter((r) => !first.includes(r))];
