// A rendered message as discord.js puts it into a request, and what Discord would say against it.
import type { DiscordMessage } from '../../../src/adapters/discord/render.ts';
import { validateMessage } from '../../contracts/discord-limits.ts';

export const problems = ({ content, embeds, components, files, flags, allowedMentions }: DiscordMessage): string[] =>
  validateMessage({
    content,
    embeds,
    components,
    attachments: files.map((_, id) => ({ id })),
    flags: flags.reduce((all, flag) => all | flag, 0),
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
  });

/** All that a reader sees of it, as markdown. */
export const textOf = ({ content, embeds }: Pick<DiscordMessage, 'content' | 'embeds'>): string =>
  [content, ...embeds.map(({ description }) => description)].filter(Boolean).join('\n\n');
