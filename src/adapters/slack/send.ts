// Sending a reply: with all that Slack has, else with less, so that something arrives.
import type { RespondArguments, RespondFn } from '@slack/bolt';
import type { Reply } from '../../core/reply.ts';
import { slackCode, statusOf } from './failures.ts';
import { renderMessage, type SlackMessage } from './render.ts';
import type { Client } from './parts.ts';
import type { Place } from './request.ts';

/** A message, or its plain text alone. */
export type Sent = Omit<SlackMessage, 'blocks'> & Partial<Pick<SlackMessage, 'blocks'>>;

/** What Slack says of a message that it does not take, so that another may be. */
const MESSAGE_REFUSED = /^(invalid_blocks(_format)?|msg_blocks_too_long|msg_too_long|invalid_attachments|invalid_arguments|no_text)$/;
/** What only some surfaces and clients take. */
const SPECIAL: readonly string[] = ['table', 'context_actions'];

/**
 * Sends the reply; where Slack refuses its blocks, again with basic blocks alone, then as text: better plain than lost.
 * @returns what `send` gave for the one that was taken.
 */
export async function sendReply<T>(reply: Reply, send: (message: Sent) => Promise<T>): Promise<T> {
  const full = renderMessage(reply);
  const special = full.blocks.some(({ type }) => SPECIAL.includes(type));
  const { blocks: _, ...text } = full;
  return firstTaken<T>([full, ...(special ? [renderMessage(reply, 'basic')] : []), text], send);
}

async function firstTaken<T>([message, ...simpler]: readonly Sent[], send: (message: Sent) => Promise<T>): Promise<T> {
  try {
    return await send(message as Sent);
  } catch (error) {
    if (simpler.length === 0 || !isRefusal(error)) throw error;
    return firstTaken(simpler, send);
  }
}

/** To a conversation, or to a user's direct messages, of which the user's id is the address. */
export const post = (client: Client, place: Place, reply: Reply) => sendReply(reply, (message) => client.chat.postMessage({ ...place, ...message }));

type How = Pick<RespondArguments, 'response_type' | 'replace_original' | 'thread_ts'>;

/** By a response address. */
export const respondWith = (respond: RespondFn, reply: Reply, how: How) =>
  sendReply(reply, (message) => taken(respond, { ...message, ...how } as RespondArguments));

/** Slack may answer 200 and say in the body that it refuses. */
async function taken(respond: RespondFn, message: RespondArguments): Promise<void> {
  const response = await respond(message);
  const data = (await response.json().catch(() => null)) as { readonly ok?: unknown } | null;
  if (data?.ok === false) throw Object.assign(new Error('Slack refused what was sent to a response address'), { data });
}

const isRefusal = (error: unknown): boolean => MESSAGE_REFUSED.test(slackCode(error) ?? '') || statusOf(error) === 400;
