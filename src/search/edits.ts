// How far two words are apart.

/** The letters of a word, one bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Number of bits set in 32. */
export function bitsSet(n: number): number {
  const pairs = n - ((n >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Three rows of the table of edits, used in turn. */
let rows: readonly Uint16Array[] = [];
const row = (i: number): Uint16Array => rows[i % 3] as Uint16Array;

/** Letters to leave out, put in, exchange or swap with their neighbour to make one word of another (optimal string alignment). */
export function edits(a: string, b: string): number {
  if (b.length >= (rows[0]?.length ?? 0)) rows = [0, 1, 2].map(() => new Uint16Array(b.length + 32));
  for (let j = 0; j <= b.length; j++) row(0)[j] = j;
  for (let i = 1; i <= a.length; i++) fillRow(a, b, i);
  return row(a.length)[b.length] as number;
}

function fillRow(a: string, b: string, i: number): void {
  const [before, last, now] = [row(i + 1), row(i - 1), row(i)];
  now[0] = i;
  for (let j = 1; j <= b.length; j++) {
    const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
    let cost = Math.min((last[j] as number) + 1, (now[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
    if (i > 1 && j > 1 && isSwapped(a, b, i, j)) cost = Math.min(cost, (before[j - 2] as number) + 1);
    now[j] = cost;
  }
}

const isSwapped = (a: string, b: string, i: number, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
