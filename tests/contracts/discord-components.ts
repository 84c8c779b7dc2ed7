// What Discord accepts of buttons and menus. Source: “Component Reference”.
import { count, type Json, list, record, sized, text, tooLong, twice } from './discord-json.ts';

const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const LINK_STYLE = 5;

export function componentProblems(rows: readonly Json[]): string[] {
  const ids = rows.flatMap((row) => list(row.components)).flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
  return [
    ...(rows.length > 5 ? [`${rows.length} component rows, at most 5`] : []),
    ...twice('two components have one custom_id', ids),
    ...ids.flatMap((id) => sized('custom_id', id, 1, 100)),
    ...rows.flatMap(rowProblems),
  ];
}

function rowProblems(row: Json): string[] {
  const parts = list(row.components);
  if (row.type !== ACTION_ROW) return [`component type ${row.type} is not an action row`];
  if (parts.every((part) => part.type === BUTTON)) return [...count('buttons in a row', parts, 1, 5), ...parts.flatMap(buttonProblems)];
  const [menu, ...others] = parts;
  return menu?.type === STRING_SELECT && others.length === 0 ? menuProblems(menu) : ['a row holds buttons, or one menu'];
}

function buttonProblems({ style, label, emoji, custom_id, url }: Json): string[] {
  const isLink = style === LINK_STYLE;
  return [
    ...(Number.isInteger(style) && Number(style) >= 1 && Number(style) <= LINK_STYLE ? [] : [`button style ${style}`]),
    ...(label === undefined && emoji !== undefined ? [] : sized('button label', text(label), 1, 80)),
    ...(isLink === (url !== undefined) && isLink === (custom_id === undefined) ? [] : ['a button has a custom_id, or is a link and has a URL']),
    ...tooLong('button URL', text(url), 512),
  ];
}

function menuProblems(menu: Json): string[] {
  const options = list(menu.options);
  const [min = 1, max = 1] = [menu.min_values, menu.max_values].map((n) => (n === undefined ? 1 : Number(n)));
  return [
    ...(typeof menu.custom_id === 'string' ? [] : ['a menu has no custom_id']),
    ...count('menu options', options, 1, 25),
    ...tooLong('menu placeholder', text(menu.placeholder), 150),
    ...twice(
      'two menu options have one value',
      options.map((option) => text(option.value)),
    ),
    ...options.flatMap(optionProblems),
    ...(min >= 0 && max >= 1 && min <= max && max <= options.length ? [] : [`min_values ${min}, max_values ${max}`]),
    ...(options.filter((option) => option.default === true).length > max ? ['more defaults than may be chosen'] : []),
  ];
}

const optionProblems = (option: Json): string[] => [
  ...sized('menu option label', text(option.label), 1, 100),
  ...sized('menu option value', text(option.value), 1, 100),
  ...tooLong('menu option description', text(option.description), 100),
  ...(option.emoji === undefined || text(record(option.emoji).name) ? [] : ['a menu option’s emoji has no name']),
];
