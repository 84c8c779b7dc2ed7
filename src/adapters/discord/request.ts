// Discord's events as requests, or null where the bot is not meant. Pure.
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  type OmitPartialGroupDMChannel,
} from 'discord.js';
import type { CompletionRequest, ConversationKind, OptionValue, Origin, Place, Request } from '../../core/request.ts';
import { clip } from '../../core/text.ts';
import { pressOf } from './components.ts';
import type { MessageCommand } from './message-commands.ts';
import { messageText } from './message-text.ts';

export type AnyMessage = OmitPartialGroupDMChannel<Message>;
type CommandInteraction = ChatInputCommandInteraction | AutocompleteInteraction;

/** A slash command, wherever it was used: guild and channel may be unknown to the bot (user-installed). */
export function commandRequest(interaction: ChatInputCommandInteraction): Request {
  return { ...originOf(interaction), command: interaction.commandName, text: '', options: optionValues(interaction) };
}

/** A command chosen from a message's menu: the message's text is its option, as far as the option takes it. Undefined: no longer one of ours. */
export function messageCommandRequest(interaction: MessageContextMenuCommandInteraction, ours: MessageCommand | undefined): Request {
  const options = ours ? { [ours.option]: clip(messageText(interaction.targetMessage), ours.maxLength) } : {};
  return { ...originOf(interaction), command: ours?.command ?? interaction.commandName, text: '', options };
}

/** A button or menu of one of the bot's messages, however old. */
export function pressRequest(interaction: MessageComponentInteraction): Request {
  return {
    ...originOf(interaction),
    command: null,
    text: '',
    options: {},
    press: pressOf(interaction.customId, interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : null),
  };
}

/** An option of a command that is being typed. */
export function completionRequest(interaction: AutocompleteInteraction): CompletionRequest {
  const { name, value } = interaction.options.getFocused(true);
  const { [name]: _, ...options } = optionValues(interaction);
  return { ...originOf(interaction), command: interaction.commandName, option: name, typed: String(value), options };
}

export interface Heard {
  readonly request: Request;
  /** The id of the message that it replies to, where it is for the bot only if that was an answer to its author. */
  readonly repliesTo?: string;
}

/** A direct message, one in a server that names the bot, or a reply there to a message of the bot; anything else is null. */
export function hear(message: AnyMessage, botId: string): Heard | null {
  if (!isFromPerson(message)) return null;
  const request = messageRequest(message, botId);
  if (!message.inGuild() || isNamed(message, botId)) return { request };
  const repliesTo = repliedTo(message, botId);
  return repliesTo ? { request, repliesTo } : null;
}

function messageRequest(message: AnyMessage, botId: string): Request {
  const text = message.content.replaceAll(mention(botId), ' ').trim();
  return {
    id: message.id,
    platform: 'discord',
    command: null,
    text,
    options: {},
    user: message.author.id,
    userName: message.member?.displayName ?? message.author.displayName,
    // Mentions in a channel have no thread of their own: what one user asks there goes on from what he asked before.
    conversation: { id: message.channelId, kind: message.inGuild() ? 'thread' : 'direct' },
    place: placeOf(message),
    locale: languageOf(text),
    // Private answers to interactions have Discord's own “Dismiss message”; nobody but the bot can take back its direct messages.
    needsDismiss: !message.inGuild(),
  };
}

const originOf = (interaction: BaseInteraction): Origin => ({
  id: interaction.id,
  platform: 'discord',
  user: interaction.user.id,
  userName: nameOf(interaction),
  conversation: { id: interaction.channelId ?? '', kind: interactionKind(interaction) },
  place: placeOf(interaction),
  locale: interaction.locale,
});

/** Of a thread, the channel that holds it; where the bot is no member, a thread cannot be told from a channel. */
function placeOf({ guildId, channelId, channel }: BaseInteraction | AnyMessage): Place {
  const held = channel?.isThread() ? channel.parentId : channelId;
  return { ...(guildId ? { workspace: guildId } : {}), ...(held ? { channel: held } : {}) };
}

/** As the server shows it; a server that the bot does not know hands out its plain record. */
function nameOf({ member, user }: BaseInteraction): string {
  if (!member) return user.displayName;
  return 'displayName' in member ? member.displayName : (member.nick ?? user.displayName);
}

function optionValues(interaction: CommandInteraction): Record<string, OptionValue> {
  return Object.fromEntries(interaction.options.data.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function interactionKind(interaction: BaseInteraction): ConversationKind {
  if (interaction.context === InteractionContextType.BotDM) return 'direct';
  return channelKind(interaction.channel?.isThread() ?? false);
}

const channelKind = (isThread: boolean): ConversationKind => (isThread ? 'thread' : 'channel');

/** Bots (this one too), webhooks and Discord's own notices (“… joined”) are not. */
const isFromPerson = (message: AnyMessage): boolean => !message.author.bot && !message.webhookId && !message.system;

/**
 * Named by a mention of its own in the text: @everyone and a role are not questions.
 * Discord lists a user as mentioned only where the mention is live, so not inside of code.
 */
const isNamed = (message: AnyMessage, botId: string): boolean => message.mentions.users.has(botId) && mention(botId).test(message.content);

/** A reply pings by default, without a mention in the text; where the user has turned that off, its text does not reach the bot. */
const repliedTo = ({ mentions, reference }: AnyMessage, botId: string): string | undefined => (mentions.users.has(botId) ? reference?.messageId : undefined);

const mention = (botId: string): RegExp => new RegExp(`<@!?${botId}>`, 'g');

/** Messages carry no language: kana and kanji tell Japanese. */
const languageOf = (text: string): string => (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : 'en');
