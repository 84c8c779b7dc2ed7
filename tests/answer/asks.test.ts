// How like a question the example questions of a record are.
import { describe, expect, it } from 'vitest';
import { type AskMatch, learnAsks, matchAsks, nearestAsk } from '../../src/answer/asks.ts';
import { EXCHANGED } from '../../src/answer/lexicon.ts';
import { OwnedTexts } from '../../src/answer/owned-texts.ts';
import { type Question, understand } from '../../src/answer/question.ts';
import { base } from '../helpers/evidence.ts';

type AsksOf = Readonly<Record<string, readonly string[]>>;

const ASKS: AsksOf = { steel: ['How much is the tariff on steel?', 'When did the tariff on steel start?'], rent: ['What is the rent?'] };
const asksOf = (asks: AsksOf) => new OwnedTexts(learnAsks(Object.values(asks), base), base.lexicon);
const allMatches = (asked: Question, asks: OwnedTexts, names: readonly string[]): Map<string, AskMatch> =>
  new Map(names.map((name, record) => [name, matchAsks(asks, record, asked)]));
const matches = (question: string, asks = ASKS) => allMatches(understand(question, base), asksOf(asks), Object.keys(asks));
const sharing = (question: string) => [...matches(question)].flatMap(([name, { share }]) => (share > 0 ? [name] : []));

describe('the asks of a record', () => {
  it('are wholly like a question in the same words', () => {
    expect(matches('how much is the tariff on steel').get('steel')).toMatchObject({ likeness: 1, sameKind: 1, share: 1 });
  });

  it('are of the same kind only where they ask for the same kind of answer', () => {
    const match = matches('Who imposed the tariff on steel?').get('steel');
    expect(match?.likeness).toBeGreaterThan(0.5);
    expect(match?.sameKind).toBe(0);
  });

  it('hold as much of the question as one of them does, not all together', () => {
    const parted = { tariff: ['tariff on steel', 'tariff on cars'] };
    const share = matches('tariff on steel and cars', parted).get('tariff')?.share;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.8);
    expect(matches('tariff on steel and cars', { tariff: ['tariff on steel and cars'] }).get('tariff')?.share).toBe(1);
  });

  it('count a word that users exchange for another, but less than the word itself', () => {
    expect(matches('what is the rent').get('rent')?.share).toBe(1);
    expect(matches('what is the lease').get('rent')?.share).toBeCloseTo(EXCHANGED, 10);
  });

  it('count a word once, though an ask holds it and what it is exchanged for: what the ask says beside it counts against it', () => {
    expect(matches('what is the rent', { rent: ['What is the rent or lease?'] }).get('rent')?.share).toBeLessThan(1);
  });

  it('count each of their own words once, too: several words of a question may be one of theirs', () => {
    const term = 'auto tariff';
    expect(matches(term, { term: [term] }).get('term')?.likeness).toBe(1);
    expect(matches(term, { term: ['鉄鋼関税を最初に課したのは誰か'] }).get('term')?.likeness).toBeLessThan(0.8);
  });

  it('are less like a question the more they say beside it', () => {
    const longer = matches('what is the rent', { rent: ['What is the rent for land in Okinawa?'] }).get('rent');
    expect(longer?.share).toBeLessThan(1);
    expect(longer?.likeness).toBeLessThan(1);
  });

  it('that share no word with the question have nothing in common with it', () => {
    expect(sharing('paratroopers and NATO')).toEqual([]);
    expect(sharing('the rent')).toEqual(['rent']);
  });

  it('tell the record that is nearest, with the best of all records', () => {
    const asks = asksOf(ASKS);
    const question = understand('When did the rent start?', base);
    const best = nearestAsk(asks, question);
    const all = [...allMatches(question, asks, Object.keys(ASKS)).values()];
    expect(Object.keys(ASKS)[best?.record ?? -1]).toBe('rent');
    for (const measure of ['likeness', 'sameKind', 'share'] as const) expect(best?.[measure]).toBe(Math.max(...all.map((match) => match[measure])));
    expect(nearestAsk(asks, understand('paratroopers and NATO', base))).toBeNull();
  });

  it('give the same for the same question, whatever was asked between', () => {
    const asks = asksOf(ASKS);
    const question = understand('tariff on steel', base);
    const before = matchAsks(asks, 0, question);
    matchAsks(asks, 0, understand('rent', base));
    expect(matchAsks(asks, 0, question)).toEqual(before);
  });
});
