// Once and turns: what must not happen twice, and what must not be torn apart.
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/state/memory-store.ts';
import { createOnce } from '../../src/state/once.ts';
import type { Store } from '../../src/state/store.ts';
import { Turns } from '../../src/state/turns.ts';

/** A store that takes its time, as a database does. */
function slow<T>(inner: Store<T>): Store<T> {
  const rest = (): Promise<void> => new Promise((done) => setTimeout(done, 2));
  return {
    get: (key) => rest().then(() => inner.get(key)),
    set: (key, value, ttl) => rest().then(() => inner.set(key, value, ttl)),
    delete: (key) => rest().then(() => inner.delete(key)),
  };
}

describe('once', () => {
  it('is for the first alone, however many ask at the same time', async () => {
    const once = createOnce(slow(new MemoryStore<true>({ max: 10 })), 1000);
    const asked = await Promise.all([once('a'), once('a'), once('b'), once('a')]);
    expect(asked).toEqual([true, false, true, false]);
  });

  it('can be asked without taking it, also where the store fails', async () => {
    const store = new MemoryStore<true>({ max: 10 });
    const once = createOnce(store, 1000);
    expect([await once.isTaken('a'), await once('a'), await once.isTaken('a'), await once('a')]).toEqual([false, true, true, false]);
    expect(await createOnce({ ...slow(store), get: () => Promise.reject(new Error('no database')) }, 100).isTaken('a')).toBe(false);
  });

  it('is over when the time to live is', async () => {
    let time = 0;
    const once = createOnce(new MemoryStore<true>({ max: 10, now: () => time }), 100);
    expect(await once('a')).toBe(true);
    time = 99;
    expect(await once('a')).toBe(false);
    time = 101;
    expect(await once('a')).toBe(true);
  });

  it('is for everybody where the store fails, as twice is better than never', async () => {
    const store = new MemoryStore<true>({ max: 10 });
    let broken = true;
    const once = createOnce({ ...slow(store), get: (key) => (broken ? Promise.reject(new Error('no database')) : store.get(key)) }, 100);
    expect([await once('a'), await once('a')]).toEqual([true, true]);
    broken = false;
    expect([await once('a'), await once('a')]).toEqual([true, false]);
  });
});

describe('turns', () => {
  it('do one thing after the other for a key, in order, and leave other keys alone', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = (name: string, ms: number) => async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      done.push(name);
    };
    await Promise.all([turns.take('a', work('a1', 20)), turns.take('a', work('a2', 0)), turns.take('b', work('b1', 5))]);
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });
});
