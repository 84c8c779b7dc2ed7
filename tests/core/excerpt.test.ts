// The part of an account that a short answer shows.
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/core/excerpt.ts';

const FIRST = 'In March 2025 the two governments met in Washington for a round of talks on many subjects, which took all of a day.';
const COST = 'Japan pays about $2 billion a year for the stationing of troops, which is about three quarters of what it costs altogether.';
const OTHER = 'A further round was to follow in the summer, with ministers of finance, of trade, of farming and of industry at the table.';
const LAST = 'It was left open who would speak for which side, and whether what had been said of security would be taken up at all there.';
const TEXT = [FIRST, COST, OTHER, LAST].join(' ');

describe('an excerpt', () => {
  it('is the whole of a short text', () => {
    expect(excerpt(COST, ['farming'])).toBe(COST);
  });

  it('of a long one keeps the sentences that bear on the question, in their order, with an ellipsis for what is left out', () => {
    expect(excerpt(TEXT, ['What does Japan pay for troops?', '$2 billion'])).toMatch(new RegExp(`${COST.slice(0, 30).replace(/[$.]/g, '\\$&')}`));
    expect(excerpt(TEXT, ['ministers of farming', 'troops'])).toContain(OTHER);
    expect(excerpt(TEXT, ['security']).length).toBeLessThan(TEXT.length);
    expect(excerpt(TEXT, ['security'])).toContain('…');
  });

  it('does not say again what has been said', () => {
    expect(excerpt(`${COST} ${OTHER}`, ['troops'], `As of 2025: ${COST}`)).toBe(`… ${OTHER}`);
    expect(excerpt(COST, ['troops'], COST)).toBe(COST);
  });
});
