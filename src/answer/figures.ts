// Ranks figures for a question by what they measure, about whom, when and in which unit.
import type { Unit } from '../corpus/quantity.ts';
import type { Figure } from '../corpus/schema.ts';
import { otherDeeds } from './deeds.ts';
import type { EvidenceBase, FigureEvidence } from './evidence.ts';
import type { Question } from './question.ts';
import { type Ranked, weigh } from './rank.ts';
import { type RecordFeatures, RecordScale } from './records.ts';
import { asksPurpose } from './wants.ts';
import { type Weights, WEIGHTS } from './weights.ts';

export interface FigureFeatures extends RecordFeatures {
  /** 1 where it has a unit that the question asks for, −1 where it has another, 0 where none is asked for. */
  readonly unit: number;
  /** The same for the years that the question names, 0 also where the figure names none. */
  readonly year: number;
  /** The same for the currency. */
  readonly currency: number;
  /** A currency is asked for and this is no money. */
  readonly noMoney: number;
  /** No currency is asked for and this is in dollars, which most amounts are in. */
  readonly dollars: number;
  /** Counted by us from a list. */
  readonly counted: number;
}

export interface RankedFigure {
  readonly evidence: FigureEvidence;
  readonly score: number;
  readonly features: FigureFeatures;
}

const DATES: readonly Unit[] = ['date', 'year'];
const MONEY: readonly Unit[] = ['USD', 'JPY'];
/** How long something lasts is of no year. */
const LENGTHS: readonly Unit[] = ['years', 'months', 'days'];
/** So much behind the best, in log odds, a figure may still be meant. */
const NEAR = 5;
/** The same for one in a unit that is asked for, where the best has another. */
const NEAR_UNIT = 2;
/** The same for an amount that comes on top of another, where such a one is asked for. */
const NEAR_FURTHER = 3;
const FURTHER =
  /\b(?:further|beyond|besides|additional\w*|extra|more than the|on top|in addition|apart from|outside|other than|over and above|aside from|not counted|beside)\b|以外|追加|別枠|別に|上乗せ/i;
const LOOKS_BACK =
  /\b(?:before|prior|original\w*|initial\w*|(?:at|the) first|first (?:set|imposed|announced)|previous\w*|earlier|to start with|start\w*|fall from|unreduced|then)\b|当初|最初|元の|前[のはに]/i;
const NOT_MEANT = /\bnot\b[^,;.?!]*/gi;
const AMOUNTS: readonly Unit[] = [...MONEY, 'percent', 'percent-of-GDP'];

/** The figures of the passages ranked, best first. */
export function rankFigures(base: EvidenceBase, question: Question, passages: readonly Ranked[], weights: Weights = WEIGHTS): RankedFigure[] {
  const scale = new RecordScale(base, question, passages, base.keyedFigures);
  const ranked: RankedFigure[] = [];
  for (const [place, evidence] of base.figures.entries()) {
    const passage = scale.rankedOf(evidence);
    if (!passage) continue;
    const features = featuresOf(evidence, scale.featuresOf(evidence, place, passage), question);
    ranked.push({ evidence, features, score: weigh(features, weights.figure) });
  }
  ranked.sort((a, b) => b.score - a.score);
  return meantFirst(ranked, question, base);
}

/** Puts in front what wording and status tell to be meant, where words alone speak for another. */
function meantFirst(ranked: readonly RankedFigure[], question: Question, base: EvidenceBase): RankedFigure[] {
  const named = asksPurpose(question) ? withAmount(ranked, question) : undefined;
  if (named) return [named, ...ranked.filter((r) => r !== named)];
  const isOther = otherDeeds(question, base.lexicon);
  const first = ranked.find((r) => !isOther(r.evidence));
  if (!first) return [...ranked];
  const best =
    first.features.unit >= 0 ? first : (ranked.find((r) => r.features.unit > 0 && r.score >= first.score - NEAR_UNIT && !isOther(r.evidence)) ?? first);
  const meant = mainOf(ranked, best, question, base) ?? phaseOf(ranked, best, question) ?? inCurrency(ranked, best, question, base) ?? best;
  return [meant, ...ranked.filter((r) => r !== meant)];
}

