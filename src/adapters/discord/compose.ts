// Blocks in the room of one text: each gets what the ones before it left and the ones after it can spare.
import type { Block } from '../../core/reply.ts';
import { blockPart, type Part, type Place } from './blocks.ts';

const GAP = '\n\n';
/** Below a caption. */
const CLOSE = '\n';
const LINES: ReadonlySet<Block['kind'] | undefined> = new Set(['figures', 'list', 'table']);

/** Blocks in order, parted by an empty line, in at most `room` UTF-16 units. */
export function compose(blocks: readonly Block[], room: number, place: Place): string {
  const parts = blocks.map((block) => blockPart(block, place));
  return parts.reduce((text, part, at) => {
    const gap = text && (isCaption(blocks[at - 1], blocks[at]) ? CLOSE : GAP);
    const left = room - text.length - gap.length;
    const fitted = part.fit(left - reserved(parts.slice(at + 1), left));
    return fitted ? text + gap + fitted : text;
  }, '');
}

/** A line in bold, or one that ends with a colon, above lines that belong to it. */
function isCaption(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== 'text' || !LINES.has(next?.kind)) return false;
  const isBold = block.spans.every(({ style }) => style === 'bold');
  return isBold || /[:：]\s*$/u.test(block.spans.at(-1)?.text ?? '');
}

/** What must stay is reserved whole; what would be nice takes at most half of the rest, so that the first come first. */
function reserved(later: readonly Part[], left: number): number {
  if (left === Number.POSITIVE_INFINITY) return 0;
  const keep = sum(later.filter((part) => part.keep > 0).map((part) => part.keep + GAP.length));
  const floors = sum(later.filter((part) => part.keep === 0).map((part) => part.floor + GAP.length));
  return keep + Math.max(0, Math.min(floors, Math.floor((left - keep) / 2)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
