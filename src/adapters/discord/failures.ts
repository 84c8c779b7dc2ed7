// What goes wrong with Discord: as an error for the operator that says what to do, and as fields of a log line that hold no token and no question.
import { DiscordAPIError, HTTPError, RateLimitError, type RESTJSONErrorCodes } from 'discord.js';
import { BotError } from '../../errors.ts';

const TOKEN_ADVICE =
  'Discord does not accept DISCORD_TOKEN. Copy the token of this bot again from the Bot page of the Developer Portal (Reset Token shows a new one), without quotes or spaces.';

/** What the gateway's close codes that end a connection for good ask for. Source: Discord's list of gateway close event codes. */
const CLOSED: Readonly<Record<number, string>> = {
  4004: TOKEN_ADVICE,
  4010: 'Discord does not know this connection’s shard. Please start the bot again.',
  4011: 'The bot is in more servers than one connection may serve (2,500). It needs sharding, which it does not have.',
  4012: 'Discord no longer serves this version of its gateway. Please update discord.js.',
  4013: 'Discord does not know the intents that the bot asks for. Please update discord.js.',
  4014: 'Discord does not allow the intents that the bot asks for (servers, server messages, direct messages; none is privileged). Check on the Bot page of the Developer Portal that the application is not restricted.',
};

/** @param code of a close event after which Discord's library does not connect again. */
export const closedError = (code: number): BotError =>
  new BotError('platform', CLOSED[code] ?? `Discord closed the connection for good (code ${code}). Please start the bot again.`);

export const tokenError = (): BotError => new BotError('platform', TOKEN_ADVICE);

export const stoppedError = (): BotError => new BotError('platform', 'The bot was stopped before it had connected to Discord.');

/** @param host of the API, as the operator knows it. */
export const unreachableError = (host: string, cause?: unknown): BotError =>
  new BotError('platform', `Discord cannot be reached at ${host}. Check the network and, where it is set, DISCORD_API_URL; then start the bot again.`, cause);

/** What stands for any failed call: `cause` is one of discord.js, of the network, or already ours. */
export function platformError(cause: unknown, host: string): BotError {
  if (cause instanceof BotError) return cause;
  if (statusOf(cause) === 401 || codeOf(cause) === 'TokenInvalid') return tokenError();
  if (cause instanceof RateLimitError)
    return new BotError('platform', `Discord takes no more calls of this kind for ${Math.ceil(cause.retryAfter / 1000)} s. Please try again after that.`);
  if (cause instanceof DiscordAPIError || cause instanceof HTTPError)
    return new BotError(
      'platform',
      `Discord answered with an error (${summary(cause)}). Please try again; if it stays, Discord’s documentation says what the code means.`,
      cause,
    );
  const resets = cause instanceof Error ? NO_SESSIONS.exec(cause.message)?.[1] : undefined;
  return resets ? sessionsError(resets) : unreachableError(host, cause);
}

/** How discord.js 14.28 says that a token has connected as often as it may in a day. */
const NO_SESSIONS = /^Not enough sessions remaining .* resets at (\S+)$/;

const sessionsError = (resets: string): BotError =>
  new BotError(
    'platform',
    `Discord lets this token connect no more until ${resets}: it did so as often as it may in a day. Check what starts the bot again and again, and whether another program uses DISCORD_TOKEN.`,
  );

/** Fields for a log line: only kinds and numbers, since messages and addresses may hold tokens and words of users. */
export function failureFields(cause: unknown): Record<string, string | number> {
  const method = cause instanceof DiscordAPIError || cause instanceof HTTPError || cause instanceof RateLimitError ? cause.method : undefined;
  const fields = { error: cause instanceof Error ? cause.constructor.name : typeof cause, code: codeOf(cause), status: statusOf(cause), method };
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, string | number] => field[1] !== undefined));
}

export const isCode = (cause: unknown, code: RESTJSONErrorCodes): boolean => cause instanceof DiscordAPIError && cause.code === code;

export const statusOf = (cause: unknown): number | undefined => (cause instanceof DiscordAPIError || cause instanceof HTTPError ? cause.status : undefined);

function codeOf(cause: unknown): string | number | undefined {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

const summary = (cause: DiscordAPIError | HTTPError): string =>
  cause instanceof DiscordAPIError
    ? `${cause.status}, code ${cause.code}: ${cause.rawError && 'message' in cause.rawError ? cause.rawError.message : ''}`
    : `${cause.status}`;
