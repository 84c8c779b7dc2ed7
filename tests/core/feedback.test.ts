// Counts of what was found useful.
import { describe, expect, it } from 'vitest';
import { type FeedbackCount, FeedbackCounts } from '../../src/core/feedback.ts';
import { MemoryStore } from '../../src/state/memory-store.ts';

describe('feedback', () => {
  it('is counted by command, also where presses come at the same time', async () => {
    const counts = new FeedbackCounts(new MemoryStore<FeedbackCount>({ max: 10 }));
    await Promise.all([...Array.from({ length: 20 }, () => counts.add('ask', true)), counts.add('ask', false), counts.add('brief', true)]);
    expect(await counts.of('ask')).toEqual({ useful: 20, notUseful: 1 });
    expect(await counts.of('brief')).toEqual({ useful: 1, notUseful: 0 });
    expect(await counts.of('guide')).toEqual({ useful: 0, notUseful: 0 });
  });
});
