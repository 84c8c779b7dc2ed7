// Words shortened in a chat are written out; anything else is left as it is.
import { describe, expect, it } from 'vitest';
import { writtenOut } from '../../src/search/shorthand.ts';

describe('shortened words', () => {
  it.each([
    ['hw many', 'how many'],
    ['Wats teh govt plan rn?', 'what is the government plan now?'],
    ['talks w/ Japan', 'talks with Japan'],
    ['talks w/Japan', 'talks with Japan'],
    ['a deal w/o tariffs', 'a deal without tariffs'],
    ['PISM vs. Japan Times', 'PISM versus Japan Times'],
    ['PISM vs Japan Times', 'PISM versus Japan Times'],
    ['steel & cars', 'steel and cars'],
    ['cars n steel, y tho', 'cars and steel, why though'],
    ['in $$', 'in dollars'],
    ['2 bn for JP', '2 billion for Japan'],
    ['steel/aluminum', 'steel / aluminum'],
  ])('are written out: %s', (short, full) => {
    expect(writtenOut(short)).toBe(full);
  });
});

describe('what only looks shortened', () => {
  it.each(['U.S. troops', 'AT&T', 'N. Korea', 'F-35', 'R&D', 'M&A', 'Dr. Who', 'da-da', "u's", '24/7', 'A modest minimum', 'the constructor'])(
    'stays: %s',
    (text) => {
      expect(writtenOut(text)).toBe(text);
    },
  );

  it('stays the same when written out again', () => {
    const once = writtenOut('hw mny troops r in jpn w/o pay, abt $$ & yr budget vs. last yr');
    expect(writtenOut(once)).toBe(once);
  });
});
