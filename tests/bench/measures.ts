// How good a ranking is and how long it takes.

/** Ids of what is relevant, with how much; what is absent or 0 is not. */
export type Judgements = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain of the first `n`, the grade itself as gain (as trec_eval counts). */
export function ndcg(ranking: readonly string[], judged: Judgements, n = 10): number {
  const ideal = [...judged.values()].sort((a, b) => b - a);
  const best = gain(ideal.slice(0, n));
  return best === 0 ? 0 : gain(ranking.slice(0, n).map((id) => judged.get(id) ?? 0)) / best;
}

const gain = (grades: readonly number[]): number => grades.reduce((sum, grade, i) => sum + Math.max(0, grade) / Math.log2(i + 2), 0);

/** 1 by the rank of the first hit that is relevant, 0 where none of the first `n` is. */
export function reciprocalRank(isRelevant: readonly boolean[], n = 10): number {
  const at = isRelevant.slice(0, n).indexOf(true);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Share of all that is relevant among the first `n`. */
export function recall(ranking: readonly string[], judged: Judgements, n = 10): number {
  const relevant = [...judged].filter(([, grade]) => grade > 0).map(([id]) => id);
  const found = new Set(ranking.slice(0, n));
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length;
}

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);

/** The value that a share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
