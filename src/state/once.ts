// What happens once, though it may be delivered several times.
import type { Store } from './store.ts';
import { Turns } from './turns.ts';

/** Never rejects: where the store fails, better twice than never. */
export interface Once {
  /** Takes a key: true for the first who asks with it, until the time to live is over. */
  (key: string): Promise<boolean>;
  /** Whether a key was taken; leaves it as it is. */
  isTaken(key: string): Promise<boolean>;
}

/** @param ttl milliseconds. */
export function createOnce(store: Store<true>, ttl: number): Once {
  const turns = new Turns();
  const claim = async (key: string): Promise<boolean> => {
    if (await store.get(key)) return false;
    await store.set(key, true, ttl);
    return true;
  };
  const take = (key: string): Promise<boolean> => turns.take(key, () => claim(key)).catch(() => true);
  const isTaken = (key: string): Promise<boolean> => store.get(key).then(Boolean, () => false);
  return Object.assign(take, { isTaken });
}
