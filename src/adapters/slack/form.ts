// The question form: what can be asked for, and an input for each of its options. Pure.
import type { types } from '@slack/bolt';
import type { Command, CommandOption } from '../../core/command.ts';
import { clip } from '../../core/text.ts';
import { menuOptions, plain } from './actions.ts';
import { context } from './blocks.ts';
import { CHOOSE, FORM, OWN } from './callbacks.ts';
import { CHOICE_DESCRIPTION, CHOICE_LABEL, COMPLETION_VALUE, INPUT_LABEL, INPUT_TEXT, MENU_PLACEHOLDER, MODAL_TITLE } from './limits.ts';
import { cleanLines, escapeText } from './mrkdwn.ts';

type Element = types.InputBlock['element'];

/** Option name → what stands in its input. */
export type FormValues = Readonly<Record<string, string>>;

/** Options that take more characters than that do not just name something. */
const LONGEST_NAME = 300;
/** A suggestion beside an input for free text. */
export const PICK = '.pick';

/** `values` stand in the inputs for text already. A flag has no input: the answer is for the user alone. */
export function formView(commands: readonly Command[], chosen: Command, values: FormValues = {}): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM,
    title: plain('Ask a question', MODAL_TITLE),
    submit: plain('Ask', MODAL_TITLE),
    close: plain('Cancel', MODAL_TITLE),
    blocks: [
      chooser(commands, chosen),
      context(escapeText([chosen.description, chosen.ja?.description].filter(Boolean).join('\n'))),
      ...focused(chosen.options.flatMap((option) => inputs(chosen, option, values))),
    ],
  };
}

/** The first input is what one came for. */
const focused = ([first, ...others]: readonly types.InputBlock[]): types.InputBlock[] =>
  first ? [{ ...first, element: { ...first.element, focus_on_load: true } as Element }, ...others] : [];

/** Where an option's value is found in what is submitted. */
export const blockOf = (command: Command, option: CommandOption): string => `${command.name}.${option.name}`;
export const actionOf = (option: CommandOption): string => `${OWN}${option.name}`;

/** Long free text cannot be a menu's entry: it is typed, and suggestions stand beside it. */
export const isTyped = (option: CommandOption): boolean => option.type === 'text' && (option.complete === undefined || option.maxLength > LONGEST_NAME);

/** Changing it changes the form at once. */
function chooser(commands: readonly Command[], chosen: Command): types.InputBlock {
  const options = commands.map(({ name, description }) => ({
    text: plain(name, CHOICE_LABEL),
    value: name,
    description: plain(description, CHOICE_DESCRIPTION),
  }));
  const initial = options.find(({ value }) => value === chosen.name);
  const element: types.StaticSelect = { type: 'static_select', action_id: CHOOSE, options, ...(initial ? { initial_option: initial } : {}) };
  return { type: 'input', block_id: 'command', dispatch_action: true, label: plain('Kind of answer', INPUT_LABEL), element };
}

function inputs(command: Command, option: CommandOption, values: FormValues): types.InputBlock[] {
  const block_id = blockOf(command, option);
  const label = option.name.charAt(0).toUpperCase() + option.name.slice(1);
  if (option.type === 'flag') return [];
  if (option.type === 'integer') return [input(block_id, label, option, number(option))];
  if (!isTyped(option)) return [input(block_id, label, option, menu(actionOf(option), values[option.name]))];
  const typed = input(block_id, label, option, textInput(option, values[option.name]));
  if (!option.complete) return [typed];
  return [
    { ...typed, optional: true },
    input(`${block_id}${PICK}`, 'Or choose one', { ...option, description: '', required: false }, menu(`${actionOf(option)}${PICK}`)),
  ];
}

function input(block_id: string, label: string, { description, required }: CommandOption, element: Element): types.InputBlock {
  const hint = description ? { hint: plain(description, INPUT_LABEL) } : {};
  return { type: 'input', block_id, label: plain(label, INPUT_LABEL), optional: required !== true, ...hint, element };
}

const number = (option: Extract<CommandOption, { type: 'integer' }>): types.NumberInput => ({
  type: 'number_input',
  action_id: actionOf(option),
  is_decimal_allowed: false,
  min_value: `${option.min}`,
  max_value: `${option.max}`,
});

function textInput(option: Extract<CommandOption, { type: 'text' }>, value: string | undefined): types.PlainTextInput {
  const max_length = Math.min(option.maxLength, INPUT_TEXT);
  const initial_value = clip(cleanLines(value ?? ''), max_length).trim();
  const initial = initial_value ? { initial_value } : {};
  return {
    type: 'plain_text_input',
    action_id: actionOf(option),
    max_length,
    multiline: option.rest === true,
    ...initial,
  };
}

/** Filled while somebody types. */
function menu(action_id: string, value?: string): types.ExternalSelect {
  const [initial] = menuOptions(value ? [{ label: value, value }] : [], COMPLETION_VALUE);
  const placeholder = plain('Type to search', MENU_PLACEHOLDER);
  return { type: 'external_select', action_id, min_query_length: 0, placeholder, ...(initial ? { initial_option: initial } : {}) };
}
