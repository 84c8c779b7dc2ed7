// Who may use the bot, and where.
import type { ServiceConfig } from '../config.ts';
import type { Origin } from '../core/request.ts';

export type Access = ServiceConfig['access'];

/**
 * Every list that is set must hold what it is about. A direct message stands in no server and no channel: where those are
 * listed, it needs a user who is listed too.
 */
export function isAllowed(origin: Origin, { workspaces, guilds, channels, users }: Access): boolean {
  const { platform, user, place, conversation } = origin;
  if (platform !== 'slack' && platform !== 'discord') return true;
  if (users && !users.includes(user)) return false;
  const isDirect = conversation.kind === 'direct';
  const inList = (list: readonly string[] | null, id: string | undefined): boolean => !list || (id !== undefined && list.includes(id));
  const community = platform === 'slack' ? inList(workspaces, place?.workspace) : (isDirect && users !== null) || inList(guilds, place?.workspace);
  return community && ((isDirect && users !== null) || inList(channels, place?.channel));
}
