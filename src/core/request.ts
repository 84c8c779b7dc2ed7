// What a user asked, whatever the platform: adapters make it (pure functions), the bot reads it.

export type PlatformName = 'slack' | 'discord' | 'terminal' | 'web';
export type OptionValue = string | number | boolean;

/** Where an answer goes: `direct` is a conversation with the bot alone. */
export type ConversationKind = 'direct' | 'channel' | 'thread';

/** Ids of the platform: a Slack workspace or Discord server, and the channel (of a thread: the one that holds it). */
export interface Place {
  readonly workspace?: string;
  readonly channel?: string;
}

/** Who asks and where: what all that reaches the bot has in common. */
export interface Origin {
  /** Unique for each delivery; stands in log lines. */
  readonly id: string;
  readonly platform: PlatformName;
  readonly user: string;
  /** What others in the conversation call the user, as plain text, where the platform says. */
  readonly userName?: string;
  readonly conversation: { readonly id: string; readonly kind: ConversationKind };
  /** Where that is, as far as the platform says. */
  readonly place?: Place;
  /** The user's language, as BCP 47 (`en`, `ja`, `en-US`). */
  readonly locale: string;
  /** What stands before the names of slash commands here (“ad-”), as far as is known. */
  readonly prefix?: string;
  /** The answer is for this user alone and the platform has no way of its own to put it away: it gets a button for that. */
  readonly needsDismiss?: boolean;
}

export interface Request extends Origin {
  /** Name of the slash command, or null for plain words (direct message, mention, terminal) and for presses. */
  readonly command: string | null;
  /** The user's words: everything typed after a Slack command, or the whole message without the bot's mention. */
  readonly text: string;
  /** Named options, where the platform has them (Discord, modals, shortcuts); empty elsewhere. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** A button pressed, or an entry of a menu chosen, on a message of the bot; `command` is null and `text` empty then. */
  readonly press?: Press;
}

/** Of the action that was used: its own `id` and `value`, a menu's chosen value. */
export interface Press {
  readonly id: string;
  readonly value: string;
}

/** An option of a command being typed. */
export interface CompletionRequest extends Origin {
  readonly command: string;
  readonly option: string;
  /** What stands in the option so far. */
  readonly typed: string;
  /** The other options as far as they are filled in. */
  readonly options: Readonly<Record<string, OptionValue>>;
}
