// A reply's actions as buttons and menus.
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Action } from '../../core/reply.ts';
import type { Press } from '../../core/request.ts';
import { cleanText, clip } from '../../core/text.ts';
import { BUTTON_LABEL, BUTTONS_A_ROW, COMPONENT_ROWS, CUSTOM_ID, MENU_CHOICE_TEXT, MENU_CHOICES, MENU_PLACEHOLDER } from './limits.ts';

/** With a picture before its label, where Discord users expect one. */
type Button = Extract<Action, { kind: 'button' }> & { readonly emoji?: string };
type Menu = Extract<Action, { kind: 'menu' }>;
export type ComponentRow = ReturnType<typeof buttonRow> | ReturnType<typeof menuRow>;

/** Rows of at most five buttons, then a row for each menu. What Discord could not carry back (an id that is too long or there twice) is left out. */
export function actionRows(actions: readonly Action[]): ComponentRow[] {
  const seen = new Set<string>();
  const isNew = (button: Button): boolean => !seen.has(buttonId(button)) && seen.add(buttonId(button)) !== undefined;
  const buttons = actions.map((action) => buttonsOf(action).filter((button) => isId(buttonId(button)) && isNew(button)));
  const menus = actions.filter((action) => action.kind === 'menu').filter((menu) => usableChoices(menu).length > 0);
  const menuRows = menus.map(menuRow).filter(({ components: [menu] }) => menu && isId(menu.custom_id) && !seen.has(menu.custom_id));
  return [...packed(buttons).map(buttonRow), ...menuRows].slice(0, COMPONENT_ROWS);
}

/** What a press means: Discord hands back the `custom_id` and, of a menu, what was chosen. */
export function pressOf(customId: string, chosen: string | null): Press {
  const [id = ''] = customId.split(':', 1);
  return { id, value: chosen ?? customId.slice(id.length + 1) };
}

/** The buttons of one action stay in one row. */
function packed(groups: readonly (readonly Button[])[]): Button[][] {
  const rows: Button[][] = [];
  for (const group of groups.filter(({ length }) => length > 0)) {
    const last = rows.at(-1);
    if (last && last.length + group.length <= BUTTONS_A_ROW) last.push(...group);
    else rows.push([...group]);
  }
  return rows;
}

/** A button's value travels in its id. */
const buttonId = ({ id, value }: Button): string => `${id}:${value}`;
/** A menu's value comes by itself; its place makes the id differ from another menu's that does the same. */
const menuId = ({ id }: Menu, at: number): string => `${id}:${at}`;
const isId = (customId: string): boolean => !customId.startsWith(':') && customId.trim() === customId && customId.length <= CUSTOM_ID;

const buttonRow = (buttons: readonly Button[]) => ({
  type: ComponentType.ActionRow as const,
  components: buttons.map((button) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    custom_id: buttonId(button),
    label: label(button.label, BUTTON_LABEL),
    ...(button.emoji ? { emoji: { name: button.emoji } } : {}),
  })),
});

const menuRow = (menu: Menu, at: number) => ({
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.StringSelect as const,
      custom_id: menuId(menu, at),
      placeholder: label(menu.label, MENU_PLACEHOLDER),
      options: usableChoices(menu).map((choice) => ({ label: label(choice.label, MENU_CHOICE_TEXT), value: choice.value })),
    },
  ],
});

/** Discord has no form of its own for feedback: two buttons, with thumbs where their labels bring no picture. */
function buttonsOf(action: Action): Button[] {
  if (action.kind !== 'feedback') return action.kind === 'button' ? [action] : [];
  const thumbs = [
    ['👍', action.useful],
    ['👎', action.notUseful],
  ] as const;
  return thumbs.map(([emoji, side]) => ({ kind: 'button', id: action.id, ...side, ...(PICTURE.test(side.label) ? {} : { emoji }) }));
}

const PICTURE = /\p{Extended_Pictographic}/u;

const usableChoices = (menu: Menu) =>
  distinct(
    menu.choices.filter(({ value }) => value.trim().length > 0 && value.length <= MENU_CHOICE_TEXT),
    (choice) => choice.value,
  ).slice(0, MENU_CHOICES);

const label = (text: string, max: number): string => clip(cleanText(text), max) || '…';

const distinct = <T>(all: readonly T[], key: (item: T) => string): T[] => [...new Map([...all].reverse().map((item) => [key(item), item])).values()].reverse();
