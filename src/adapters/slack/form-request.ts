// What somebody filled into the question form, as requests. Pure.
import type { Command, CommandOption } from '../../core/command.ts';
import type { CompletionRequest, OptionValue, Request } from '../../core/request.ts';
import { CHOOSE } from './callbacks.ts';
import { actionOf, blockOf, type FormValues, isTyped, PICK } from './form.ts';
import { type Acted, actorOf, originOf } from './origin.ts';

/** What is read of a form's state: block id → action id → what stands there. */
export interface FormState {
  readonly values: Readonly<Record<string, Readonly<Record<string, StateValue>>>>;
}

interface StateValue {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value: string } | null | undefined;
}

export interface Form {
  readonly command: Command;
  readonly values: FormValues;
}

/** What is typed goes before what is chosen. */
export function readForm(state: FormState, commands: readonly Command[]): Form | null {
  const name = textOf(state.values.command?.[CHOOSE]);
  const command = commands.find((one) => one.name === name);
  if (!command) return null;
  const entries = command.options.map((option) => [option.name, entered(command, option, state)] as const);
  return { command, values: Object.fromEntries(entries.filter(([, value]) => value !== '')) };
}

/** For a form whose command has just been changed: what was typed under the one before. */
export function carriedOver({ values }: FormState, { command }: Form): FormValues {
  const typed = Object.values(values).flatMap((block) => Object.values(block).map(({ value }) => value?.trim() ?? ''));
  const [text] = typed.filter(Boolean);
  const option = command.options.find((one) => one.type === 'text' && isTyped(one));
  return text && option ? { [option.name]: text } : {};
}

/** Messages for required inputs that are empty, by block. */
export function missingIn({ command, values }: Form): Record<string, string> {
  const missing = command.options.filter((option) => option.required && option.type !== 'flag' && values[option.name] === undefined);
  return Object.fromEntries(missing.map((option) => [blockOf(command, option), `Please add a ${option.name}: ${option.description}.`]));
}

export function formRequest({ command, values }: Form, acted: Acted, id: string): Request {
  return {
    ...originOf({ id, ...actorOf(acted), words: Object.values(values).join(' ') }),
    command: command.name,
    text: '',
    options: optionsOf(command, values),
  };
}

/** What is being typed. `block`: `command.option`, for a suggestion with an ending. */
export interface Typing {
  readonly block: string;
  readonly typed: string;
  /** The form as far as it is filled in. */
  readonly form: Form | null;
  readonly acted: Acted;
  readonly id: string;
}

export function completionRequest({ block, typed, form, acted, id }: Typing): CompletionRequest {
  const [command = '', option = ''] = block.replace(PICK, '').split('.');
  const { [option]: _, ...others } = form?.command.name === command ? optionsOf(form.command, form.values) : {};
  return { ...originOf({ id, ...actorOf(acted), words: typed }), command, option, typed, options: others };
}

function optionsOf(command: Command, values: FormValues): Record<string, OptionValue> {
  const entries = command.options.flatMap((option) =>
    values[option.name] === undefined ? [] : [[option.name, typedValue(option, values[option.name] ?? '')] as const],
  );
  return Object.fromEntries(entries);
}

const typedValue = (option: CommandOption, value: string): OptionValue => (option.type === 'integer' ? Number(value) : value);

function entered(command: Command, option: CommandOption, { values }: FormState): string {
  const block = blockOf(command, option);
  const own = textOf(values[block]?.[actionOf(option)]);
  return own || !isTyped(option) ? own : textOf(values[`${block}${PICK}`]?.[`${actionOf(option)}${PICK}`]);
}

const textOf = (value: StateValue | undefined): string => (value?.selected_option?.value ?? value?.value ?? '').trim();
