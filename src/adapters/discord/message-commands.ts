// Commands that stand in the menu of everybody's messages.
import type { Command } from '../../core/command.ts';

/** What choosing it means: the command that runs, and the option that the message's text becomes. */
export interface MessageCommand {
  readonly command: string;
  readonly option: string;
  /** How many characters the option takes. */
  readonly maxLength: number;
}

/** By the English name, under which Discord hands them in whatever the user's language. */
export function messageCommandsOf(commands: readonly Command[]): ReadonlyMap<string, MessageCommand> {
  return new Map(commands.flatMap((command) => (command.onMessage ? [[command.onMessage.label.en, messageCommand(command, command.onMessage.option)]] : [])));
}

/** @throws TypeError where the command has no such option for text. */
function messageCommand({ name, options }: Command, wanted: string): MessageCommand {
  const option = options.find((each) => each.name === wanted);
  if (option?.type !== 'text') throw new TypeError(`/${name} is offered on messages for its option “${wanted}”, which is no text option of it`);
  return { command: name, option: wanted, maxLength: option.maxLength };
}
