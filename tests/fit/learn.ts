// Fits weights to examples: which of a group of candidates is right (softmax), and whether a thing is so (logistic). Both regularised.

/** One question's candidates: a row of features each, and which of them are right. */
export interface Group {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface Chance {
  readonly weights: number[];
  readonly bias: number;
}

const ROUNDS = 700;
const RATE = 1.5;
const MOMENTUM = 0.9;

/** Weights by which a right candidate comes out first; `decay` pulls them towards 0. */
export function fitRanking(groups: readonly Group[], decay: number): number[] {
  const scale = scaleOf(groups.flatMap((g) => g.rows));
  const scaled = groups
    .filter((g) => g.right.includes(true))
    .map(({ rows, right }) => ({ rows: rows.map((r) => r.map((v, i) => v / (scale[i] ?? 1))), right }));
  const fitted = descend(scale.length, (weights) => {
    const gradient = weights.map((w) => -decay * w);
    for (const group of scaled) addGradient(gradient, group, weights, 1 / scaled.length);
    return gradient;
  });
  return fitted.map((w, i) => w / (scale[i] ?? 1));
}

/** Towards what makes the right candidates likelier than the model has them. */
function addGradient(gradient: number[], { rows, right }: Group, weights: readonly number[], share: number): void {
  const scores = rows.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const odds = scores.map((s) => Math.exp(s - top));
  const total = sum(odds);
  const good = sum(odds.filter((_, i) => right[i]));
  for (const [i, row] of rows.entries()) {
    const error = (right[i] ? (odds[i] ?? 0) / good : 0) - (odds[i] ?? 0) / total;
    for (const [k, value] of row.entries()) gradient[k] = (gradient[k] ?? 0) + share * error * value;
  }
}

/** The chance of `yes`, as log odds: bias and weights. `decay` pulls weights towards 0. */
export function fitChance(rows: readonly (readonly number[])[], yes: readonly boolean[], decay: number): Chance {
  const scale = scaleOf(rows);
  const mean = scale.map((_, i) => sum(rows.map((r) => r[i] ?? 0)) / rows.length);
  const scaled = rows.map((r) => [1, ...r.map((v, i) => (v - (mean[i] ?? 0)) / (scale[i] ?? 1))]);
  const [bias = 0, ...fitted] = descend(scale.length + 1, (weights) => {
    const gradient = weights.map((w, i) => (i === 0 ? 0 : -decay * w));
    for (const [n, row] of scaled.entries()) {
      const error = Number(yes[n]) - 1 / (1 + Math.exp(-dot(row, weights)));
      for (const [k, value] of row.entries()) gradient[k] = (gradient[k] ?? 0) + (error * value) / scaled.length;
    }
    return gradient;
  });
  const weights = fitted.map((w, i) => w / (scale[i] ?? 1));
  return { weights, bias: bias - dot(weights, mean) };
}

function descend(size: number, gradientAt: (weights: readonly number[]) => number[]): number[] {
  let weights = new Array<number>(size).fill(0);
  let velocity = [...weights];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = gradientAt(weights);
    velocity = velocity.map((v, i) => MOMENTUM * v + (1 - MOMENTUM) * (gradient[i] ?? 0));
    weights = weights.map((w, i) => w + RATE * (velocity[i] ?? 0));
  }
  return weights;
}

/** Standard deviation of each feature; 1 where it never varies. */
function scaleOf(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, i) => {
    const mean = sum(rows.map((r) => r[i] ?? 0)) / rows.length;
    return Math.sqrt(sum(rows.map((r) => ((r[i] ?? 0) - mean) ** 2)) / rows.length) || 1;
  });
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
