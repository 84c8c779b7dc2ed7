// Answers: from a Discord event through the bot's handle to what is sent. Never rejects; what fails is logged.
import { setTimeout as wait } from 'node:timers/promises';
import { type ChatInputCommandInteraction, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import { failure } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Handle } from '../../core/bot.ts';
import type { Request } from '../../core/request.ts';
import type { Log } from '../../log.ts';
import { failureFields, isCode } from './failures.ts';
import { DEFER_MS } from './limits.ts';
import { type DiscordMessage, render, renderPlain } from './render.ts';
import { type AnyMessage, commandRequest, messageRequest } from './request.ts';

interface Answered {
  readonly reply: Reply;
  readonly message: DiscordMessage;
}

export async function answerCommand(interaction: ChatInputCommandInteraction, handle: Handle, log: Log): Promise<void> {
  const request = commandRequest(interaction);
  const answering = answered(request, handle, log);
  const soon = await Promise.race([answering, wait(DEFER_MS, null, { ref: false })]);
  await logged(request, log, () => (soon ? interaction.reply(firstResponse(soon)) : answerLater(interaction, answering)));
}

/** Does nothing with a message that is not meant for the bot. */
export async function answerMessage(message: AnyMessage, handle: Handle, log: Log): Promise<void> {
  const request = messageRequest(message, message.client.user.id);
  if (!request) return;
  const { reply, message: answer } = await answered(request, handle, log);
  await logged(request, log, () => replyTo(message, answer).catch((cause) => withoutCard(message, reply, cause)));
}

/** Whatever breaks in the handle or in rendering, there is something to send. */
async function answered(request: Request, handle: Handle, log: Log): Promise<Answered> {
  try {
    const reply = await handle(request);
    return { reply, message: render(reply) };
  } catch (cause) {
    log.error({ ...failureFields(cause), request: request.id }, 'Discord: no answer could be made');
    const reply = failure(request);
    return { reply, message: render(reply) };
  }
}

function firstResponse({ reply, message }: Answered) {
  return reply.visibility === 'private' ? { ...message, flags: [...message.flags, MessageFlags.Ephemeral as const] } : message;
}

/**
 * Announced privately, since what may be shown is not known yet and a private answer must not be seen by others;
 * a public answer then comes as a message of its own, because visibility cannot be changed.
 */
async function answerLater(interaction: ChatInputCommandInteraction, answering: Promise<Answered>): Promise<unknown> {
  const announced = interaction.deferReply({ flags: MessageFlags.Ephemeral });
  // Looked at only after the answer is there, which may be long after it failed.
  announced.catch(() => undefined);
  const { reply, message } = await answering;
  await announced;
  if (reply.visibility === 'private') return interaction.editReply(message);
  await interaction.deleteReply();
  return interaction.followUp(message);
}

/** The nonce lets Discord drop a second copy, should a call that did arrive be tried again. */
const replyTo = (message: AnyMessage, answer: DiscordMessage): Promise<unknown> =>
  message.reply({ ...answer, failIfNotExists: false, nonce: message.id, enforceNonce: true });

/** Without the permission to embed links, Discord refuses a message that has a card. */
async function withoutCard(message: AnyMessage, reply: Reply, cause: unknown): Promise<unknown> {
  if (!isCode(cause, RESTJSONErrorCodes.MissingPermissions)) throw cause;
  return replyTo(message, renderPlain(reply));
}

async function logged(request: Request, log: Log, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (cause) {
    log.warn({ ...failureFields(cause), request: request.id }, 'Discord: an answer could not be sent');
  }
}
