// Many names as one string, which is saved and loaded faster than as many strings.

/** Stands in no name. */
export const SEPARATOR = '\n';

export const listed = (names: readonly string[]): string => names.join(SEPARATOR);

/** Each name with its place in the list. */
export function numbered(list: string): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const name of list === '' ? [] : list.split(SEPARATOR)) numbers.set(name, numbers.size);
  return numbers;
}
