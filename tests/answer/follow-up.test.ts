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

  it.each([
    ['How much aid did Japan give Ukraine?', 'And Israel?', 'How much aid did Japan give Israel'],
    ['What is the defense spending of Japan?', 'and of poland?', 'What is the defense spending of poland'],
    ['What share of troop costs does Japan pay?', 'And Korea?', 'What share of troop costs does Korea pay'],
    ['us trade deficit with japan', 'and with china?', 'us trade deficit with china'],
    ['us trade deficit with japan', 'And Vietnam?', 'us trade deficit with Vietnam'],
    [PAY, 'what about New Zealand?', 'how much does New Zealand pay for the us troops'],
    ['How much did Japan invest in the US?', 'and the US in Japan?', 'How much did the US invest in Japan'],
    ['How much did Japan invest in the US?', 'what about 2024?', 'How much did Japan invest in the US in 2024'],
    ['defense spending of japan in 2024', 'and in 2026?', 'defense spending of japan in 2026'],
    ['日本の防衛費は？', '韓国は？', '韓国の防衛費は'],
  ])('on another country or year does not get the old answer: %s / %s', (question, followUp, standing) => {
    const answer = desk.answer(followUp, { question });
    expect(answer).toMatchObject({ question: standing, outcome: 'not_covered' });
    expect(desk.answer(question).outcome).toBe('answered');
  });

  it.each([
    ['When does the SMA expire?', 'And the action plan?', 'When does the action plan expire'],
    ['did biden block nippon steel', 'and trump?', 'did trump block nippon steel'],
    ['what did smith say about tariffs', 'what did he say?', 'what did smith say'],
    ['did trump block nippon steel', 'why did he?', 'why did he: trump block nippon steel'],
  ])('turns to what it names: %s / %s', (question, followUp, standing) => {
    expect(desk.answer(followUp, { question }).question).toBe(standing);
  });

  it('leads to the record it means', () => {
    const ids = ['and in yen?', 'and as demanded in 2019?', 'according to PISM?'].map((q) => desk.answer(q, { question: PAY }).figures[0]?.id);
    expect(ids).toEqual(['sma-2025-jpy', 'demand-2019-usd', 'stationing-cost-annual-usd']);
  });
});

describe('of a follow-up, what it says itself counts for more than what it leans on', () => {
  /** First source and headline of the answer. */
  const shown = (question: string, followUp: string): string => {
    const { headline, citations } = desk.answer(followUp, { question: desk.answer(question).question });
    return `${citations[0]?.document} ${citations[0]?.paragraph}: ${headline}`;
  };

  it.each([
    ['what happened with US Steel under biden?', 'and under trump?', /^pism\S* 7: /],
    ['what happened with US Steel under biden?', 'and what does Trump want?', /^pism\S* 7: .*minority/],
    ['when does the SMA expire?', 'and when do new talks start?', /^japan\S* 14: 2026/],
    ["what is Trump's stance on Nippon Steel?", 'what does the company say?', /^pism\S* 7: /],
  ])('what it names takes the place of what was named: %s / %s', (question, followUp, expected) => {
    expect(shown(question, followUp)).toMatch(expected);
  });

  it.each([
    ['what share of Japanese exports are cars?', 'and how much of that goes to the US?', /^pism\S* 6: .*40%/],
    ['where does Japan rank as investor in the US?', 'how much is it?', /^pism\S* 5: .*\$783 billion/],
    ['what is the tariff on cars?', 'and the general one?', /^japan\S* 6: .*10%/],
    ['how many us troops are stationed in japan?', 'what do they cost japan?', /\$2 billion|¥/],
  ])('another number of the same is another number: %s / %s', (question, followUp, expected) => {
    expect(shown(question, followUp)).toMatch(expected);
  });

  it.each([
    ['how big is the US trade deficit with japan', 'which year is that?', /\$68 billion.*2024/],
    ['trade volume us japan', 'which year?', /\$228 billion.*2024/],
    ['米国の対日貿易赤字は？', '何年の数字？', /2024/],
  ])('asked of when a number is, it is shown with its time: %s / %s', (question, followUp, expected) => {
    expect(shown(question, followUp)).toMatch(expected);
  });

  it.each([
    ['When did Ishiba meet Trump?', 'and Sikorski?', /^pism\S* 14: 28 February 2025/],
    ['石破首相はいつトランプ氏と会談しましたか', 'シコルスキ外相は？', /^pism\S* 14: 2025年2月28日/],
    ['does Japan retaliate?', 'and Canada?', /^pism\S* 8: .*Canada/],
  ])('a name that does not fit where the other stood is asked of by itself: %s / %s', (question, followUp, expected) => {
    expect(shown(question, followUp)).toMatch(expected);
  });

  it.each([
    ['when did ishiba meet trump?', 'how long did it last?'],
    ['When did Ishiba meet Trump?', 'and Blinken?'],
    ['how many us troops are in japan?', 'how many of them are marines?'],
    ['what is the US trade deficit with Japan?', 'and with Ireland?'],
    ['who is Gen Nakatani?', 'what is his salary?'],
  ])('and is not answered with what was told before, or with anything else: %s / %s', (question, followUp) => {
    expect(desk.answer(followUp, { question }).outcome).toBe('not_covered');
  });
});

describe('a question that says what it asks about', () => {
  it.each(['Who is James Schoff?', 'thanks!', 'What did Ishiba tell lawmakers about the two negotiations?'])('is left as it is: %s', (question) => {
    expect(desk.answer(question, { question: PAY }).question).toBe(question);
  });

  it.each([
    'Did Ishiba say he would retaliate?',
    'Did Abe say he was happy?',
    'Why does Ishiba say he wants to separate them?',
    '日米関税交渉の結果は？',
    'ショフ氏の提案は？',
    '円相場はいくらですか？',
    '誰が書いたのですか？',
    '沖縄の米軍は何人？',
  ])('leans on nothing where its pronoun or its subject is its own: %s', (question) => {
    for (const before of ['What is Japan’s rice policy?', 'How many tariffs does Japan have?', 'コメの関税は？'])
      expect(desk.answer(question, { question: before }).question).toBe(question);
  });

  it('is answered in a thread as it is outside of one', () => {
    const question = 'Why does Ishiba want to keep tariffs and security apart?';
    expect(desk.answer(question, { question: PAY })).toEqual(desk.answer(question));
  });
});
