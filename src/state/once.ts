// What happens once, though it may be delivered several times.
import type { Store } from './store.ts';
import { Turns } from './turns.ts';

/** Resolves to true for the first who asks with a key, until the time to live is over. Never rejects: where the store fails, better twice than never. */
export type Once = (key: string) => Promise<boolean>;

/** @param ttl milliseconds. */
export function createOnce(store: Store<true>, ttl: number): Once {
  const turns = new Turns();
  const claim = async (key: string): Promise<boolean> => {
    if (await store.get(key)) return false;
    await store.set(key, true, ttl);
    return true;
  };
  return (key) => turns.take(key, () => claim(key)).catch(() => true);
}
