// Slack's text markup, mrkdwn: escaping, clipping and spans. Everything that a message shows goes through here.
import type { Span } from '../../core/reply.ts';
import { cleanText, clip, isClean } from '../../core/text.ts';
import { LINK_URL } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** The longest entity: one character may become this many. */
const ENTITY_LENGTH = 5;
/** A style's marker, and a look-alike for one inside styled text: mrkdwn has no escape for it. */
const MARKERS = { bold: ['*', '∗'], italic: ['_', '＿'], code: ['`', 'ˋ'] } as const;
/** Parts a marker from a letter that it touches: between two letters mrkdwn takes a marker for text. */
const THIN_SPACE = '\u2009';
const LETTER_FIRST = /^[\p{L}\p{N}]/u;
const LETTER_LAST = /[\p{L}\p{N}]$/u;

interface Piece {
  readonly text: string;
  /** Begins and ends with a style's marker. */
  readonly styled: boolean;
}

/** Cleaned like `cleanText`, but line breaks and one space at either edge stay: spans are joined as they are. */
export function cleanLines(text: string): string {
  if (isClean(text)) return text;
  return text
    .split(/\r?\n/)
    .map((line) => `${/^\s/.test(line) ? ' ' : ''}${cleanText(line)}${/\s$/.test(line) ? ' ' : ''}`.replace(/ +/g, ' '))
    .join('\n');
}

/** Plain text as mrkdwn: nothing in it can be a mention, a channel, a link or a date. */
export function escapeText(text: string): string {
  return unmentioned(cleanLines(text)).replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}

/** Text in which nothing looks like a call to everybody. */
export const unmentioned = (text: string): string => text.replace(/@(?=(?:everyone|channel|here)\b)/giu, '＠');

/** Plain text as mrkdwn of at most `max` characters, cut at a word boundary, never inside an entity. */
export function escapeClipped(text: string, max: number): string {
  const allowed = Math.max(0, max);
  let room = allowed;
  let escaped = escapeText(clip(text, room));
  while (escaped.length > allowed) {
    room -= Math.ceil((escaped.length - allowed) / ENTITY_LENGTH);
    escaped = escapeText(clip(text, room));
  }
  return escaped;
}

/** Spans as mrkdwn. Where they are longer than `max`, the span that does not fit is cut, without its style and link. */
export function spansMrkdwn(spans: readonly Span[], max = Number.POSITIVE_INFINITY): string {
  let out: Piece = { text: '', styled: false };
  for (const span of spans) {
    const joined = join(out, spanPiece(span));
    if (joined.text.length > max) return out.text + escapeClipped(span.text, max - out.text.length);
    out = joined;
  }
  return out.text;
}

/** Bold text of at most `max` characters with its markers; empty for empty text. */
export function bold(text: string, max: number): string {
  return markText(clip(cleanText(text), max), 'bold', max);
}

/** The address as mrkdwn links it, or null for one that is not to be linked. */
export function linkUrl(link: string): string | null {
  const href = safeUrl(link)
    ?.replaceAll('|', '%7C')
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
  return href !== undefined && href.length <= LINK_URL ? href : null;
}

/** The address, or null for one that is not https, does not parse or is too long. */
export function safeUrl(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return protocol === 'https:' && href.length <= LINK_URL ? href : null;
}

function spanPiece(span: Span): Piece {
  const url = span.link === undefined ? null : linkUrl(span.link);
  const label = span.link === undefined ? span.text : oneLine(span.text);
  const text = span.style ? markText(label, span.style) : escapeText(label);
  const linked = url && text.trim() ? `<${url}|${text}>` : text;
  return { text: linked, styled: Boolean(span.style && text.trim() && !url) };
}

/** Spaces at the edges stay outside the markers: mrkdwn takes `* bold*` for text. */
function markText(text: string, style: NonNullable<Span['style']>, max = Number.POSITIVE_INFINITY): string {
  const [marker, lookAlike] = MARKERS[style];
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(oneLine(text)) ?? [];
  if (!core) return before;
  return `${before}${marker}${escapeClipped(core.replaceAll(marker, lookAlike), max - 2)}${marker}${after}`;
}

function join(left: Piece, right: Piece): Piece {
  const apart = /\s$/.test(left.text) || /^\s/.test(right.text);
  const clash = (left.styled && (right.styled || LETTER_FIRST.test(right.text))) || (right.styled && LETTER_LAST.test(left.text));
  return { text: `${left.text}${clash && !apart ? THIN_SPACE : ''}${right.text}`, styled: right.text ? right.styled : left.styled };
}

const oneLine = (text: string): string => cleanLines(text).replaceAll('\n', ' ');
