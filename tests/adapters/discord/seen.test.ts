// Remembering deliveries, for a time and up to a number.
import { expect, it } from 'vitest';
import { createSeen } from '../../../src/adapters/discord/seen.ts';

it('knows an id again until its time is over', () => {
  let now = 0;
  const isNew = createSeen({ lifeMs: 100, max: 10, now: () => now });
  expect([isNew('a'), isNew('a'), isNew('b')]).toEqual([true, false, true]);
  now = 99;
  expect(isNew('a')).toBe(false);
  now = 100;
  expect(isNew('a')).toBe(true);
});

it('forgets the oldest where there are too many', () => {
  const isNew = createSeen({ lifeMs: 100, max: 2, now: () => 0 });
  for (const id of ['a', 'b', 'c']) isNew(id);
  expect([isNew('b'), isNew('c')]).toEqual([false, false]);
  expect(isNew('a')).toBe(true);
});
