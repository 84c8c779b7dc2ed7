// Buttons, menus and feedback: acknowledged at once, answered where they were pressed.
import { randomUUID } from 'node:crypto';
import type { RespondArguments, RespondFn } from '@slack/bolt';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { showInModal } from './answer-views.ts';
import { sendFiles } from './files.ts';
import { type Client, type Parts, replyTo, sending } from './parts.ts';
import { publishHome } from './on-home.ts';
import { isDirect } from './origin.ts';
import { type PressedElement, type PressFields, pressRequest, type Spot, spotOf } from './press-request.ts';
import type { Place } from './request.ts';
import { post, respondWith, sendReply } from './send.ts';
import { strings } from './strings.ts';

export interface Pressed {
  readonly body: PressFields & { readonly trigger_id: string };
  readonly ack: () => Promise<void>;
  /** Messages have a response address, views have none. */
  readonly respond: RespondFn;
  readonly client: Client;
}

type MessageSpot = Extract<Spot, { kind: 'message' }>;

export async function answerPress(pressed: Pressed, parts: Parts): Promise<void> {
  // A lost acknowledgement is no reason to leave the press unanswered.
  await pressed.ack().catch(() => undefined);
  const [element] = pressed.body.actions;
  if (!element || !(await parts.once(keyOf(pressed.body.user.id, element)))) return;
  const request = pressRequest(pressed.body, element, randomUUID());
  const reply = await replyTo(request, parts);
  const spot = spotOf(pressed.body);
  await sending(request, parts, () => deliver(reply, request, spot, pressed, parts));
  await sendFiles(reply, request, reply.visibility === 'public' ? placeOf(spot) : null, pressed.client, parts);
}

/** What is shared goes where the answer is. */
const placeOf = (spot: Spot): Place | null =>
  spot.kind === 'message' ? { channel: spot.channel, ...(spot.thread === undefined ? {} : { thread_ts: spot.thread }) } : null;

const keyOf = (user: string, { action_id, action_ts }: PressedElement): string => `press:${user}:${action_id}:${action_ts}`;

/** What cannot be shown where it was pressed goes to the presser's direct messages. */
async function deliver(reply: Reply, request: Request, spot: Spot, pressed: Pressed, parts: Parts): Promise<unknown> {
  const { body, respond, client } = pressed;
  if (spot.kind === 'home') return answerAtHome(reply, request, client, parts);
  if (spot.kind === 'modal') return showInModal(reply, spot.view, body.trigger_id, client);
  if (reply.delivery === 'remove') return remove(spot, respond, client);
  if (reply.delivery === 'replace') return replace(reply, spot, respond, client);
  return answerAnew(reply, spot, pressed).catch(() => post(client, { channel: request.user }, reply));
}

/** In the direct messages, where it can be gone on from; the page says so, as nothing else would show there. */
async function answerAtHome(reply: Reply, request: Request, client: Client, parts: Parts): Promise<unknown> {
  await post(client, { channel: request.user }, reply);
  return publishHome({ ...request, locale: 'en' }, parts, client, strings(request.locale).inMessages);
}

/** A response address works for ephemeral messages too, the methods do not, but they know no time limit. */
const remove = (spot: MessageSpot, respond: RespondFn, client: Client): Promise<unknown> =>
  respond({ delete_original: true } as RespondArguments).catch((error: unknown) =>
    instead(spot, error, () => client.chat.delete({ channel: spot.channel, ts: spot.ts })),
  );

const replace = (reply: Reply, spot: MessageSpot, respond: RespondFn, client: Client): Promise<unknown> =>
  respondWith(respond, reply, { replace_original: true }).catch((error: unknown) =>
    instead(spot, error, () => sendReply(reply, (message) => client.chat.update({ channel: spot.channel, ts: spot.ts, ...message }))),
  );

const instead = (spot: MessageSpot, error: unknown, call: () => Promise<unknown>): Promise<unknown> => (spot.isEphemeral ? Promise.reject(error) : call());

/** In the bot's own direct messages an answer is private as it is, and stays, but for thanks; elsewhere only an ephemeral one is. */
async function answerAnew(reply: Reply, spot: MessageSpot, { body, respond, client }: Pressed): Promise<unknown> {
  const thread = spot.thread === undefined ? {} : { thread_ts: spot.thread };
  const respondTo = (response_type: 'ephemeral' | 'in_channel') => respondWith(respond, reply, { response_type, replace_original: false, ...thread });
  if (reply.visibility === 'public') return respondTo('in_channel');
  const isFeedback = body.actions[0]?.type === 'feedback_buttons';
  if (spot.isEphemeral || isFeedback || !isDirect(spot.channel)) return respondTo('ephemeral');
  // It may be a conversation of two people, which the bot is not in.
  return post(client, { channel: spot.channel, ...thread }, reply).catch(() => respondTo('ephemeral'));
}
