// Which interaction is answered how.
import type { Interaction } from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import type { Log } from '../../log.ts';
import { answerCommand } from './answer.ts';
import { answerCompletion } from './complete.ts';
import type { MessageCommand } from './message-commands.ts';
import { answerPress } from './press.ts';
import { commandRequest, messageCommandRequest } from './request.ts';

interface Answerer {
  readonly bot: Bot;
  readonly log: Log;
  /** By their English names. */
  readonly messageCommands: ReadonlyMap<string, MessageCommand>;
}

/** Never rejects. What the bot has never offered (another kind of menu, a form) is left alone. */
export async function answerInteraction(interaction: Interaction, { bot, log, messageCommands }: Answerer): Promise<void> {
  const to = { handle: bot.handle, log };
  if (interaction.isAutocomplete()) return answerCompletion(interaction, bot, log);
  if (interaction.isChatInputCommand()) return answerCommand(interaction, commandRequest(interaction), to);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, to);
  if (!interaction.isMessageContextMenuCommand()) return;
  return answerCommand(interaction, messageCommandRequest(interaction, messageCommands.get(interaction.commandName)), to);
}
