// The store in memory: the contract of every store, and its bound.
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/state/memory-store.ts';
import { describeStore } from '../contracts/store-contract.ts';

describeStore('MemoryStore', async () => {
  let time = 0;
  const store = new MemoryStore<unknown>({ max: 1000, now: () => time });
  const pass = async (ms: number): Promise<void> => {
    time += ms;
  };
  return { store, pass };
});

describe('MemoryStore', () => {
  it('holds so many keys and no more: the one set longest ago goes first', async () => {
    const store = new MemoryStore<number>({ max: 2 });
    await store.set('a', 1, 1000);
    await store.set('b', 2, 1000);
    await store.set('a', 3, 1000);
    await store.set('c', 4, 1000);
    expect([await store.get('a'), await store.get('b'), await store.get('c'), store.size]).toEqual([3, undefined, 4, 2]);
  });

  it('is moved by no change of the time of day', async () => {
    const store = new MemoryStore<number>({ max: 2 });
    await store.set('a', 1, 1000);
    const real = Date.now;
    try {
      Date.now = () => real() + 86_400_000;
      expect(await store.get('a')).toBe(1);
    } finally {
      Date.now = real;
    }
  });
});
