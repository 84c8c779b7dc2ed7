// The App Home tab: the bot's own page, as of the moment it is opened.
import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Origin } from '../../core/request.ts';
import { notice } from '../../core/reply.ts';
import { originOf } from './origin.ts';
import { type Client, type Parts, sending } from './parts.ts';
import { renderBlocks } from './render.ts';

interface Opened {
  readonly event: { readonly tab?: string; readonly user: string };
  readonly body: { readonly event_id: string; readonly team_id?: string };
  readonly client: AllMiddlewareArgs['client'];
}

/** In English: Slack tells a user's language only to apps that may read profiles. */
export async function showHome({ event, body, client }: Opened, parts: Parts): Promise<void> {
  if (event.tab !== 'home') return;
  const origin = originOf({ id: body.event_id, user: event.user, workspace: body.team_id, words: '' });
  await sending(origin, parts, () => publishHome(origin, parts, client));
}

/** `said` stands above the page until it is opened again. */
export async function publishHome(origin: Origin, { bot }: Pick<Parts, 'bot'>, client: Client, said?: string): Promise<unknown> {
  const page = await bot.home(origin);
  const blocks = renderBlocks(said ? { ...page, blocks: [notice('info', said), ...page.blocks] } : page, 'basic');
  return client.views.publish({ user_id: origin.user, view: { type: 'home', blocks } });
}
