// Questions that lean on the one before them, made able to stand alone.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';

const desk = new AnsweringDesk(loadCorpus(join(ROOT, 'corpus')));
const PAY = 'how much does japan pay for the us troops';

describe('a follow-up', () => {
  it.each([
    [PAY, 'and in yen?', `${PAY} in yen`],
    [`${PAY} in dollars`, 'in yen?', `${PAY} in yen`],
    [`${PAY} now`, 'and in 2019?', `${PAY} in 2019`],
    [PAY, 'according to PISM?', `${PAY} according to PISM`],
    ['us tariff on cars from japan?', 'what about steel?', 'us tariff on steel from japan'],
    ['what did schoff say about the talks', 'what about Smith?', 'what did Smith say about the talks'],
    [PAY, 'until when?', 'when does it expire: japan pay for the us troops'],
    ['who said that: japan pay nothing', 'why?', 'why: japan pay nothing'],
    ['what did trump say in march', 'and in april?', 'what did trump say in april'],
    ['what did trump say about japan', 'and biden?', 'what did biden say about japan'],
    ['Who is Sheila Smith?', 'where does she work?', 'where does Sheila Smith work'],
    ['What is the Quad?', 'when was it founded?', 'when was Quad founded'],
    ['How many US troops are in Japan?', 'what is their job?', 'what is US troops’ job'],
    ['does Sheila Smith agree with Schoff', 'tell me more about her', 'tell me more about Sheila Smith'],
    ['関税は何パーセントですか', 'それはいつまでですか', '関税はいつまでですか'],
    ['does japan pay nothing for its defence?', 'who said that?', 'who said that: japan pay nothing for its defence'],
    ['日本は米軍にいくら払っていますか', 'ドルでは？', '日本は米軍にいくら払っていますか、ドルでは'],
  ])('%s / %s', (question, followUp, standing) => {
    expect(desk.answer(followUp, { question }).question).toBe(standing);
  });

  it('leads to the record it means', () => {
    const ids = ['and in yen?', 'and as demanded in 2019?', 'according to PISM?'].map((q) => desk.answer(q, { question: PAY }).figures[0]?.id);
    expect(ids).toEqual(['sma-2025-jpy', 'demand-2019-usd', 'stationing-cost-annual-usd']);
  });
});

describe('a question that says what it asks about', () => {
  it.each(['Who is James Schoff?', 'thanks!', 'What did Ishiba tell lawmakers about the two negotiations?'])('is left as it is: %s', (question) => {
    expect(desk.answer(question, { question: PAY }).question).toBe(question);
  });

  it('is answered in a thread as it is outside of one', () => {
    const question = 'Why does Ishiba want to keep tariffs and security apart?';
    expect(desk.answer(question, { question: PAY })).toEqual(desk.answer(question));
  });
});
