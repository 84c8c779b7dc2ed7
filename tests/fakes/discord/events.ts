// Events as Discord's gateway sends them, with all fields that discord.js reads.

export const BOT_ID = '200000000000000001';
export const APPLICATION_ID = '200000000000000002';
export const GUILD_ID = '300000000000000001';
export const CHANNEL_ID = '300000000000000002';
export const THREAD_ID = '300000000000000003';
export const DIRECT_CHANNEL_ID = '300000000000000004';
export const USER_ID = '400000000000000001';

/** Where something is written. */
export type MessagePlace = 'guild' | 'thread' | 'direct';

export interface MessageOptions {
  readonly text: string;
  readonly place?: MessagePlace;
  /** The same id again is a second delivery. */
  readonly id?: string;
  readonly author?: 'person' | 'bot' | 'self';
  /** Fields of the event to set or replace. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

let counter = 0n;
/** Ids hold their time of making, in milliseconds since 2015. */
export function newId(): string {
  counter += 1n;
  return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + counter);
}

/** Somebody in a server: Aiko, or somebody else. */
export const member = (of = user()) => ({
  user: of,
  nick: null,
  roles: [],
  joined_at: '2025-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: '0',
});

export function messageEvent(id: string, { text, place = 'direct', author = 'person', extra = {} }: MessageOptions) {
  const named = text.includes(`<@${BOT_ID}>`) || text.includes(`<@!${BOT_ID}>`);
  return {
    ...bareMessage(id, text),
    channel_id: channelIdOf[place],
    author: author === 'self' ? botUser() : { ...user(), bot: author === 'bot' },
    mentions: named ? [botUser()] : [],
    mention_everyone: /@(everyone|here)/.test(text),
    ...(place === 'direct' ? { channel_type: 1 } : { channel_type: place === 'thread' ? 11 : 0, guild_id: GUILD_ID, member: { ...member(), user: undefined } }),
    ...extra,
  };
}

const channelIdOf = { guild: CHANNEL_ID, thread: THREAD_ID, direct: DIRECT_CHANNEL_ID } as const;

export const bareMessage = (id: string, content: string) => ({
  id,
  content,
  type: 0,
  timestamp: '2026-01-01T00:00:00.000Z',
  edited_timestamp: null,
  tts: false,
  pinned: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
});

export const botUser = () => ({ id: BOT_ID, username: 'alliance-desk', discriminator: '0', global_name: null, avatar: null, bot: true });
export const user = () => ({ id: USER_ID, username: 'aiko', discriminator: '0', global_name: 'Aiko', avatar: null });
export const anotherUser = () => ({ ...user(), id: '400000000000000002', username: 'ben', global_name: 'Ben' });
export const channel = () => ({ id: CHANNEL_ID, type: 0, name: 'general', guild_id: GUILD_ID, position: 0, permission_overwrites: [], parent_id: null });
export const thread = () => ({
  id: THREAD_ID,
  type: 11,
  name: 'questions',
  guild_id: GUILD_ID,
  parent_id: CHANNEL_ID,
  owner_id: USER_ID,
  message_count: 1,
  member_count: 1,
  thread_metadata: { archived: false, auto_archive_duration: 60, archive_timestamp: '2026-01-01T00:00:00.000Z', locked: false },
});

export const guild = () => ({
  id: GUILD_ID,
  name: 'A server',
  owner_id: USER_ID,
  member_count: 2,
  roles: [{ id: GUILD_ID, name: '@everyone', color: 0, hoist: false, position: 0, permissions: '0', managed: false, mentionable: false, flags: 0 }],
  emojis: [],
  stickers: [],
  features: [],
  channels: [channel()],
  threads: [thread()],
  members: [{ ...member(), user: botUser() }],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  preferred_locale: 'en-US',
});
