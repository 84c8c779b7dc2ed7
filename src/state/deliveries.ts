// Which deliveries of a platform were taken, kept in memory.
import { MemoryStore } from './memory-store.ts';
import { createOnce, type Once } from './once.ts';

/** Milliseconds: Slack delivers an event again for up to about an hour; Discord replays what was sent while a connection was gone, minutes at most. */
const TTL = 60 * 60_000;
const MAX = 50_000;

export const onceInMemory = (): Once => createOnce(new MemoryStore<true>({ max: MAX }), TTL);
