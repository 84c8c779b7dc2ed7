// Direct messages and mentions: answered where they stand.
import type { AllMiddlewareArgs } from '@slack/bolt';
import { sendFiles } from './files.ts';
import { type Parts, replyTo, sending } from './parts.ts';
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
  const request = messageRequest(event, delivery);
  if (!request || !(await parts.once(keyOf(event)))) return;
  const answer = await replyTo(request, parts);
  await sending(request, parts, () => post(client, placeOf(event), answer));
  await sendFiles(answer, request, placeOf(event), client, parts);
}

/** One delivered again has it too, and one that comes as a mention and, in a conversation with the bot, as a direct message. */
const keyOf = ({ channel, ts }: MessageFields): string => `message:${channel}:${ts}`;
