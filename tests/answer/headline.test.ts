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

describe('what sort of sentence leads', () => {
  it.each([
    ['purposes, where it is asked what money is for', 'What does Japan spend the ¥456 billion on?', /rents/],
    ['the same of an amount that has a figure', 'What is the 227 billion spent on?', /utilities/],
    ['in Japanese', '2270億円は何に使われますか', /utilities/],
    ['a share, where one is asked about', 'Does Japan pay half of the cost of US troops?', /75%/],
    ['both sides, where they are contrasted', "How does Japan's position on Ukraine contrast with Washington's?", /suspend military aid.*another line/],
    ['the next sentence too, where it takes back', "Has Nippon Steel accepted Trump's minority stake idea?", /minority stake.*held on to its original plan/],
    ['what is asked, not what is claimed beside it', 'Does Japan pay for the move of the Marines to Guam?', /Guam/],
  ])('%s: %s', (_, question, said) => {
    expect(headline(question)).toMatch(said);
  });

  it('is an amount where the amount is asked for', () => {
    expect(headline('What percentage of the cost of hosting US forces does Japan cover?')).toMatch(/75% —/);
  });
});

describe('a date', () => {
  it.each([
    ['of a thing, not of who spoke of it', 'When do the talks on the new SMA start according to Iwaya?', /^2026: /],
    ['on which somebody spoke, where that is asked', 'When did Iwaya talk to the press about burden-sharing?', /^22 April 2025: /],
    ['of the beginning and the end, where both are asked', 'When does the five-year cost agreement begin and end?', /^2022: .*2027: /],
  ])('%s: %s', (_, question, told) => {
    expect(headline(question)).toMatch(told);
  });

  it('of an amount is none: how much is asked, not how long', () => {
    expect(headline('How much is the SMA this year?')).toMatch(/¥227 billion/);
  });
});

describe('two documents side by side', () => {
  it.each([
    [
      'the one that speaks of it, and that the other does not',
      'Does either of the sources mention retaliation by Japan?',
      /^PISM.*retaliatory tariffs.* — The Japan Times.*: nothing on this$/,
    ],
    ['the same of a name', 'Do both sources mention Poland?', /^PISM.*Polish.*: nothing on this$/],
    ['what changed', 'How did the tariff situation change between the PISM bulletin and the Japan Times article?', /25% tariff on cars/],
    ['on what they do not agree', '二つの文書は駐留費についてどう違う？', /20億ドル.*16億9,000万ドル/],
    ['what both measure', 'Compare what the Japan Times and PISM say about host nation support', /PISM.*The Japan Times.*Special Measures Agreement/],
  ])('shows %s: %s', (_, question, told) => {
    expect(headline(question)).toMatch(told);
  });

  it('refuses where one of them does not say how it sees a thing', () => {
    expect(desk.answer('How do the two documents differ on cooperation with Poland?').outcome).toBe('not_covered');
  });
});
