// Which command a message means by all its words together, for what no set wording tells: a softmax over weights fitted to messages.
import { WISH_WEIGHTS, type WishWeights } from './wish-weights.ts';

export interface Wish {
  readonly command: string;
  /** From 0 to 1. */
  readonly chance: number;
}

const WORD = /\p{Script=Latin}+(?:['’]\p{Script=Latin}+)?|\d+|[?!？！]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const JAPANESE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Words that one step of length makes, and the most steps. */
const STEP = 4;
const LONGEST = 6;

/** The likeliest wish. */
export function wishIn(message: string, { commands, bias, traits }: WishWeights = WISH_WEIGHTS): Wish {
  const known = [...traitsOf(message)].flatMap((name) => (Object.hasOwn(traits, name) ? [traits[name] ?? []] : []));
  const scale = 1 / Math.sqrt(known.length + 1);
  const odds = commands.map((_, i) => Math.exp(scale * known.reduce((sum, weights) => sum + (weights[i] ?? 0), bias[i] ?? 0)));
  const most = Math.max(...odds);
  return { command: commands[odds.indexOf(most)] ?? '', chance: most / odds.reduce((sum, one) => sum + one, 0) };
}

/** Words, runs of two and three with the message's ends, pieces of Japanese, and how long it is. */
export function traitsOf(message: string): Set<string> {
  const words = [...message.toLowerCase().normalize('NFKC').matchAll(WORD)].flatMap(([word]) => (JAPANESE.test(word) ? pieces(word) : plain(word)));
  const all = ['^', ...words, '$'];
  const runs = all.flatMap((_, i) => [all.slice(i, i + 2), all.slice(i, i + 3)]).filter((run, i) => run.length === (i % 2 === 0 ? 2 : 3));
  return new Set([...words, ...runs.map((run) => run.join(' ')), `length ${Math.min(LONGEST, Math.floor(words.length / STEP))}`]);
}

const plain = (word: string): string => (/^\d/.test(word) ? (/^(?:19|20)\d\d$/.test(word) ? '(year)' : '(number)') : word.replace('’', "'"));

/** Runs of two characters: Japanese puts no space between words. */
const pieces = (text: string): string[] => Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2));
