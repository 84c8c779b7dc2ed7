// What a refusal says the documents do not speak of.
import { describe, expect, it } from 'vitest';
import { askedWords, missingWords } from '../../src/answer/missing.ts';
import { understand } from '../../src/answer/question.ts';
import { base } from '../helpers/evidence.ts';

const TIMES = 'japan-times-2025-04-23';
const missing = (question: string, paragraph: number | null, document = TIMES): string[] =>
  missingWords(understand(question, base), paragraph === null ? null : (base.passageOf({ document, paragraph }) ?? null), base);

describe('missing words', () => {
  it.each([
    ['a name', 'How much does Germany pay for American bases?', 15, ['Germany']],
    ['a year', 'How much did Japan spend under the SMA in 2018?', 15, ['2018']],
    ['what is counted', 'how many submarines does Japan have', 15, ['submarines']],
    ['the thing asked for', 'In which city did Ishiba speak to lawmakers?', 3, ['city']],
    ['a word that nothing knows', 'what is the tariff on whisky', 6, ['whisky']],
    ['nothing, where the paragraph speaks of all', 'tariff on steel', 6, []],
    ['a longer name, though the paragraph has a part of it', 'Does U.S. Steel pay a tariff on steel?', 6, ['Steel']],
  ])('are %s', (_, question, paragraph, words) => {
    expect(missing(question, paragraph)).toEqual(words);
  });

  it('are the particular ones alone where there are any', () => {
    expect(missing('In 2018, how much was the tariff on whisky?', 6)).toEqual(['2018']);
  });

  it('are names that this paragraph lacks, though another has them', () => {
    expect(missing('What did Takeshi Iwaya say about steel?', 6)).not.toEqual([]);
    expect(missing('What did Takeshi Iwaya say?', 14)).toEqual([]);
  });

  it('are three at most', () => {
    expect(missing('How many submarines does Japan have in Guam, Germany, France and Spain since 2015?', 15)).toHaveLength(3);
  });

  it('are the weightiest words first where no paragraph was found', () => {
    expect(missing('tariff on steel', null)).toEqual(['steel', 'tariff']);
  });

  it('keep a name apart from what is asked of it', () => {
    expect(askedWords(understand('How much did Biden approve?', base))).toEqual(['Biden', 'approve']);
    expect(askedWords(understand('How much does South Korea pay?', base))).toEqual(['South Korea']);
  });

  it('are not words that say little, where others do', () => {
    expect(missing('Can you give a good okonomiyaki recipe?', 6)).toEqual(['okonomiyaki']);
  });
});
