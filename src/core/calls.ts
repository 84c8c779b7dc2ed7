// Calls of commands as the value of a button: “figures tariffs”. One that is too long for it is kept for a while under a key.
import { createHash } from 'node:crypto';
import type { Store } from '../state/store.ts';

/** What `id` and `value` of an action may have together. */
export const ACTION_ROOM = 99;
/** Milliseconds for which a long call is kept. */
const KEPT = 24 * 60 * 60_000;
/** No command's name begins so. */
const KEY = '#';
const KEY_LENGTH = 16;

export class Calls {
  readonly #store: Store<string>;

  constructor(store: Store<string>) {
    this.#store = store;
  }

  /** The call itself where it has room, else a key. @param room UTF-16 units, at least 17. */
  async pack(call: string, room: number): Promise<string> {
    if (call.length <= room) return call;
    const key = `${KEY}${digest(call, KEY_LENGTH)}`;
    await this.#store.set(key, call, KEPT);
    return key;
  }

  /** undefined: it has expired, or was kept by a process that is gone. */
  async unpack(value: string): Promise<string | undefined> {
    return value.startsWith(KEY) ? this.#store.get(value) : value;
  }
}

/** A short stand-in for a text, the same each time. */
export const digest = (text: string, length: number): string => createHash('sha256').update(text).digest('base64url').slice(0, length);
