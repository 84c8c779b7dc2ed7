// Slack's commands and messages as requests. Pure; null for an event that is none of the bot's business.
import { languageOf } from '../../core/format.ts';
import type { Request } from '../../core/request.ts';

/** What is read of a slash command's payload. */
export interface SlashFields {
  readonly command: string;
  readonly text?: string | undefined;
  readonly user_id: string;
  readonly user_name?: string | undefined;
  readonly channel_id: string;
}

interface Named {
  readonly name: string;
}

/** What is read of a `message` or `app_mention` event. */
export interface MessageFields {
  readonly type: 'message' | 'app_mention';
  readonly channel: string;
  readonly ts: string;
  readonly channel_type?: string | undefined;
  readonly subtype?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly user?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly text?: string | undefined;
  readonly thread_ts?: string | undefined;
}

/** Where an answer goes: as `chat.postMessage` takes it. */
export interface Place {
  readonly channel: string;
  readonly thread_ts?: string;
}

const PEOPLES_SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];
const SLACKBOT = 'USLACKBOT';
/** Channel ids of conversations between two begin with D. */
const DIRECT = /^D/;

export function slashRequest(fields: SlashFields, id: string, commands: readonly Named[] = []): Request {
  const text = plainText(fields.text ?? '');
  const conversation = { id: fields.channel_id, kind: DIRECT.test(fields.channel_id) ? 'direct' : 'channel' } as const;
  const userName = fields.user_name ? { userName: fields.user_name } : {};
  return { ...request(id, text, fields.user_id), ...userName, command: commandName(fields.command.replace(/^\//, ''), commands), conversation };
}

/** Of `ad-ask` too: the manifest can put a prefix before every name, where another app has the same one. */
function commandName(typed: string, commands: readonly Named[]): string {
  const known = commands.some(({ name }) => name === typed) ? undefined : commands.find(({ name }) => typed.endsWith(`-${name}`));
  return known?.name ?? typed;
}

/** Somebody's direct message, or a mention; a message without text is an empty request. */
export function messageRequest(event: MessageFields, id: string, botUser: string | undefined): Request | null {
  const addressed = event.type === 'app_mention' || event.channel_type === 'im';
  if (!addressed || !isFromPerson(event, botUser)) return null;
  const text = plainText(withoutMention(event.text ?? '', botUser));
  return { ...request(id, text, event.user ?? ''), command: null, conversation: conversationOf(event) };
}

/** A mention is answered in a thread under it, a direct message where it stands. */
export function placeOf(event: MessageFields): Place {
  const thread = event.thread_ts ?? (event.type === 'app_mention' ? event.ts : undefined);
  return { channel: event.channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
}

function conversationOf(event: MessageFields): Request['conversation'] {
  const { channel, thread_ts } = placeOf(event);
  return thread_ts === undefined ? { id: channel, kind: 'direct' } : { id: `${channel}:${thread_ts}`, kind: 'thread' };
}

function isFromPerson(event: MessageFields, botUser: string | undefined): boolean {
  if (event.hidden || event.bot_id || !PEOPLES_SUBTYPES.includes(event.subtype)) return false;
  return Boolean(event.user) && event.user !== botUser && event.user !== SLACKBOT;
}

function request(id: string, text: string, user: string): Omit<Request, 'command' | 'conversation'> {
  return { id, platform: 'slack', text, options: {}, user, locale: localeOf(text) };
}

function withoutMention(text: string, botUser: string | undefined): string {
  return botUser ? text.replace(new RegExp(`\\s*<@${botUser}(?:\\|[^<>]*)?>\\s*`, 'g'), ' ') : text;
}

/** `<@U1|name>`, `<#C1|name>`, `<!here>`, `<!date^…|text>` and `<https://…|label>` as people read them; entities last, in one go. */
export function plainText(text: string): string {
  return text
    .replace(/<([@#!]|https?:|mailto:|tel:)([^<>|]*)(?:\|([^<>]*))?>/g, (_, kind: string, id: string, label?: string) => tokenText(kind, id, label))
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '')
    .trim();
}

function tokenText(kind: string, id: string, label: string | undefined): string {
  const shown = label || (kind === '!' ? id.replace(/\^.*$/s, '') : id);
  if (kind === '@' || kind === '#') return `${kind}${shown.replace(/^[@#]/, '')}`;
  if (kind === '!') return label || `@${shown}`;
  return label || `${kind}${id}`;
}

/** Slack names no language with a command or an event: Japanese writing tells. */
export const localeOf = (text: string): string => languageOf({ locale: 'en', text });
