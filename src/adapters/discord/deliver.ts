// What all answers have in common: there is always something to send, in time, and what fails is logged.
import { setTimeout as wait } from 'node:timers/promises';
import { MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Handle } from '../../core/bot.ts';
import { failure } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Origin, Request } from '../../core/request.ts';
import type { Log } from '../../log.ts';
import { failureFields, isCode, statusOf } from './failures.ts';
import { DEFER_MS } from './limits.ts';
import { type DiscordMessage, render, renderPlain } from './render.ts';

/** What answers need: the bot's handle, and where failures are told. */
export interface Answering {
  readonly handle: Handle;
  readonly log: Log;
}

export interface Answered {
  readonly reply: Reply;
  readonly message: DiscordMessage;
  /** What says less, one after the other, for where Discord refuses what says more. */
  readonly simpler: readonly (() => DiscordMessage)[];
  /** Is told of each refusal. */
  readonly refused: (cause: unknown) => void;
}

/** Whatever breaks in the handle or in rendering, there is something to send. */
export async function answered(request: Request, { handle, log }: Answering): Promise<Answered> {
  try {
    return answeredWith(await handle(request), request, log);
  } catch (cause) {
    log.error({ ...failureFields(cause), request: request.id }, 'Discord: no answer could be made');
    return answeredWith(failure(request), request, log);
  }
}

const answeredWith = (reply: Reply, request: Request, log: Log): Answered => ({
  reply,
  message: render(reply),
  simpler: [() => renderPlain(reply), () => render(failure(request))],
  refused: (cause) => log.warn({ ...failureFields(cause), request: request.id }, 'Discord: an answer was refused, and less of it is tried'),
});

/** The answer if it is there while Discord still takes a first response; null where it has to be announced. */
export const soon = (answering: Promise<Answered>): Promise<Answered | null> => Promise.race([answering, wait(DEFER_MS, null, { ref: false })]);

/** A message as discord.js takes it, with its files as bytes. */
export type Payload = Omit<DiscordMessage, 'files'> & { readonly files: { readonly name: string; readonly attachment: Buffer }[] };

/** Without the permissions to embed links and attach files, Discord refuses a message that has them: then without. What it refuses so too is excused. */
export async function send<T>(answer: Answered, deliver: (payload: Payload) => Promise<T>): Promise<T> {
  try {
    return await deliver(payloadOf(answer.message));
  } catch (cause) {
    const [less, ...simpler] = answer.simpler;
    if (!less || !isRefusal(cause)) throw cause;
    answer.refused(cause);
    return send({ ...answer, message: less(), simpler }, deliver);
  }
}

/** It is what was sent that is not taken, so that something else may be. */
const isRefusal = (cause: unknown): boolean =>
  isCode(cause, RESTJSONErrorCodes.MissingPermissions) || ((statusOf(cause) === 400 || statusOf(cause) === 413) && !isAlreadyAnswered(cause));

const isAlreadyAnswered = (cause: unknown): boolean => isCode(cause, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);

/** Announces or acknowledges; what arrived though its answer got lost was tried again, and is as good as done. */
export async function announce(interaction: { deferred: boolean }, call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (cause) {
    if (!isAlreadyAnswered(cause)) throw cause;
    interaction.deferred = true;
  }
}

const payloadOf = (message: DiscordMessage): Payload => ({
  ...message,
  files: message.files.map(({ name, content }) => ({ name, attachment: Buffer.from(content, 'utf8') })),
});

/** A message of its own in answer to an interaction: only the asker sees a private one. */
export function asVisible(message: Payload, { visibility }: Reply) {
  return visibility === 'private' ? { ...message, flags: [...message.flags, MessageFlags.Ephemeral as const] } : message;
}

/** Never rejects. */
export async function logged({ id }: Pick<Origin, 'id'>, log: Log, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const fields = { ...failureFields(cause), request: id };
    if (isAlreadyAnswered(cause)) log.info(fields, 'Discord: it was answered already, by a call whose answer got lost or by another instance');
    else log.warn(fields, 'Discord: an answer could not be sent');
  }
}
