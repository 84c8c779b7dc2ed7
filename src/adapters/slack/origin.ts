// Who asks and where, of whatever Slack sends. Pure.
import { languageOf } from '../../core/format.ts';
import type { Origin } from '../../core/request.ts';

export interface OriginFields {
  readonly id: string;
  readonly user: string;
  readonly userName?: string | undefined;
  readonly workspace?: string | undefined;
  /** None for views: they are between the user and the bot. */
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  /** The user's words, or those of what was pressed: their writing tells the language. */
  readonly words: string;
}

export function originOf(fields: OriginFields): Origin {
  const { id, user, userName, workspace, channel, words } = fields;
  const place = { ...(workspace ? { workspace } : {}), ...(channel ? { channel } : {}) };
  return { id, platform: 'slack', user, ...(userName ? { userName } : {}), conversation: conversationOf(fields), place, locale: localeOf(words) };
}

function conversationOf({ user, channel, thread }: OriginFields): Origin['conversation'] {
  if (!channel) return { id: user, kind: 'direct' };
  if (thread !== undefined) return { id: `${channel}:${thread}`, kind: 'thread' };
  return { id: channel, kind: isDirect(channel) ? 'direct' : 'channel' };
}

/** Channel ids of conversations between two begin with D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** Somebody who did something, as interactions name him. */
export interface Actor {
  readonly id: string;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
  readonly team_id?: string | undefined;
}

/** The workspace where it was done; none is named where the app is installed for a whole organisation. */
export interface Acted {
  readonly user: Actor;
  readonly team?: { readonly id: string } | null | undefined;
}

export const actorOf = ({ user, team }: Acted): Pick<OriginFields, 'user' | 'userName' | 'workspace'> => ({
  user: user.id,
  userName: user.username ?? user.name,
  workspace: team?.id ?? user.team_id,
});

/** Slack names no language with a command or an event. */
const localeOf = (words: string): string => languageOf({ locale: 'en', text: words });
