// What Slack takes of buttons, menus and inputs: written from its reference alone.
import { type Check, idProblems, items, type Json, plainText, textObject } from './slack-text.ts';

export const option: Check = (value, at) => [
  ...plainText(value.text, `${at}.text`, 75),
  ...idProblems(value.value, `${at}.value`, 150),
  ...(value.description === undefined ? [] : plainText(value.description, `${at}.description`, 75)),
];

/** Menus of messages keep to what the reference said before 2024. */
const menuOption: Check = (value, at) => [...option(value, at), ...idProblems(value.value, `${at}.value`, 75)];

const side: Check = (value, at) => [...plainText(value?.text, `${at}.text`, 75), ...idProblems(value?.value, `${at}.value`, 2000)];

const ELEMENTS: Readonly<Record<string, Check>> = {
  button: (button, at) => [...plainText(button.text, `${at}.text`, 75), ...(button.value === undefined ? [] : idProblems(button.value, `${at}.value`, 2000))],
  static_select: (menu, at) => [
    ...placeholder(menu, at),
    ...items(menu.options, `${at}.options`, 100, menuOption),
    ...uniqueValues(menu, at),
    ...initial(menu, at),
  ],
  feedback_buttons: (pair, at) => [
    ...side(pair.positive_button as Json, `${at}.positive_button`),
    ...side(pair.negative_button as Json, `${at}.negative_button`),
  ],
  external_select: (menu, at) => [...placeholder(menu, at), ...whole(menu.min_query_length ?? 3, `${at}.min_query_length`, 0, 255)],
  plain_text_input: (input, at) => [
    ...placeholder(input, at),
    ...whole(input.max_length ?? 3000, `${at}.max_length`, 1, 3000),
    ...(input.initial_value === undefined ? [] : typed(input.initial_value, `${at}.initial_value`, Number(input.max_length ?? 3000))),
  ],
  number_input: (input, at) => [
    ...(typeof input.is_decimal_allowed === 'boolean' ? [] : [`${at}.is_decimal_allowed is missing`]),
    ...(Number(input.min_value) <= Number(input.max_value) ? [] : [`${at}: min_value ${input.min_value} is above max_value ${input.max_value}`]),
  ],
};

/** Which elements each block takes. */
export const IN_ACTIONS = ['button', 'static_select'] as const;
export const IN_CONTEXT_ACTIONS = ['feedback_buttons'] as const;
export const IN_INPUT = ['static_select', 'external_select', 'plain_text_input', 'number_input'] as const;

export const element =
  (allowed: readonly string[]): Check =>
  (value, at) =>
    allowed.includes(String(value?.type))
      ? [...idProblems(value.action_id, `${at}.action_id`, 255), ...(ELEMENTS[String(value.type)]?.(value, at) ?? [])]
      : [`${at}: type ${value?.type} is none that answers use here`];

/** Words that a user sees alone, in an input: they are no markup whatever they are. */
const typed = (value: unknown, at: string, max: number): string[] => [
  ...idProblems(value, at, max),
  ...(/\p{Surrogate}/u.test(String(value)) ? [`${at}: a lone surrogate`] : []),
];

const placeholder: Check = (value, at) => (value.placeholder === undefined ? [] : plainText(value.placeholder, `${at}.placeholder`, 150));

function uniqueValues(menu: Json, at: string): string[] {
  const values = Array.isArray(menu.options) ? menu.options.map((one: Json) => one.value) : [];
  return new Set(values).size === values.length ? [] : [`${at}: a value stands twice`];
}

function initial(menu: Json, at: string): string[] {
  if (menu.initial_option === undefined) return [];
  const same = (one: unknown): boolean => JSON.stringify(one) === JSON.stringify(menu.initial_option);
  return Array.isArray(menu.options) && menu.options.some(same) ? [] : [`${at}.initial_option is none of the options`];
}

const whole = (value: unknown, at: string, min: number, max: number): string[] =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max ? [] : [`${at}: ${value} is no whole number from ${min} to ${max}`];

export const label: Check = (block, at) => [
  ...plainText(block.label, `${at}.label`, 2000),
  ...(block.hint === undefined ? [] : textObject(block.hint, `${at}.hint`, 2000)),
];
