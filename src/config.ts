// The environment, read once into a frozen Config.
import type { z } from 'zod';
import { BotError } from './errors.ts';
import { type Values, VARIABLES } from './variables.ts';

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

/** How the bot runs as a service. */
export interface ServiceConfig {
  readonly healthPort: number | undefined;
  readonly reconnectLimit: number;
  /** Questions a minute; 0: no limit. */
  readonly rates: { readonly user: number; readonly channel: number };
  readonly load: { readonly running: number; readonly waiting: number };
  /** Ids; null where all may. */
  readonly access: {
    readonly workspaces: readonly string[] | null;
    readonly guilds: readonly string[] | null;
    readonly channels: readonly string[] | null;
    readonly users: readonly string[] | null;
  };
}

const PREVIEW_PORT = 8080;

/** `on` is null where nothing is said. */
export interface PreviewConfig {
  readonly on: boolean | null;
  readonly port: number;
}

export interface Config {
  readonly preview: PreviewConfig;
  readonly slack: SlackConfig | null;
  readonly discord: DiscordConfig | null;
  readonly service: ServiceConfig;
  readonly corpusDir: string | undefined;
  readonly originalsDir: string | undefined;
  /** Whether feedback may be logged with the question it is on. */
  readonly keepQuestions: boolean;
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
    preview: { on: values.PREVIEW === undefined ? null : values.PREVIEW === 'on', port: values.PREVIEW_PORT ?? PREVIEW_PORT },
    slack,
    discord,
    service: serviceConfig(values),
    corpusDir: values.CORPUS_DIR,
    originalsDir: values.ORIGINALS_DIR,
    keepQuestions: values.KEEP_QUESTIONS === 'true',
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

const serviceConfig = (v: Values): ServiceConfig => ({
  healthPort: v.HEALTH_PORT,
  reconnectLimit: v.RECONNECT_LIMIT,
  rates: { user: v.RATE_LIMIT_USER, channel: v.RATE_LIMIT_CHANNEL },
  load: { running: v.MAX_RUNNING, waiting: v.MAX_WAITING },
  access: {
    workspaces: v.ALLOWED_WORKSPACES ?? null,
    guilds: v.ALLOWED_GUILDS ?? null,
    channels: v.ALLOWED_CHANNELS ?? null,
    users: v.ALLOWED_USERS ?? null,
  },
});
