// What the words of a question tell of whether the documents answer it, learned from example questions.
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/answer/patterns.ts';
import { WordOdds } from '../../src/answer/word-odds.ts';
import { base } from '../helpers/evidence.ts';

const wording = (text: string) => ({ tokens: base.lexicon.read(text), kind: kindOf(text) });
const COVERED = ['What is the tariff on cars?', 'How high is the tariff on steel?', 'Who announced the tariff?', 'What tariff do cars face?'];
const NOT = ['How old is the minister?', 'What is the age of the minister?', 'Who is the wife of the minister?', 'How old is his wife?'];
const learned = WordOdds.learn(
  [...COVERED.map((t) => ({ ...wording(t), covered: true })), ...NOT.map((t) => ({ ...wording(t), covered: false }))],
  base.lexicon,
);

describe('words', () => {
  it('of questions that are answered speak for an answer, those of questions that are not against it', () => {
    expect(learned.of(wording('Which tariff is on steel?'))).toBeGreaterThan(0);
    expect(learned.of(wording('What is the age of his wife?'))).toBeLessThan(0);
  });

  it('tell nothing where one side has no example', () => {
    const onlyCovered = WordOdds.learn(
      COVERED.map((t) => ({ ...wording(t), covered: true })),
      base.lexicon,
    );
    expect(onlyCovered.of(wording('What is the tariff on cars?'))).toBe(0);
    expect(WordOdds.learn([], base.lexicon).of(wording('How old is he?'))).toBe(0);
  });

  it('are weighed the same whenever they are learned', () => {
    const again = WordOdds.learn(
      [...COVERED.map((t) => ({ ...wording(t), covered: true })), ...NOT.map((t) => ({ ...wording(t), covered: false }))],
      base.lexicon,
    );
    expect(again.of(wording('How old is the tariff?'))).toBe(learned.of(wording('How old is the tariff?')));
  });
});
