// The one line that leads an answer: what the documents say on exactly what is asked.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);
const headline = (question: string): string | null => desk.answer(question).headline;

describe('a headline from an account of a paragraph', () => {
  it.each([
    // The paragraph tells first what happened; the reason stands in a later sentence.
    ['why was the U.S. Steel takeover blocked by Biden', /promise .*national security/],
    ['What reason did Ishiba give lawmakers for keeping tariff and security talks apart?', /risk/],
    ['What could make Trump want a quick deal?', /anxiety|to prove/],
    // Not the sentence that introduces the speaker, but the one that answers.
    ['What did Trump call the security alliance?', /“one-sided/],
    ['Which country might become the hardest partner?', /South Korea/],
    ['What did Nakatani answer about the tariff consultations?', /economic measures/],
    ['Where could closer coordination be settled?', /foreign and defense ministers/],
  ])('is the sentence that answers: %s', (question, said) => {
    expect(headline(question)).toMatch(said);
  });

  it('names whom it speaks of', () => {
    for (const { text } of corpus.passages) expect(text).not.toMatch(/[.!?]["”]? (?:He|She|They|This|That|His|Her|Their)\b/);
  });
});

describe('a yes-or-no question', () => {
  it.each([
    ['Does Japan host 60,000 American troops?', /^As of 11 March 2025: about 55,000/],
    ['Is the duty on Japanese cars 15 percent?', /^As of 23 April 2025: 25%/],
    ['Is America the biggest trading partner that Japan has?', /: 2nd — .*trading partners, after China/],
  ])('that states a number is held against the figure: %s', (question, figure) => {
    expect(headline(question)).toMatch(figure);
  });

  it('that states a number of something else is told by the paragraph', () => {
    expect(headline('After the tariff of 25 percent, did the efforts of Japan have success, was it exempted or not?')).toMatch(/achieved little/);
  });

  it('about what somebody claims leads with who says so and who disputes it', () => {
    expect(headline('Did Trump say that Japan pays nothing?')).toMatch(/^Donald Trump, April 2025: .*“don’t pay anything”.* — disputed by The Japan Times/);
  });

  it('about what a document itself finds leads with its finding, not with a verdict on it', () => {
    expect(headline('Did Japan support Ukraine?')).toMatch(/support for Ukraine has been/);
    expect(headline('Is Japan exempt from tariffs?')).not.toMatch(/ by The Japan Times/);
  });
});
