// Shares of users and channels, and the gate: who waits, how long, and that nobody waits for ever.
import { describe, expect, it } from 'vitest';
import { Gate } from '../../src/service/gate.ts';
import { type Bucket, RateLimit } from '../../src/service/rate-limit.ts';
import { MemoryStore } from '../../src/state/memory-store.ts';

function limit(perMinute: number) {
  const clock = { now: 1_000_000 };
  const store = new MemoryStore<Bucket>({ max: 100, now: () => clock.now });
  return { clock, rate: new RateLimit({ store, perMinute, now: () => clock.now }) };
}

describe('a share', () => {
  it('can be used at once, and fills again with time', async () => {
    const { rate, clock } = limit(6);
    const taken = await Promise.all(Array.from({ length: 8 }, () => rate.take('anna')));
    expect(taken).toEqual([0, 0, 0, 0, 0, 0, 10, 10]);
    clock.now += 9_000;
    expect(await rate.take('anna')).toBe(1);
    clock.now += 1_000;
    expect(await rate.take('anna')).toBe(0);
    expect(await rate.take('anna')).toBe(10);
    clock.now += 3_600_000;
    for (let i = 0; i < 6; i++) expect(await rate.take('anna')).toBe(0);
    expect(await rate.take('anna')).toBe(10);
  });

  it('is each one’s own', async () => {
    const { rate } = limit(1);
    expect([await rate.take('anna'), await rate.take('ben'), await rate.take('anna')]).toEqual([0, 0, 60]);
  });

  it('starves nobody whose clock was set back', async () => {
    const { rate, clock } = limit(1);
    await rate.take('anna');
    clock.now -= 3_600_000;
    expect(await rate.take('anna')).toBe(60);
    clock.now += 60_000;
    expect(await rate.take('anna')).toBe(0);
  });

  it('of 0 a minute is no limit', async () => {
    const { rate } = limit(0);
    for (let i = 0; i < 1000; i++) expect(await rate.take('anna')).toBe(0);
  });
});

describe('a gate', () => {
  it('lets so many in, keeps others waiting in their order, and says when it is full', async () => {
    const gate = new Gate({ running: 2, waiting: 2 });
    const done: number[] = [];
    const finish: (() => void)[] = [];
    const work = (n: number) =>
      gate.run(async () => {
        await new Promise<void>((resolve) => finish.push(resolve));
        done.push(n);
      });
    const all = [1, 2, 3, 4].map(work);
    expect([gate.load, gate.isFull]).toEqual([{ running: 2, waiting: 2 }, true]);
    while (finish.length > 0) {
      finish.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await Promise.all(all);
    expect(done).toEqual([1, 2, 3, 4]);
    expect([gate.load, gate.isFull]).toEqual([{ running: 0, waiting: 0 }, false]);
  });

  it('opens again after work that fails', async () => {
    const gate = new Gate({ running: 1, waiting: 1 });
    const failed = gate.run(() => Promise.reject(new Error('broken')));
    const after = gate.run(async () => 'fine');
    await expect(failed).rejects.toThrow('broken');
    expect(await after).toBe('fine');
  });
});
