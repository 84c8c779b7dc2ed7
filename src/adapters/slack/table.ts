// Figures and tables as Slack's own table. Cells hold plain text, which Slack shows as it is: nothing in it is markup.
import type { types } from '@slack/bolt';
import { languageOf } from '../../core/format.ts';
import type { FigureRow } from '../../core/reply.ts';
import { cleanText } from '../../core/text.ts';
import { CELL_OVERHEAD, TABLE_CHARS, TABLE_COLUMNS, TABLE_ROWS } from './limits.ts';
import { unmentioned } from './mrkdwn.ts';
import type { Room } from './pack.ts';

type Table = types.TableBlock;
type Cell = Table['rows'][number][number];
type Element = types.RichTextElement;

/** The address of each citation mark (`[1]`) that has one. */
export type Links = ReadonlyMap<string, string>;

export const EMPTY_CELL = '–';
const MARK = /(\[\d+\])/;
const FIGURE_COLUMNS = { en: ['What', 'Amount', 'As of', 'Says', 'Source'], ja: ['項目', '数値', '時点', '出所', '出典'] } as const;
/** Dates and marks are short. */
const FIGURE_SETTINGS: NonNullable<Table['column_settings']> = [true, true, false, true, false].map((is_wrapped) => ({ is_wrapped }));

/** A row each, the citation linked; null where it would be no table, or finds no room whole. */
export function figuresTable(rows: readonly FigureRow[], links: Links, room: Room): Table | null {
  const columns = FIGURE_COLUMNS[languageOf({ locale: 'en', text: rows.map((row) => row.what).join() })];
  const cells = rows.map((row) => [...[row.what, row.amount, row.asOf, row.says].map(plain), citation(row.cite, links)]);
  return fitted({ type: 'table', rows: [columns.map(header), ...cells], column_settings: FIGURE_SETTINGS }, room);
}

/** Rows that are shorter than the longest end in dashes. */
export function plainTable(columns: readonly string[], rows: readonly (readonly string[])[], links: Links, room: Room): Table | null {
  const width = Math.max(columns.length, ...rows.map((row) => row.length));
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const cells = rows.map((row) => padded(row).map((text) => (MARK.test(text) ? citation(text, links) : plain(text))));
  const settings = Array.from({ length: Math.min(width, TABLE_COLUMNS) }, () => ({ is_wrapped: true }));
  return fitted({ type: 'table', rows: [padded(columns).map(header), ...cells], column_settings: settings }, room);
}

/** A table of one row is better read as a line. */
function fitted(table: Table, room: Room): Table | null {
  const width = table.rows[0]?.length ?? 0;
  if (table.rows.length < 3 || table.rows.length > TABLE_ROWS || width < 2 || width > TABLE_COLUMNS) return null;
  const cells = table.rows.flat();
  const chars = cells.reduce((sum, cell) => sum + charsOf(cell), 0);
  return chars <= TABLE_CHARS && room.openTable(chars + cells.length * CELL_OVERHEAD) ? table : null;
}

const cellText = (text: string): string => unmentioned(cleanText(text)) || EMPTY_CELL;

const plain = (text: string): Cell => ({ type: 'raw_text', text: cellText(text) });

const header = (text: string): Cell => rich([{ type: 'text', text: cellText(text), style: { bold: true } }]);

/** Text in which every mark that has an address is a link. */
function citation(text: string, links: Links): Cell {
  const parts = cellText(text).split(MARK).filter(Boolean);
  if (!parts.some((part) => links.has(part))) return plain(text);
  return rich(parts.map((part) => linked(part, links.get(part))));
}

const linked = (text: string, url: string | undefined): Element => (url ? { type: 'link', url, text } : { type: 'text', text });

const rich = (elements: Element[]): Cell => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] });

/** Text and addresses: both may count. */
function charsOf(cell: Cell): number {
  if (cell.type !== 'rich_text') return 'text' in cell ? cell.text.length : 0;
  const elements = cell.elements.flatMap((section) => ('elements' in section ? (section.elements as readonly Element[]) : []));
  return elements.reduce((sum, element) => sum + ('text' in element ? (element.text?.length ?? 0) : 0) + ('url' in element ? element.url.length : 0), 0);
}
