// Lists of numbers one behind the other in flat arrays: saved and loaded at once, read without making an object.

export interface NumberLists {
  /** Where each list starts; one more at the end. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

export function numberLists(lists: readonly ReadonlyArray<number>[]): NumberLists {
  return { starts: startsOf(lists.map(({ length }) => length)), numbers: Int32Array.from(lists.flat()) };
}

/** Where lists of these lengths start, one behind the other; one more at the end. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  return starts;
}

/** The same the other way round: the lists that hold each number, in order, as often as they hold it. @param size all numbers are below it. */
export function turned({ starts, numbers }: NumberLists, size: number): NumberLists {
  const counts = new Int32Array(size);
  for (let i = 0; i < numbers.length; i++) counts[numbers[i] as number] = (counts[numbers[i] as number] as number) + 1;
  const places = startsOf(counts);
  const next = places.slice();
  const holders = new Int32Array(numbers.length);
  for (let list = 0; list + 1 < starts.length; list++)
    for (let i = starts[list] as number; i < (starts[list + 1] as number); i++) {
      const number = numbers[i] as number;
      holders[next[number] as number] = list;
      next[number] = (next[number] as number) + 1;
    }
  return { starts: places, numbers: holders };
}

/** By number, the sets that hold it, in order. */
export const holdersOf = (sets: readonly Iterable<number>[], size: number): NumberLists => turned(numberLists(sets.map((set) => [...set])), size);

/** Whether a list holds a number. @param lists each in order. */
export const holds = ({ starts, numbers }: NumberLists, list: number, number: number): boolean =>
  placeOf(numbers, number, starts[list] ?? 0, starts[list + 1] ?? 0) >= 0;

/** Where a number stands in a stretch of numbers that are in order; −1 where it does not. */
export function placeOf(numbers: Int32Array | Float64Array, number: number, from = 0, to = numbers.length): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle] as number;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
