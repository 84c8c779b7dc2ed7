// Examples → weights: first which passage, figure and date is right, then how likely what leads is to answer the question.
import type { EvidenceBase } from '../../src/answer/evidence.ts';
import type { Gaps } from '../../src/answer/gaps.ts';
import { judgeFeatures } from '../../src/answer/seen.ts';
import { find } from '../../src/answer/select.ts';
import { WEIGHTS, type Weights } from '../../src/answer/weights.ts';
import type { Candidate, Example } from './examples.ts';
import { fitChance, fitRanking } from './learn.ts';

/** How hard weights are held towards 0: what made unseen sets best; there are fewer questions for dates. */
const DECAY = { passage: 0.01, figure: 0.01, date: 0.05, judge: 0.008 } as const;

interface Sources {
  readonly base: EvidenceBase;
  readonly gaps: Gaps;
}

export function fitWeights(examples: readonly Example[], sources: Sources): Weights {
  const answerable = examples.filter((e) => e.asked.answerable);
  const ranking = {
    passage: fitCandidates(
      answerable.map((e) => e.passages),
      DECAY.passage,
    ),
    figure: fitCandidates(
      answerable.map((e) => e.figures),
      DECAY.figure,
    ),
    date: fitCandidates(
      answerable.map((e) => e.dates),
      DECAY.date,
    ),
  };
  const weights: Weights = { ...ranking, judge: WEIGHTS.judge };
  return { ...weights, judge: fitJudge(examples, weights, sources) };
}

function fitCandidates<F extends object>(groups: readonly (readonly Candidate<{ readonly features: F }>[])[], decay: number): Record<keyof F, number> {
  const names = Object.keys(groups.find((g) => g.length > 0)?.[0]?.found.features ?? {}) as (keyof F)[];
  const rows = groups.map((g) => ({ rows: g.map(({ found }) => names.map((n) => Number(found.features[n]))), right: g.map((c) => c.right) }));
  return named(names, fitRanking(rows, decay));
}

/** What leads the wrong way says nothing of whether the documents answer, so it is left out. */
function fitJudge(examples: readonly Example[], weights: Weights, sources: Sources): Weights['judge'] {
  const judged = examples.flatMap((example) => {
    const seen = example.question.aside === null ? judgedExample(example, weights, sources) : null;
    return seen && (seen.right || !example.asked.answerable) ? [seen] : [];
  });
  const names = (Object.keys(WEIGHTS.judge) as (keyof Weights['judge'])[]).filter((n) => n !== 'bias');
  const { weights: fitted, bias } = fitChance(
    judged.map(({ features }) => names.map((n) => features[n])),
    judged.map(({ right }) => right),
    DECAY.judge,
  );
  return { ...WEIGHTS.judge, ...named(names, fitted), bias: round(bias) };
}

function judgedExample({ question, passages, figures, dates, asked }: Example, weights: Weights, { base, gaps }: Sources) {
  const found = find(base, gaps, question, weights);
  if (!found) return null;
  const { lead, ...candidates } = found;
  const rightOf = <T>(list: readonly Candidate<T>[], is: (t: T) => boolean): boolean => list.some((c) => c.right && is(c.found));
  const passage = rightOf(passages, (p) => p.evidence === lead.passage.evidence);
  const figure = !lead.figure || asked.figures.length === 0 || rightOf(figures, (f) => f.evidence === lead.figure?.evidence);
  const date = !lead.date || rightOf(dates, (d) => d.record === lead.date?.record);
  return { features: judgeFeatures({ ...lead, ...candidates, question }, base), right: asked.answerable && passage && figure && date };
}

const named = <N extends PropertyKey>(names: readonly N[], values: readonly number[]): Record<N, number> =>
  Object.fromEntries(names.map((n, i) => [n, round(values[i] ?? 0)])) as Record<N, number>;

/** Three digits tell as much as the examples do. */
const round = (value: number): number => Number(value.toPrecision(3));
