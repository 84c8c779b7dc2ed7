// Documents set side by side: the passages that speak of the same, and whether their figures agree, differ or cannot be compared.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);

describe('documents compared by a figure', () => {
  it('agree where both give the same number', () => {
    const { comparison, headline } = desk.answer('Do both documents give the same year for the end of the cost-sharing agreement?');
    expect(comparison).toMatchObject({ verdict: 'agree', why: 'Both documents give 2027.' });
    expect(headline).toMatch(/2025: 2027 .*; .*2025: 2027 .*\(the same\)$/);
  });

  it('do not differ where the numbers are of different things, and say why', () => {
    const { comparison, headline } = desk.answer('Compare what the two documents say Japan pays a year for U.S. troops.');
    expect(comparison?.verdict).toBe('not_comparable');
    expect(comparison?.why).toMatch(/another scope/);
    expect(headline).toMatch(/\$2 billion.*\$1\.69 billion.*\(not directly comparable\)/);
  });
});

describe('documents compared by what they say', () => {
  it.each([
    ['How do the two articles describe the trade agreement that Abe concluded with Trump?', ['pism-2025-03-11 2', 'japan-times-2025-04-23 23']],
    ['What do both texts say about containing China?', ['pism-2025-03-11 12', 'japan-times-2025-04-23 29']],
  ])('stand side by side with what each says: %s', (question, places) => {
    const { citations, headline, comparison } = desk.answer(question);
    expect(citations.slice(0, 2).map((c) => `${c.document} ${c.paragraph}`)).toEqual(expect.arrayContaining(places));
    expect(headline).toMatch(/The Japan Times, 23 April 2025: .{40}/);
    expect(comparison).toBeNull();
  });
});
