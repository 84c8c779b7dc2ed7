// What is offered while an option is typed. A user never sees an error here: where nothing comes in time, nothing is offered.
import { setTimeout as wait } from 'node:timers/promises';
import type { AutocompleteInteraction } from 'discord.js';
import type { Bot, Choice } from '../../core/bot.ts';
import type { CompletionRequest } from '../../core/request.ts';
import { cleanText, clip } from '../../core/text.ts';
import type { Log } from '../../log.ts';
import { logged } from './deliver.ts';
import { failureFields } from './failures.ts';
import { CHOICE_TEXT, CHOICES, COMPLETE_MS } from './limits.ts';
import { completionRequest } from './request.ts';

export async function answerCompletion(interaction: AutocompleteInteraction, bot: Bot, log: Log): Promise<void> {
  const request = completionRequest(interaction);
  const choices = await Promise.race([offered(request, bot, log), wait(COMPLETE_MS, [], { ref: false })]);
  await logged(request, log, () => interaction.respond(choices));
}

async function offered(request: CompletionRequest, bot: Bot, log: Log): Promise<Choice[]> {
  try {
    return usable(await bot.complete(request));
  } catch (cause) {
    log.error({ ...failureFields(cause), request: request.id }, 'Discord: nothing could be completed');
    return [];
  }
}

/** Names are cut to what Discord shows; a cut value would mean something else, so its choice is left out. */
const usable = (choices: readonly Choice[]): Choice[] =>
  choices
    .map(({ name, value }) => ({ name: clip(cleanText(name), CHOICE_TEXT), value }))
    .filter(({ name, value }) => name && value.trim() && value.length <= CHOICE_TEXT)
    .slice(0, CHOICES);
