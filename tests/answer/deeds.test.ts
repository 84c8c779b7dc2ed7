// A figure answers only where what is done with the amount, by whom and when, is what is asked.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);
const first = (question: string): string | undefined => desk.answer(question).figures[0]?.id;

describe('the first figure', () => {
  it('is no demand where a payment is asked for', () => {
    expect(first('What sum did Japan pay in 2019?')).not.toBe('demand-2019-usd');
    expect(first('What sum did Trump demand that Japan pay in 2019?')).toBe('demand-2019-usd');
  });

  it('is not what one country pays where the payment of another is asked for', () => {
    expect(first('How much money does the U.S. pay for its troops in Japan each year?')).not.toBe('stationing-cost-annual-usd');
    expect(first('How much money is paid by Japan for the U.S. troops each year?')).toMatch(/^(?:stationing-cost|sma-2025)/);
  });

  it.each([
    ['How high is the across-the-board U.S. tariff on Japan?', 'tariff-general-reduced'],
    ['How high was the across-the-board U.S. tariff on Japan originally?', 'tariff-general-initial'],
    ['How high is the across-the-board U.S. tariff on Japan, not the original one?', 'tariff-general-reduced'],
  ])('is what holds, or what held before where the question looks back: %s', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it.each([
    ['What does Japan spend under the SMA in 2025?', 'sma-2025-jpy'],
    ['What does Japan spend under the SMA in 2025, in dollars and not in yen?', 'sma-2025-usd'],
    ['What further sum does Japan spend on hosting, over and above the SMA?', 'hosting-extra-2025-jpy'],
  ])('is in the currency asked for, and the further amount only where that is asked for: %s', (question, id) => {
    expect(first(question)).toBe(id);
  });
});

describe('the first date', () => {
  it('is the whole span of a term, not its end alone', () => {
    expect(desk.answer('When was the first term of Trump?').headline).toMatch(/^2017 to 2021/);
  });

  it('is none of the past where the future is asked for', () => {
    expect(desk.answer('When will Trump withdraw his troops from Japan?').headline ?? '').not.toMatch(/^July 2019/);
  });
});
