// What happens when Slack calls: the event becomes a request, the bot's reply becomes an answer where it was asked.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { failure } from '../../core/failure.ts';
import { notice, type Reply, reply } from '../../core/reply.ts';
import type { Handle } from '../../core/bot.ts';
import type { Request } from '../../core/request.ts';
import type { Log } from '../../log.ts';
import { Recent } from './dedupe.ts';
import { describe, slackCode } from './failures.ts';
import type { InProgress } from './in-progress.ts';
import { renderMessage, type SlackMessage } from './render.ts';
import { type MessageFields, messageRequest, type Place, placeOf, slashRequest } from './request.ts';

type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
type Client = AllMiddlewareArgs['client'];

/** Slack shows an error to the user where a command is not acknowledged within 3000 ms. */
const ACK_WITHIN = 2500;
/** Slack delivers an event again for up to about an hour, mostly within minutes. */
const DELIVERIES = { ttl: 10 * 60_000, max: 10_000 } as const;
/** What Slack says of blocks that it does not take. */
const BLOCKS_REFUSED = /^(invalid_blocks(_format)?|msg_blocks_too_long)$/;

const STILL_WORKING = renderMessage(reply([notice('info', 'Still working on it. The answer follows here.')]));

interface Parts {
  readonly handle: Handle;
  readonly log: Log;
  readonly inProgress: InProgress;
}

/** Every slash command, direct messages and mentions. */
export function addListeners(app: App, parts: Parts): void {
  const answered = new Recent(DELIVERIES);
  const onMessage = (event: MessageFields, delivery: string, client: Client, botUser: string | undefined): Promise<void> => {
    const request = isNew(answered, event, delivery) ? messageRequest(event, delivery, botUser) : null;
    return request ? parts.inProgress.track(answerMessage(request, placeOf(event), client, parts)) : Promise.resolve();
  };
  app.command(/.*/, (command) => parts.inProgress.track(answerCommand(command, parts)));
  app.message(({ event, body, client, context }) => onMessage(event, body.event_id, client, context.botUserId));
  app.event('app_mention', ({ event, body, client, context }) => onMessage(event, body.event_id, client, context.botUserId));
}

/** Neither delivered before, nor, in a conversation where a mention is a direct message too, under its other type. */
function isNew(answered: Recent, { type, channel, ts }: MessageFields, delivery: string): boolean {
  const twin = `${type === 'message' ? 'app_mention' : 'message'}:${channel}:${ts}`;
  if (answered.has(delivery) || answered.has(twin)) return false;
  answered.add(delivery);
  answered.add(`${type}:${channel}:${ts}`);
  return true;
}

/** Visible to whoever sees the question: under a message without answers Slack shows no ephemeral one. */
async function answerMessage(request: Request, place: Place, client: Client, { handle, log }: Parts): Promise<void> {
  const message = renderMessage(await replyTo(request, handle, log));
  try {
    await post(client, place, message);
  } catch (error) {
    log.error({ request: request.id, method: 'chat.postMessage', failure: describe(error) }, 'Slack: an answer could not be sent');
  }
}

/** An answer whose blocks Slack does not take is sent as text: better plain than lost. */
async function post(client: Client, place: Place, message: SlackMessage): Promise<void> {
  try {
    await client.chat.postMessage({ ...place, ...message });
  } catch (error) {
    if (!BLOCKS_REFUSED.test(slackCode(error) ?? '')) throw error;
    const { blocks: _, ...plain } = message;
    await client.chat.postMessage({ ...place, ...plain });
  }
}

/** The acknowledgement carries the answer. A slow answer follows by the command's response address, 30 minutes at most. */
async function answerCommand({ command, ack, respond }: Command, { handle, log }: Parts): Promise<void> {
  const request = slashRequest(command, randomUUID());
  const answer = replyTo(request, handle, log).then(commandAnswer);
  const inTime = await Promise.race([answer, delay(ACK_WITHIN, null, { ref: false })]);
  try {
    const acknowledged = await ack(inTime ?? { ...STILL_WORKING, response_type: 'ephemeral' }).then(
      () => true,
      () => false,
    );
    if (!inTime || !acknowledged) await respond(await answer);
  } catch (error) {
    log.error({ request: request.id, method: 'response_url', failure: describe(error) }, 'Slack: an answer could not be sent');
  }
}

const commandAnswer = (answered: Reply): SlackMessage & { response_type: 'ephemeral' | 'in_channel' } => ({
  ...renderMessage(answered),
  response_type: answered.visibility === 'private' ? 'ephemeral' : 'in_channel',
});

async function replyTo(request: Request, handle: Handle, log: Log): Promise<Reply> {
  try {
    return await handle(request);
  } catch (error) {
    log.error({ request: request.id, failure: describe(error) }, 'Slack: no reply came');
    return failure(request);
  }
}
