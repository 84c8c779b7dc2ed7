// Both platforms in this process, through their real SDKs against the fakes, under supervision as in the program.
import { setTimeout as delay } from 'node:timers/promises';
import { createSlackAdapter } from '../../src/adapters/slack/adapter.ts';
import { createDiscordAdapter } from '../../src/adapters/discord/adapter.ts';
import type { Adapter, ConnectionEvent } from '../../src/adapters/adapter.ts';
import { heading, reply } from '../../src/core/reply.ts';
import type { Handle } from '../../src/core/bot.ts';
import type { Command } from '../../src/core/command.ts';
import type { Request } from '../../src/core/request.ts';
import { createLog } from '../../src/log.ts';
import { noMetrics } from '../../src/service/metrics.ts';
import { Supervisor } from '../../src/service/supervisor.ts';
import { onceInMemory } from '../../src/state/deliveries.ts';
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/index.ts';
import { type FakeSlack, startFakeSlack } from '../fakes/slack/index.ts';
import { botOf } from '../helpers/bot.ts';
import { silentLog } from '../helpers/log.ts';

export const SECRET = /xoxb-|xapp-|fake-discord-token/;

export interface Running {
  readonly slack: FakeSlack;
  readonly discord: FakeDiscord;
  readonly slackSupervisor: Supervisor;
  readonly discordSupervisor: Supervisor;
  readonly requests: readonly Request[];
  readonly events: readonly (readonly [platform: string, event: ConnectionEvent])[];
  /** Log lines, every level. */
  log(): string;
  stop(): Promise<void>;
}

/** Says the question again. */
export const echo: Handle = async ({ text, options }) => reply([heading(`Echo: ${text || options.question || 'nothing'}`)]);

interface Options {
  readonly handle?: Handle;
  readonly commands?: readonly Command[];
  readonly limit?: number;
  /** Milliseconds after which a platform of which nothing is heard is replaced. */
  readonly silence?: number;
}

export async function startBoth({ handle = echo, commands = [], limit = 1000, silence = 90_000 }: Options = {}): Promise<Running> {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
  const lines: string[] = [];
  const log = createLog({ level: 'trace', secrets: [], write: (line) => lines.push(line) });
  const requests: Request[] = [];
  const events: (readonly [string, ConnectionEvent])[] = [];
  const bot = botOf((request) => {
    requests.push(request);
    return handle(request);
  });
  const supervisor = (name: string, make: () => ReturnType<typeof createSlackAdapter>): Supervisor => {
    const metrics = { ...noMetrics, connection: (platform: string, event: ConnectionEvent): unknown => events.push([platform, event]) };
    return new Supervisor({ name, make, bot, log, metrics, limit, pace: { first: 50, longest: 400, silence, steady: 30_000 } });
  };
  const slackConfig = { botToken: slack.botToken, transport: { kind: 'socket', appToken: slack.appToken }, apiUrl: slack.apiUrl } as const;
  const discordConfig = { token: discord.token, applicationId: discord.applicationId, apiUrl: discord.apiUrl };
  const [onSlack, onDiscord] = [onceInMemory(), onceInMemory()];
  const slackSupervisor = supervisor('slack', () => createSlackAdapter(slackConfig, log, commands, onSlack));
  const discordSupervisor = supervisor('discord', () => createDiscordAdapter(discordConfig, log, commands, onDiscord));
  const problems = await Promise.all([slackSupervisor.start(), discordSupervisor.start()]);
  if (problems.some(Boolean)) throw new Error(`did not start: ${problems}`);
  const stop = async (): Promise<void> => {
    await Promise.all([slackSupervisor.stop(), discordSupervisor.stop()]);
    await discord.stop();
    await slack.stop();
  };
  return { slack, discord, slackSupervisor, discordSupervisor, requests, events, log: () => lines.join(''), stop };
}

/** A further instance on Discord, as while one takes the place of another. */
export async function startDiscord(discord: FakeDiscord, handle: Handle): Promise<Adapter> {
  const adapter = createDiscordAdapter({ token: discord.token, applicationId: discord.applicationId, apiUrl: discord.apiUrl }, silentLog, []);
  await adapter.start(botOf(handle));
  return adapter;
}

/** Waits for a condition; rejects after ten seconds. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await delay(5)) if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
}

/** Long enough for what must not come to come. */
export const quiet = (): Promise<void> => delay(300);
