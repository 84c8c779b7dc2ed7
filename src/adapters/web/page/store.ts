// The conversation on the page: what was said, and what became of it.
import type { OptionValue } from '../../../core/request.ts';
import type { Answered, Ask } from '../protocol.ts';

/** `home` is the bot's own page, on which nothing is said. */
export type Place = 'direct' | 'channel' | 'home';
export type Conversation = Ask['conversation'];

export interface UsedCommand {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

interface EntryBase {
  readonly id: string;
  readonly place: Place;
  readonly conversation: Conversation;
  readonly at: Date;
}
export interface UserEntry extends EntryBase {
  readonly kind: 'user';
  readonly text: string;
  /** Slash commands are seen by nobody but their user. */
  readonly command: UsedCommand | null;
}
export interface BotEntry extends EntryBase {
  readonly kind: 'bot';
  readonly answered: Answered;
  /** Only its asker sees it. */
  readonly hidden: boolean;
  readonly edited: boolean;
  readonly command: UsedCommand | null;
}
interface FaultEntry extends EntryBase {
  readonly kind: 'fault';
  readonly text: string;
}
export type Entry = UserEntry | BotEntry | FaultEntry;

export type Change =
  | { readonly kind: 'added'; readonly entry: Entry }
  | { readonly kind: 'replaced'; readonly id: string; readonly answered: Answered }
  | { readonly kind: 'removed'; readonly id: string };

export function changeEntries(entries: readonly Entry[], change: Change): readonly Entry[] {
  switch (change.kind) {
    case 'added':
      return [...entries, change.entry];
    case 'replaced':
      return entries.map((entry) => (entry.id === change.id && entry.kind === 'bot' ? { ...entry, answered: change.answered, edited: true } : entry));
    case 'removed':
      return entries.filter((entry) => entry.id !== change.id);
  }
}

/** A conversation of its own for every load of the page, so that nothing said before is held against it. */
const SESSION = crypto.randomUUID().slice(0, 8);
let count = 0;

export const newId = (): string => `m${++count}`;

/** Where plain words or a command go; a mention in a channel is answered in a thread under it. */
export function conversationOf(place: Place, under: string | null): Conversation {
  if (place === 'direct') return { id: `direct-${SESSION}`, kind: 'direct' };
  return under ? { id: `channel-${SESSION}:${under}`, kind: 'thread' } : { id: `channel-${SESSION}`, kind: 'channel' };
}
