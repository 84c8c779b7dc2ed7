// The contract of a platform: start it with the bot's handle, stop it with answers in progress finished.
import type { Handle } from '../core/request.ts';

export interface Adapter {
  readonly name: string;
  /** Connects; resolves when events arrive. Rejects with a BotError whose message says what to do. */
  start(handle: Handle): Promise<void>;
  /** Takes no new events, finishes what has begun, closes connections. Idempotent; never rejects. */
  stop(): Promise<void>;
}
