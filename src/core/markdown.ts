// Blocks as a Markdown file (CommonMark with tables): what goes with a brief, to edit and to print.
import { assertNever, type Block, type Span } from './reply.ts';

/** @param columns names of the five columns of figures. */
export const markdownOf = (blocks: readonly Block[], columns: readonly string[]): string =>
  `${blocks
    .map((part) => block(part, columns))
    .filter(Boolean)
    .join('\n\n')}\n`;

/** Everything that could be markup stays text. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~^$&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, '$1\\$2');

function block(part: Block, columns: readonly string[]): string {
  switch (part.kind) {
    case 'heading':
      return `## ${[escaped(part.text), escaped(part.cite ?? '')].filter(Boolean).join(' ')}`;
    case 'text':
      return spans(part.spans);
    case 'notice':
      return `> ${spans(part.spans)}`;
    case 'figures':
      return table(
        columns,
        part.rows.map((r) => [r.what, r.amount, r.asOf, r.says, r.cite]),
      );
    case 'table':
      return table(part.columns, part.rows);
    case 'passage':
      return [`> *${escaped(part.label)}* ${escaped(part.text)} ${escaped(part.cite)}`, ...(part.quote ? [`> “${escaped(part.quote)}”`] : [])].join('\n>\n');
    case 'list':
      return part.items.map((item) => `- ${spans(item)}`).join('\n');
    case 'sources':
      return part.items.map((item) => `${spans(item)}  `).join('\n');
    default:
      return assertNever(part);
  }
}

const spans = (all: readonly Span[]): string => all.map(inline).join('');

function inline({ text, style, link }: Span): string {
  const [, before = '', body = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const plain = body && escaped(body);
  if (link) return `${before}[${plain}](${link.replace(/[()\s<>\\]/g, percent)})${after}`;
  const marks = { bold: '**', italic: '*', code: '' } as const;
  const mark = style && plain ? marks[style] : '';
  return `${before || ''}${mark}${plain}${mark}${after}`;
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, columns.map(() => '---'), ...rows].map((cells, i) => `| ${cells.map((cell) => (i === 1 ? cell : escaped(cell))).join(' | ')} |`).join('\n');
