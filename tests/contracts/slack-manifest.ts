// What Slack takes as an app manifest, written from its reference alone (docs.slack.dev/reference/app-manifest).
import { type Check, idProblems, items, type Json, repeated, textProblems, urlProblems } from './slack-text.ts';

/** Commands that Slack itself has (slack.com/help, “Slash commands in Slack”): an app's own of that name is never reached. */
const BUILT_IN = [
  ...['active', 'apps', 'archive', 'away', 'call', 'canvas', 'collapse', 'dm', 'dnd', 'expand', 'feed', 'feedback', 'help', 'huddle', 'invite'],
  ...['invite_people', 'join', 'keys', 'kick', 'leave', 'list', 'me', 'msg', 'mute', 'open', 'part', 'prefs', 'remind', 'remove', 'rename', 'search'],
  ...['shortcuts', 'shrug', 'star', 'status', 'todo', 'topic', 'unarchive', 'unmute', 'who', 'workflow'],
];

/** Scopes that each event and each feature needs. */
const NEEDS: Readonly<Record<string, string>> = { 'message.im': 'im:history', app_mention: 'app_mentions:read' };

/** @returns what Slack would refuse; empty if nothing. */
export function validateSlackManifest(manifest: Json): string[] {
  const { display_information: info, features, oauth_config: oauth, settings } = manifest as Readonly<Record<string, Json>>;
  const scopes = ((oauth?.scopes as Json | undefined)?.bot ?? []) as readonly string[];
  return [
    ...textProblems(info?.name, 'name', 35),
    ...textProblems(info?.description, 'description', 140),
    ...textProblems((features?.bot_user as Json | undefined)?.display_name, 'display_name', 80),
    ...items(features?.shortcuts, 'shortcuts', 10, shortcut, 0),
    ...items(features?.slash_commands, 'slash_commands', 50, slash(settings?.socket_mode_enabled === true), 0),
    ...unique(features?.shortcuts, 'callback_id'),
    ...unique(features?.slash_commands, 'command'),
    ...missingScopes(scopes, features, settings),
    ...settingProblems(settings ?? {}),
  ];
}

const shortcut: Check = (one, at) => [
  ...textProblems(one.name, `${at}.name`, 24),
  ...textProblems(one.description, `${at}.description`, 150),
  ...idProblems(one.callback_id, `${at}.callback_id`, 255),
  ...(['global', 'message'].includes(String(one.type)) ? [] : [`${at}.type ${one.type}`]),
];

const slash =
  (socketMode: boolean): Check =>
  (one, at) => [
    ...(/^\/[a-z0-9_-]{1,31}$/.test(String(one.command)) ? [] : [`${at}: ${one.command} is no command`]),
    ...(BUILT_IN.includes(String(one.command).slice(1)) ? [`${at}: Slack has ${one.command} itself`] : []),
    ...textProblems(one.description, `${at}.description`, 2000),
    ...(one.usage_hint === undefined ? [] : textProblems(one.usage_hint, `${at}.usage_hint`, 1000)),
    ...(socketMode ? [] : urlProblems(one.url, `${at}.url`)),
  ];

function settingProblems(settings: Json): string[] {
  const events = (settings.event_subscriptions ?? {}) as Json;
  const interactivity = (settings.interactivity ?? {}) as Json;
  const problems = interactivity.is_enabled === true ? [] : ['interactivity is off: no button would answer'];
  if (settings.socket_mode_enabled === true) return problems;
  const urls = { 'event_subscriptions.request_url': events.request_url, 'interactivity.request_url': interactivity.request_url };
  const menus = { 'interactivity.message_menu_options_url': interactivity.message_menu_options_url };
  return [...problems, ...Object.entries({ ...urls, ...menus }).flatMap(([at, url]) => urlProblems(url, at))];
}

function missingScopes(scopes: readonly string[], features: Json | undefined, settings: Json | undefined): string[] {
  const events = ((settings?.event_subscriptions as Json | undefined)?.bot_events ?? []) as readonly string[];
  const needed = ['chat:write', ...(features?.slash_commands || features?.shortcuts ? ['commands'] : []), ...events.flatMap((event) => NEEDS[event] ?? [])];
  return needed.filter((scope) => !scopes.includes(scope)).map((scope) => `the scope ${scope} is missing`);
}

const unique = (list: unknown, key: string): string[] =>
  repeated(
    ((list ?? []) as readonly Json[]).map((one) => one[key]),
    `a ${key}`,
  );
