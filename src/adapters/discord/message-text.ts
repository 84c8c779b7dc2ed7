// The words of somebody's message, wherever it carries them, without what Discord puts between them.
import type { APIEmbed, Embed, Message, MessageSnapshot } from 'discord.js';
import { cleanText } from '../../core/text.ts';

/** Mentions, channels, emoji and times, which are numbers to everybody but Discord. */
const TOKENS = /<(?:[@#][!&]?\d+|a?:(\w+):\d+|t:-?\d+(?::\w)?|\/[^>:]+:\d+|id:\w+)>/g;
/** A message that is a link alone is read from the card that unfolds. */
const ADDRESSES = /<?https?:\/\/\S+/g;
/** Headings, quotes, lists and small print at the start of a line. */
const LINE_MARKS = /^[ \t]*(?:#{1,3}|-#|>{1,3}|[-*])[ \t]+/gm;
const STYLE_MARKS = /\*{1,3}|__|~~|\|\||`{1,3}/g;

/** One line: of what was written, else forwarded, else shown in a card; '' of a picture alone. */
export function messageText(message: Message): string {
  const forwarded = message.messageSnapshots?.first();
  const candidates = [message.content, cardText(message), forwarded?.content, forwarded ? cardText(forwarded) : ''];
  return candidates.map((text) => plain(text ?? '')).find(Boolean) ?? '';
}

const cardText = ({ embeds = [] }: Partial<Pick<Message | MessageSnapshot, 'embeds'>>): string => embeds.map(embedText).join('\n');

const embedText = ({ title, description, fields = [] }: Embed | APIEmbed): string =>
  [title, description, ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`)].filter(Boolean).join('. ');

const plain = (markdown: string): string =>
  cleanText(
    markdown
      .replace(TOKENS, ' ')
      .replace(/\[([^\]\n]+)\]\(https?:\/\/[^)\s]+\)/g, '$1')
      .replace(ADDRESSES, ' ')
      .replace(LINE_MARKS, '')
      .replace(STYLE_MARKS, ''),
  );
