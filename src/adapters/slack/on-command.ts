// Slash commands: the acknowledgement carries the answer.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { notice, type Reply, reply } from '../../core/reply.ts';
import { sendFiles } from './files.ts';
import { ACK_WITHIN, type Parts, replyTo, sending } from './parts.ts';
import { renderMessage } from './render.ts';
import { slashRequest } from './request.ts';
import { respondWith } from './send.ts';
import { strings } from './strings.ts';

type Commanded = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * A slow answer follows by the command's response address, 30 minutes at most. Slack delivers again what it saw no acknowledgement
 * of: where the answer has gone to that address, the second delivery is acknowledged and no more.
 */
export async function answerCommand({ command, ack, respond, client }: Commanded, parts: Parts): Promise<void> {
  const request = slashRequest(command, randomUUID(), parts.commands);
  const answering = replyTo(request, parts);
  const soon = await Promise.race([answering, delay(ACK_WITHIN, null, { ref: false })]);
  const first = soon ?? reply([notice('info', strings(request.locale).stillWorking)]);
  const sent = `response:${command.trigger_id}`;
  if (await parts.once.isTaken(sent)) return ack();
  const acknowledged = await ack({ ...renderMessage(first), response_type: audience(first) }).then(
    () => true,
    () => false,
  );
  const answer = await answering;
  if ((!soon || !acknowledged) && (await parts.once(sent)))
    await sending(request, parts, () => respondWith(respond, answer, { response_type: audience(answer) }));
  if (await parts.once(`files:${command.trigger_id}`)) await sendFiles(answer, request, null, client, parts);
}

const audience = ({ visibility }: Reply): 'ephemeral' | 'in_channel' => (visibility === 'private' ? 'ephemeral' : 'in_channel');
