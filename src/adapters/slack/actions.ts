// A reply's buttons and menus as Slack elements, and what of them comes back.
import type { types } from '@slack/bolt';
import { type Action, assertNever } from '../../core/reply.ts';
import {
  ACTION_ELEMENTS,
  ACTION_ID,
  BUTTON_LABEL,
  BUTTON_VALUE,
  CHOICE_LABEL,
  CHOICE_VALUE,
  CONTEXT_ACTION_ELEMENTS,
  MENU_CHARS,
  MENU_CHOICES,
  MENU_PLACEHOLDER,
} from './limits.ts';
import { escapeClipped } from './mrkdwn.ts';

type Button = Extract<Action, { kind: 'button' }>;
type Menu = Extract<Action, { kind: 'menu' }>;
type Feedback = Extract<Action, { kind: 'feedback' }>;
type Element = types.ActionsBlockElement | types.FeedbackButtons;

/** `basic` has no tables and no feedback buttons of Slack's own: views do not take them. */
export type BlockSet = 'full' | 'basic';

/** Stands between an id and the number that makes it unique in a message, as Slack asks for. */
const NUMBER_MARK = '~';
/** Room for the mark and the number in an id. */
const NUMBER_CHARS = 4;

/** An actions block, then one with Slack's feedback buttons. An id or a value that Slack would refuse leaves its element out: a cut one would mean something else. */
export function actionBlocks(actions: readonly Action[], set: BlockSet): types.KnownBlock[] {
  const elements = numbered(actions.filter(({ id }) => id && id.length <= ACTION_ID - NUMBER_CHARS).flatMap((action) => element(action, set)));
  const plain = elements.filter((one): one is types.ActionsBlockElement => one.type !== 'feedback_buttons').slice(0, ACTION_ELEMENTS);
  const feedback = elements.filter((one): one is types.FeedbackButtons => one.type === 'feedback_buttons').slice(0, CONTEXT_ACTION_ELEMENTS);
  return [
    ...(plain.length > 0 ? [{ type: 'actions' as const, elements: plain }] : []),
    ...(feedback.length > 0 ? [{ type: 'context_actions' as const, elements: feedback }] : []),
  ];
}

/** The action's own id, of an `action_id` that came back. */
export const actionIdOf = (id: string): string => id.replace(/~\d+$/, '');

function numbered(elements: readonly Element[]): Element[] {
  const seen = new Map<string, number>();
  return elements.map((one) => {
    const id = one.action_id ?? '';
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? one : { ...one, action_id: `${id}${NUMBER_MARK}${times}` };
  });
}

function element(action: Action, set: BlockSet): Element[] {
  switch (action.kind) {
    case 'button':
      return button(action);
    case 'menu':
      return menu(action);
    case 'feedback':
      return feedback(action, set);
    default:
      return assertNever(action);
  }
}

function button({ id, label, value }: Omit<Button, 'kind'>): types.Button[] {
  const text = plain(label, BUTTON_LABEL);
  return text.text && value.length <= BUTTON_VALUE ? [{ type: 'button', action_id: id, text, ...(value ? { value } : {}) }] : [];
}

function menu({ id, label, choices }: Menu): types.ActionsBlockElement[] {
  const options = fitting(menuOptions(choices, CHOICE_VALUE));
  const placeholder = plain(label || '…', MENU_PLACEHOLDER);
  return options.length > 0 && placeholder.text ? [{ type: 'static_select', action_id: id, placeholder, options }] : [];
}

/** Slack's own pair where messages have it; two buttons elsewhere. */
function feedback({ id, useful, notUseful }: Feedback, set: BlockSet): Element[] {
  const sides = [useful, notUseful].flatMap((side) => button({ id, ...side }));
  const [positive, negative] = sides.map(({ text, value }) => ({ text, value: value ?? '' }));
  if (set === 'basic' || !positive?.value || !negative?.value) return sides;
  return [{ type: 'feedback_buttons', action_id: id, positive_button: positive, negative_button: negative }];
}

/** Choices that Slack would take, each value once; `label` and `value` as in a menu. */
export function menuOptions(choices: Menu['choices'], longestValue: number): types.PlainTextOption[] {
  const options = choices.map(({ label, value }) => ({ text: plain(label, CHOICE_LABEL), value }));
  const usable = options.filter(({ text, value }) => text.text && value.trim() && value.length <= longestValue);
  return usable.filter(({ value }, at) => usable.findIndex((other) => other.value === value) === at).slice(0, MENU_CHOICES);
}

/** Options from the first on, as many as the message's room takes. */
function fitting(options: readonly types.PlainTextOption[]): types.PlainTextOption[] {
  let room = MENU_CHARS;
  return options.filter((option) => {
    room -= JSON.stringify(option).length;
    return room >= 0;
  });
}

export const plain = (text: string, max: number): types.PlainTextElement => ({ type: 'plain_text', text: escapeClipped(text, max).trim() });
