// What is remembered between requests: the contract of a store, which a database can fulfil as well as memory.

/** Values by key, each for a time. Methods reject only where the store itself fails. */
export interface Store<Value> {
  /** A key that was never set, was deleted or has expired: `undefined`. */
  get(key: string): Promise<Value | undefined>;
  /** Puts a value in place of an earlier one. @param ttl milliseconds until it is forgotten, above 0. */
  set(key: string, value: Value, ttl: number): Promise<void>;
  delete(key: string): Promise<void>;
}
