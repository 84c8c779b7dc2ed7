// A Reply as a Discord message: its headline as text, and a card below it for what it rests on. Pure.
import { type APIEmbed, MessageFlags } from 'discord-api-types/v10';
import type { Block, Reply } from '../../core/reply.ts';
import { compose } from './compose.ts';
import { actionRows, type ComponentRow } from './components.ts';
import { type DiscordFile, discordFiles, leftOutNote } from './files.ts';
import { CONTENT, EMBED_DESCRIPTION, EMBEDS_TOTAL, SOURCES_CARD } from './limits.ts';

/** What every message carries, whichever way it is sent. */
export interface DiscordMessage {
  /** Never empty: notifications show it, screen readers begin with it, and so do users who have turned embeds off. */
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: ComponentRow[];
  readonly files: DiscordFile[];
  /** Nobody is ever pinged, whatever a text says. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  /** Links unfold no previews; where the message has a card of ours, the flag would hide that too. */
  readonly flags: MessageFlags.SuppressEmbeds[];
}

type Body = Pick<DiscordMessage, 'content' | 'embeds' | 'flags'>;

const NOTHING = 'There is nothing to show.';
/** The bar at a card's side, legible on Discord's light and dark backgrounds. */
const BLUE = 0x3b82f6;
const AMBER = 0xf59e0b;
/** What makes a reply an answer, with something to look at and to check; a sentence or two need no frame. */
const ON_CARDS: ReadonlySet<Block['kind']> = new Set(['figures', 'passage', 'table', 'sources']);

/** Clamped to Discord's limits, everything escaped. */
export function render(reply: Reply): DiscordMessage {
  const isShort = compose(reply.blocks, Number.POSITIVE_INFINITY, 'text').length <= CONTENT && !reply.blocks.some(({ kind }) => ON_CARDS.has(kind));
  const card = isShort ? null : carded(reply.blocks);
  return message(reply, card ?? plain(compose(reply.blocks, CONTENT, 'text')), discordFiles(reply.files));
}

/** For where cards and files are not allowed: all in plain markdown, with less of a long reply. */
export function renderPlain(reply: Reply): DiscordMessage {
  const note = leftOutNote(reply.files);
  return message(reply, plain([compose(reply.blocks, CONTENT - note.length - 1, 'text'), note].filter(Boolean).join('\n')), []);
}

function message(reply: Reply, body: Body, files: DiscordFile[]): DiscordMessage {
  return { ...body, components: actionRows(reply.actions), files, allowedMentions: { parse: [], repliedUser: false } };
}

const plain = (content: string): Body => ({ content: content || NOTHING, embeds: [], flags: [MessageFlags.SuppressEmbeds] });

/** The first heading stands alone, or what comes first; the rest follows in order. Null where nothing is left for a card. */
function carded(blocks: readonly Block[]): Body | null {
  const says = (block: Block): boolean => compose([block], CONTENT, 'text') !== '';
  const lead = blocks.find((block) => block.kind === 'heading' && says(block)) ?? blocks.find(says);
  const rest = blocks.filter((block) => block !== lead);
  const descriptions = cardTexts(rest);
  if (!lead || descriptions.length === 0) return null;
  const color = rest.some((block) => block.kind === 'notice' && block.tone === 'warning') ? AMBER : BLUE;
  return { content: compose([lead], CONTENT, 'text'), embeds: descriptions.map((description) => ({ color, description })), flags: [] };
}

/** One card; where that is too small, the sources on a second, since a mark without its source is worth nothing. */
function cardTexts(blocks: readonly Block[]): string[] {
  const one = compose(blocks, Number.POSITIVE_INFINITY, 'card');
  if (one.length <= EMBED_DESCRIPTION) return one ? [one] : [];
  const sources = compose(blocks.filter(isSources), SOURCES_CARD, 'card');
  const room = Math.min(EMBED_DESCRIPTION, EMBEDS_TOTAL - sources.length);
  return [
    compose(
      blocks.filter((block) => !isSources(block)),
      room,
      'card',
    ),
    sources,
  ].filter(Boolean);
}

const isSources = ({ kind }: Block): boolean => kind === 'sources';
