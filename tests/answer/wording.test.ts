// Questions in words put right: typing mistakes give way to words that the corpus knows, wherever they stand.
import { describe, expect, it } from 'vitest';
import { putRight } from '../../src/answer/wording.ts';
import { base } from '../helpers/evidence.ts';

const corrected = (text: string): string => putRight(text, base).text;

describe('a mistyped word', () => {
  it('is put right wherever it stands, as are others', () => {
    expect(corrected('tarrifs on steel, more tarrifs on alumminum')).toBe('tariffs on steel, more tariffs on aluminum');
    expect(putRight('tarrifs, tarrifs', base).corrections[0]).toEqual({ from: 'tarrifs', to: 'tariffs' });
  });

  it('is put right in one spelling and the other', () => expect(corrected('Tarrif and tarrif')).toBe('tariff and tariff'));

  it('is put right beside a hyphen and in quotation marks, not where Japanese goes on', () => {
    expect(corrected('“tarrifs”-talks')).toBe('“tariffs”-talks');
    expect(corrected('tarrifsの話')).toBe('tarrifsの話');
  });

  it('is put right though it is a rarer word by itself, where letters are swapped or a vowel or a double letter is left out', () => {
    expect(corrected('how many trops, in which yaer')).toBe('how many troops, in which year');
    expect(corrected('what reson did Biden give')).toBe('what reason did Biden give');
    expect(corrected('the price of rice and a trip to the coast')).toBe('the price of rice and a trip to the coast');
  });

  it('is put right where it only asks, and in the plural', () => {
    expect(corrected('do both artcles agre')).toBe('do both article agree');
  });

  it('leaves the rest of the text as it is', () => expect(corrected('  how  many tropps?! ')).toBe('  how  many troops?! '));
});
