// What is seen of the evidence for a question and of the question itself: what the chance of an answer is reckoned from.
import type { Dated } from './dates.ts';
import type { EvidenceBase } from './evidence.ts';
import { type RankedFigure, unitFit } from './figures.ts';
import type { NearGap } from './gaps.ts';
import type { JudgeFeatures } from './judge.ts';
import { held, holdsName, recall } from './match.ts';
import { AFTERWARDS, type Kind } from './patterns.ts';
import type { Question } from './question.ts';
import type { PassageFeatures, Ranked } from './rank.ts';
import type { RecordFeatures } from './records.ts';
import type { Term } from './term.ts';

/** What an answer would lead with. */
export interface Lead {
  readonly passage: Ranked;
  readonly figure: RankedFigure | null;
  readonly date: Dated | null;
}

/** What the evidence for a question has been found to be. */
export interface Found extends Lead {
  readonly question: Question;
  readonly passages: readonly Ranked[];
  /** The listed gap that the question is most like. */
  readonly gap: NearGap | null;
  readonly wordOdds: number;
}

/** One by one: spreading takes a multiple of the time. */
export function judgeFeatures({ passage, figure, date, passages, question, gap, wordOdds }: Found, base: EvidenceBase): JudgeFeatures {
  const next = passages.find((p) => p !== passage);
  const { features } = passage;
  const { ask, sameKind, askShare } = likestAsk(figure ?? date, features);
  const asked = ofQuestion(question);
  const missing = ofMissing(passage, question, base);
  const figures = ofFigure(figure, question);
  const gaps = ofGap(gap, { ask, sameKind, askShare });
  return {
    bm25: features.bm25,
    bm25Term: features.bm25Term,
    text: features.text,
    pool: features.pool,
    literal: features.literal,
    ask,
    asks: features.asks,
    sameKind,
    statement: features.statement,
    askShare,
    unitShare: features.unitShare,
    names: features.names,
    document: features.document,
    unheld: features.unheld,
    unheldSum: features.unheldSum,
    unsaid: features.unsaid,
    unsaidSum: features.unsaidSum,
    bias: 1,
    margin: next ? passage.score - next.score : 0,
    score: passage.score,
    isNumber: asked.isNumber,
    isWhen: asked.isWhen,
    isWhere: asked.isWhere,
    isWho: asked.isWho,
    isWhy: asked.isWhy,
    isDefinition: asked.isDefinition,
    isClaim: asked.isClaim,
    isCompare: asked.isCompare,
    firm: asked.firm,
    japanese: asked.japanese,
    terms: asked.terms,
    weight: asked.weight,
    namesMissing: missing.namesMissing,
    unknownNames: missing.unknownNames,
    unknownWords: missing.unknownWords,
    unknownShare: missing.unknownShare,
    slotMissing: missing.slotMissing,
    countedMissing: missing.countedMissing,
    yearMissing: missing.yearMissing,
    tooLate: missing.tooLate,
    figureKeys: figures.figureKeys,
    figureNames: figures.figureNames,
    figureNone: figures.figureNone,
    figureYear: figures.figureYear,
    figureCurrency: figures.figureCurrency,
    figurePerPiece: figures.figurePerPiece,
    dateKeys: question.kind === 'when' ? (date?.features.keys ?? 0) : 0,
    dateNone: Number(question.kind === 'when' && !date),
    claimKeys: question.kind === 'claim' ? heldByClaims(passage, question, base) : 0,
    gap: gaps.gap,
    gapSameKind: gaps.gapSameKind,
    gapShare: gaps.gapShare,
    gapLead: gaps.gapLead,
    gapSameKindLead: gaps.gapSameKindLead,
    gapShareLead: gaps.gapShareLead,
    wordOdds,
  };
}

const heldByClaims = ({ evidence }: Ranked, { terms }: Question, base: EvidenceBase): number =>
  base.claims.reduce((most, { passages, keys }) => (passages.includes(evidence) ? Math.max(most, recall(terms, keys, base.lexicon)) : most), 0);

type AskFeatures = Pick<PassageFeatures, 'ask' | 'sameKind' | 'askShare'>;

/** A record that leads is asked for by its own asks as well as by its passage's. */
function likestAsk(record: { readonly features: RecordFeatures } | null, { ask, sameKind, askShare }: PassageFeatures): AskFeatures {
  if (!record) return { ask, sameKind, askShare };
  const own = record.features;
  return { ask: Math.max(ask, own.ask), sameKind: Math.max(sameKind, own.askSameKind), askShare: Math.max(askShare, own.askShare) };
}

function ofQuestion({ kind, firm, japanese, terms }: Question) {
  const is = (k: Kind): number => Number(kind === k);
  return {
    isNumber: is('number'),
    isWhen: is('when'),
    isWhere: is('where'),
    isWho: is('who'),
    isWhy: is('why'),
    isDefinition: is('definition'),
    isClaim: is('claim'),
    isCompare: is('compare'),
    firm: Number(firm),
    japanese: Number(japanese),
    terms: Math.min(12, terms.length),
    weight: Math.min(
      20,
      terms.reduce((sum, t) => sum + t.weight, 0),
    ),
  };
}

function ofMissing({ evidence }: Ranked, question: Question, base: EvidenceBase) {
  const { terms, slots, counted, times, plain } = question;
  const isHeld = (t: Term): boolean => held(t, evidence.keys, base.lexicon) > 0;
  const strange = (role: Term['role']): Term[] => terms.filter((t) => t.role === role);
  const weight = terms.reduce((sum, t) => sum + t.weight, 0) || 1;
  const years = times.map((q) => String(q.value).slice(0, 4));
  const names = [...strange('unknown-name'), ...strange('name').filter((t) => !holdsName(t, evidence.keys, base.lexicon))];
  return {
    namesMissing: Math.min(2, names.length),
    unknownNames: Math.min(2, strange('unknown-name').length),
    unknownWords: Math.min(3, strange('unknown-word').length),
    unknownShare: strange('unknown-word').reduce((sum, t) => sum + t.weight, 0) / weight,
    slotMissing: Number(slots.some((t) => !isHeld(t))),
    countedMissing: Number(counted.some((t) => !isHeld(t))),
    yearMissing: Number(years.some((year) => !base.times.isNear(evidence.passage.citation, year))),
    tooLate: Number(AFTERWARDS.test(plain) || times.some((q) => String(q.value) > base.newest && !base.times.knows(String(q.value)))),
  };
}

function ofGap(near: NearGap | null, { ask, sameKind, askShare }: AskFeatures) {
  const [gap, gapSameKind, gapShare] = near ? [near.likeness, near.sameKind, near.share] : [0, 0, 0];
  return { gap, gapSameKind, gapShare, gapLead: above(gap, ask), gapSameKindLead: above(gapSameKind, sameKind), gapShareLead: above(gapShare, askShare) };
}

const above = (value: number, other: number): number => Math.max(0, value - other);

function ofFigure(figure: RankedFigure | null, question: Question) {
  const asked = question.kind === 'number';
  const of = asked && figure ? figure.features : null;
  return {
    figureKeys: of?.keys ?? 0,
    figureNames: of?.names ?? 0,
    figureNone: Number(asked && (!figure || unitFit(figure.evidence.figure, question) < 0)),
    figureYear: Number(of?.year === -1),
    figureCurrency: Number(of?.currency === -1),
    figurePerPiece: Number(asked && question.perPiece && !/\bper\b/.test(figure?.evidence.figure.label.en ?? '')),
  };
}
