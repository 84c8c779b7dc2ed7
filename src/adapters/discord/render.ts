// A Reply as a Discord message: plain markdown where it fits, the headline with a card below it where it does not.
import { type APIEmbed, MessageFlags } from 'discord.js';
import type { Block, Reply } from '../../core/reply.ts';
import { blockPart, type Part } from './blocks.ts';
import { actionRows, type ComponentRow } from './components.ts';
import { CONTENT, EMBED_DESCRIPTION } from './limits.ts';

/** What every message carries, whichever way it is sent. */
export interface DiscordMessage {
  readonly content: string;
  readonly embeds: APIEmbed[];
  readonly components: ComponentRow[];
  /** Nobody is ever pinged, whatever a text says. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
  /** Links unfold no previews; where the message has a card of ours, the flag would hide that too. */
  readonly flags: MessageFlags.SuppressEmbeds[];
}

const GAP = '\n\n';
const NOTHING = 'There is nothing to show.';
/** Needs no permission but to write; has the full width, and shows also where a user has turned embeds off. */
const plain = (content: string) => ({ content, embeds: [], flags: [MessageFlags.SuppressEmbeds as const] });
/** Holds twice as much. The headline stays outside: notifications show it. */
const card = (content: string, description: string) => ({ content, embeds: [{ description }], flags: [] });

/** Clamped to Discord's limits, everything escaped. Pure. */
export function render(reply: Reply): DiscordMessage {
  const whole = compose(reply.blocks, Number.POSITIVE_INFINITY);
  return message(reply, whole.length <= CONTENT ? plain(whole || NOTHING) : carded(reply.blocks));
}

/** For where cards are not allowed: all in plain markdown, with less of a long reply. */
export const renderPlain = (reply: Reply): DiscordMessage => message(reply, plain(compose(reply.blocks, CONTENT) || NOTHING));

function message(reply: Reply, body: Pick<DiscordMessage, 'content' | 'embeds' | 'flags'>): DiscordMessage {
  return { ...body, components: actionRows(reply.actions), allowedMentions: { parse: [], repliedUser: false } };
}

function carded(blocks: readonly Block[]): ReturnType<typeof card> {
  const headlines = blocks[0]?.kind === 'heading' ? 1 : 0;
  return card(compose(blocks.slice(0, headlines), CONTENT), compose(blocks.slice(headlines), EMBED_DESCRIPTION));
}

/** Parts in order, each with the room that the ones before it left and the ones after it can spare. */
function compose(blocks: readonly Block[], room: number): string {
  const parts = blocks.map(blockPart);
  return parts.reduce((text, part, at) => {
    const gap = text ? GAP : '';
    const left = room - text.length - gap.length;
    const fitted = part.fit(left - reserved(parts.slice(at + 1), left));
    return fitted ? text + gap + fitted : text;
  }, '');
}

/** What must stay is reserved whole; what would be nice takes at most half of the rest, so that the first come first. */
function reserved(later: readonly Part[], left: number): number {
  if (left === Number.POSITIVE_INFINITY) return 0;
  const keep = sum(later.filter((part) => part.keep > 0).map((part) => part.keep + GAP.length));
  const floors = sum(later.filter((part) => part.keep === 0).map((part) => part.floor + GAP.length));
  return keep + Math.max(0, Math.min(floors, Math.floor((left - keep) / 2)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
