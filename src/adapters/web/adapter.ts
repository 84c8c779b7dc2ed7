// The preview in the browser: serves its page, answers it with the bot, and tells it when the corpus changes.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bot } from '../../core/bot.ts';
import type { Log } from '../../log.ts';
import type { Adapter } from '../adapter.ts';
import { loadAssets } from './assets.ts';
import { Feed } from './feed.ts';
import type { PreviewParts } from './parts.ts';
import { toOrigin } from './request.ts';
import { routesOf } from './routes.ts';
import { LOOPBACK, listen } from './server.ts';

export interface PreviewAdapter extends Adapter {
  /** Where the page is, once started. */
  readonly url: string;
}

/** @param port 0 for any that is free. */
export function createPreviewAdapter(parts: PreviewParts, port: number, log: Log): PreviewAdapter {
  const feed = new Feed();
  let server: Server | undefined;
  let unwatch: (() => void) | undefined;
  return {
    name: 'preview',
    get url() {
      return `http://${LOOPBACK}:${server ? (server.address() as AddressInfo).port : port}`;
    },
    /** Resolves when all is ready, so that the first answer waits for nothing. */
    async start(bot) {
      const [assets] = await Promise.all([loadAssets(), warmUp(parts, bot)]);
      server = await listen({ assets, routes: routesOf(parts, bot), feed, log }, port);
      unwatch = parts.watch((check) => feed.corpus(check));
    },
    async stop() {
      unwatch?.();
      feed.close();
      const open = server;
      server = undefined;
      if (!open) return;
      const closed = new Promise((resolve) => open.close(resolve));
      open.closeIdleConnections();
      await closed;
    },
  };
}

/** Loads the renderers, and runs what an answer runs once: the first run is several times slower than the next. */
async function warmUp({ looks, why, desk: { about } }: PreviewParts, bot: Bot): Promise<void> {
  const { slack, discord } = await looks();
  const origin = toOrigin('en', 'warm-up');
  const asked = about.examples.map((text) => bot.handle({ ...origin, command: null, text, options: {} }));
  for (const reply of [await bot.home(origin), ...(await Promise.all(asked))]) {
    slack.render(reply);
    discord.render(reply);
  }
  for (const example of about.examples) why(example);
}
