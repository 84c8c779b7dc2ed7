// What all answers have in common: there is always something to send, in time, and what fails is logged.
import { setTimeout as wait } from 'node:timers/promises';
import { MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { Handle } from '../../core/bot.ts';
import { failure } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Origin, Request } from '../../core/request.ts';
import type { Log } from '../../log.ts';
import { failureFields, isCode } from './failures.ts';
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
}

/** Whatever breaks in the handle or in rendering, there is something to send. */
export async function answered(request: Request, { handle, log }: Answering): Promise<Answered> {
  try {
    const reply = await handle(request);
    return { reply, message: render(reply) };
  } catch (cause) {
    log.error({ ...failureFields(cause), request: request.id }, 'Discord: no answer could be made');
    const reply = failure(request);
    return { reply, message: render(reply) };
  }
}

/** The answer if it is there while Discord still takes a first response; null where it has to be announced. */
export const soon = (answering: Promise<Answered>): Promise<Answered | null> => Promise.race([answering, wait(DEFER_MS, null, { ref: false })]);

/** A message as discord.js takes it, with its files as bytes. */
export type Payload = Omit<DiscordMessage, 'files'> & { readonly files: { readonly name: string; readonly attachment: Buffer }[] };

/** Without the permissions to embed links and attach files, Discord refuses a message that has them: then without. */
export async function send<T>({ reply, message }: Answered, deliver: (payload: Payload) => Promise<T>): Promise<T> {
  try {
    return await deliver(payloadOf(message));
  } catch (cause) {
    if (!isCode(cause, RESTJSONErrorCodes.MissingPermissions)) throw cause;
    return deliver(payloadOf(renderPlain(reply)));
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
    log.warn({ ...failureFields(cause), request: id }, 'Discord: an answer could not be sent');
  }
}
