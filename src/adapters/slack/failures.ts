// What went wrong with Slack: for a log line, without tokens or anybody's words, and for whoever starts the bot, with what to do.
import { BotError } from '../../errors.ts';

/** What a log line says of an error: Slack's code, an HTTP status or the kind of error, and where it was thrown. */
export interface Failure {
  readonly reason: string;
  readonly at?: string;
}

/** The errors of `@slack/web-api`, `@slack/bolt` and Node by what they carry, as packages may hold several copies of their classes. */
interface Carried {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly data?: { readonly error?: unknown };
  readonly cause?: unknown;
  readonly stack?: unknown;
}

const SLACK_CODE = /^[a-z][a-z0-9_]{1,60}$/;
const BAD_TOKEN =
  /^(invalid_auth|not_authed|account_inactive|token_(revoked|expired)|not_allowed_token_type|no_permission|user_removed_from_team|team_disabled)$/;

export function describe(error: unknown): Failure {
  const at =
    typeof carried(error).stack === 'string'
      ? String(carried(error).stack)
          .match(/^\s+at .+$/m)?.[0]
          .trim()
      : undefined;
  return { reason: slackCode(error) ?? status(error) ?? systemCode(error) ?? String(carried(error).name ?? 'unknown'), ...(at ? { at } : {}) };
}

/** Slack's own word for an error (`invalid_auth`, `invalid_blocks`), if that is what it is. */
export function slackCode(error: unknown): string | undefined {
  const code = carried(error).data?.error;
  return typeof code === 'string' && SLACK_CODE.test(code) ? code : undefined;
}

/** The HTTP status that Slack answered with, where that is what went wrong. */
export function statusOf(error: unknown): number | undefined {
  const { statusCode } = carried(error);
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/** The error that `start` rejects with. `variable` names the token that was used. */
export function startFailure(error: unknown, variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', apiUrl: string): BotError {
  if (error instanceof BotError) return error;
  const code = slackCode(error);
  return new BotError('platform', code ? refusal(code, variable) : unreachable(error, new URL(apiUrl).host), error);
}

export function portFailure(error: unknown, port: number): BotError {
  const code = systemCode(error) ?? 'unknown';
  const todo = code === 'EADDRINUSE' ? 'another program has it' : code === 'EACCES' ? 'it needs rights that this process lacks' : 'see the cause';
  return new BotError('platform', `Slack: cannot listen on port ${port} (${code}: ${todo}); set PORT to another one`, error);
}

function refusal(code: string, variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): string {
  const page = variable === 'SLACK_BOT_TOKEN' ? 'OAuth & Permissions' : 'Basic Information, App-Level Tokens';
  const begin = `Slack refused the token in ${variable} (${code})`;
  if (code === 'missing_scope')
    return `${begin}: give the app the scopes it lacks (connections:write for SLACK_APP_TOKEN), reinstall it and copy the token again`;
  if (BAD_TOKEN.test(code)) return `${begin}: copy it again from the app’s page “${page}”, and check that the app is installed in the workspace`;
  return `${begin}: check the app’s page “${page}”${variable === 'SLACK_APP_TOKEN' ? ' and that Socket Mode is switched on' : ''}`;
}

function unreachable(error: unknown, host: string): string {
  const why = status(error) ?? systemCode(error) ?? (carried(error).data ? 'it did not answer as Slack does' : 'no connection');
  return `cannot reach Slack at ${host} (${why}): check the network, a proxy if there is one, and SLACK_API_URL`;
}

const carried = (error: unknown): Carried => (typeof error === 'object' && error !== null ? error : {});

const status = (error: unknown): string | undefined => (statusOf(error) === undefined ? undefined : `HTTP ${statusOf(error)}`);

/** Node's code (`ECONNREFUSED`), from the innermost cause that has one. */
function systemCode(error: unknown): string | undefined {
  const { code, cause } = carried(error);
  return (cause === undefined ? undefined : systemCode(cause)) ?? (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : undefined);
}
