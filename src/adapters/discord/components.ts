// A reply's actions as buttons and menus.
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Action } from '../../core/reply.ts';
import { cleanText, clip } from '../../core/text.ts';
import { BUTTON_LABEL, BUTTONS_A_ROW, COMPONENT_ROWS, CUSTOM_ID, MENU_CHOICE_TEXT, MENU_CHOICES, MENU_PLACEHOLDER } from './limits.ts';

/** With a picture before its label, where Discord users expect one. */
type Button = Extract<Action, { kind: 'button' }> & { readonly emoji?: string };
type Menu = Extract<Action, { kind: 'menu' }>;
export type ComponentRow = ReturnType<typeof buttonRow> | ReturnType<typeof menuRow>;

/** Rows of at most five buttons, then a row for each menu. What Discord could not carry back (an id that is too long or there twice) is left out. */
export function actionRows(actions: readonly Action[]): ComponentRow[] {
  const usable = distinct(actions.flatMap(asButtons).filter(isUsable), customId);
  const buttons = usable.filter((action) => action.kind === 'button');
  const menus = usable.filter((action) => action.kind === 'menu');
  return [...chunks(buttons, BUTTONS_A_ROW).map(buttonRow), ...menus.map(menuRow)].slice(0, COMPONENT_ROWS);
}

/** Discord hands nothing back but this: a button's value travels in it. */
export const customId = (action: Button | Menu): string => (action.kind === 'button' ? `${action.id}:${action.value}` : action.id);

const buttonRow = (buttons: readonly Button[]) => ({
  type: ComponentType.ActionRow as const,
  components: buttons.map((button) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: customId(button),
    label: label(button.label, BUTTON_LABEL),
    ...(button.emoji ? { emoji: { name: button.emoji } } : {}),
  })),
});

const menuRow = (menu: Menu) => ({
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.StringSelect as const,
      custom_id: menu.id,
      placeholder: label(menu.label, MENU_PLACEHOLDER),
      options: usableChoices(menu).map((choice) => ({ label: label(choice.label, MENU_CHOICE_TEXT), value: choice.value })),
    },
  ],
});

/** Discord has no form of its own for feedback: two buttons, with thumbs where their labels bring no picture. */
function asButtons(action: Action): (Button | Menu)[] {
  if (action.kind !== 'feedback') return [action];
  const thumbs = [
    ['👍', action.useful],
    ['👎', action.notUseful],
  ] as const;
  return thumbs.map(([emoji, side]) => ({ kind: 'button', id: action.id, ...side, ...(PICTURE.test(side.label) ? {} : { emoji }) }));
}

const PICTURE = /\p{Extended_Pictographic}/u;

function isUsable(action: Button | Menu): boolean {
  const id = customId(action);
  return id.trim().length > 0 && id.length <= CUSTOM_ID && (action.kind === 'button' || usableChoices(action).length > 0);
}

const usableChoices = (menu: Menu) =>
  distinct(
    menu.choices.filter(({ value }) => value.trim().length > 0 && value.length <= MENU_CHOICE_TEXT),
    (choice) => choice.value,
  ).slice(0, MENU_CHOICES);

const label = (text: string, max: number): string => clip(cleanText(text), max) || '…';

const distinct = <T>(all: readonly T[], key: (item: T) => string): T[] => [...new Map([...all].reverse().map((item) => [key(item), item])).values()].reverse();

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
