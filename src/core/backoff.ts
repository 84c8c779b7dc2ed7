// How long to wait before an attempt is made again.

interface Backoff {
  /** Milliseconds before the first attempt; doubled with each failure. */
  readonly first: number;
  readonly longest: number;
}

/**
 * Between half of the wait and the whole of it, so that many bots that lost one server do not all come back at once.
 * @param failures so far, from 0.
 */
export const backoff = (failures: number, { first, longest }: Backoff, random = Math.random): number =>
  Math.min(first * 2 ** Math.min(failures, 30), longest) * (0.5 + random() / 2);
