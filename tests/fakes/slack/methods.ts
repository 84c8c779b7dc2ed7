// What the fake's Web API methods answer, and what they hold their arguments against.
import { validateSlackMessage, validateSlackView } from '../../contracts/slack-limits.ts';
import type { Call, Fields } from './web-api.ts';

/** A file that was uploaded, and where it was shared. */
export interface Upload {
  readonly name: string;
  readonly content: string;
  readonly channel: unknown;
  readonly thread: unknown;
}

export interface MethodParts {
  readonly botUser: string;
  readonly socketUrl: () => string;
  readonly origin: () => string;
  /** Names and contents by file id, filled as they come. */
  readonly files: Map<string, { name: string; content: string }>;
  readonly uploads: Upload[];
}

/** The answer to a call, or what is wrong with it. */
export type Outcome = Fields | { readonly problems: readonly string[]; readonly error: string };

export function callMethod({ method, fields }: Call, at: number, parts: MethodParts): Outcome {
  const ts = `${1_700_000_000 + at}.000100`;
  switch (method) {
    case 'auth.test':
      return { ok: true, url: 'https://fake.slack.example/', team: 'Fake', team_id: 'T1', user: 'bot', user_id: parts.botUser, bot_id: 'B1' };
    case 'apps.connections.open':
      return { ok: true, url: parts.socketUrl() };
    case 'chat.postMessage':
    case 'chat.postEphemeral':
    case 'chat.update':
      return checked(validateSlackMessage(fields), 'invalid_blocks', { ok: true, channel: directOf(String(fields.channel)), ts: fields.ts ?? ts });
    case 'chat.delete':
      return { ok: true, channel: fields.channel, ts: fields.ts };
    case 'views.open':
    case 'views.push':
    case 'views.update':
    case 'views.publish':
      return checked(validateSlackView(fields.view as Fields), 'invalid_arguments', { ok: true, view: { ...(fields.view as Fields), id: `V${at}` } });
    case 'files.getUploadURLExternal':
      return startUpload(String(fields.filename), `F${at}`, parts);
    case 'files.completeUploadExternal':
      return finishUpload(fields, parts);
    default:
      return { ok: false, error: 'unknown_method' };
  }
}

const checked = (problems: readonly string[], error: string, good: Fields): Outcome => (problems.length > 0 ? { problems, error } : good);

/** A user's id is an address too: of that user's direct messages with the bot. */
const directOf = (channel: string): string => channel.replace(/^U/, 'D');

function startUpload(name: string, id: string, { files, origin }: MethodParts): Fields {
  files.set(id, { name, content: '' });
  return { ok: true, file_id: id, upload_url: `${origin()}/upload/${id}` };
}

/** Slack takes the id of a conversation here, not a user's. */
function finishUpload({ files: listed, channel_id: channel, thread_ts: thread }: Fields, { files, uploads }: MethodParts): Fields {
  if (!/^[CDG]/.test(String(channel))) return { ok: false, error: 'channel_not_found' };
  const ids = (typeof listed === 'string' ? JSON.parse(listed) : listed) as readonly { readonly id: string }[];
  for (const { id } of ids) uploads.push({ name: '', content: '', ...files.get(id), channel, thread });
  return { ok: true, files: ids };
}
