// Discord's events as requests, or null where the bot is not meant. Pure.
import { type ChatInputCommandInteraction, InteractionContextType, type Message, type OmitPartialGroupDMChannel } from 'discord.js';
import type { ConversationKind, OptionValue, Request } from '../../core/request.ts';

export type AnyMessage = OmitPartialGroupDMChannel<Message>;

/** A slash command, wherever it was used: guild and channel may be unknown to the bot (user-installed). */
export function commandRequest(interaction: ChatInputCommandInteraction): Request {
  return {
    id: interaction.id,
    platform: 'discord',
    command: interaction.commandName,
    text: '',
    options: optionValues(interaction),
    user: interaction.user.id,
    conversation: { id: interaction.channelId, kind: interactionKind(interaction) },
    locale: interaction.locale,
  };
}

/** A direct message, or one in a server that names the bot; anything else is null. */
export function messageRequest(message: AnyMessage, botId: string): Request | null {
  if (!isFromPerson(message)) return null;
  if (message.inGuild() && !isNamed(message, botId)) return null;
  const text = message.content.replaceAll(mention(botId), ' ').trim();
  return {
    id: message.id,
    platform: 'discord',
    command: null,
    text,
    options: {},
    user: message.author.id,
    conversation: { id: message.channelId, kind: message.inGuild() ? channelKind(message.channel.isThread()) : 'direct' },
    locale: languageOf(text),
  };
}

function optionValues(interaction: ChatInputCommandInteraction): Record<string, OptionValue> {
  return Object.fromEntries(interaction.options.data.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}

function interactionKind(interaction: ChatInputCommandInteraction): ConversationKind {
  if (interaction.context === InteractionContextType.BotDM) return 'direct';
  return channelKind(interaction.channel?.isThread() ?? false);
}

const channelKind = (isThread: boolean): ConversationKind => (isThread ? 'thread' : 'channel');

/** Bots (this one too), webhooks and Discord's own notices (“… joined”) are not. */
const isFromPerson = (message: AnyMessage): boolean => !message.author.bot && !message.webhookId && !message.system;

/**
 * Named by a mention of its own in the text: @everyone, a role, or a reply to one of its answers (which pings by default) are not questions.
 * Discord lists a user as mentioned only where the mention is live, so not inside of code.
 */
const isNamed = (message: AnyMessage, botId: string): boolean => message.mentions.users.has(botId) && mention(botId).test(message.content);

const mention = (botId: string): RegExp => new RegExp(`<@!?${botId}>`, 'g');

/** Messages carry no language: kana and kanji tell Japanese. */
const languageOf = (text: string): string => (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : 'en');
