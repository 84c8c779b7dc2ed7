// Runs a built program once on its way, so that what Node compiles of it can be kept.
import { Readable, Writable } from 'node:stream';
import type { Program } from './load-program.ts';

/** Nothing listens there: both platforms are as good as started, up to their logging in. */
const NOBODY = 'http://127.0.0.1:9/api';
const PLATFORMS = {
  ...{ SLACK_BOT_TOKEN: 'xoxb-rehearsal', SLACK_APP_TOKEN: 'xapp-rehearsal', SLACK_API_URL: NOBODY },
  ...{ DISCORD_TOKEN: 'rehearsal', DISCORD_APPLICATION_ID: '100000000000000000', DISCORD_API_URL: NOBODY },
};

/** Answers a question and starts both platforms, which fails; what it would print goes nowhere. */
export async function rehearse({ run }: Program): Promise<void> {
  const nowhere = () => new Writable({ write: (_, __, done) => done() });
  const io = { in: Readable.from([]), out: nowhere(), err: nowhere() };
  const never = new Promise<never>(() => {});
  await run(['ask', 'How many U.S. troops are in Japan?'], { ...io, env: {} }, never);
  await run(['start'], { ...io, env: PLATFORMS }, never);
}
