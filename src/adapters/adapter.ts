// The contract of a platform: start it with the bot, hear how its connection fares, stop it with answers in progress finished.
import type { Bot } from '../core/bot.ts';

/**
 * What a platform tells of its connection.
 * `connected`: events arrive, for the first time or again. `lost`: none arrive, and the adapter tries to connect again by itself.
 * `attempt_failed`: one such attempt failed; the adapter goes on. `ended`: it will not try again, but a new adapter may.
 * `rate_limited`: the platform asked for fewer calls.
 */
export type ConnectionEvent = 'connected' | 'lost' | 'attempt_failed' | 'ended' | 'rate_limited';

export interface Adapter {
  readonly name: string;
  /** Connects; resolves when events arrive. Rejects with a BotError whose message says what to do. @param tell hears of the connection. */
  start(bot: Bot, tell?: (event: ConnectionEvent) => void): Promise<void>;
  /** Takes no new events, finishes what has begun, closes connections. Idempotent; never rejects. */
  stop(): Promise<void>;
}
