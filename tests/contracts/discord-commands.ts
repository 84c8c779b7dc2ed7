// What Discord accepts of command definitions. Source: “Application Commands”, “Locales”.
import { type Json, list, record, sized, text, twice } from './discord-json.ts';

const SLASH = 1;
const MESSAGE = 3;
const STRING = 3;
const INTEGER = 4;
const NUMBER = 10;
/** How many commands of a type. */
const MOST = [
  [SLASH, 100],
  [MESSAGE, 15],
] as const;
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES = new Set('id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(' '));

/** The body that replaces all commands of an application, everywhere or in one server. */
export function validateCommands(payload: unknown): string[] {
  const commands = list(payload);
  return [
    ...MOST.flatMap(([type, most]) => {
      const ofType = commands.filter((command) => command.type === type);
      return [...(ofType.length > most ? [`${ofType.length} commands of type ${type}, at most ${most}`] : []), ...sameNames('commands', ofType)];
    }),
    ...commands.flatMap((command) => (command.type === MESSAGE ? messageCommandProblems(command) : slashProblems(command))),
  ];
}

function slashProblems(command: Json): string[] {
  const options = list(command.options);
  const label = `/${text(command.name)}`;
  const firstOptional = options.findIndex((option) => option.required !== true);
  const chars = [command, ...options].reduce((sum, each) => sum + longest(each, 'name') + longest(each, 'description'), 0);
  return [
    ...definitionProblems(label, command),
    ...options.flatMap((option) => optionProblems(`${label} ${text(option.name)}`, option)),
    ...(command.type === SLASH ? [] : [`${label}: type ${command.type} is neither a slash nor a message command`]),
    ...(options.length > 25 ? [`${label}: ${options.length} options, at most 25`] : []),
    ...sameNames(`options of ${label}`, options),
    ...(firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required === true)
      ? [`${label}: a required option follows an optional one`]
      : []),
    ...(chars > 8000 ? [`${label}: ${chars} characters, at most 8000`] : []),
  ];
}

/** Has a name of any letters with spaces, and neither description nor options. */
function messageCommandProblems(command: Json): string[] {
  const label = `“${text(command.name)}”`;
  return [
    ...[text(command.name), ...Object.values(record(command.name_localizations)).map(text)].flatMap((name) => sized(`${label}: name`, name, 1, 32)),
    ...localeProblems(label, command.name_localizations),
    ...(text(command.description) || list(command.options).length > 0 ? [`${label}: a message command has no description and no options`] : []),
  ];
}

function definitionProblems(label: string, { name, name_localizations, description, description_localizations }: Json): string[] {
  const names = [text(name), ...Object.values(record(name_localizations)).map(text)];
  const descriptions = [text(description), ...Object.values(record(description_localizations)).map(text)];
  return [
    ...names
      .filter((each) => !SLASH_NAME.test(each) || each !== each.toLowerCase())
      .map((each) => `${label}: “${each}” is not a name of 1 to 32 lower-case characters`),
    ...descriptions.flatMap((each) => sized(`${label}: description`, each, 1, 100)),
    ...localeProblems(label, name_localizations),
    ...localeProblems(label, description_localizations),
  ];
}

function optionProblems(label: string, option: Json): string[] {
  const { type, max_length, min_value, max_value, autocomplete, choices } = option;
  const isNumber = type === INTEGER || type === NUMBER;
  return [
    ...definitionProblems(label, option),
    ...(max_length === undefined || (type === STRING && isWhole(max_length, 1, 6000)) ? [] : [`${label}: max_length ${max_length}`]),
    ...[min_value, max_value]
      .filter((value) => value !== undefined && !(isNumber && isWhole(value, -(2 ** 53), 2 ** 53)))
      .map((value) => `${label}: bound ${value}`),
    ...(Number(min_value) > Number(max_value) ? [`${label}: from ${min_value} to ${max_value}`] : []),
    ...(autocomplete === true && !(isNumber || type === STRING) ? [`${label}: an option of type ${type} does not complete`] : []),
    ...(autocomplete === true && list(choices).length > 0 ? [`${label}: completes, so it has no choices`] : []),
  ];
}

const localeProblems = (label: string, localizations: unknown): string[] =>
  Object.keys(record(localizations))
    .filter((locale) => !LOCALES.has(locale))
    .map((locale) => `${label}: no locale ${locale}`);

/** In every language, each has a name of its own. */
function sameNames(what: string, all: readonly Json[]): string[] {
  const locales = new Set(all.flatMap((each) => Object.keys(record(each.name_localizations))));
  return [null, ...locales].flatMap((locale) =>
    twice(
      `two ${what} have one name${locale ? ` in ${locale}` : ''}`,
      all.map((each) => text((locale && record(each.name_localizations)[locale]) || each.name)),
    ),
  );
}

const isWhole = (value: unknown, min: number, max: number): boolean => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

/** Only the longest of a text's localizations counts. */
const longest = (definition: Json, field: 'name' | 'description'): number =>
  Math.max(...[definition[field], ...Object.values(record(definition[`${field}_localizations`]))].map((value) => text(value).length));
