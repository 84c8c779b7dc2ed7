// Plain texts found by what is typed: stems, titles, mistyped words, words that stand together.
import { describe, expect, it } from 'vitest';
import { NearWords } from '../../src/search/near-words.ts';
import { type SavedTextIndex, TextIndex } from '../../src/search/text-index.ts';
import { WordPairs } from '../../src/search/word-pairs.ts';

const found = (texts: readonly string[], question: string): number[] =>
  TextIndex.build(texts.map((text) => ({ text })))
    .search(question)
    .map(({ id }) => id);

describe('texts', () => {
  it('are found by other forms of a word and its British spelling, not by function words', () => {
    expect(found(['negotiations on defense', 'the harbor of the town'], 'who was negotiating defence?')).toEqual([0]);
    expect(found(['the harbor of the town'], 'who is it of the and what')).toEqual([]);
  });

  it('with the word in the title come before one with it in the text', () => {
    const index = TextIndex.build([{ text: 'steel mills by a river' }, { title: 'steel', text: 'mills by a river' }]);
    expect(index.search('steel').map(({ id }) => id)).toEqual([1, 0]);
  });

  it('that say the same come in their own order', () => {
    expect(found(['steel duty', 'steel duty', 'steel duty'], 'steel duty')).toEqual([0, 1, 2]);
  });

  it('are no more than asked for', () => {
    const index = TextIndex.build(['steel', 'steel works', 'steel works river'].map((text) => ({ text })));
    expect(index.search('steel', 2)).toHaveLength(2);
  });

  it('is the same when it was written as JSON and read again', () => {
    const index = TextIndex.build(['steel tariffs on cars', 'tariffs on steel', 'cars'].map((text) => ({ text })));
    const again = TextIndex.load(JSON.parse(JSON.stringify(index.saved)) as SavedTextIndex);
    for (const question of ['steel tariffs', 'tarifs', 'cars']) expect(again.search(question)).toEqual(index.search(question));
    expect(again.saved).toEqual(index.saved);
  });
});

describe('a mistyped word', () => {
  it.each(['tarriff', 'tarif', 'tairff'])('finds what was meant: %s', (word) => {
    expect(found(['talks on a tariff', 'talks on troops'], word)).toEqual([0]);
  });

  it('counts less than one typed right', () => {
    const index = TextIndex.build([{ text: 'tariff' }, { text: 'troops' }]);
    const score = (question: string): number => index.search(question)[0]?.score ?? 0;
    expect(score('tarriff')).toBeLessThan(score('tariff'));
  });

  it('is not looked for where the word itself is known', () => {
    expect(found(['a trail', 'a trial'], 'trial')).toEqual([1]);
  });
});

describe('near words', () => {
  const near = new NearWords(['troops', 'tropics', 'steel', 'steal', 'base', 'based', 'f35']);
  it.each([
    ['swapped letters', 'torops', ['troops']],
    ['a letter too few', 'troop', ['troops']],
    ['a letter too many', 'trooops', ['troops']],
    ['one letter for another, in two ways', 'steil', ['steel', 'steal']],
    ['another first letter, which fingers seldom miss', 'roops', []],
    ['too short a word', 'bas', []],
    ['more than one slip in a short word', 'stxyl', []],
    ['digits: another number is another thing', 'f36', []],
  ])('with %s: %s', (_, word, words) => {
    expect(near.of(word)).toEqual(words);
  });

  it('are only the nearest of those within reach', () => {
    const candidates = new NearWords(['alliance', 'alliances', 'dalliance']);
    expect(candidates.of('allience')).toEqual(['alliance']);
    expect(candidates.of('allianec')).toEqual(['alliance']);
  });
});

describe('words that stand together in the question', () => {
  it('bring texts forward in which they stand together too', () => {
    expect(found(['deficit of rain and trade', 'rain of trade deficit and'], 'trade deficit')[0]).toBe(1);
  });

  it('count most side by side and in order, less nearby, nothing far apart or across a break', () => {
    const [a, b, x] = [0, 1, 2];
    const texts = [
      [a, b],
      [b, a],
      [a, x, x, b],
      [a, x, x, x, x, b],
      [a, -1, b],
    ];
    const [ordered = 0, turned = 0, nearby = 0, far, parted] = WordPairs.of(texts, 3).scores([0, 1, 2, 3, 4], [{ first: a, second: b, rarity: 1 }]);
    expect(ordered).toBeGreaterThan(nearby);
    expect(turned).toBe(nearby);
    expect(nearby).toBeGreaterThan(0);
    expect([far, parted]).toEqual([0, 0]);
  });

  it('count by how rare they are, and no pair for another', () => {
    const pairs = WordPairs.of([[0, 1, 2]], 3);
    const [common = 0] = pairs.scores([0], [{ first: 0, second: 1, rarity: 1 }]);
    expect(pairs.scores([0], [{ first: 0, second: 1, rarity: 3 }])[0]).toBeCloseTo(3 * common, 10);
    expect(pairs.scores([0], [{ first: 1, second: 0, rarity: 1 }])[0]).toBeLessThan(common);
  });
});
