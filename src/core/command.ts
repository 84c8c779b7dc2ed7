// The contract of a command: one literal a file in commands/, written once for all platforms.
import type { Citation, Corpus } from '../corpus/schema.ts';
import type { Answer, CitationEntry } from './answer.ts';
import type { Choice } from './bot.ts';
import type { Language } from './format.ts';
import type { Library } from './library.ts';
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
  readonly library: Library;
  readonly commands: readonly Command[];
  readonly locale: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What a command is handed: the answering core, the records by name, and the request it serves. */
export interface CommandContext {
  readonly request: Request;
  readonly desk: Desk;
  readonly library: Library;
  /** All of them, in the order in which they are shown. */
  readonly commands: readonly Command[];
  /** In which the user is answered. */
  readonly language: Language;
  /** What the short answer left out is asked for. */
  readonly more: boolean;
  /** What went before, where a follow-up can lean on it. */
  readonly thread?: Thread | undefined;
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
  /** A paragraph as its publisher wrote it; null where its original is not at hand. */
  original?(citation: Citation): string | null;
  /** What the bot knows: documents with their dates, and example questions. */
  readonly about: {
    readonly documents: readonly { readonly title: string; readonly publisher: string; readonly date: string }[];
    readonly examples: readonly string[];
  };
}

/** A reply, and what the buttons under it work on; without `follow` it gets none. */
export interface Answered extends Reply {
  readonly follow?: Follow;
  /** Nothing is called as was typed, and no slip is likely: in plain words, the message is a question after all. */
  readonly isMisfit?: boolean;
}

export interface Follow {
  /** Words after the command's name that give the same again. */
  readonly words: string;
  /** What is shown rests on these, the first above all. */
  readonly citations: readonly CitationEntry[];
  /** There is something left to show. */
  readonly more: boolean;
  /** What a follow-up leans on: a question that can stand alone. */
  readonly question?: string;
  /** The line that answers it. */
  readonly told?: string;
}

export interface Command<Options extends readonly CommandOption[] = readonly CommandOption[]> {
  readonly name: string;
  /** 1 to 100 characters, shown in the platform's command list. */
  readonly description: string;
  readonly ja?: Localized;
  readonly options: Options;
  /** Words that can follow the name, as help shows them. */
  readonly example?: { readonly en: string; readonly ja: string };
  /** Shares one text out among the options, where the platform has no named ones; without it the `rest` option takes all. */
  readonly parse?: (text: string) => Readonly<Record<string, OptionValue>>;
  /** The text for this command where a message in plain words means it; null where it does not. */
  readonly hears?: (message: string, library: Library) => string | null;
  /** The same by single words, asked after all commands have been asked whether they hear it. */
  readonly cue?: (message: string, library: Library) => string | null;
  /** Offered on any message of others (“Check this claim”): the message's text becomes the option named. Labels: at most 24 characters. */
  readonly onMessage?: { readonly label: { readonly en: string; readonly ja: string }; readonly option: string };
  run(args: ArgumentsOf<Options>, context: CommandContext): Answered | Promise<Answered>;
}

/** Keeps the literal's option names and types, so that `run` gets typed arguments. */
export function defineCommand<const Options extends readonly CommandOption[]>(command: Command<Options>): Command<Options> {
  return command;
}
