// An adapter that runs against a fake Discord, and what it logged.
import { botOf } from '../../helpers/bot.ts';
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts';
import type { DiscordConfig } from '../../../src/config.ts';
import type { Command } from '../../../src/core/command.ts';
import { heading, reply } from '../../../src/core/reply.ts';
import type { Bot, Handle } from '../../../src/core/bot.ts';
import type { Request } from '../../../src/core/request.ts';
import { createLog } from '../../../src/log.ts';
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/index.ts';

/** For adapters alone: what a real bot's commands would say. */
const COMMANDS: readonly Command[] = [
  {
    name: 'claim',
    description: 'Checks a claim',
    options: [{ name: 'statement', type: 'text', description: 'what is claimed', required: true, maxLength: 100 }],
    onMessage: { label: { en: 'Check this claim', ja: 'この主張を確認' }, option: 'statement' },
    run: () => reply([]),
  },
];

export const configOf = (fake: FakeDiscord): DiscordConfig => ({ token: fake.token, applicationId: fake.applicationId, apiUrl: fake.apiUrl });

/** Answers with the words it got; public where the option says so. */
export const echo: Handle = async ({ text, options }) =>
  reply([heading(`Echo: ${text || options.question || ''}`)], { visibility: options.public ? 'public' : 'private' });

/** A promise that is kept on command: what waits for it is in progress until then. */
export function gate() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** @returns the adapter without its connection; `log` is what it logged so far. */
export function adapterFor(config: DiscordConfig) {
  const lines: string[] = [];
  const adapter = createDiscordAdapter(config, createLog({ level: 'debug', secrets: [], write: (line) => lines.push(line) }), COMMANDS);
  return { adapter, log: () => lines.join('') };
}

/** @returns a connected adapter; `requests` holds what its handle was given. */
export async function startRunning(handle: Handle = echo, complete: Bot['complete'] = async () => []) {
  const fake = await startFakeDiscord();
  const { adapter, log } = adapterFor(configOf(fake));
  const requests: Request[] = [];
  const noted: Handle = (request) => {
    requests.push(request);
    return handle(request);
  };
  await adapter.start({ ...botOf(noted), complete });
  const stop = async (): Promise<void> => {
    await adapter.stop();
    await fake.stop();
  };
  return { fake, adapter, requests, log, stop };
}
