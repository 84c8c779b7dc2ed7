// How much of each of Discord's limits a message takes: for looking at, not for keeping to them.
import { ComponentType } from 'discord-api-types/v10';
import * as limits from './limits.ts';
import type { DiscordMessage } from './render.ts';

interface Gauge {
  readonly what: string;
  readonly used: number;
  readonly most: number;
}

/** Limits that the message does not touch are left out; of a limit on parts, the largest part counts. Lengths in UTF-16 units. */
export function gaugesOf({
  content,
  embeds,
  components,
  files,
}: Pick<DiscordMessage, 'content' | 'embeds' | 'components'> & { readonly files: readonly unknown[] }): Gauge[] {
  const cards = embeds.map(({ description = '' }) => description.length);
  const ids = components.flatMap((row) => row.components.map((c) => c.custom_id.length));
  return [
    { what: 'content', used: content.length, most: limits.CONTENT },
    { what: 'description of the card', used: Math.max(0, ...cards), most: limits.EMBED_DESCRIPTION },
    { what: 'all cards', used: cards.reduce((sum, length) => sum + length, 0), most: limits.EMBEDS_TOTAL },
    { what: 'files', used: files.length, most: limits.FILES },
    { what: 'rows of components', used: components.length, most: limits.COMPONENT_ROWS },
    {
      what: 'buttons in a row',
      used: Math.max(0, ...components.map((row) => row.components.filter((c) => c.type === ComponentType.Button).length)),
      most: limits.BUTTONS_A_ROW,
    },
    {
      what: 'choices of a menu',
      used: Math.max(0, ...components.flatMap((row) => row.components.map((c) => ('options' in c ? c.options.length : 0)))),
      most: limits.MENU_CHOICES,
    },
    { what: 'longest custom id', used: Math.max(0, ...ids), most: limits.CUSTOM_ID },
  ].filter(({ used }) => used > 0);
}
