// Which command a request goes to, and its arguments, checked against the command's options.
import type { Command, CommandOption, TextOption } from './command.ts';
import { type Language, languageOf } from './format.ts';
import type { Library } from './library.ts';
import { type Call, PlainWords } from './plain-words.ts';
import type { OptionValue, Request } from './request.ts';
import { strings } from './strings.ts';
import { cleanText, nearNames } from './text.ts';

export type Routed =
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly args: Readonly<Record<string, Argument>>;
      /** For plain words: the question that they are, where what the command takes fits nothing. */
      readonly otherwise?: Routed;
    }
  | { readonly kind: 'refused'; readonly reason: string };

export type Argument = string | number | boolean | undefined;

/** Longer messages are questions, whatever they begin with. */
const LONGEST_HEARD = 300;
/** With its name: a topic and two dates take no more. */
const MOST_WORDS = 9;

export class Router {
  readonly commands: readonly Command[];
  readonly #byName: ReadonlyMap<string, Command>;
  readonly #fallback: Command;
  readonly #plainWords: PlainWords;

  /**
   * @param library looked at for plain words alone.
   * @throws TypeError for two commands of one name. The first command takes plain words that no other hears.
   */
  constructor(commands: readonly Command[], library: () => Library) {
    const [first] = commands;
    if (!first) throw new TypeError('a router needs at least one command');
    this.commands = commands;
    this.#fallback = first;
    this.#plainWords = new PlainWords(commands, library);
    this.#byName = new Map(commands.map((c) => [c.name, c]));
    if (this.#byName.size !== commands.length) throw new TypeError('two commands have the same name');
  }

  /** How an option completes what is typed; undefined where it offers nothing. */
  completionOf(command: string, option: string): TextOption['complete'] {
    const found = this.#byName.get(command)?.options.find((o) => o.name === option);
    return found?.type === 'text' ? found.complete : undefined;
  }

  route(request: Request): Routed {
    const language = languageOf(request);
    if (request.command === null) return this.#plain(request, language);
    const command = this.#byName.get(request.command);
    return command ? bindArguments(command, request, language) : this.#unknown(request.command, language);
  }

  /** “figures tariffs”, “/figures tariffs”, “/数値 関税”: a command by its name, and the rest; undefined where the first word is none. */
  call(text: string): Call | undefined {
    const [, slash, name = '', rest = ''] = /^(\/?)(\S+?):?(?:\s+(.*))?$/su.exec(text.trim()) ?? [];
    const found = this.commands.find((c) => c.name === name.toLowerCase() || (slash && c.ja?.name === name));
    return found && { command: found.name, text: rest };
  }

  #plain(request: Request, language: Language): Routed {
    const message = cleanText(request.text);
    const slash = /^\/(\S+)/u.exec(message)?.[1];
    const named = slash || isCall(message) ? this.call(message) : undefined;
    if (slash && !named) return this.#unknown(slash, language);
    const heard = slash || message.length > LONGEST_HEARD ? undefined : this.#plainWords.heard(message);
    const asked = { command: this.#fallback.name, text: slash ? request.text : this.#plainWords.asked(message) };
    const bind = ({ command, text }: Call): Routed => bindArguments(this.#byName.get(command) ?? this.#fallback, { options: request.options, text }, language);
    const routed = bind(heard ?? named ?? asked);
    if (!heard) return routed;
    return routed.kind === 'refused' ? bind(asked) : { ...routed, otherwise: bind(asked) };
  }

  #unknown(typed: string, language: Language): Routed {
    const names = [...this.#byName.keys()];
    return { kind: 'refused', reason: strings(language).unknownCommand(typed, nearNames(typed.toLowerCase(), names), names) };
  }
}

/** “timeline tariffs”, not “Timeline card: how long did it take him …?”; a statement to check or a question to ask may be long. */
const isCall = (message: string): boolean =>
  /^(?:ask|claim)\b/iu.test(message) ||
  (message.split(' ').length <= MOST_WORDS && !/^\S+ (?:for|to|with|that|which|who|it|this|these|those|them|both)\b/iu.test(message));

function bindArguments(command: Command, { text, options }: Pick<Request, 'text' | 'options'>, language: Language): Routed {
  const isNamed = command.options.some((o) => o.name in options);
  const given: Readonly<Record<string, OptionValue>> = command.parse && !isNamed ? command.parse(cleanText(text)) : options;
  const args: Record<string, Argument> = {};
  for (const option of command.options) {
    const value = argument(option, given, command.parse ? '' : text);
    const problem = problemOf(option, value, language);
    if (problem) return { kind: 'refused', reason: problem };
    args[option.name] = value;
  }
  return { kind: 'run', command, args };
}

function argument(option: CommandOption, options: Readonly<Record<string, OptionValue>>, text: string): Argument {
  const named = options[option.name];
  if (option.type === 'flag') return named === true;
  if (option.type === 'integer') return named === undefined || named === '' ? undefined : Number(named);
  const typed = named === undefined && option.rest ? text : named;
  return cleanText(String(typed ?? '')) || undefined;
}

function problemOf(option: CommandOption, value: Argument, language: Language): string | null {
  const words = strings(language);
  const { name, description } = (language === 'ja' && option.ja) || option;
  if (option.type === 'flag') return null;
  if (option.required && (value === undefined || value === '')) return words.pleaseAdd(name, description);
  if (option.type === 'integer')
    return value === undefined || (Number.isInteger(value) && Number(value) >= option.min && Number(value) <= option.max)
      ? null
      : words.wholeNumber(name, option.min, option.max);
  if (typeof value === 'string' && value.length > option.maxLength) return words.tooLong(name, value.length, option.maxLength);
  return null;
}
