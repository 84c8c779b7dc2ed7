// Which command a request goes to, and its arguments, checked against the command's options.
import type { Command, CommandOption, TextOption } from './command.ts';
import type { Request } from './request.ts';
import { cleanText } from './text.ts';

export type Routed =
  | { readonly kind: 'run'; readonly command: Command; readonly args: Readonly<Record<string, Argument>> }
  | { readonly kind: 'refused'; readonly reason: string };

export class Router {
  readonly #commands: ReadonlyMap<string, Command>;
  readonly #fallback: Command;

  /** @throws TypeError for two commands of one name. The first command takes plain words. */
  constructor(commands: readonly Command[]) {
    const [first] = commands;
    if (!first) throw new TypeError('a router needs at least one command');
    this.#fallback = first;
    this.#commands = new Map(commands.map((c) => [c.name, c]));
    if (this.#commands.size !== commands.length) throw new TypeError('two commands have the same name');
  }

  /** How an option completes what is typed; undefined where it offers nothing. */
  completionOf(command: string, option: string): TextOption['complete'] {
    const found = this.#commands.get(command)?.options.find((o) => o.name === option);
    return found?.type === 'text' ? found.complete : undefined;
  }

  route(request: Request): Routed {
    const command = request.command === null ? this.#fallback : this.#commands.get(request.command);
    if (!command) return { kind: 'refused', reason: `There is no command “${request.command}”. There is: ${[...this.#commands.keys()].join(', ')}.` };
    return bindArguments(command, request);
  }
}

type Argument = string | number | boolean | undefined;

function bindArguments(command: Command, request: Request): Routed {
  const args: Record<string, Argument> = {};
  for (const option of command.options) {
    const value = argument(option, request);
    const problem = problemOf(option, value);
    if (problem) return { kind: 'refused', reason: problem };
    args[option.name] = value;
  }
  return { kind: 'run', command, args };
}

function argument(option: CommandOption, request: Request): Argument {
  const named = request.options[option.name];
  if (option.type === 'flag') return named === true;
  if (option.type === 'integer') return named === undefined || named === '' ? undefined : Number(named);
  const typed = named === undefined && option.rest ? request.text : named;
  return cleanText(String(typed ?? '')) || undefined;
}

function problemOf(option: CommandOption, value: Argument): string | null {
  if (option.type === 'flag') return null;
  if (option.required && (value === undefined || value === '')) return `Please add a ${option.name}: ${option.description}.`;
  if (option.type === 'integer')
    return value === undefined || (Number.isInteger(value) && Number(value) >= option.min && Number(value) <= option.max)
      ? null
      : `${option.name} is a whole number from ${option.min} to ${option.max}.`;
  if (typeof value === 'string' && value.length > option.maxLength)
    return `That ${option.name} has ${value.length.toLocaleString('en-US')} characters; at most ${option.maxLength.toLocaleString('en-US')} are read. Please shorten it.`;
  return null;
}
