// Whether evidence answers a question: what rules it out, what speaks against it.
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { chance, type JudgeFeatures } from '../../src/answer/judge.ts';
import { WEIGHTS } from '../../src/answer/weights.ts';
import { corpus } from '../helpers/evidence.ts';

const desk = new AnsweringDesk(corpus);

function judged(question: string): JudgeFeatures {
  const features = desk.explain(question).selection.judged;
  if (!features) throw new Error(`no evidence for: ${question}`);
  return features;
}

describe('a name that the evidence does not speak of', () => {
  it.each([
    ['that no document has', 'How much does Germany pay for American bases?'],
    ['that another paragraph has', 'What did Sheila Smith say about Ukraine?'],
    ['in Japanese', 'フランスは米軍にいくら払っていますか'],
  ])('%s rules it out', (_, question) => {
    const features = judged(question);
    expect(features.namesMissing).toBeGreaterThan(0);
    expect(chance(features, WEIGHTS)).toBe(0);
  });

  it('does so however well all else fits', () => {
    const features = judged('How much does Japan pay for U.S. troops?');
    expect(chance(features, WEIGHTS)).toBeGreaterThan(0.5);
    expect(chance({ ...features, namesMissing: 1 }, WEIGHTS)).toBe(0);
  });
});

describe('what the question asks for', () => {
  it.each([
    ['a thing not spoken of', 'In which city did Ishiba speak to lawmakers?', 'slotMissing'],
    ['a year that is nowhere near', 'Who was minister of defense in 2018?', 'yearMissing'],
    ['what came after the documents', 'Did the tariff talks eventually succeed?', 'tooLate'],
  ] as const)('makes an answer less likely: %s', (_, question, feature) => {
    const features = { ...judged(question), namesMissing: 0 };
    expect(features[feature]).toBe(1);
    expect(chance(features, WEIGHTS)).toBeLessThan(chance({ ...features, [feature]: 0 }, WEIGHTS));
  });

  it.each([
    ['a count of what is not spoken of', 'How many submarines does Japan have?', 'countedMissing'],
    ['a number of another year', 'How much did Japan spend under the SMA in 2018?', 'figureYear'],
    ['a number of the year before', 'How many yen did Japan pay under the SMA last year?', 'figureYear'],
    ['a number by the piece', 'How much per soldier does Japan pay?', 'figurePerPiece'],
  ] as const)('rules an answer out: %s', (_, question, feature) => {
    const features = { ...judged(question), namesMissing: 0 };
    expect(features[feature]).toBe(1);
    expect(chance(features, WEIGHTS)).toBe(0);
  });

  it('is noticed where the evidence has another unit or currency', () => {
    expect(judged('How much does Japan pay for U.S. troops in yen?').figureCurrency).toBe(0);
    expect(judged('What is the trade deficit with Japan in yen?').figureCurrency).toBe(1);
  });

  it('is less likely to be answered the more it is like a listed gap, and less like what is covered', () => {
    const features = judged('How much does Japan pay for U.S. troops?');
    const gap = { gap: 1, gapSameKind: 1, gapShare: 1, gapLead: 0.5, gapSameKindLead: 0.5, gapShareLead: 0.5 };
    expect(chance({ ...features, ...gap }, WEIGHTS)).toBeLessThan(chance(features, WEIGHTS));
  });
});
