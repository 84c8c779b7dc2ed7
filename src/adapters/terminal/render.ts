// A reply for the terminal: plain text, wrapped to its width, with a little weight where it has colours.
import { styleText } from 'node:util';
import type { Block, Reply } from '../../core/reply.ts';
import { blockText } from '../../core/reply-text.ts';
import { wellFormed } from '../../core/text.ts';

interface Terminal {
  readonly color: boolean;
  /** Where the width is not known, 0 or nothing. */
  readonly columns?: number | undefined;
}

const NARROWEST = 40;
const WIDEST = 110;
/** Control characters could move the cursor or change colours. */
const CONTROL = /(?!\n)\p{Cc}/gu;

export function renderTerminal(reply: Pick<Reply, 'blocks'>, { color, columns }: Terminal): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns || WIDEST));
  const texts = reply.blocks
    .map((block) => ({ block, text: wrap(wellFormed(blockText(block)).replace(CONTROL, ''), width) }))
    .filter(({ text }) => text !== '');
  return texts.map(({ block, text }) => (color ? weigh(block, text) : text)).join('\n\n');
}

function weigh(block: Block, text: string): string {
  if (block.kind === 'heading') return styled('bold', text);
  if (block.kind === 'sources') return styled('dim', text);
  return block.kind === 'notice' ? styled('italic', text) : text;
}

/** Whether there are colours is the caller's word: Node would ask standard output. */
const styled = (style: 'bold' | 'dim' | 'italic', text: string): string => styleText(style, text, { validateStream: false });

const wrap = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current && current.length + word.length + 1 > width) {
      lines.push(current);
      current = line.startsWith('•') ? `  ${word}` : word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...lines, current].join('\n');
}
