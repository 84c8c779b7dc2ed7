// Passages by BM25: the scores of minisearch itself, in an order that anyone can tell beforehand, and what is like those that lead.
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { type Hit, PassageIndex, withTitle } from '../../src/search/passage-index.ts';

const TEXTS = [
  { id: 11, title: 'steel tariff', text: 'japan asks for an end of the tariff on steel' },
  { id: 7, title: 'troops', text: 'japan pays for troops and its land that they use' },
  { id: 42, title: 'cars', text: 'a tariff on cars hits japan' },
  { id: 3, title: 'talks', text: 'two ministers meet' },
];
const tokens = (text: string): string[] => text.split(' ');
const passages = TEXTS.map(({ id, title, text }) => ({ id, fields: { title: tokens(title), text: tokens(text) } }));
const index = PassageIndex.build(passages, { title: 1, text: 1 });
const all = [...new Set(TEXTS.flatMap(({ title, text }) => tokens(`${title} ${text}`)))];
const one = (token: string, weight = 1): ReadonlyMap<string, number> => new Map([[token, weight]]);

const scoresOf = (hits: readonly Hit[]): (readonly [id: number, bm25: number])[] => hits.map(({ id, bm25 }) => [id, bm25]);

/** minisearch's own search, with the same tokens and parameters; no text here holds a token twice, which it does not count as longer. */
function reference(token: string) {
  const mini = new MiniSearch<(typeof TEXTS)[number]>({ fields: ['title', 'text'], tokenize: tokens, processTerm: (term) => term });
  mini.addAll(TEXTS);
  return mini.search(token, { bm25: { k: 1.6, b: 0.55, d: 0 } });
}

describe('scores', () => {
  it.each(all)('are those of minisearch for a single token: %s', (token) => {
    const expected = reference(token);
    const found = index.search(one(token));
    expect(found).toHaveLength(expected.length);
    // Ours are kept in 32 bits.
    for (const { id, score } of expected) expect(found.find((hit) => hit.id === id)?.bm25).toBeCloseTo(score, 5);
  });

  it('add up over tokens, each by its weight', () => {
    const scoreOf = (weights: ReadonlyMap<string, number>): number => index.search(weights).find(({ id }) => id === 11)?.bm25 ?? 0;
    const sum = 2 * scoreOf(one('steel')) + 0.5 * scoreOf(one('japan'));
    expect(scoreOf(new Map([...one('steel', 2), ...one('japan', 0.5)]))).toBeCloseTo(sum, 10);
  });

  it('count a field by its boost', () => {
    const titles = PassageIndex.build(passages, { title: 3, text: 0 });
    expect(titles.search(one('cars')).map(({ id }) => id)).toEqual([42]);
    expect(titles.search(one('cars'))[0]?.bm25).toBeCloseTo(3 * (PassageIndex.build(passages, { title: 1, text: 0 }).search(one('cars'))[0]?.bm25 ?? 0), 5);
  });

  it('are higher for a token said again, lower in a text that says more beside it', () => {
    const texts = ['tariff talks', 'tariff tariff', 'tariff talks talks talks'].map((text, id) => ({ id, fields: { text: tokens(text) } }));
    expect(
      scoresOf(PassageIndex.build(texts, { text: 1 }).search(one('tariff')))
        .sort(([, a], [, b]) => b - a)
        .map(([id]) => id),
    ).toEqual([1, 0, 2]);
  });

  it('count the words of a title more than those of a text', () => {
    const texts = ['cars', 'steel'].map((title, id) => ({ id, fields: { text: withTitle([title], tokens('a tariff on cars and steel')) } }));
    expect(
      PassageIndex.build(texts, { text: 1 })
        .search(one('steel'))
        .map(({ id }) => id),
    ).toEqual([1, 0]);
  });
});

describe('likeness to the passages that lead', () => {
  const texts = [
    'tariff on cars from japan',
    'tariff on cars from japan too',
    'tariff hits exports of cars to america',
    'tariff hits exports of rice to america',
  ];
  const like = PassageIndex.build(
    texts.map((text, i) => ({ id: 4 - i, fields: { text: tokens(text) } })),
    { text: 1 },
  );

  it('brings what shares their words before what holds as much of the query', () => {
    const hits = like.search(one('tariff'));
    const [cars, rice] = [2, 1].map((id) => hits.find((hit) => hit.id === id)) as [Hit, Hit];
    expect(cars.bm25).toBeCloseTo(rice.bm25, 6);
    expect(cars.score).toBeGreaterThan(rice.score);
  });

  it('adds nothing that does not hold a word of the query, and takes nothing away', () => {
    const hits = like.search(one('rice'));
    expect(hits.map(({ id }) => id)).toEqual([1]);
    expect(hits.every(({ bm25, score }) => score >= bm25)).toBe(true);
  });
});

describe('order', () => {
  it('is by score, with the ids that were given', () => {
    expect(index.search(one('tariff')).map(({ id }) => id)).toEqual([11, 42]);
  });

  it('is by id where scores are equal, whatever the order of the passages', () => {
    const same = [5, 1, 9, 4].map((id) => ({ id, fields: { text: ['same'] } }));
    expect(
      PassageIndex.build(same, { text: 1 })
        .search(one('same'))
        .map(({ id }) => id),
    ).toEqual([1, 4, 5, 9]);
    expect(
      PassageIndex.build(same, { text: 1 })
        .search(one('same'), 2)
        .map(({ id }) => id),
    ).toEqual([1, 4]);
  });

  it('is the same with and without a limit', () => {
    const weights = new Map([...one('japan'), ...one('tariff', 2), ...one('troops')]);
    const unlimited = index.search(weights);
    for (let limit = 0; limit <= TEXTS.length; limit++) expect(index.search(weights, limit)).toEqual(unlimited.slice(0, limit));
  });
});

describe('a search', () => {
  it.each([
    ['for a token that no passage holds', one('nowhere')],
    ['for a part of a token', one('tarif')],
    ['with a weight of 0', one('japan', 0)],
    ['with a weight below 0', one('japan', -1)],
    ['for nothing', new Map<string, number>()],
  ])('%s finds nothing', (_, weights) => {
    expect(index.search(weights)).toEqual([]);
  });

  it('leaves nothing behind for the next', () => {
    const before = index.search(one('japan'));
    index.search(one('tariff'), 1);
    expect(index.search(one('japan'))).toEqual(before);
  });
});

describe('an index', () => {
  it('holds tokens as they are given, spaces and all', () => {
    const keys = PassageIndex.build([{ id: 0, fields: { text: ['e:united states', 'United'] } }], { text: 1 });
    expect(['e:united states', 'United', 'united', 'states'].map((token) => keys.search(one(token)).length)).toEqual([1, 1, 0, 0]);
  });

  it('takes no id twice', () => {
    expect(() => PassageIndex.build([...passages, ...passages.slice(0, 1)], { title: 1, text: 1 })).toThrow(/duplicate ID/i);
  });

  it('may be empty', () => {
    expect(PassageIndex.build([], { text: 1 }).search(one('japan'))).toEqual([]);
  });

  it('is the same index when it was written down and read again', () => {
    const again = PassageIndex.load(structuredClone(index.saved));
    for (const token of all) expect(again.search(one(token))).toEqual(index.search(one(token)));
    expect(again.saved).toEqual(index.saved);
  });
});
