// How much of each of Discord's limits a message takes: for looking at, not for keeping to them.
import * as limits from './limits.ts';
import type { DiscordMessage } from './render.ts';

interface Gauge {
  readonly what: string;
  readonly used: number;
  readonly most: number;
}

/** Limits that the message does not touch are left out; of a limit on parts, the largest part counts. Lengths in UTF-16 units. */
export function gaugesOf({ content, embeds, components }: DiscordMessage): Gauge[] {
  const ids = components.flatMap((row) => row.components.map((c) => c.custom_id.length));
  return [
    { what: 'content', used: content.length, most: limits.CONTENT },
    { what: 'description of the card', used: Math.max(0, ...embeds.map((e) => e.description?.length ?? 0)), most: limits.EMBED_DESCRIPTION },
    { what: 'rows of components', used: components.length, most: limits.COMPONENT_ROWS },
    { what: 'longest custom id', used: Math.max(0, ...ids), most: limits.CUSTOM_ID },
  ].filter(({ used }) => used > 0);
}
