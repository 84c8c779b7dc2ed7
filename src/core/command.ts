// The contract of a command: one literal a file in commands/, written once for all platforms.
import type { Corpus } from '../corpus/schema.ts';
import type { Answer } from './answer.ts';
import type { Choice } from './bot.ts';
import type { Reply } from './reply.ts';
import type { OptionValue, Request } from './request.ts';

/** What users read of a command or an option in Japanese; the name under which it arrives stays the English one. */
export interface Localized {
  /** Lower case, 1 to 32 letters, digits, `-` or `_`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
}

interface OptionBase {
  /** Lower case, 1 to 32 letters, digits, `-` or `_`. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
  readonly ja?: Localized;
  readonly required?: boolean;
}

/** `rest`: takes all words typed where the platform has no named options. */
export interface TextOption extends OptionBase {
  readonly type: 'text';
  readonly rest?: boolean;
  readonly maxLength: number;
  /** What could be meant by what is typed so far, best first, at most 25. Pure and quick: a platform waits for it at every key. */
  readonly complete?: (typed: string, context: CompletionContext) => readonly Choice[];
}
export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly min: number;
  readonly max: number;
}
export interface FlagOption extends OptionBase {
  readonly type: 'flag';
}
export type CommandOption = TextOption | IntegerOption | FlagOption;

interface ValueOf {
  readonly text: string;
  readonly integer: number;
  readonly flag: boolean;
}

/** The arguments that follow from a command's options. */
export type ArgumentsOf<Options extends readonly CommandOption[]> = {
  readonly [O in Options[number] as O['name']]: O extends { type: 'flag' } | { required: true } ? ValueOf[O['type']] : ValueOf[O['type']] | undefined;
};

/** What a completion is handed: the corpus, the user's language, the command's other options as far as they are filled in. */
export interface CompletionContext {
  readonly desk: Desk;
  readonly locale: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What a command is handed: the answering core, and the request it serves. */
export interface CommandContext {
  readonly request: Request;
  readonly desk: Desk;
}

/** What went before in a conversation, for questions such as “and in yen?”. */
export interface Thread {
  /** The last question as it was understood, able to stand alone. */
  readonly question: string;
}

/** The answering core, as commands and the command line see it. */
export interface Desk {
  /** Same question, thread, corpus and originals: same answer, byte for byte. Its `question` can stand alone. */
  answer(question: string, thread?: Thread): Answer;
  readonly corpus: Corpus;
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
  readonly ja?: Localized;
  readonly options: Options;
  /** Offered on any message of others (“Check this claim”): the message's text becomes the option named. Labels: at most 24 characters. */
  readonly onMessage?: { readonly label: { readonly en: string; readonly ja: string }; readonly option: string };
  run(args: ArgumentsOf<Options>, context: CommandContext): Reply | Promise<Reply>;
}

/** Keeps the literal's option names and types, so that `run` gets typed arguments. */
export function defineCommand<const Options extends readonly CommandOption[]>(command: Command<Options>): Command<Options> {
  return command;
}
