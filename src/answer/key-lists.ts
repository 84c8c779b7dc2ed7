// Lists of numbers by key, one behind the other: what holds a key is found without a look-up.
import type { Key } from './lexicon.ts';

export interface KeyLists {
  /** Where the list of each key starts; one more at the end. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

/** @param keys of each thing, each key once; things count from 0. @param size how many keys there are. */
export function keyLists(keys: readonly Iterable<Key>[], size: number): KeyLists {
  const lists = Array.from({ length: size }, (): number[] => []);
  for (const [i, held] of keys.entries()) for (const key of held) lists[key]?.push(i);
  const starts = new Int32Array(size + 1);
  for (const [key, list] of lists.entries()) starts[key + 1] = (starts[key] as number) + list.length;
  return { starts, numbers: Int32Array.from(lists.flat()) };
}

export const listOf = ({ starts, numbers }: KeyLists, key: Key): Int32Array => numbers.subarray(starts[key] ?? 0, starts[key + 1] ?? 0);
