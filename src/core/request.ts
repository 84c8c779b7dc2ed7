// What a user asked, whatever the platform: adapters make it (pure functions), the bot reads it.

export type PlatformName = 'slack' | 'discord' | 'terminal';
export type OptionValue = string | number | boolean;

/** Where an answer goes: `direct` is a conversation with the bot alone. */
export type ConversationKind = 'direct' | 'channel' | 'thread';

export interface Request {
  /** Unique for each delivery; stands in log lines. */
  readonly id: string;
  readonly platform: PlatformName;
  /** Name of the slash command, or null for plain words (direct message, mention, terminal). */
  readonly command: string | null;
  /** The user's words: everything typed after a Slack command, or the whole message without the bot's mention. */
  readonly text: string;
  /** Named options, where the platform has them (Discord); empty elsewhere. */
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly user: string;
  readonly conversation: { readonly id: string; readonly kind: ConversationKind };
  /** The user's language, as BCP 47 (`en`, `ja`, `en-US`). */
  readonly locale: string;
}

/** An adapter's one way in. Never rejects. */
export type Handle = (request: Request) => Promise<import('./reply.ts').Reply>;
