// The Slack app as a manifest, made from the commands: what is pasted where an app is created. Limits: docs.slack.dev/reference/app-manifest.
import type { Command, CommandOption } from '../../core/command.ts';
import { clip } from '../../core/text.ts';
import { BotError } from '../../errors.ts';
import { messageCallback, QUESTION } from './callbacks.ts';
import { APP_NAME } from './limits.ts';

export interface ManifestOptions {
  /** Stands before every command, with a dash: another app may have the same name. */
  readonly prefix?: string | undefined;
  /** Where the bot is reached over HTTP; Socket Mode without. */
  readonly http?: string | undefined;
}

const DESCRIPTION = 'Sourced answers on the U.S.-Japan alliance and the tariff dispute';
/** `files:write` is for the files of briefs alone: without it the bot says that it cannot attach them. */
const SCOPES = ['commands', 'chat:write', 'im:history', 'app_mentions:read', 'files:write'] as const;
const EVENTS = ['message.im', 'app_mention', 'app_home_opened'] as const;
const ENDPOINT = '/slack/events';
const COMMAND_NAME = 32;
const SHORTCUT_NAME = 24;
const SHORTCUT_DESCRIPTION = 150;
const USAGE_HINT = 1000;

/** @throws BotError `usage` for a prefix or an address that Slack would not take. */
export function buildManifest(commands: readonly Command[], { prefix, http }: ManifestOptions = {}) {
  const url = http === undefined ? undefined : endpoint(http);
  return {
    display_information: { name: APP_NAME, description: DESCRIPTION },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: APP_NAME, always_online: true },
      shortcuts: [globalShortcut, ...commands.flatMap(messageShortcut)],
      slash_commands: commands.map((command) => slashCommand(command, prefix, url)),
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { ...(url ? { request_url: url } : {}), bot_events: EVENTS },
      interactivity: { is_enabled: true, ...(url ? { request_url: url, message_menu_options_url: url } : {}) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

const globalShortcut = { name: 'Ask Alliance Desk', type: 'global', callback_id: QUESTION, description: 'Opens a form for a question' };

function messageShortcut({ name, description, onMessage }: Command) {
  if (!onMessage) return [];
  const callback_id = messageCallback(name, onMessage.option);
  return [{ name: clip(onMessage.label.en, SHORTCUT_NAME), type: 'message', callback_id, description: clip(description, SHORTCUT_DESCRIPTION) }];
}

function slashCommand({ name, description, options, example }: Command, prefix: string | undefined, url: string | undefined) {
  const hints = options.map(hint).filter(Boolean).join(' ');
  const usage_hint = clip(hints && example ? `${hints}, such as: ${example.en}` : hints, USAGE_HINT);
  return { command: prefixed(name, prefix), description, ...(usage_hint ? { usage_hint } : {}), should_escape: false, ...(url ? { url } : {}) };
}

/** A flag has no place among typed words: the buttons of an answer do what it would. */
function hint({ name, type, required }: CommandOption): string {
  if (type === 'flag') return '';
  return required ? name : `[${name}]`;
}

function prefixed(name: string, prefix: string | undefined): string {
  if (prefix === undefined) return `/${name}`;
  const command = `/${prefix}-${name}`;
  if (!/^[a-z0-9]+$/.test(prefix)) throw new BotError('usage', `--prefix ${prefix}: lower-case letters and digits alone, such as --prefix ad for /ad-${name}`);
  if (command.length > COMMAND_NAME)
    throw new BotError('usage', `--prefix ${prefix}: ${command} is longer than Slack’s ${COMMAND_NAME} characters; take a shorter one`);
  return command;
}

/** The host alone will do: the bot listens at one path. */
function endpoint(http: string): string {
  const url = URL.canParse(http) ? new URL(http) : null;
  if (url?.protocol !== 'https:') throw new BotError('usage', `--http ${http}: Slack calls https addresses alone, such as --http https://bot.example.org`);
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path.endsWith(ENDPOINT) ? path : `${path}${ENDPOINT}`}`;
}
