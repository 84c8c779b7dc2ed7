// Evidence that fits by its words alone is no answer: what of another doer, another thing or another time is refused, what is asked rightly is answered.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);
const paragraph = (question: string): number | undefined => desk.answer(question).passages[0]?.paragraph;

describe('a question is refused, naming what is not told,', () => {
  it.each([
    ['of whom the documents tell no words', 'What did Abe say about the one-sided alliance?', 'Abe'],
    ['of whom they tell only that others are silent on him', 'What does Zelensky say about Japan?', 'Zelensky'],
    ['of another day', 'What did Nakatani say on Sunday?', 'Sunday'],
    ['about one of many that they speak of together', "How much of Toyota's sales are in the US?", "Toyota's"],
    ['for names that they do not give', 'Which Japanese car makers have plants in Canada?', 'Which Japanese car makers'],
    ['for who came after somebody', 'Who replaced Bolton?', 'replaced'],
    ['for a count of other things', 'How many countries are in the deal?', 'countries'],
    ['for a count that no figure gives', 'How many lawmakers did Ishiba speak to?', 'lawmakers'],
    ['for a number of an earlier time', 'What was the tariff on Japanese cars before Trump?', 'before Trump'],
    ['for a number of a later time', 'How much will Japan pay after 2027?', 'after 2027'],
  ])('%s: %s', (_, question, missing) => {
    const answer = desk.answer(question);
    expect(answer.outcome).toBe('not_covered');
    expect(answer.missing).toContain(missing);
  });

  it.each([
    ['What does the US pay for its troops in Japan?'],
    ['米国は在日米軍にいくら払っていますか'],
    ['What stake percentage would Nippon Steel take as a minority investor?'],
    ["Who is Trump's current national security adviser?"],
  ])('where another pays, no share is told or an office is held no longer: %s', (question) => {
    expect(desk.answer(question).outcome).toBe('not_covered');
  });
});

describe('a question much like it is answered', () => {
  it.each([
    ['by whom they do tell words', 'What did Iwaya say about burden sharing?', 14],
    ['of the day told', 'What did Nakatani say on Friday?', 10],
    ['by the statement of two', 'What did the Trump-Ishiba statement say?', 9],
    ['with the names that they give', 'Which companies are in the Stargate project?', 8],
    ['where any car is meant', 'How much of the sales of Japanese car makers are in the US?', 6],
    ['where who pays is told', '日本は在日米軍にいくら払っていますか', 15],
  ])('%s: %s', (_, question, told) => {
    expect(paragraph(question)).toBe(told);
  });

  it.each([
    ['how many countries have a larger surplus than japan', '6'],
    ['What was the general tariff on Japan before the pause?', '24%'],
    ["Who was Trump's national security adviser?", 'John Bolton'],
  ])('by what is counted, what held then and who held an office: %s', (question, told) => {
    expect(desk.answer(question).headline).toContain(told);
  });
});
