// What Slack takes of a table block: written from its reference alone (docs.slack.dev, table block).
import { type Check, items, type Json, textProblems, urlProblems } from './slack-text.ts';

const CELL_CHARS = 10_000;

export const tableProblems: Check = (table, at) => {
  const rows = Array.isArray(table.rows) ? (table.rows as readonly (readonly Json[])[]) : [];
  const widths = new Set(rows.map((row) => row.length));
  return [
    ...items(table.rows, `${at}.rows`, 100, (row, place) => items(row, place, 20, cell)),
    ...(widths.size <= 1 ? [] : [`${at}: rows of ${[...widths].join(', ')} cells`]),
    ...(rows.flat().reduce((sum, one) => sum + cellChars(one), 0) <= CELL_CHARS ? [] : [`${at}: more than ${CELL_CHARS} characters`]),
    ...items(table.column_settings ?? [], `${at}.column_settings`, 20, setting, 0),
  ];
};

const cell: Check = (value, at) => {
  if (value.type === 'raw_text') return textProblems(value.text, at, CELL_CHARS);
  if (value.type !== 'rich_text') return [`${at}: type ${value.type} is no cell`];
  return items(value.elements, at, 100, (section, place) =>
    section.type === 'rich_text_section' ? items(section.elements, place, 100, richElement) : [`${place}: type ${section.type} is none that cells use`],
  );
};

/** Rich text shows its text as it is: only elements of other types could call somebody. */
const richElement: Check = (value, at) => {
  if (value.type === 'text') return textProblems(value.text, at, CELL_CHARS);
  return value.type === 'link'
    ? [...textProblems(value.text, at, CELL_CHARS), ...urlProblems(value.url, at)]
    : [`${at}: type ${value.type} is none that cells use`];
};

const setting: Check = (value, at) =>
  value === null ||
  ((value.align === undefined || ['left', 'center', 'right'].includes(String(value.align))) && ['undefined', 'boolean'].includes(typeof value.is_wrapped))
    ? []
    : [`${at}: ${JSON.stringify(value)}`];

function cellChars(value: Json): number {
  if (value.type === 'raw_text') return String(value.text).length;
  const sections = (value.elements ?? []) as readonly { readonly elements: readonly Json[] }[];
  return sections.flatMap((section) => section.elements).reduce((sum, { text }) => sum + String(text).length, 0);
}
