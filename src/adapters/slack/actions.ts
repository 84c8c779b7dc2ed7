// A reply's buttons and menus as one row of Slack elements.
import type { types } from '@slack/bolt';
import { type Action, assertNever } from '../../core/reply.ts';
import { ACTION_ELEMENTS, ACTION_ID, BUTTON_LABEL, BUTTON_VALUE, CHOICE_LABEL, CHOICE_VALUE, MENU_CHARS, MENU_CHOICES, MENU_PLACEHOLDER } from './limits.ts';
import { escapeClipped } from './mrkdwn.ts';

type Menu = Extract<Action, { kind: 'menu' }>;

/** One actions block, or none. An id or a value that Slack would refuse leaves its element out: a cut one would mean something else. */
export function actionBlocks(actions: readonly Action[]): types.KnownBlock[] {
  const elements = actions.filter((action) => action.id.length <= ACTION_ID).flatMap(element);
  return elements.length > 0 ? [{ type: 'actions', elements: elements.slice(0, ACTION_ELEMENTS) }] : [];
}

function element(action: Action): types.ActionsBlockElement[] {
  switch (action.kind) {
    case 'button':
      return action.value.length <= BUTTON_VALUE && action.label.trim()
        ? [{ type: 'button', action_id: action.id, text: plain(action.label, BUTTON_LABEL), value: action.value }]
        : [];
    case 'menu':
      return menu(action);
    case 'feedback':
      return [];
    default:
      return assertNever(action);
  }
}

function menu({ id, label, choices }: Menu): types.ActionsBlockElement[] {
  const options = fitting(choices.filter((choice) => choice.label.trim() && choice.value && choice.value.length <= CHOICE_VALUE));
  const placeholder = plain(label, MENU_PLACEHOLDER);
  return options.length > 0 ? [{ type: 'static_select', action_id: id, placeholder, options }] : [];
}

/** Choices from the first on, as many as Slack and the message's room take. */
function fitting(choices: Menu['choices']): types.PlainTextOption[] {
  let room = MENU_CHARS;
  const options = choices.slice(0, MENU_CHOICES).map(({ label, value }) => ({ text: plain(label, CHOICE_LABEL), value }));
  return options.filter((option) => {
    room -= JSON.stringify(option).length;
    return room >= 0;
  });
}

const plain = (text: string, max: number): types.PlainTextElement => ({ type: 'plain_text', text: escapeClipped(text, max) });
