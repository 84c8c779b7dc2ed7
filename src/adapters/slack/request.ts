// Slack's commands and messages as requests. Pure; null for an event that is none of the bot's business.
import type { Request } from '../../core/request.ts';
import { originOf } from './origin.ts';

/** What is read of a slash command's payload. */
export interface SlashFields {
  readonly command: string;
  readonly text?: string | undefined;
  readonly user_id: string;
  readonly user_name?: string | undefined;
  readonly team_id?: string | undefined;
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

/** What comes with an event. */
export interface Delivery {
  readonly id: string;
  readonly workspace?: string | undefined;
  readonly botUser: string | undefined;
}

/** Where an answer goes: as `chat.postMessage` takes it. */
export interface Place {
  readonly channel: string;
  readonly thread_ts?: string;
}

const PEOPLES_SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];
const SLACKBOT = 'USLACKBOT';

export function slashRequest(fields: SlashFields, id: string, commands: readonly Named[] = []): Request {
  const text = plainText(fields.text ?? '');
  const { user_id: user, user_name: userName, team_id: workspace, channel_id: channel } = fields;
  const origin = originOf({ id, user, userName, workspace, channel, words: text });
  const typed = fields.command.replace(/^\//, '');
  const command = commandName(typed, commands);
  const prefix = typed.slice(0, typed.length - command.length);
  // What only the user sees has no way to go but a reload of Slack.
  return { ...origin, needsDismiss: true, prefix, command, text, options: {} };
}

/** Of `ad-ask` too: the manifest can put a prefix before every name, where another app has the same one. */
function commandName(typed: string, commands: readonly Named[]): string {
  const known = commands.some(({ name }) => name === typed) ? undefined : commands.find(({ name }) => typed.endsWith(`-${name}`));
  return known?.name ?? typed;
}

/** Somebody's direct message, or a mention; a message without text is an empty request. */
export function messageRequest(event: MessageFields, { id, workspace, botUser }: Delivery): Request | null {
  const addressed = event.type === 'app_mention' || event.channel_type === 'im';
  if (!addressed || !isFromPerson(event, botUser)) return null;
  const text = plainText(withoutMention(event.text ?? '', botUser));
  const { channel, thread_ts: thread } = placeOf(event);
  return { ...originOf({ id, user: event.user ?? '', workspace, channel, thread, words: text }), command: null, text, options: {} };
}

/** A mention is answered in a thread under it, a direct message where it stands. */
export function placeOf(event: MessageFields): Place {
  const thread = event.thread_ts ?? (event.type === 'app_mention' ? event.ts : undefined);
  return { channel: event.channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
}

function isFromPerson(event: MessageFields, botUser: string | undefined): boolean {
  if (event.hidden || event.bot_id || !PEOPLES_SUBTYPES.includes(event.subtype)) return false;
  return Boolean(event.user) && event.user !== botUser && event.user !== SLACKBOT;
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
