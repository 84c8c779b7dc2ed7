// The contract of a platform: start it with the bot, stop it with answers in progress finished.
import type { Bot } from '../core/bot.ts';

export interface Adapter {
  readonly name: string;
  /** Connects; resolves when events arrive. Rejects with a BotError whose message says what to do. */
  start(bot: Bot): Promise<void>;
  /** Takes no new events, finishes what has begun, closes connections. Idempotent; never rejects. */
  stop(): Promise<void>;
}
