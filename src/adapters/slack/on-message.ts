// Direct messages and mentions: answered where they stand.
import type { AllMiddlewareArgs } from '@slack/bolt';
import { sendFiles } from './files.ts';
import { isFirst, type Parts, replyTo, sending } from './parts.ts';
import { type MessageFields, messageRequest, placeOf } from './request.ts';
import { post } from './send.ts';

interface Received {
  readonly event: MessageFields;
  readonly body: { readonly event_id: string; readonly team_id?: string };
  readonly client: AllMiddlewareArgs['client'];
  readonly context: AllMiddlewareArgs['context'];
}

/** Visible to whoever sees the question: under a message without answers Slack shows no ephemeral one. */
export async function answerMessage({ event, body, client, context }: Received, parts: Parts): Promise<void> {
  const delivery = { id: body.event_id, workspace: body.team_id, botUser: context.botUserId };
  const request = isNew(event, body.event_id, parts) ? messageRequest(event, delivery) : null;
  if (!request) return;
  const answer = await replyTo(request, parts);
  await sending(request, parts, () => post(client, placeOf(event), answer));
  await sendFiles(answer, request, placeOf(event), client, parts);
}

/** Neither delivered before, nor, in a conversation where a mention is a direct message too, under its other type. */
function isNew({ type, channel, ts }: MessageFields, delivery: string, parts: Parts): boolean {
  const twin = `${type === 'message' ? 'app_mention' : 'message'}:${channel}:${ts}`;
  if (parts.answered.has(twin) || !isFirst(delivery, parts)) return false;
  parts.answered.add(`${type}:${channel}:${ts}`);
  return true;
}
