// The App Home tab: the bot's own page, as of the moment it is opened.
import type { AllMiddlewareArgs } from '@slack/bolt';
import { type Parts, sending } from './parts.ts';
import { renderBlocks } from './render.ts';
import { originOf } from './origin.ts';

interface Opened {
  readonly event: { readonly tab?: string; readonly user: string };
  readonly body: { readonly event_id: string; readonly team_id?: string };
  readonly client: AllMiddlewareArgs['client'];
}

/** In English: Slack tells a user's language only to apps that may read profiles. */
export async function showHome({ event, body, client }: Opened, parts: Parts): Promise<void> {
  if (event.tab !== 'home') return;
  const origin = originOf({ id: body.event_id, user: event.user, workspace: body.team_id, words: '' });
  const page = await parts.bot.home(origin);
  await sending(origin, parts, () => client.views.publish({ user_id: event.user, view: { type: 'home', blocks: renderBlocks(page, 'basic') } }));
}
