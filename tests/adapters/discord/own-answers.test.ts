// Whom answers are for: remembered for a while, up to a number.
import { expect, it } from 'vitest';
import { OwnAnswers } from '../../../src/adapters/discord/own-answers.ts';

it('knows whom an answer is for, for half an hour', () => {
  let now = 0;
  const answers = new OwnAnswers(() => now);
  answers.add('a', 'aiko');
  now = 30 * 60_000;
  expect([answers.isFor('a', 'aiko'), answers.isFor('a', 'ben'), answers.isFor('b', 'aiko'), answers.isFor(undefined, 'aiko')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  now += 1;
  expect(answers.isFor('a', 'aiko')).toBe(false);
});

it('forgets the oldest where there are too many', () => {
  const answers = new OwnAnswers(() => 0);
  for (let n = 0; n <= 10_000; n += 1) answers.add(String(n), 'aiko');
  expect([answers.isFor('0', 'aiko'), answers.isFor('1', 'aiko')]).toEqual([false, true]);
});
