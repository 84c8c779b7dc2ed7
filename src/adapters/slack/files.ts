// Files of a reply: uploaded to where the answer stands, or to the asker's direct messages.
import { notice, paragraph, type Reply, type ReplyFile, reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { describe, slackCode } from './failures.ts';
import { type Client, type Parts, sending } from './parts.ts';
import type { Place } from './request.ts';
import { post } from './send.ts';
import { strings } from './strings.ts';

/** What Slack says where the bot is not in a conversation. */
const NOT_IN: readonly string[] = ['not_in_channel', 'channel_not_found'];

/**
 * `place`: a conversation for all that are in it, or null for the asker's direct messages, since a file cannot be shown to one
 * person in a channel. Where files cannot be sent, a message says so, to the asker where the bot may not write there. Never rejects.
 */
export async function sendFiles({ files }: Reply, request: Request, place: Place | null, client: Client, { log }: Parts): Promise<void> {
  if (files.length === 0) return;
  await sending(request, { log }, async () => {
    const there = place ?? (await announced(files, request, client));
    await upload(files, there, client).catch((error: unknown) => {
      log.warn({ request: request.id, failure: describe(error) }, 'Slack: files could not be uploaded');
      const sorry = reply([notice('warning', excuse(error, files, request))]);
      return post(client, there, sorry).catch(() => post(client, { channel: request.user }, sorry));
    });
  });
}

/** Tells the asker what comes, and finds out where: an upload takes no user's id. */
async function announced(files: readonly ReplyFile[], request: Request, client: Client): Promise<Place> {
  const { channel } = await post(client, { channel: request.user }, reply([paragraph(strings(request.locale).files(names(files)))]));
  return { channel: channel ?? request.user };
}

function upload(files: readonly ReplyFile[], { channel, thread_ts }: Place, client: Client): Promise<unknown> {
  const file_uploads = files.map(({ name, content }) => ({ filename: name, content }));
  return client.files.uploadV2(thread_ts ? { channel_id: channel, thread_ts, file_uploads } : { channel_id: channel, file_uploads });
}

function excuse(error: unknown, files: readonly ReplyFile[], { locale }: Request): string {
  const text = strings(locale);
  const code = slackCode(error) ?? '';
  if (code === 'missing_scope') return text.filesRefused(names(files));
  return NOT_IN.includes(code) ? text.filesOutside(names(files)) : text.filesFailed(names(files));
}

const names = (files: readonly ReplyFile[]): string => files.map(({ name }) => name).join(', ');
