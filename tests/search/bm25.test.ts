// BM25 by its two parts, and the board on which scores are added up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, rarity, share } from '../../src/search/bm25.ts';
import { PostingLists } from '../../src/search/posting-lists.ts';
import { ScoreBoard } from '../../src/search/score-board.ts';

describe('rarity', () => {
  it('falls with every passage that holds the token and stays above 0', () => {
    const rarities = Array.from({ length: 10 }, (_, i) => rarity(i + 1, 10));
    expect(rarities).toEqual([...rarities].sort((a, b) => b - a));
    expect(rarities.at(-1)).toBeGreaterThan(0);
  });
});

describe('the share of a frequency', () => {
  it('grows less each time and not beyond its limit', () => {
    const [one, two, three, many] = [1, 2, 3, 1e6].map((frequency) => share(frequency, 1)) as [number, number, number, number];
    expect(two - one).toBeGreaterThan(three - two);
    expect(many).toBeLessThan(2.6);
    expect(many).toBeGreaterThan(2.599);
  });

  it('is 1 for a token that stands once in a field of average length, less in a longer one', () => {
    expect(share(1, 1)).toBeCloseTo(1, 10);
    expect(share(1, 2)).toBeLessThan(1);
    expect(share(1, 0.5)).toBeGreaterThan(1);
  });
});

describe('what a word counts for that is asked again', () => {
  it('is 1 for once, and less each time more', () => {
    const [one, two, three] = [1, 2, 3].map(asked) as [number, number, number];
    expect(one).toBe(1);
    expect(two - one).toBeGreaterThan(three - two);
    expect(two).toBeLessThan(2);
  });
});

describe('posting lists', () => {
  const lists = PostingLists.of([
    [
      'tariff',
      new Map([
        [0, 1],
        [2, 0.5],
      ]),
    ],
    ['troops', new Map([[1, 2]])],
  ]);

  it('add the shares of one token, by its weight', () => {
    const board = new ScoreBoard(Float64Array.of(10, 11, 12));
    expect([lists.addTo(board, 'tariff', 2), lists.addTo(board, 'cars', 2)]).toEqual([true, false]);
    expect(board.take(9)).toEqual([
      { place: 0, score: 2 },
      { place: 2, score: 1 },
    ]);
  });

  it('turned round, tell which tokens a passage holds', () => {
    const held = lists.byPlace();
    const sums = new Float64Array(held.saved.size);
    expect(held.addTo(sums, 2, 4)).toBe(2);
    expect([...sums]).toEqual([2, 0]);
    expect([0, 1, 2].map((place) => held.weigh(sums, place))).toEqual([2, 0, 1]);
    held.clear(sums, 2);
    expect([...sums]).toEqual([0, 0]);
  });
});

describe('a score board', () => {
  const added = fc.array(fc.tuple(fc.nat(19), fc.integer({ min: 1, max: 5 })), { maxLength: 60 });

  it('gives the best as sorting all of them would, equal scores in the order of ids, and is empty afterwards', () => {
    const ids = Float64Array.from({ length: 20 }, (_, place) => (place * 7) % 20);
    const board = new ScoreBoard(ids);
    fc.assert(
      fc.property(added, fc.nat(25), (scores, limit) => {
        const totals = new Map<number, number>();
        for (const [place, score] of scores) {
          board.add(place, score);
          totals.set(place, (totals.get(place) ?? 0) + score);
        }
        const idOf = (place: number): number => ids[place] as number;
        const sorted = [...totals].map(([place, score]) => ({ place, score })).sort((a, b) => b.score - a.score || idOf(a.place) - idOf(b.place));
        expect(board.take(limit)).toEqual(sorted.slice(0, limit));
        expect(board.take(limit)).toEqual([]);
      }),
    );
  });
});
