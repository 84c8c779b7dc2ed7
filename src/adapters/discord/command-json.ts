// A command's definition as Discord registers it: as a slash command, and in the menu of messages where it is offered there.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, CommandOption, Localized } from '../../core/command.ts';
import { assertNever } from '../../core/reply.ts';
import { TEXT_OPTION } from './limits.ts';

export type SlashJson = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type MessageJson = RESTPostAPIContextMenuApplicationCommandsJSONBody;
export type CommandJson = SlashJson | MessageJson;
/** `global`: everywhere; `guild`: one server, at once, for trying out. */
export type Scope = 'global' | 'guild';

/** All that is registered: the slash commands in order, then those in the menu of messages. */
export const commandsJson = (commands: readonly Command[], scope: Scope): CommandJson[] =>
  [...commands.map(slashJson), ...commands.flatMap(messageJson)].map((json) => (scope === 'guild' ? json : { ...json, ...EVERYWHERE }));

/**
 * Installed in a server or by a user; used in servers, in direct messages with the bot, and in other conversations.
 * Said only globally: a server's command is of that server.
 */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** Discord asks for required options first. */
function slashJson(command: Command): SlashJson {
  const options = command.options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false)).map(optionJson);
  return { type: ApplicationCommandType.ChatInput, ...namesOf(command), options };
}

function messageJson({ onMessage }: Command): MessageJson[] {
  if (!onMessage) return [];
  const { en, ja } = onMessage.label;
  return [{ type: ApplicationCommandType.Message, name: en, name_localizations: { ja } }];
}

function optionJson(option: CommandOption): APIApplicationCommandBasicOption {
  const basics = { ...namesOf(option), required: option.required ?? false };
  switch (option.type) {
    case 'flag':
      return { ...basics, type: ApplicationCommandOptionType.Boolean };
    case 'integer':
      return { ...basics, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max };
    case 'text':
      return {
        ...basics,
        type: ApplicationCommandOptionType.String,
        max_length: Math.min(option.maxLength, TEXT_OPTION),
        ...(option.complete ? { autocomplete: true } : {}),
      } as APIApplicationCommandBasicOption;
    default:
      return assertNever(option);
  }
}

/** What arrives is always the English name. */
const namesOf = ({ name, description, ja }: { readonly name: string; readonly description: string; readonly ja?: Localized }) => ({
  name,
  description,
  ...(ja ? { name_localizations: { ja: ja.name }, description_localizations: { ja: ja.description } } : {}),
});
