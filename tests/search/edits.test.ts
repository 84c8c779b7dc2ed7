// How far two words are apart, and what tells beforehand that they are far.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsSet, edits, lettersOf } from '../../src/search/edits.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), maxLength: 12 });

describe('edits', () => {
  it.each([
    ['troops', 'troops', 0],
    ['trops', 'troops', 1],
    ['trooops', 'troops', 1],
    ['steil', 'steel', 1],
    ['torops', 'troops', 1],
    ['allianec', 'alliance', 1],
    ['stxyl', 'steel', 2],
    ['', 'base', 4],
  ])('from %s to %s: %i', (a, b, count) => {
    expect(edits(a, b)).toBe(count);
  });

  it('are as many in either direction, none only between the same words, and no more than the longer word has letters', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b)).toBe(edits(b, a));
        expect(edits(a, b) === 0).toBe(a === b);
        expect(edits(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('change the set of letters by two each at most', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(bitsSet(lettersOf(a) ^ lettersOf(b))).toBeLessThanOrEqual(2 * edits(a, b));
      }),
    );
  });
});
