// A reply as a Slack message or view: blocks inside Slack's limits, and a plain text for notifications and screen readers.
import type { types } from '@slack/bolt';
import { type Block, type Reply, type Span, span } from '../../core/reply.ts';
import { replyText } from '../../core/reply-text.ts';
import { actionBlocks, type BlockSet } from './actions.ts';
import { context, renderBlock, section } from './blocks.ts';
import { FALLBACK_TEXT, MESSAGE_BLOCKS, MESSAGE_CHARS, MESSAGE_TABLES, SOURCES_BLOCKS, SOURCES_CHARS } from './limits.ts';
import { escapeClipped, escapeText, linkUrl, safeUrl } from './mrkdwn.ts';
import { moreNote, Room } from './pack.ts';
import type { Links } from './table.ts';

/** The part of a message that `ack`, `respond` and `chat.postMessage` share. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

const NOTHING = 'There is nothing to show for this request.';
/** Kept for the note that counts blocks left out. */
const NOTE_CHARS = 150;

export function renderMessage(reply: Reply, set: BlockSet = 'full'): SlackMessage {
  return { text: fallbackText(reply), blocks: renderBlocks(reply, set), unfurl_links: false, unfurl_media: false };
}

/**
 * Never empty. Sources and actions get their shares first, so that a long answer keeps what it rests on; the rest goes to
 * the other blocks from the first on. A block for which there is no room is left out whole and counted in a note.
 */
export function renderBlocks(reply: Reply, set: BlockSet): types.KnownBlock[] {
  const links = citationLinks(reply.blocks);
  const sourceRoom = new Room(SOURCES_CHARS, SOURCES_BLOCKS);
  const sources = new Map(reply.blocks.map((block, at) => [at, block.kind === 'sources' ? renderBlock(block, sourceRoom, links) : null]));
  const actions = actionBlocks(reply.actions, set);
  const kept = [...sources.values(), actions].flatMap((blocks) => blocks ?? []);
  const room = new Room(MESSAGE_CHARS - JSON.stringify(kept).length - NOTE_CHARS, MESSAGE_BLOCKS - kept.length - 1, set === 'full' ? MESSAGE_TABLES : 0);
  const rendered = reply.blocks.map((block, at) => sources.get(at) ?? renderBlock(block, room, links));
  const missing = rendered.filter((blocks, at) => blocks.length === 0 && says(reply.blocks[at])).length;
  const blocks = [...rendered.flat(), ...(missing > 0 ? [context(moreNote(missing, JSON.stringify(kept)))] : []), ...actions];
  return blocks.length > 0 ? blocks : [section(NOTHING)];
}

/** Whether a message of its own would show anything of it. */
const says = (block: Block | undefined): boolean => block !== undefined && renderBlock(block, new Room(MESSAGE_CHARS, MESSAGE_BLOCKS), new Map()).length > 0;

/** Where the sources' entries link to, by the mark that they begin with. */
function citationLinks(blocks: readonly Block[]): Links {
  const entries = blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
  const links = entries.map((entry) => [/^\[\d+\]/.exec(entry[0]?.text ?? '')?.[0] ?? '', safeUrl(entry.find(({ link }) => link)?.link ?? '') ?? ''] as const);
  return new Map(links.filter(([mark, link]) => mark && link));
}

/** Never empty: Slack refuses a message without text. Cut after a whole line, so that no figure is cut in two. */
function fallbackText(reply: Reply): string {
  const text = replyText({ blocks: reply.blocks.map(withSafeLinks) }).trim();
  const escaped = text.split('\n').map(escapeText).join('\n').trim();
  if (escaped.length <= FALLBACK_TEXT) return escaped || NOTHING;
  const end = escaped.lastIndexOf('\n', FALLBACK_TEXT - 2);
  return end > 0 ? `${escaped.slice(0, end).trimEnd()}\n…` : escapeClipped(text, FALLBACK_TEXT).trim();
}

/** The plain text names addresses: only those that a block would link. */
function withSafeLinks(block: Block): Block {
  if ('spans' in block) return { ...block, spans: block.spans.map(safeSpan) };
  if ('items' in block) return { ...block, items: block.items.map((item) => item.map(safeSpan)) };
  return block;
}

const safeSpan = (part: Span): Span => (part.link === undefined || linkUrl(part.link) ? part : span(part.text, part.style));
