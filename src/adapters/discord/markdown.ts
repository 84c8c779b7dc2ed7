// Plain text and spans as Discord markdown: nothing in a text can style, link or mention anything.
import type { Span } from '../../core/reply.ts';
import { cleanText, clip } from '../../core/text.ts';
import { LINK } from './limits.ts';

/**
 * Characters that start markdown, mentions, custom emoji, timestamps or autolinks, wherever they stand. Brackets alone mean nothing, and whoever
 * copies a message's text gets its backslashes along: so of a link's `](`, which may come together from two texts, only the second is escaped.
 */
const SPECIAL = /[\\*_~`|<@]|:(?=\/\/)|(?<=\]|^)\(/g;
/** At the start of a line also headings, quotes, lists and small print. */
const LINE_START = /(?<=^ ?)[#>+-]|(?<=^ ?\d{1,9})[.)]/;
/** Pings everyone; a backslash hides it from apps but not from everything that reads messages. */
const EVERYONE = /@(?=everyone|here)/gi;

/** A span of its own that parts the ones beside it. */
const BLANK = /^\s+$/;

/** One line of `text` in which no character has a meaning; white space at its ends stays, as one space. */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  const around = (edge: RegExp): string => (edge.test(text) ? ' ' : '');
  const line = `${around(/^\s/)}${clean}${around(/\s$/)}`;
  return clean && line.replace(EVERYONE, '＠').replace(SPECIAL, '\\$&').replace(LINE_START, '\\$&');
}

/** `text`, escaped, in at most `room` units; clipped at a word boundary where it is longer, never inside an escape. */
export function clipText(text: string, room: number): string {
  let size = Math.min(text.length, room);
  let escaped = escapeText(clip(text, size));
  while (escaped.length > room && size > 0) {
    // An escape adds one unit to a character at most, so half of what is over is surely too much.
    size -= Math.ceil((escaped.length - room) / 2);
    escaped = escapeText(clip(text, size));
  }
  return escaped;
}

/** Spans in one line of at most `room` units: texts are clipped, a link is there whole or not at all. */
export function spansMarkdown(spans: readonly Span[], room: number): string {
  let line = '';
  for (const span of spans) {
    const left = room - line.length;
    const whole = line && BLANK.test(span.text) ? ' ' : spanMarkdown(span, Number.POSITIVE_INFINITY);
    line += whole.length <= left ? whole : spanMarkdown(span, left);
    if (whole.length > left) break;
  }
  return line.trim() && line;
}

export const bold = (text: string, room: number): string => styled(clipText(text, room - 4), '**');
export const italic = (text: string, room: number): string => styled(clipText(text, room - 2), '*');

function spanMarkdown(span: Span, room: number): string {
  if (/^\s+$/.test(span.text)) return room > 0 ? ' ' : '';
  const url = span.link && safeUrl(span.link);
  if (url && room > url.length + 4) return linked(clipText(evenBrackets(span.text), room - url.length - 4), url);
  if (span.style === 'bold') return bold(span.text, room);
  if (span.style === 'italic') return italic(span.text, room);
  if (span.style === 'code') return codeMarkdown(span.text, room);
  return clipText(span.text, room);
}

const linked = (label: string, url: string): string => label && `[${label}](${url})`;

/** White space stays outside of the marks: `** x **` would show its stars. */
const styled = (escaped: string, mark: string): string => escaped.trim() && escaped.replace(/\S(?:[\s\S]*\S)?/, `${mark}$&${mark}`);

/** Inside of code nothing is escaped: what could end it or mention somebody is replaced. */
function codeMarkdown(text: string, room: number): string {
  const code = clip(
    cleanText(text)
      .replace(/`/g, 'ˋ')
      .replace(EVERYONE, '＠')
      .replace(/<(?=[@#:/]|a:|t:|id:)/g, '‹'),
    room - 2,
  );
  return code && `\`${code}\``;
}

/** A label with a bracket that has no partner would end the link’s label early. */
const evenBrackets = (text: string): string => (/^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(text) ? text : text.replace(/\[/g, '(').replace(/\]/g, ')'));

/** An https address with nothing in it that ends a link early, or null. */
function safeUrl(link: string): string | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.protocol !== 'https:') return null;
  const href = url.href.replace(/[()\\<>\s*`|]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return href.length <= LINK ? href : null;
}
