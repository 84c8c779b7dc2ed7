// Whether the evidence found answers the question, or the documents do not say: the chance of it, from what was seen.
import type { Kind } from './patterns.ts';
import { type PassageFeatures, weigh } from './rank.ts';
import type { Weights } from './weights.ts';

type KindFeature = `is${Capitalize<Exclude<Kind, 'open'>>}`;

/** Those of the leading passage, and what the question and its record tell. Flags are 0 or 1, shares from 0 to 1. */
export interface JudgeFeatures extends PassageFeatures, Readonly<Record<KindFeature, number>> {
  /** Always 1: what the chance is before any evidence. */
  readonly bias: number;
  /** How far the leading passage is ahead of the next. */
  readonly margin: number;
  readonly score: number;
  readonly firm: number;
  readonly japanese: number;
  /** How many terms the question has, and what they weigh together. */
  readonly terms: number;
  readonly weight: number;
  /** Names that the passage does not speak of, at most 2; names and other words that nothing in the corpus knows, and their share. */
  readonly namesMissing: number;
  readonly unknownNames: number;
  readonly unknownWords: number;
  readonly unknownShare: number;
  /** The thing asked for by name, or what is counted, is not spoken of. */
  readonly slotMissing: number;
  readonly countedMissing: number;
  /** A year that the question names is not spoken of nearby. */
  readonly yearMissing: number;
  /** It asks for what came after the documents. */
  readonly tooLate: number;
  /** A number is asked for: share of the question that the record holds, of its names; no record has the unit; it has another year, another currency. */
  readonly figureKeys: number;
  readonly figureNames: number;
  readonly figureNone: number;
  readonly figureYear: number;
  readonly figureCurrency: number;
  /** It is asked for by the piece, and the record is no such number. */
  readonly figurePerPiece: number;
  /** A date is asked for: share of the question that the record holds. */
  readonly dateKeys: number;
  readonly dateNone: number;
  /** A statement is to be checked: share of it that a claim recorded of this passage holds. */
  readonly claimKeys: number;
  /** Likeness to the nearest listed gap, to the nearest that asks for the same kind of answer; the share of the question in one of its asks. */
  readonly gap: number;
  readonly gapSameKind: number;
  readonly gapShare: number;
  /** By how much that is more than the passage's own asks reach. */
  readonly gapLead: number;
  readonly gapSameKindLead: number;
  readonly gapShareLead: number;
  /** Log odds, by its words alone, that the question is one that the documents answer. */
  readonly wordOdds: number;
}

/** From 0 to 1. */
export function chance(features: JudgeFeatures, { judge }: Weights): number {
  if (isRuledOut(features)) return 0;
  return 1 / (1 + Math.exp(-weigh(features, judge)));
}

/**
 * A name that the evidence does not speak of, a thing to be counted that it does not count, another year than asked for, a number by the piece:
 * of a hundred such questions two were answered all the same. Each is too rare for the fit to see how much it tells.
 */
const isRuledOut = ({ namesMissing, countedMissing, figureYear, figurePerPiece }: JudgeFeatures): boolean =>
  namesMissing > 0 || countedMissing > 0 || figureYear > 0 || figurePerPiece > 0;

/** Answered is what is likelier than not to be right. */
export const LEAST_CHANCE = 0.5;

/** Why something is not answered that so much is likely; null where it is. */
export const unlikely = (odds: number, least: number): string | null =>
  odds < least ? `the chance that this answers it is ${odds.toFixed(2)}, below ${least}` : null;
