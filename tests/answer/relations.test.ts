// What is alike in words and not in who does what to whom.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { relationsIn } from '../../src/answer/relations.ts';
import { base, corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);
const keysOf = (text: string): string[] => relationsIn(base.lexicon.read(text), base.lexicon).flatMap((t) => t.keys.map((key) => base.lexicon.nameOf(key)));
const shared = (a: string, b: string): number => keysOf(a).filter((key) => keysOf(b).includes(key)).length;

describe('relations', () => {
  it.each([
    ['U.S. troops in Japan', 'American troops in Japan'],
    ['cars from Japan', 'Japanese cars'],
    ['what is paid by Tokyo', 'what Japan pays'],
    ['米国の関税', '米国の関税率'],
  ])('are the same in other words: %s, %s', (a, b) => {
    expect(shared(a, b)).toBeGreaterThan(0);
  });

  it.each([
    ['U.S. troops in Japan', 'Japanese troops in the U.S.'],
    ['U.S. tariff on Japan', 'Japanese tariff on the U.S.'],
    ['exports to the United States', 'exports from the United States'],
  ])('are others where the two change places: %s, %s', (a, b) => {
    expect(keysOf(a).length).toBeGreaterThan(0);
    expect(shared(a, b)).toBe(0);
  });

  it('are none where no country is named', () => {
    expect(keysOf('the tariff on cars')).toEqual([]);
  });
});

describe('a question with its countries exchanged', () => {
  it.each([
    ['How many US soldiers are in Japan?', 'How many Japanese soldiers are in the US?'],
    ['us tariff on cars from japan?', 'Japan tariff on cars from the US?'],
  ])('is not answered by the answer to the other: %s', (covered, exchanged) => {
    expect(desk.answer(covered).outcome).toBe('answered');
    expect(desk.answer(exchanged).outcome).toBe('not_covered');
  });
});
