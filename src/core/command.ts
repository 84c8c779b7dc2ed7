// The contract of a command: one literal a file in commands/, written once for all platforms.
import type { Answer } from './answer.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

interface OptionBase {
  /** Lower case, 1 to 32 letters, digits, `-` or `_`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
  readonly required?: boolean;
}

/** `rest`: takes all words typed where the platform has no named options. */
export interface TextOption extends OptionBase {
  readonly type: 'text';
  readonly rest?: boolean;
  readonly maxLength: number;
}
export interface FlagOption extends OptionBase {
  readonly type: 'flag';
}
export type CommandOption = TextOption | FlagOption;

/** The arguments that follow from a command's options. */
export type ArgumentsOf<Options extends readonly CommandOption[]> = {
  readonly [O in Options[number] as O['name']]: O extends { type: 'flag' } ? boolean : O extends { required: true } ? string : string | undefined;
};

/** What a command is handed: the answering core, and the request it serves. */
export interface CommandContext {
  readonly request: Request;
  readonly desk: Desk;
}

/** The answering core, as commands and the command line see it. */
export interface Desk {
  /** Same question, corpus and originals: same answer, byte for byte. */
  answer(question: string): Answer;
  /** What the bot knows: documents with their dates, and example questions. */
  readonly about: {
    readonly documents: readonly { readonly title: string; readonly publisher: string; readonly date: string }[];
    readonly examples: readonly string[];
  };
}

export interface Command<Options extends readonly CommandOption[] = readonly CommandOption[]> {
  readonly name: string;
  /** 1 to 100 characters, shown in the platform's command list. */
  readonly description: string;
  readonly options: Options;
  run(args: ArgumentsOf<Options>, context: CommandContext): Reply | Promise<Reply>;
}

/** Keeps the literal's option names and types, so that `run` gets typed arguments. */
export function defineCommand<const Options extends readonly CommandOption[]>(command: Command<Options>): Command<Options> {
  return command;
}