/** What an amount is for is asked of the one that the question names. */
function withAmount(ranked: readonly RankedFigure[], { quantities }: Question): RankedFigure | undefined {
  const amounts = quantities.map(({ value }) => String(value));
  return ranked.find(({ evidence: { figure } }) => amounts.includes(String(figure.value)));
}

/** An amount that comes on top of another is meant where it is asked for as such; elsewhere one that several documents give, near it: the newest one's. */
function mainOf(ranked: readonly RankedFigure[], best: RankedFigure, { plain }: Question, base: EvidenceBase): RankedFigure | undefined {
  const isFurther = ({ evidence }: RankedFigure): boolean => FURTHER.test(evidence.figure.label.en);
  if (FURTHER.test(plain)) return ranked.find((r) => isFurther(r) && r.features.unit >= best.features.unit && r.score >= best.score - NEAR_FURTHER);
  if (!isFurther(best)) return undefined;
  const near = ranked.filter(
    ({ evidence: { figure }, features, score }) => base.sharedMeasures.has(figure.measure) && features.unit >= best.features.unit && score >= best.score - NEAR,
  );
  const newest = near.filter((r) => r.features.newest === 1);
  // Of an amount in two currencies, the one that the document names first.
  return base.figures.flatMap((e) => (newest.length > 0 ? newest : near).filter((r) => r.evidence === e))[0];
}

/** What no longer holds is meant where the question looks back, what replaced it where it does not. */
function phaseOf(ranked: readonly RankedFigure[], best: RankedFigure, { plain }: Question): RankedFigure | undefined {
  const status = LOOKS_BACK.test(plain.replace(NOT_MEANT, '')) ? 'suspended' : 'in-force';
  if (!['suspended', 'in-force'].includes(best.evidence.figure.status) || best.evidence.figure.status === status) return undefined;
  return ranked.find(({ evidence: { figure } }) => figure.measure === best.evidence.figure.measure && figure.status === status);
}

/** Of an amount in two currencies the one in the currency asked for, or else that which the document names first. */
function inCurrency(ranked: readonly RankedFigure[], { evidence }: RankedFigure, { currency }: Question, base: EvidenceBase): RankedFigure | undefined {
  const { equivalent, unit } = evidence.figure;
  const other = equivalent && currency !== unit ? ranked.find((r) => r.evidence.figure.id === equivalent) : undefined;
  const isNamedFirst = other && base.figures.indexOf(other.evidence) < base.figures.indexOf(evidence);
  return currency || isNamedFirst ? other : undefined;
}

function featuresOf({ figure, years }: FigureEvidence, record: RecordFeatures, question: Question): FigureFeatures {
  const { currency } = question;
  const isMoney = MONEY.includes(figure.unit);
  const { label, keys, text, pool, passage, names, asked, askedKeys, newest, ask, askSameKind, askShare } = record;
  // One by one: spreading takes more time than all the rest of a figure.
  return {
    label,
    keys,
    text,
    pool,
    passage,
    names,
    asked,
    askedKeys,
    newest,
    ask,
    askSameKind,
    askShare,
    unit: unitFit(figure, question),
    year: LENGTHS.includes(figure.unit) ? 0 : timeFit(years, question),
    currency: currency && isMoney ? (figure.unit === currency ? 1 : -1) : 0,
    noMoney: Number(currency !== null && !isMoney),
    dollars: Number(currency === null && figure.unit === 'USD'),
    counted: Number(figure.unit === 'count' && figure.inferred.length > 0),
  };
}

/** 1 where a figure's unit can answer, −1 where it cannot, 0 where no number is asked for. */
export function unitFit({ unit }: Figure, { kind, units, currency }: Question): number {
  if (kind === 'when') return DATES.includes(unit) ? 1 : -1;
  if (kind !== 'number') return 0;
  return (currency && MONEY.includes(unit)) || (units ?? AMOUNTS).includes(unit) ? 1 : -1;
}

/** 1 where the figure speaks of a year that the question names, −1 where it speaks of others, 0 where either names none. */
function timeFit(years: string, { times }: Question): number {
  if (times.length === 0 || years === '') return 0;
  return times.some((q) => years.includes(String(q.value).slice(0, 4))) ? 1 : -1;
}
