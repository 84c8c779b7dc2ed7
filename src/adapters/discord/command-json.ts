// A command's definition as Discord registers it, and whether what is registered says the same.
import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, CommandOption } from '../../core/command.ts';
import { assertNever } from '../../core/reply.ts';
import { TEXT_OPTION } from './limits.ts';

export type CommandJson = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** `global`: everywhere; `guild`: one server, at once, for trying out. */
export type Scope = 'global' | 'guild';

/** Discord asks for required options first. Where a command can be used is said only globally: a server's command is of that server. */
export function commandJson(command: Command, scope: Scope): CommandJson {
  const options = command.options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false)).map(optionJson);
  const basics = { type: ApplicationCommandType.ChatInput as const, name: command.name, description: command.description, options };
  return scope === 'guild' ? basics : { ...basics, ...EVERYWHERE };
}

/** Installed in a server or by a user; used in servers, in direct messages with the bot, and in other conversations. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

function optionJson(option: CommandOption): APIApplicationCommandBasicOption {
  const basics = { name: option.name, description: option.description, required: option.required ?? false };
  switch (option.type) {
    case 'flag':
      return { ...basics, type: ApplicationCommandOptionType.Boolean };
    case 'integer':
      return { ...basics, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max };
    case 'text':
      return { ...basics, type: ApplicationCommandOptionType.String, max_length: Math.min(option.maxLength, TEXT_OPTION) };
    default:
      return assertNever(option);
  }
}

/** Compares what we say about a command, and no more: Discord adds ids, versions and defaults of its own. */
export function isSameCommand(wanted: CommandJson, registered: APIApplicationCommand): boolean {
  const isSame = JSON.stringify(essence(wanted)) === JSON.stringify(essence(registered));
  return isSame && (!wanted.contexts || JSON.stringify(places(wanted)) === JSON.stringify(places(registered)));
}

const essence = ({ type, name, description, options = [] }: CommandJson | APIApplicationCommand): unknown => [
  type ?? ApplicationCommandType.ChatInput,
  name,
  description,
  options.map(optionEssence),
];

const places = ({ integration_types, contexts }: CommandJson | APIApplicationCommand): unknown => [sorted(integration_types), sorted(contexts)];

const optionEssence = (option: NonNullable<APIApplicationCommand['options']>[number]): unknown => [
  option.type,
  option.name,
  option.description,
  option.required ?? false,
  'max_length' in option ? option.max_length : null,
  'choices' in option ? option.choices : null,
];

const sorted = (numbers: readonly number[] | null | undefined): readonly number[] => (numbers ?? []).toSorted((a, b) => a - b);
