// The environment as data: each variable's name, what it may hold, its meaning, and whether it is a secret.
import { z } from 'zod';

interface Variable {
  readonly key: string;
  readonly schema: z.ZodType;
  /** What it is for and what it may hold; stands in `.env.example`. */
  readonly meaning: string;
  readonly secret: boolean;
}

const variable = <K extends string, S extends z.ZodType>(key: K, schema: S, meaning: string, secret = false) => ({ key, schema, meaning, secret });

const token = (prefix: string, allowed: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}`), `starts with ${allowed}`)
    .optional();
const apiUrl = z.url({ protocol: /^https?$/, error: 'is an http or https address' }).optional();
const port = z.coerce
  .number({ error: 'is a number from 1 to 65535' })
  .int('is a number from 1 to 65535')
  .min(1, 'is a number from 1 to 65535')
  .max(65_535, 'is a number from 1 to 65535')
  .optional();
const count = (least: number, most: number, byDefault: number) => {
  const error = `is a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error).default(byDefault);
};
const ids = (pattern: RegExp, allowed: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((id) => id.trim()))
    .refine((list) => list.every((id) => pattern.test(id)), `is a list of ${allowed}, with commas between them`)
    .optional();

export const VARIABLES = [
  variable('SLACK_BOT_TOKEN', token('xoxb-', 'xoxb-'), 'Slack: the bot user’s token (OAuth & Permissions page), starts with xoxb-', true),
  variable('SLACK_APP_TOKEN', token('xapp-', 'xapp-'), 'Slack, Socket Mode: the app-level token with connections:write, starts with xapp-', true),
  variable('SLACK_SIGNING_SECRET', z.string().min(1).optional(), 'Slack, HTTP instead of Socket Mode: the signing secret (Basic Information page)', true),
  variable('PORT', port, 'Slack, HTTP: the port to listen on; events arrive at /slack/events'),
  variable('SLACK_API_URL', apiUrl, 'Slack: another API host (GovSlack, a proxy); https://slack.com/api/ by default'),
  variable('DISCORD_TOKEN', z.string().min(1).optional(), 'Discord: the bot’s token (Bot page)', true),
  variable(
    'DISCORD_APPLICATION_ID',
    z
      .string()
      .regex(/^\d{15,21}$/, 'is a number of 15 to 21 digits')
      .optional(),
    'Discord: the application’s id (General Information page)',
  ),
  variable('DISCORD_API_URL', apiUrl, 'Discord: another API host; https://discord.com/api by default'),
  variable('CORPUS_DIR', z.string().min(1).optional(), 'The folder of the corpus; the one that comes with the bot by default'),
  variable('ORIGINALS_DIR', z.string().min(1).optional(), 'A folder with the publishers’ texts, for quotes and `corpus verify`; corpus/originals by default'),
  variable('HEALTH_PORT', port, 'The port for /healthz, /readyz and /metrics, on all interfaces; none by default'),
  variable(
    'RECONNECT_LIMIT',
    count(1, 1000, 10),
    'Failed attempts in a row to reach a platform again, before the bot ends so that its host starts it anew; 10 by default',
  ),
  variable('RATE_LIMIT_USER', count(0, 10_000, 20), 'Questions a minute from one user; 20 by default, 0: no limit'),
  variable('RATE_LIMIT_CHANNEL', count(0, 10_000, 60), 'Questions a minute from one channel; 60 by default, 0: no limit'),
  variable('MAX_RUNNING', count(1, 10_000, 50), 'Questions answered at the same time, for each platform; 50 by default'),
  variable('MAX_WAITING', count(0, 100_000, 500), 'Questions that wait for their turn, for each platform; what comes then is turned away; 500 by default'),
  variable('ALLOWED_WORKSPACES', ids(/^[TE][A-Z0-9]+$/, 'workspace ids (T…)'), 'Slack: ids of the workspaces that may use the bot; all by default'),
  variable('ALLOWED_GUILDS', ids(/^\d{15,21}$/, 'numbers of 15 to 21 digits'), 'Discord: ids of the servers that may use the bot; all by default'),
  variable('ALLOWED_CHANNELS', ids(/^[A-Z0-9]+$/, 'channel ids'), 'Ids of the channels of both platforms in which the bot may be used; all by default'),
  variable('ALLOWED_USERS', ids(/^[A-Z0-9]+$/, 'user ids'), 'Ids of the users of both platforms who may use the bot, in direct messages too; all by default'),
  variable(
    'PREVIEW',
    z.enum(['on', 'off'], { error: 'is on or off' }).optional(),
    'Preview in the browser: on or off; by default on where no token is set and a terminal is open',
  ),
  variable('PREVIEW_PORT', port, 'Preview: the port on 127.0.0.1; 8080 by default'),
  variable(
    'KEEP_QUESTIONS',
    z.enum(['true', 'false'], { error: 'is true or false' }).default('false'),
    'Whether feedback (“Not useful”) is logged with the question it is on: true or false (default)',
  ),
  variable(
    'LOG_LEVEL',
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'is one of fatal, error, warn, info, debug, trace, silent' })
      .default('info'),
    'How much is logged to standard error: fatal, error, warn, info (default), debug, trace, silent',
  ),
] as const satisfies readonly Variable[];

/** What the variables hold once they are read; unset ones without a default are undefined. */
export type Values = { readonly [V in (typeof VARIABLES)[number] as V['key']]: z.infer<V['schema']> };
