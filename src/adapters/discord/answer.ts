// Answers to commands and messages: through the bot's handle to what is sent. Never reject; what fails is logged.
import { type ChatInputCommandInteraction, type Message, type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js';
import type { Request } from '../../core/request.ts';
import { type Answered, type Answering, announce, answered, asVisible, logged, type Payload, send, soon } from './deliver.ts';
import type { OwnAnswers } from './own-answers.ts';
import { type AnyMessage, type Heard, hear } from './request.ts';

type CommandInteraction = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

export async function answerCommand(interaction: CommandInteraction, request: Request, to: Answering): Promise<void> {
  const answering = answered(request, to);
  const answer = await soon(answering);
  await logged(request, to.log, () => (answer ? firstResponse(interaction, answer) : answerLater(interaction, answering)));
}

/** @param answers learns of this one. @returns what answers the message, if it is meant for the bot; null where it surely is not. */
export function readMessage(message: AnyMessage, to: Answering, answers: OwnAnswers): (() => Promise<void>) | null {
  // A reply to a message without an id would be none, and discord.js leaves its mentions open.
  const heard = message.id ? hear(message, message.client.user.id) : null;
  return heard && (() => answerMessage(message, heard, to, answers));
}

async function answerMessage(message: AnyMessage, { request, repliesTo }: Heard, to: Answering, answers: OwnAnswers): Promise<void> {
  if (repliesTo !== undefined && !(await answers.isFor(repliesTo, request.user))) return;
  const answer = await answered(request, to);
  await logged(request, to.log, async () => {
    const { id } = await send(answer, (payload) => replyTo(message, payload));
    await answers.add(id, request.user);
  });
}

const firstResponse = (interaction: CommandInteraction, answer: Answered): Promise<unknown> =>
  send(answer, (message) => interaction.reply(asVisible(message, answer.reply)));

/**
 * Announced privately, since what may be shown is not known yet and a private answer must not be seen by others;
 * a public answer then comes as a message of its own, because visibility cannot be changed.
 */
async function answerLater(interaction: CommandInteraction, answering: Promise<Answered>): Promise<unknown> {
  const announced = announce(interaction, interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  // Looked at only after the answer is there, which may be long after it failed.
  announced.catch(() => undefined);
  const answer = await answering;
  await announced;
  if (answer.reply.visibility === 'private') return send(answer, (message) => interaction.editReply(message));
  await interaction.deleteReply();
  return send(answer, (message) => interaction.followUp(message));
}

/** The nonce lets Discord drop a second copy, should a call that did arrive be tried again. */
const replyTo = (message: AnyMessage, answer: Payload): Promise<Message> =>
  message.reply({ ...answer, failIfNotExists: false, nonce: message.id, enforceNonce: true });
