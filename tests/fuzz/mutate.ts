// Payloads as platforms send them, with one to three places of each made into something else.
import fc from 'fast-check';
import { HOSTILE } from '../helpers/hostile.ts';

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** In place of a value: takes the key away. */
const GONE = Symbol('gone');

const strange = fc.oneof(
  fc.constant(GONE),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e21, '', [], {}),
  fc.constantFrom(...HOSTILE.map(([, text]) => text)),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.integer().map(String),
  fc.jsonValue({ maxDepth: 3 }),
);

/** How many events a test sends: few in every run, all with FUZZ=100000. */
export const RUNS = Number(process.env.FUZZ ?? 400);
export const SEED = Number(process.env.FUZZ_SEED ?? 20_260_801);

/** So many mutations, the same in every run with the same seed. */
export function mutations(bases: readonly Json[], count: number, seed = SEED): Json[] {
  const change = fc.tuple(fc.nat(), strange);
  const one = fc.tuple(fc.constantFrom(...bases), fc.array(change, { minLength: 1, maxLength: 3 }));
  return fc.sample(one, { numRuns: count, seed }).map(([base, changes]) => changes.reduce<Json>((payload, [at, value]) => changed(payload, at, value), base));
}

function changed(payload: Json, at: number, value: unknown): Json {
  const paths = [...pathsIn(payload)];
  const path = paths[at % Math.max(1, paths.length)];
  return path ? (replaced(payload, path, value) as Json) : payload;
}

function* pathsIn(value: unknown, above: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    const path = [...above, Array.isArray(value) ? Number(key) : key];
    yield path;
    yield* pathsIn(inside, path);
  }
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.flatMap((item, i) => (i === key ? (rest.length === 0 && by === GONE ? [] : [replaced(item, rest, by)]) : [item]));
  const { [key]: inside, ...others } = value as Json;
  return rest.length === 0 && by === GONE ? others : { ...others, [key]: replaced(inside, rest, by) };
}
