// Payloads as Slack sends them.
import { randomUUID } from 'node:crypto';
import type { Fields } from './web-api.ts';

export const TEAM = 'T1';
export const USER = 'U1';
export const BOT_USER = 'UBOT';
export const CHANNEL = 'C1';
const DIRECT = 'D1';

let clock = 1_745_400_000_000_100;
/** A message's time stamp, which is its id in a channel: a new one with each call. */
export const nextTs = (): string => {
  clock += 1_000_000;
  return `${Math.floor(clock / 1_000_000)}.${String(clock % 1_000_000).padStart(6, '0')}`;
};

/** A slash command's fields. `text` stands as Slack sends it: `&`, `<` and `>` as entities. */
export const slashCommand = (command: string, text: string, more: Fields = {}): Fields => ({
  token: 'verification',
  command,
  text,
  user_id: USER,
  user_name: 'anna',
  team_id: TEAM,
  team_domain: 'fake',
  channel_id: CHANNEL,
  channel_name: 'general',
  api_app_id: 'A1',
  is_enterprise_install: 'false',
  trigger_id: `${randomUUID()}`,
  ...more,
});

/** The body of an event: what HTTP and Socket Mode deliver alike. */
export const eventBody = (event: Fields, eventId = `Ev${randomUUID()}`): Fields => ({
  token: 'verification',
  team_id: TEAM,
  api_app_id: 'A1',
  type: 'event_callback',
  event_id: eventId,
  event_time: 1_745_400_000,
  authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
  event,
});

export const directMessage = (text: string, more: Fields = {}): Fields => message({ channel: DIRECT, channel_type: 'im', text, ...more });

export const mention = (text: string, more: Fields = {}): Fields => message({ type: 'app_mention', channel: CHANNEL, text: `<@${BOT_USER}> ${text}`, ...more });

function message(fields: Fields): Fields {
  const ts = nextTs();
  return { type: 'message', user: USER, team: TEAM, ts, event_ts: ts, ...fields };
}
