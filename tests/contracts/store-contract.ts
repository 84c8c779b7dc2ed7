// What every store must do, in memory or in a database: call it in a test file with a way to make an empty one.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/state/store.ts';

export interface StoreUnderTest {
  readonly store: Store<unknown>;
  /** Moves the store's time on, or waits for it to pass. */
  pass(ms: number): Promise<void>;
  /** The same data through a second store, where another process could open it. */
  reopen?(): Store<unknown>;
}

export function describeStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name}, as a store`, () => {
    it('knows nothing of a key that was never set', async () => {
      const { store } = await make();
      expect(await store.get('never')).toBeUndefined();
    });

    it('gives back what was set, of any JSON kind', async () => {
      const { store } = await make();
      for (const value of ['', 'text', 0, 1.5, true, false, null, [1, [2]], { a: { b: 'ü日本' } }]) {
        await store.set('key', value, 1000);
        expect(await store.get('key')).toEqual(value);
      }
    });

    it('keeps keys apart, whatever they are made of', async () => {
      const { store } = await make();
      const keys = ['', 'a', 'A', 'a:b', "a'; drop table store; --", 'ü', '__proto__', 'x'.repeat(500)];
      for (const key of keys) await store.set(key, key, 1000);
      for (const key of keys) expect(await store.get(key)).toBe(key);
    });

    it('puts a new value, with its time to live, in place of an old one', async () => {
      const { store, pass } = await make();
      await store.set('key', 'old', 100);
      await store.set('key', 'new', 1000);
      await pass(200);
      expect(await store.get('key')).toBe('new');
      await store.set('key', 'short', 100);
      await pass(200);
      expect(await store.get('key')).toBeUndefined();
    });

    it('forgets when the time to live is over, not before', async () => {
      const { store, pass } = await make();
      await store.set('short', 1, 100);
      await store.set('long', 2, 10_000);
      expect(await store.get('short')).toBe(1);
      await pass(150);
      expect(await store.get('short')).toBeUndefined();
      expect(await store.get('long')).toBe(2);
    });

    it('does not live longer for being read', async () => {
      const { store, pass } = await make();
      await store.set('key', 1, 300);
      await pass(200);
      await store.get('key');
      await pass(200);
      expect(await store.get('key')).toBeUndefined();
    });

    it('deletes one key, and takes the deletion of none in its stride', async () => {
      const { store } = await make();
      await store.set('a', 1, 1000);
      await store.set('b', 2, 1000);
      await store.delete('a');
      await store.delete('never');
      expect([await store.get('a'), await store.get('b')]).toEqual([undefined, 2]);
    });

    it('is whole after many calls at once', async () => {
      const { store } = await make();
      await Promise.all(Array.from({ length: 200 }, (_, i) => store.set(`k${i % 20}`, i, 1000)));
      const values = await Promise.all(Array.from({ length: 20 }, (_, i) => store.get(`k${i}`)));
      expect(values.every((value, i) => Number(value) % 20 === i)).toBe(true);
    });
  });
}
