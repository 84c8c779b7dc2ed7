// Fits which command a message means to messages that people have labelled.
import { traitsOf } from '../../src/core/wishes.ts';
import type { Meant } from '../helpers/messages.ts';
import type { WishWeights } from '../../src/core/wish-weights.ts';

const ROUNDS = 12;
const RATE = 0.3;
const DECAY = 1e-5;
/** A trait of one message alone says nothing of others. */
const LEAST_SEEN = 2;
/** Traits that tell most; more of them make unseen messages no better. */
const MOST_TRAITS = 1000;
/** Messages are gone through in steps of a prime: the order is mixed, and always the same. */
const STEP = 7919;

/** Twice: with all traits, to see which tell most, then with these alone. */
export function fitWishes(messages: readonly Meant[]): WishWeights {
  const seen = new Map<string, number>();
  const read = messages.map(({ message, command }) => ({ traits: [...traitsOf(message)], command }));
  for (const trait of read.flatMap((m) => m.traits)) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  const often = new Set([...seen].flatMap(([trait, times]) => (times >= LEAST_SEEN ? [trait] : [])));
  const telling = [...weighed(read, often).entries()].filter(([name]) => name !== BIAS).sort(([, a], [, b]) => strongest(b) - strongest(a));
  const weights = weighed(read, new Set(telling.slice(0, MOST_TRAITS).map(([name]) => name)));
  const commands = commandsOf(read);
  const { [BIAS]: bias = [], ...traits } = Object.fromEntries([...weights].map(([name, numbers]) => [name, numbers.map(rounded)]));
  return { commands, bias, traits };
}

interface Read {
  readonly traits: readonly string[];
  readonly command: string;
}

const BIAS = '(bias)';

const commandsOf = (messages: readonly Read[]): string[] => [...new Set(messages.map((m) => m.command))].sort();

function weighed(messages: readonly Read[], names: ReadonlySet<string>): Map<string, number[]> {
  const commands = commandsOf(messages);
  const weights = new Map([BIAS, ...names].map((name) => [name, commands.map(() => 0)]));
  const history = new Map([...weights.keys()].map((name) => [name, commands.map(() => 1e-6)]));
  for (let i = 0; i < messages.length * ROUNDS; i++) {
    const { traits, command } = messages[(i * STEP) % messages.length] as Read;
    const known = [BIAS, ...traits.filter((t) => names.has(t))];
    const scale = 1 / Math.sqrt(known.length);
    const errors = errorsOf(
      known.map((name) => weights.get(name) ?? []),
      scale,
      commands.indexOf(command),
    );
    for (const name of known) adjust(weights.get(name) ?? [], history.get(name) ?? [], errors, scale);
  }
  return weights;
}

/** What is missing to certainty that it is the right one. */
function errorsOf(known: readonly (readonly number[])[], scale: number, right: number): number[] {
  const odds = (known[0] ?? []).map((_, c) => Math.exp(scale * known.reduce((sum, w) => sum + (w[c] ?? 0), 0)));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one, c) => Number(c === right) - one / total);
}

function adjust(weights: number[], history: number[], errors: readonly number[], scale: number): void {
  for (const [c, error] of errors.entries()) {
    const step = error * scale - DECAY * (weights[c] ?? 0);
    history[c] = (history[c] ?? 0) + step * step;
    weights[c] = (weights[c] ?? 0) + (RATE * step) / Math.sqrt(history[c] ?? 1);
  }
}

const strongest = (weights: readonly number[]): number => Math.max(...weights.map(Math.abs));
const rounded = (weight: number): number => Math.round(weight * 100) / 100;
