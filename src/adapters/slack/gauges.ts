// How much of each of Slack's limits a message takes: for looking at, not for keeping to them.
import * as limits from './limits.ts';
import type { SlackMessage } from './render.ts';

interface Gauge {
  readonly what: string;
  readonly used: number;
  readonly most: number;
}

/** Limits that the message does not touch are left out; of a limit on parts, the largest part counts. */
export function gaugesOf({ text = '', blocks }: Partial<SlackMessage> & Pick<SlackMessage, 'blocks'>): Gauge[] {
  const sections = blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text.text.length] : []));
  const contexts = blocks.flatMap((block) => (block.type === 'context' ? block.elements.map((e) => ('text' in e ? e.text.length : 0)) : []));
  const elements = blocks.flatMap((block) => (block.type === 'actions' ? [block.elements.length] : []));
  const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));
  const values = blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map((e) => ('value' in e ? (e.value?.length ?? 0) : 0)) : []));
  return [
    { what: 'blocks', used: blocks.length, most: limits.MESSAGE_BLOCKS },
    { what: 'characters of all blocks, as JSON', used: JSON.stringify(blocks).length, most: limits.MESSAGE_CHARS },
    { what: 'longest section', used: Math.max(0, ...sections), most: limits.SECTION_TEXT },
    { what: 'longest context text', used: Math.max(0, ...contexts), most: limits.CONTEXT_TEXT },
    { what: 'elements of an actions block', used: Math.max(0, ...elements), most: limits.ACTION_ELEMENTS },
    { what: 'longest value of a button', used: Math.max(0, ...values), most: limits.BUTTON_VALUE },
    { what: 'tables', used: tables.length, most: limits.MESSAGE_TABLES },
    { what: 'rows of a table', used: Math.max(0, ...tables.map((rows) => rows.length)), most: limits.TABLE_ROWS },
    { what: 'columns of a table', used: Math.max(0, ...tables.map(([row]) => row?.length ?? 0)), most: limits.TABLE_COLUMNS },
    { what: 'text for notifications', used: text.length, most: limits.FALLBACK_TEXT },
  ].filter(({ used }) => used > 0);
}
