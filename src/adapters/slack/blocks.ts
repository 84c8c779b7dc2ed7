// One block of a reply as Slack blocks: a case for every kind.
import type { types } from '@slack/bolt';
import { assertNever, type Block, type FigureRow, type Span } from '../../core/reply.ts';
import { cleanText } from '../../core/text.ts';
import { CONTEXT_TEXT, FIRST_SOURCE, HEADER_TEXT, SECTION_TEXT } from './limits.ts';
import { bold, cleanLines, escapeClipped, escapeText, spansMrkdwn } from './mrkdwn.ts';
import { packLines, type Room } from './pack.ts';
import { EMPTY_CELL, figuresTable, type Links, plainTable } from './table.ts';

type Heading = Extract<Block, { kind: 'heading' }>;
type Notice = Extract<Block, { kind: 'notice' }>;
type Passage = Extract<Block, { kind: 'passage' }>;

const TONES = { info: 'ℹ️ ', warning: '⚠️ ' } as const;

/** What of `block` finds room; empty where it says nothing or nothing of it fits. Figures and tables that cannot be Slack's own table are lines. */
export function renderBlock(block: Block, room: Room, links: Links): types.KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, room);
    case 'text':
      return clipped(room, (max) => spansMrkdwn(block.spans, max));
    case 'notice':
      return clipped(room, (max) => noticeText(block, max));
    case 'passage':
      return passageBlocks(block, room);
    case 'figures':
      return only(figuresTable(block.rows, links, room)) ?? packLines(block.rows.map(figureLine), SECTION_TEXT, room).map(section);
    case 'table':
      return only(plainTable(block.columns, block.rows, links, room)) ?? packLines(tableLines(block.columns, block.rows), SECTION_TEXT, room).map(section);
    case 'list':
      return packLines(spanLines(block.items, '• '), SECTION_TEXT, room).map(section);
    case 'sources':
      return packLines(sourceLines(block.items), CONTEXT_TEXT, room).map(context);
    default:
      return assertNever(block);
  }
}

const only = (table: types.TableBlock | null): types.KnownBlock[] | null => (table ? [table] : null);

export const section = (text: string): types.SectionBlock => ({ type: 'section', text: mrkdwn(text), expand: true });
export const context = (text: string): types.ContextBlock => ({ type: 'context', elements: [mrkdwn(text)] });
const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true });

/** A heading of its own for screen readers, where it is short and stands on no source: Slack's header takes no markup. */
function heading({ text, cite }: Heading, room: Room): types.KnownBlock[] {
  const title = escapeText(cleanText(text));
  if (cite || title.length > HEADER_TEXT) return clipped(room, (max) => withCite((most) => bold(text, most), cite, max));
  return title && room.open(title.length) ? [{ type: 'header', text: { type: 'plain_text', text: title } }] : [];
}

/** A notice that brings a picture of its own needs no other. */
function noticeText({ tone, spans }: Notice, max: number): string {
  const mark = /^\p{Extended_Pictographic}/u.test(spans[0]?.text ?? '') ? '' : TONES[tone];
  return prefixed(mark, spansMrkdwn(spans, max - mark.length));
}

/** A section whose text may be cut: `write` gets the most characters that it may have. */
function clipped(room: Room, write: (max: number) => string): types.KnownBlock[] {
  const text = write(Math.min(SECTION_TEXT, room.text)).trim();
  return text && room.open(text.length) ? [section(text)] : [];
}

/** The small label, our account as a quotation, and the publisher's own sentence in quotation marks. */
function passageBlocks(passage: Passage, room: Room): types.KnownBlock[] {
  const account = (max: number): string => withCite((most) => escapeClipped(passage.text, most), passage.cite, max);
  const quote = (max: number): string => (passage.quote ? prefixed('“', escapeClipped(passage.quote, max - 2), '”') : '');
  const label = escapeClipped(passage.label, Math.min(CONTEXT_TEXT, room.text)).trim();
  return [
    ...(label && room.open(label.length) ? [context(label)] : []),
    ...clipped(room, (max) => quoted(account, max)),
    ...clipped(room, (max) => quoted(quote, max)),
  ];
}

/** Every line marked as a quotation. */
function quoted(write: (max: number) => string, max: number): string {
  const lines = cleanLines(write(max)).split('\n').length;
  return write(max - lines)
    .trim()
    .replace(/^(?=[^\n])/gm, '>');
}

const figureLine = (row: FigureRow): string => {
  const facts = [row.what, row.asOf, row.says].map(cellText).filter(Boolean).join(' · ');
  return ['•', bold(row.amount, SECTION_TEXT), facts && `— ${facts}`, cellText(row.cite)].filter(Boolean).join(' ');
};

const tableLines = (columns: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [columns.map((name) => bold(name, SECTION_TEXT) || EMPTY_CELL), ...rows.map((cells) => cells.map((cell) => cellText(cell) || EMPTY_CELL))]
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join(' · '));

const cellText = (text: string): string => escapeText(cleanText(text));

const spanLines = (items: readonly (readonly Span[])[], mark = ''): string[] => items.map((item) => prefixed(mark, spansMrkdwn(item).trim())).filter(Boolean);

/** Small print, one source a line. The first always fits, if need be cut: an answer names what it rests on. */
function sourceLines([first, ...more]: readonly (readonly Span[])[]): string[] {
  return first ? [spansMrkdwn(first, FIRST_SOURCE).trim(), ...spanLines(more)].filter(Boolean) : [];
}

/** `text` cut so that its citation mark stays whole. */
function withCite(text: (max: number) => string, cite: string | undefined, max: number): string {
  const mark = cite ? ` ${cellText(cite)}` : '';
  const written = text(max - mark.length);
  return written && mark.length < max ? `${written}${mark}` : written;
}

const prefixed = (before: string, text: string, after = ''): string => (text.trim() ? `${before}${text}${after}` : '');
