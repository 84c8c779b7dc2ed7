// A block of a reply as a part of a message: markdown that makes do with the room it is given.
import { assertNever, type Block, type FigureRow, type Span } from '../../core/reply.ts';
import { CELL, HEADING, ITEM, PROSE, SOURCE } from './limits.ts';
import { bold, clipText, italic, spansMarkdown } from './markdown.ts';

export interface Part {
  /** Room that the part must get, in UTF-16 units: the first source stays whatever else goes. */
  readonly keep: number;
  /** Room that earlier parts leave to it where they can. */
  readonly floor: number;
  /** At most `room` units; '' where nothing of use fits. */
  fit(room: number): string;
}

/** Where a part stands: among a message's text, or on the card below it. */
export type Place = 'text' | 'card';

/** Prose shorter than this says nothing. */
const LEAST_PROSE = 40;
const PROSE_FLOOR = 160;
/** Label, account, quote and mark. */
const PASSAGE = CELL + PROSE + ITEM + CELL;
/** Of the mark before a notice. */
const TONE = '⚠️ '.length;
const NOTE = '-# … +10000'.length + 1;

/**
 * Shows a block in the form that reads well on desktop and phone: lines that wrap, which a table in a code block would not.
 * All stands in one text, since neither fields nor footers of a card take headings, small print or (a footer) links.
 */
export function blockPart(block: Block, place: Place): Part {
  switch (block.kind) {
    case 'heading':
      return prose(HEADING, (room) => headingLine(block, room, place));
    case 'text':
      return prose(PROSE, (room) => spansMarkdown(block.spans, room));
    case 'figures':
      return rows(block.rows.map(figureLine));
    case 'passage':
      return prose(PASSAGE, (room) => passageLines(block, room));
    case 'table':
      return rows(block.rows.map((cells) => tableLine(block.columns, cells)));
    case 'list':
      return rows(block.items.map((item) => prefixed('- ', spansMarkdown(item, ITEM))));
    case 'sources':
      return sources(block.items);
    case 'notice':
      return prose(PROSE, (room) => prefixed(toneMark(block), spansMarkdown(block.spans, room - TONE)));
    default:
      return assertNever(block);
  }
}

/** A notice that brings a picture of its own needs no other. */
function toneMark({ tone, spans }: Extract<Block, { kind: 'notice' }>): string {
  if (/^\p{Extended_Pictographic}/u.test(spans[0]?.text ?? '')) return '';
  return tone === 'warning' ? '⚠️ ' : 'ℹ️ ';
}

/** @param max what the part takes at most, even where there is more room. */
function prose(max: number, render: (room: number) => string): Part {
  const whole = render(max);
  return { keep: 0, floor: Math.min(whole.length, PROSE_FLOOR), fit: (room) => (whole.length <= room ? whole : clipped(render, room)) };
}

/** What cannot be cut (a label, a mark) may take more than there is. */
function clipped(render: (room: number) => string, room: number): string {
  const text = room < LEAST_PROSE ? '' : render(room);
  return text.length <= room ? text : '';
}

/** Rows are shown whole or left out from the end, with a note of how many. */
function rows(all: readonly string[]): Part {
  const lines = all.filter(Boolean);
  const [first = ''] = lines;
  return { keep: 0, floor: first.length + NOTE, fit: (room) => fitRows(lines, room) };
}

/** Only the first, which stays in any case, is clipped where it is too long. */
function sources(items: readonly (readonly Span[])[]): Part {
  const part = rows(items.map((item, i) => prefixed('-# ', spansMarkdown(item, i === 0 ? SOURCE : Number.POSITIVE_INFINITY))));
  return { ...part, keep: part.floor };
}

function fitRows(lines: readonly string[], room: number): string {
  for (let shown = lines.length; shown >= 0; shown -= 1) {
    const left = lines.length - shown;
    const text = joined('\n', ...lines.slice(0, shown), left > 0 ? `-# … +${left}` : '');
    if (text.length <= room) return text;
  }
  return '';
}

function figureLine({ what, amount, asOf, says, cite }: FigureRow): string {
  const about = joined(' · ', clipText(what, ITEM), clipText(asOf, CELL), clipText(says, CELL));
  return prefixed('- ', joined(' ', joined(' — ', bold(amount, Number.POSITIVE_INFINITY), about), cited(cite)));
}

/** Bold in a text, of which notifications show the words; a heading on a card, which screen readers announce as one. */
function headingLine({ text, cite }: Extract<Block, { kind: 'heading' }>, room: number, place: Place): string {
  const left = room - cited(cite).length - 1;
  return joined(' ', place === 'card' ? prefixed('### ', clipText(text, left - 4)) : bold(text, left), cited(cite));
}

/** One cell stands beside the first, which names the row; more stand below it, a line each. */
function tableLine(columns: readonly string[], cells: readonly string[]): string {
  const named = cells.slice(1).map((cell, i) => joined(': ', cell && clipText(columns[i + 1] ?? '', CELL), clipText(cell, CELL)));
  const beside = named.filter(Boolean);
  const row = bold(cells[0] ?? '', CELL);
  if (beside.length <= 1 || !row) return prefixed('- ', joined(' — ', row, ...beside));
  return [row, ...beside.map((cell) => `- ${cell}`)].join('\n');
}

/** Our account as a quote under its label; the publisher’s own sentence in italics where there is room for all of it. */
function passageLines(block: Extract<Block, { kind: 'passage' }>, room: number): string {
  const label = prefixed('-# ', clipText(block.label, CELL));
  const cite = cited(block.cite);
  const quote = block.quote ? prefixed('> ', italic(`“${block.quote}”`, Number.POSITIVE_INFINITY)) : '';
  const left = room - label.length - cite.length - '\n>  '.length;
  const account = prefixed('> ', joined(' ', clipText(block.text, Math.min(PROSE, left)), cite));
  const both = joined('\n', label, account, quote);
  return both.length <= room ? both : joined('\n', label, account);
}

const cited = (cite: string | undefined): string => clipText(cite ?? '', CELL);
const prefixed = (prefix: string, text: string): string => text && `${prefix}${text}`;
const joined = (between: string, ...texts: readonly string[]): string => texts.filter(Boolean).join(between);
