// The connection to Discord: a client with no more rights than needed, its log lines, and connecting with a deadline.
import { Client, type ClientOptions, Events, GatewayIntentBits, Options, Partials, RESTEvents } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { ConnectionEvent } from '../adapter.ts';
import { close, cutDeadConnections } from './close.ts';
import { closedError, failureFields, platformError, stoppedError, tokenError, unreachableError } from './failures.ts';
import { REQUEST_MS } from './limits.ts';
import { guardPackets } from './packets.ts';
import { makeRequest } from './web-fetch.ts';

const DEFAULT_API = 'https://discord.com/api';
/** Until when the bot must be connected; discord.js itself would try for ever. */
const CONNECT_MS = 15_000;
/** A server that is down must not hold up the others. */
const GUILD_WAIT_MS = 3_000;

/** discord.js appends the version itself, so no slash may end it. */
export const apiOf = (config: DiscordConfig): string => (config.apiUrl ?? DEFAULT_API).replace(/\/+$/, '');

/** discord.js puts a token with other characters into its error message. */
export const isToken = (token: string): boolean => /^[\x21-\x7e]+$/.test(token);

/** Without the Guilds intent no server channel is known; without the channel partial no direct message arrives. None is privileged. */
export function createClient(config: DiscordConfig): Client {
  const options: ClientOptions = {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    waitGuildTimeout: GUILD_WAIT_MS,
    // What people write is not kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, ReactionManager: 0, PresenceManager: 0 }),
    // Waiting out a rate limit would take longer than an interaction lives.
    rest: { api: apiOf(config), timeout: REQUEST_MS, rejectOnRateLimit: ['/interactions'], makeRequest },
  };
  return new Client(options);
}

/** Logs what happens to the connection. Without a listener of `error`, Node would end the process. */
export function watch(client: Client, log: Log): void {
  client.on(Events.Error, (cause) => log.error(failureFields(cause), 'Discord: an error in the client'));
  client.on(Events.ShardError, (cause) => log.warn(failureFields(cause), 'Discord: the connection failed'));
  watchReconnects(client, log);
  cutDeadConnections(client);
  guardPackets(client, log);
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, `Discord: disconnected for good. ${closedError(code).message}`));
  client.on(Events.Invalidated, () => log.error('Discord: the session is no longer valid. Please start the bot again.'));
}

/** One line when the connection goes and one when it is back, however many attempts it takes. */
function watchReconnects(client: Client, log: Log): void {
  let gone = false;
  const back = (): void => {
    if (gone) log.info('Discord: connected again');
    gone = false;
  };
  client.on(Events.ShardReconnecting, () => {
    if (!gone && client.isReady()) log.warn('Discord: the connection is gone, connecting again');
    gone = true;
  });
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
}

/** Tells how the connection fares. discord.js does not connect again after ShardDisconnect, though its `isReady()` stays true. */
export function tellOf(client: Client, tell: (event: ConnectionEvent) => void): void {
  client.on(Events.ShardReady, () => tell('connected'));
  client.on(Events.ShardResume, () => tell('connected'));
  client.on(Events.ShardReconnecting, () => tell('lost'));
  client.on(Events.ShardDisconnect, () => tell('ended'));
  client.on(Events.Invalidated, () => tell('ended'));
  client.rest.on(RESTEvents.RateLimited, () => tell('rate_limited'));
}

/**
 * Resolves when events arrive.
 * @param signal gives up.
 * @throws BotError `platform` that says what to do; the client is closed then.
 */
export async function connect(client: Client, config: DiscordConfig, signal: AbortSignal): Promise<void> {
  if (!isToken(config.token)) throw tokenError();
  const host = new URL(apiOf(config)).host;
  const { ended, clear } = connectionEnds(client, host, signal);
  try {
    await Promise.race([ready(client, config.token), ended]);
  } catch (cause) {
    await close(client);
    throw platformError(cause, host);
  } finally {
    clear();
  }
}

async function ready(client: Client, token: string): Promise<void> {
  const told = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(token);
  await told;
}

/** Rejects where there is no use in waiting on: refused for good, out of time, or stopped. */
function connectionEnds(client: Client, host: string, signal: AbortSignal): { ended: Promise<never>; clear(): void } {
  const waiting = new AbortController();
  const ended = new Promise<never>((_, reject) => {
    const refuse = ({ code }: { code: number }): void => reject(closedError(code));
    const timer = setTimeout(() => reject(unreachableError(host)), CONNECT_MS);
    const stop = (): void => reject(stoppedError());
    client.once(Events.ShardDisconnect, refuse);
    signal.addEventListener('abort', stop, { signal: waiting.signal });
    waiting.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      client.off(Events.ShardDisconnect, refuse);
    });
  });
  return { ended, clear: () => waiting.abort() };
}
