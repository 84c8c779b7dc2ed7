// Whether Discord takes the commands, before it is asked: it would refuse all for one, and say so in terms of its own.
import { ApplicationCommandType } from 'discord.js';
import { BotError } from '../../errors.ts';
import type { CommandJson } from './command-json.ts';
import { COMMAND_DESCRIPTION, COMMAND_NAME, COMMAND_OPTIONS } from './limits.ts';

type Definition = Readonly<Record<string, unknown>>;

/** @throws BotError `internal` with every problem of every command. */
export function checkCommands(commands: readonly CommandJson[]): void {
  const problems = commands.flatMap(commandProblems);
  if (problems.length > 0) throw new BotError('internal', `Discord would not take these commands:\n${problems.join('\n')}`);
}

function commandProblems(command: CommandJson): string[] {
  const isSlash = command.type !== ApplicationCommandType.Message;
  const options = ('options' in command ? (command.options ?? []) : []).map((option): Definition => ({ ...option }));
  const definitions: Definition[] = [{ ...command }, ...options];
  return [
    ...definitions.flatMap((each) => textProblems(each, 'name', COMMAND_NAME)),
    ...(isSlash ? definitions.flatMap((each) => textProblems(each, 'description', COMMAND_DESCRIPTION)) : []),
    ...(options.length > COMMAND_OPTIONS ? [`${options.length} options, at most ${COMMAND_OPTIONS}`] : []),
  ].map((problem) => `${isSlash ? '/' : ''}${command.name}: ${problem}`);
}

/** In all languages. */
const textProblems = (definition: Definition, field: 'name' | 'description', max: number): string[] =>
  [definition[field], ...Object.values(definition[`${field}_localizations`] ?? {})]
    .map((text) => String(text ?? ''))
    .filter((text) => text.length < 1 || text.length > max)
    .map((text) => `the ${field} of ${String(definition.name)} has ${text.length} characters, 1 to ${max} are allowed`);
