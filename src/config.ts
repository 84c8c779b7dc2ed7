// The environment as data: each variable's name, meaning and whether it is a secret; read once into a frozen Config.
import { z } from 'zod';
import { BotError } from './errors.ts';

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
  variable(
    'LOG_LEVEL',
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { error: 'is one of fatal, error, warn, info, debug, trace, silent' })
      .default('info'),
    'How much is logged to standard error: fatal, error, warn, info (default), debug, trace, silent',
  ),
] as const satisfies readonly Variable[];

type Values = { readonly [V in (typeof VARIABLES)[number] as V['key']]: z.infer<V['schema']> };

export interface SlackConfig {
  readonly botToken: string;
  /** Socket Mode with an app token, or HTTP with a signing secret and a port. */
  readonly transport: { readonly kind: 'socket'; readonly appToken: string } | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  readonly apiUrl: string | undefined;
}

export interface DiscordConfig {
  readonly token: string;
  readonly applicationId: string;
  readonly apiUrl: string | undefined;
}

export interface Config {
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
  readonly corpusDir: string | undefined;
  readonly originalsDir: string | undefined;
  readonly logLevel: string;
  /** Values that must never be printed. */
  readonly secrets: readonly string[];
}

/**
 * Reads the environment. An empty value counts as unset.
 * @throws BotError `config` that names every bad or missing variable at once, never a value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const values = readValues(env, problems);
  const slack = slackConfig(values, problems);
  const discord = discordConfig(values, problems);
  if (problems.length > 0) throw new BotError('config', `the configuration is not right:\n${problems.map((p) => `  ${p}`).join('\n')}`);
  return Object.freeze({
    slack,
    discord,
    corpusDir: values.CORPUS_DIR,
    originalsDir: values.ORIGINALS_DIR,
    logLevel: values.LOG_LEVEL,
    secrets: VARIABLES.filter((v) => v.secret).flatMap((v) => env[v.key]?.trim() || []),
  });
}

function readValues(env: Readonly<Record<string, string | undefined>>, problems: string[]): Values {
  const entries = VARIABLES.map(({ key, schema }) => {
    const given = env[key]?.trim() || undefined;
    const result = (schema as z.ZodType).safeParse(given);
    if (!result.success) problems.push(`${key}: ${result.error.issues[0]?.message}`);
    // A bad value is wrong, not missing: it must not be told as both.
    return [key, result.success ? result.data : given];
  });
  return Object.fromEntries(entries) as Values;
}

function slackConfig(v: Values, problems: string[]): SlackConfig | null {
  if (!v.SLACK_BOT_TOKEN && !v.SLACK_APP_TOKEN && !v.SLACK_SIGNING_SECRET) return null;
  const botToken = v.SLACK_BOT_TOKEN ?? '';
  const apiUrl = v.SLACK_API_URL;
  if (!botToken) problems.push('SLACK_BOT_TOKEN is missing: Slack needs it beside the other Slack variables');
  if (v.SLACK_APP_TOKEN) return { botToken, transport: { kind: 'socket', appToken: v.SLACK_APP_TOKEN }, apiUrl };
  if (v.SLACK_SIGNING_SECRET && v.PORT) return { botToken, transport: { kind: 'http', signingSecret: v.SLACK_SIGNING_SECRET, port: v.PORT }, apiUrl };
  if (v.SLACK_SIGNING_SECRET) problems.push('PORT is missing: Slack over HTTP needs it beside SLACK_SIGNING_SECRET');
  else problems.push('SLACK_APP_TOKEN is missing: Slack needs it for Socket Mode (or SLACK_SIGNING_SECRET and PORT for HTTP)');
  return null;
}

function discordConfig(v: Values, problems: string[]): DiscordConfig | null {
  if (!v.DISCORD_TOKEN && !v.DISCORD_APPLICATION_ID) return null;
  if (!v.DISCORD_TOKEN) problems.push('DISCORD_TOKEN is missing: Discord needs it beside DISCORD_APPLICATION_ID');
  if (!v.DISCORD_APPLICATION_ID) problems.push('DISCORD_APPLICATION_ID is missing: Discord needs it beside DISCORD_TOKEN');
  return { token: v.DISCORD_TOKEN ?? '', applicationId: v.DISCORD_APPLICATION_ID ?? '', apiUrl: v.DISCORD_API_URL };
}
