// Whom answers are for: remembered for a while.
import { expect, it } from 'vitest';
import { OwnAnswers } from '../../../src/adapters/discord/own-answers.ts';
import { MemoryStore } from '../../../src/state/memory-store.ts';

it('knows whom an answer is for, for half an hour', async () => {
  let now = 0;
  const answers = new OwnAnswers(new MemoryStore({ max: 10, now: () => now }));
  await answers.add('a', 'aiko');
  now = 30 * 60_000 - 1;
  expect([await answers.isFor('a', 'aiko'), await answers.isFor('a', 'ben'), await answers.isFor('b', 'aiko')]).toEqual([true, false, false]);
  now += 1;
  expect(await answers.isFor('a', 'aiko')).toBe(false);
});

it('takes nothing for a follow-up where the store fails', async () => {
  const fails = () => Promise.reject(new Error('no database'));
  const answers = new OwnAnswers({ get: fails, set: fails, delete: fails });
  await answers.add('a', 'aiko');
  expect(await answers.isFor('a', 'aiko')).toBe(false);
});
