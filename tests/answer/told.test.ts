// Statements whose numbers or dates may be wrong: what the documents give instead, and where they give nothing.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);
const headline = (question: string): string | null => desk.answer(question).headline;

describe('a number that a statement tells', () => {
  it.each([
    ['no figure has it', 'is the tariff on Japanese cars 50%?', /: 25% — /],
    ['the figure of another thing has it', 'is the tariff on Japanese cars 40%?', /: 25% — /],
    ['it is announced as a claim', 'claim: there are 80,000 US troops in Japan', /about 55,000/],
    ['a tag asks for it', 'the reduction of the general tariff lasts 60 days, does it not? 60 days, right?', /90 days/],
    ['it is in Japanese', '在日米軍は8万人いるというのは本当ですか', /約55,000人/],
    ['a length in Japanese', '関税の引き下げは60日間ですよね', /90日間/],
  ])('may be wrong: %s', (_, question, given) => {
    expect(headline(question)).toMatch(given);
  });

  it.each([
    ['was the general tariff lowered for 90 days?', /: 90 days/],
    ['Japan has invested $783 billion in the US, true?', /\$783 billion/],
    ['Japan pays $1.69 billion under the SMA, true?', /\$1\.69 billion/],
  ])('may be right: %s', (question, given) => {
    expect(headline(question)).toMatch(given);
  });

  it.each([
    ['is suspended', 'the general tariff is 24%, right?', /: 10% — .* in force/],
    ['comes on top of it', 'Japan pays 456 billion yen under the SMA, right?', /¥227 billion/],
    ['comes on top of it, in Japanese', '日本はSMAで4560億円払っている、本当？', /2,270億円/],
    ['is only expected', 'is Japan spending 3% of GDP on defense?', /: 1\.6% of GDP/],
  ])('is not taken for what has the number but %s', (_, question, given) => {
    expect(headline(question)).toMatch(given);
  });

  it('tells nothing where no figure is of what is stated', () => {
    for (const question of ['Does Germany host 80,000 American soldiers?', 'Mazda sold 40% of its cars in Korea, right?', 'tariff tariff steel the of 77 77'])
      expect(headline(question), question).toBeNull();
  });
});

describe('a time that a statement tells', () => {
  it.each([
    ['the SMA was agreed in 2021 wasn’t it', /2022/],
    ['does the SMA expire in 2030?', /^2027/],
    ['the SMA expires in 2026, no?', /^2027/],
    ['did the Quad start in 2004?', /2007/],
    ['was the action plan signed on 1 March?', /28 February 2025/],
    ['did the Biden presidency end in 2024?', /2025 — year/],
    ['特別協定は2026年に切れるんですよね', /2027年/],
    ['クアッドは2004年に始まったのですか', /2007年/],
  ])('may be wrong: %s', (question, given) => {
    expect(headline(question)).toMatch(given);
  });

  it('may be right', () => {
    expect(headline('The Quad was founded in 2007, correct?')).toMatch(/2007/);
    expect(headline('Did Trump impose tariffs on Japanese steel in 2019?')).toMatch(/^2017 to 2021/);
  });

  it('is none of a number, which is of its year alone', () => {
    for (const question of ['what was the trade deficit with Japan in 2022?', 'How much did Japan pay under the SMA in 2018?'])
      expect(headline(question), question).toBeNull();
  });

  it('tells nothing where the documents date nothing of the kind', () => {
    for (const question of ['Did Bolton get fired in 2018?', 'Ishiba became prime minister in 2023, right?', 'Did NATO begin in 1950?'])
      expect(headline(question), question).toBeNull();
  });

  it('is compared where both documents are asked about', () => {
    expect(headline('do both sources say the agreement ends in 2027?')).toMatch(/The Japan Times.*PISM/);
  });
});

describe('a date that says which thing is meant', () => {
  it.each([
    ['what did the Feb 7 statement say about Taiwan', /Taiwan Strait/],
    ['what did the February statement say about the Senkakus', /Senkaku/],
    ['2月の声明は台湾について何と述べたか', /Taiwan Strait/],
    ['who did Ishiba meet in february', /7 February 2025/],
    ['what happened on Feb 28', /28 February 2025/],
  ])('is no word that is missing: %s', (question, told) => {
    expect(headline(question)).toMatch(told);
  });

  it('is missing where the documents tell nothing of it', () => {
    for (const question of ['what happened on 9 January', 'what did the june statement say about Taiwan', 'Whom did Ishiba meet on March 3?'])
      expect(headline(question), question).toBeNull();
  });
});
