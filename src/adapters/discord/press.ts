// Answers to buttons and menus: a message of their own, one in place of theirs, or theirs goes away. Never reject.
import type { MessageComponentInteraction } from 'discord.js';
import { type Answered, type Answering, announce, answered, asVisible, logged, type Payload, send, soon } from './deliver.ts';
import { pressRequest } from './request.ts';

/** All that a press needs is in its id, so it makes no difference how old the message is and what has happened since. */
export async function answerPress(interaction: MessageComponentInteraction, to: Answering): Promise<void> {
  const request = pressRequest(interaction);
  const answering = answered(request, to);
  const answer = await soon(answering);
  await logged(request, to.log, () => (answer ? respond(interaction, answer) : respondLater(interaction, answering)));
}

async function respond(interaction: MessageComponentInteraction, answer: Answered): Promise<unknown> {
  switch (answer.reply.delivery) {
    case 'new':
      return send(answer, (message) => interaction.reply(asVisible(message, answer.reply)));
    case 'replace':
      return send(answer, (message) => interaction.update(replacing(message)));
    case 'remove':
      await interaction.deferUpdate();
      return interaction.deleteReply();
  }
}

/** To acknowledge a press leaves all ways open, and who sees the answer. */
async function respondLater(interaction: MessageComponentInteraction, answering: Promise<Answered>): Promise<unknown> {
  const acknowledged = announce(interaction, interaction.deferUpdate());
  acknowledged.catch(() => undefined);
  const answer = await answering;
  await acknowledged;
  switch (answer.reply.delivery) {
    case 'new':
      return send(answer, (message) => interaction.followUp(asVisible(message, answer.reply)));
    case 'replace':
      return send(answer, (message) => interaction.editReply(replacing(message)));
    case 'remove':
      return interaction.deleteReply();
  }
}

/** Files of the message before would stay, were they not taken off. */
const replacing = (message: Payload) => ({ ...message, attachments: [] });
