// The part of a message that asks, and what it asks for by name.
import { describe, expect, it } from 'vitest';
import { countedIn, focusOf, slotsIn } from '../../src/answer/focus.ts';
import { base } from '../helpers/evidence.ts';

const STORY = 'I am writing a memo on host-nation support for a class. We have looked at old papers for hours and found little.';

describe('the part that asks', () => {
  it('is the last sentence of a long message, by its place', () => {
    const text = `${STORY} How much does Japan pay for U.S. troops?`;
    const focus = focusOf(text);
    expect(focus.text).toBe('How much does Japan pay for U.S. troops?');
    expect(text.slice(focus.start)).toBe(focus.text);
  });

  it('is not the thanks that a message closes with', () => {
    const asking = 'How much does Japan pay for U.S. troops?';
    expect(focusOf(`${STORY} ${asking} Thanks a lot in advance.`).text).toBe(asking);
  });

  it('is behind the lead-in of a long sentence', () => {
    const asking = 'how much Japan pays for the American troops every year';
    const leadIn = 'We were told on the radio yesterday morning while driving to our office in the city that somebody knows';
    expect(focusOf(`${leadIn} ${asking}`).text).toBe(asking);
  });

  it.each([
    ['that is short', 'tariff on cars?'],
    ['of a few words in two sentences', 'Tariffs again. How much on steel now?'],
    ['whose last sentence leans on the others', `${STORY} Is that the usual way to do it?`],
    ['whose last sentence is no question of its own', `${STORY} Nothing else.`],
    ['with an abbreviation, which ends no sentence', 'How much does the U.S. want Japan to pay for the troops that it has there these days?'],
  ])('is all of a message %s', (_, text) => {
    expect(focusOf(text)).toEqual({ text, start: 0 });
  });
});

describe('what is counted', () => {
  it.each([
    ['how many U.S. troops are in Japan', ['troops']],
    ['How many of the economies ran larger surpluses?', ['economies']],
    ['how many more ships', ['ships']],
    ['how many years does it run', []],
    ['how much is it', []],
  ])('%s', (text, words) => {
    expect(countedIn(text, base).map((t) => t.surface)).toEqual(words);
  });
});

describe('the thing asked for by name', () => {
  it.each([
    ['Which city did they meet in?', ['city']],
    ["What was Smith's job?", ['job']],
    ['which trade agreement was signed', ['agreement']],
    ['What did Ishiba say?', []],
    ['What kind of deal is it?', []],
    ['tariff on steel', []],
  ])('%s', (text, words) => {
    expect(slotsIn(text, base).map((t) => t.surface)).toEqual(words);
  });
});
