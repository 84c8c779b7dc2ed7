// A reply as plain text: the fallback for notifications and screen readers, and what the terminal prints.
import { assertNever, type Block, type FigureRow, type Reply, type Span } from './reply.ts';

/** The whole reply as plain text, blocks parted by an empty line. Nothing is escaped: the caller's platform does that. */
export function replyText(reply: Pick<Reply, 'blocks'>): string {
  return reply.blocks.map(blockText).filter(Boolean).join('\n\n');
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return withCite(block.text, block.cite);
    case 'text':
    case 'notice':
      return spansText(block.spans);
    case 'figures':
      return block.rows.map(figureText).join('\n');
    case 'passage':
      return [`${block.label} ${withCite(block.text, block.cite)}`, block.quote && `“${block.quote}”`].filter(Boolean).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((cells) => cells.join(' · ')).join('\n');
    case 'list':
      return block.items.map((item) => `• ${spansText(item)}`).join('\n');
    case 'sources':
      return block.items.map(spansText).join('\n');
    default:
      return assertNever(block);
  }
}

const spansText = (spans: readonly Span[]): string => spans.map((span) => (span.link ? `${span.text} (${span.link})` : span.text)).join('');

const figureText = (row: FigureRow): string => `• ${row.what}: ${row.amount} (${[row.asOf, row.says].filter(Boolean).join(', ')}) ${row.cite}`.trimEnd();

const withCite = (text: string, cite: string | undefined): string => (cite ? `${text} ${cite}` : text);
