// Runs a built program once on its way, so that what Node compiles of it can be kept.
import { Readable, Writable } from 'node:stream';
import type { Program } from './load-program.ts';
import { setStage } from './stage.ts';

/** Answers a question, starts both platforms and stops when they are ready; what it would print goes nowhere. @throws Error where they do not start. */
export async function rehearse({ run }: Program): Promise<void> {
  const io = { in: Readable.from([]), out: heardBy(() => {}), err: heardBy(() => {}) };
  await run(['ask', 'How many U.S. troops are in Japan?'], { ...io, env: {} }, new Promise<never>(() => {}));
  const stage = await setStage();
  const lines: string[] = [];
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const err = heardBy((line) => {
    lines.push(line);
    if (line.startsWith('ready:')) stop();
  });
  await run(['start'], { ...io, err, env: platformsAt(stage.apiUrl) }, stopped);
  stage.close();
  if (!lines.includes('ready: slack, discord\n')) throw new Error(`the built program did not start:\n${lines.join('')}`);
}

const heardBy = (hear: (text: string) => void): Writable =>
  new Writable({
    write(chunk, _, done) {
      hear(String(chunk));
      done();
    },
  });

const platformsAt = (apiUrl: string): Record<string, string> => ({
  ...{ SLACK_BOT_TOKEN: 'xoxb-rehearsal', SLACK_APP_TOKEN: 'xapp-rehearsal', SLACK_API_URL: apiUrl },
  ...{ DISCORD_TOKEN: 'rehearsal', DISCORD_APPLICATION_ID: '100000000000000000', DISCORD_API_URL: apiUrl },
});
