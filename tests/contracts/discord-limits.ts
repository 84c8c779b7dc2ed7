// What Discord accepts, written from its documentation and not from our code: every problem of a payload as one line of text.

type Json = Record<string, unknown>;

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;

/** A message as sent to a channel, a webhook or inside of an interaction response. */
export function validateMessage(payload: unknown): string[] {
  const message = record(payload);
  const content = text(message.content);
  const embeds = list(message.embeds);
  const components = list(message.components);
  return [
    ...tooLong('content', content, 2000),
    ...(content || embeds.length > 0 || components.length > 0 ? [] : ['a message needs content, an embed or a component']),
    ...embedProblems(embeds),
    ...componentProblems(components),
    ...mentionProblems(message.allowed_mentions),
    ...texts(message).flatMap(([where, value]) => textProblems(where, value)),
    ...(flags(message) & SUPPRESS_EMBEDS && embeds.length > 0 ? ['SUPPRESS_EMBEDS hides the embeds that are sent along'] : []),
    ...(flags(message) & ~(SUPPRESS_EMBEDS | EPHEMERAL) ? [`flags ${flags(message)} hold more than EPHEMERAL and SUPPRESS_EMBEDS`] : []),
  ];
}

/** The body of an interaction's callback: a message (4) or a deferred one (5). */
export function validateInteractionResponse(payload: unknown): string[] {
  const { type, data } = record(payload);
  if (type === 4) return validateMessage(data);
  if (type !== 5) return [`callback type ${type} is neither 4 nor 5`];
  const surplus = Object.entries(record(data)).filter(([key, value]) => key !== 'flags' && value !== undefined);
  const extra = surplus.map(([key]) => `a deferred response takes no ${key}`);
  return flags(record(data)) & ~EPHEMERAL ? [...extra, 'a deferred response honours EPHEMERAL alone'] : extra;
}

/** The body that replaces all commands of an application, everywhere or in one server. */
export function validateCommands(payload: unknown): string[] {
  const commands = list(payload);
  const names = commands.map((command) => text(command.name));
  return [
    ...(commands.length > 100 ? [`${commands.length} commands, at most 100`] : []),
    ...(new Set(names).size < names.length ? ['two commands have one name'] : []),
    ...commands.flatMap(commandProblems),
  ];
}

function embedProblems(embeds: readonly Json[]): string[] {
  const total = embeds.flatMap((embed) => embedTexts(embed)).reduce((sum, [, value]) => sum + value.length, 0);
  return [
    ...(embeds.length > 10 ? [`${embeds.length} embeds, at most 10`] : []),
    ...(total > 6000 ? [`embeds have ${total} characters in all, at most 6000`] : []),
    ...embeds.flatMap((embed) => [
      ...(embedTexts(embed).length === 0 ? ['an embed is empty'] : []),
      ...tooLong('embed title', text(embed.title), 256),
      ...tooLong('embed description', text(embed.description), 4096),
      ...tooLong('embed footer', text(record(embed.footer).text), 2048),
      ...tooLong('embed author', text(record(embed.author).name), 256),
      ...fieldProblems(list(embed.fields)),
    ]),
  ];
}

function fieldProblems(fields: readonly Json[]): string[] {
  const problems = fields.flatMap(({ name, value }) => [...sized('embed field name', text(name), 1, 256), ...sized('embed field value', text(value), 1, 1024)]);
  return fields.length > 25 ? [...problems, `${fields.length} embed fields, at most 25`] : problems;
}

function componentProblems(rows: readonly Json[]): string[] {
  const ids = rows.flatMap((row) => list(row.components)).flatMap(({ custom_id }) => (typeof custom_id === 'string' ? [custom_id] : []));
  return [
    ...(rows.length > 5 ? [`${rows.length} component rows, at most 5`] : []),
    ...(new Set(ids).size < ids.length ? ['two components have one custom_id'] : []),
    ...ids.flatMap((id) => sized('custom_id', id, 1, 100)),
    ...rows.flatMap(rowProblems),
  ];
}

function rowProblems(row: Json): string[] {
  const parts = list(row.components);
  if (row.type !== 1) return [`component type ${row.type} is not an action row`];
  if (parts.every((part) => part.type === 2))
    return [...count('buttons in a row', parts, 1, 5), ...parts.flatMap((part) => sized('button label', text(part.label), 1, 80))];
  const [menu, ...others] = parts;
  return menu?.type === 3 && others.length === 0 ? menuProblems(menu) : ['a row holds buttons, or one menu'];
}

function menuProblems(menu: Json): string[] {
  const options = list(menu.options);
  const values = options.map((option) => text(option.value));
  return [
    ...count('menu options', options, 1, 25),
    ...tooLong('menu placeholder', text(menu.placeholder), 150),
    ...(new Set(values).size < values.length ? ['two menu options have one value'] : []),
    ...options.flatMap((option) => [...sized('menu option label', text(option.label), 1, 100), ...sized('menu option value', text(option.value), 1, 100)]),
  ];
}

/** Without it, Discord parses every mention in a message. */
function mentionProblems(allowed: unknown): string[] {
  const { parse, users, roles, replied_user } = record(allowed);
  if (!Array.isArray(parse) || parse.length > 0) return [`allowed_mentions.parse is ${JSON.stringify(parse)}, not []`];
  return users || roles || replied_user ? [`allowed_mentions lets somebody be pinged: ${JSON.stringify(allowed)}`] : [];
}

/** What a reader's app would make of a text: live mentions, links that are not https, characters that turn text around or break it. */
function textProblems(where: string, value: string): string[] {
  // What is escaped or code means nothing.
  const live = value.replace(/\\[^0-9A-Za-z\s]|`[^`\n]*`/g, '');
  return [
    ...[...live.matchAll(/<(?:@|#|:|a:|t:|\/|id:)[^>]*>/gi), ...value.matchAll(/@(?:everyone|here)/gi)].map(([found]) => `${where} mentions: ${found}`),
    ...[...live.matchAll(/\]\((?!https:\/\/)[^)]*/g)].map(([found]) => `${where} links elsewhere than to https: ${found}`),
    ...(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(value) ? [`${where} has a direction mark`] : []),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    ...(/[\u0000-\u0009\u000B-\u001F\u007F]/.test(value) ? [`${where} has a control character`] : []),
    ...(/\p{Surrogate}/u.test(value) ? [`${where} has a lone surrogate`] : []),
  ];
}

function commandProblems(command: Json): string[] {
  const options = list(command.options);
  const label = `/${text(command.name)}`;
  const names = options.map((option) => text(option.name));
  const firstOptional = options.findIndex((option) => option.required !== true);
  return [
    ...definitionProblems(label, command),
    ...options.flatMap((option) => definitionProblems(`${label} ${text(option.name)}`, option)),
    ...options.flatMap((option) => lengthProblems(`${label} ${text(option.name)}`, option)),
    ...(command.type === 1 ? [] : [`${label}: type ${command.type} is not a slash command`]),
    ...(options.length > 25 ? [`${label}: ${options.length} options, at most 25`] : []),
    ...(new Set(names).size < names.length ? [`${label}: two options have one name`] : []),
    ...(firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required === true)
      ? [`${label}: a required option follows an optional one`]
      : []),
    ...(definitionTexts(command).join('').length > 8000 ? [`${label}: more than 8000 characters`] : []),
  ];
}

function definitionProblems(label: string, { name, description }: Json): string[] {
  const isName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(text(name)) && text(name) === text(name).toLowerCase();
  return [...(isName ? [] : [`${label}: not a name of 1 to 32 lower-case characters`]), ...sized(`${label}: description`, text(description), 1, 100)];
}

function lengthProblems(label: string, { type, max_length }: Json): string[] {
  if (max_length === undefined) return [];
  return type === 3 && Number.isInteger(max_length) && Number(max_length) >= 1 && Number(max_length) <= 6000 ? [] : [`${label}: max_length ${max_length}`];
}

const definitionTexts = (command: Json): string[] => [command, ...list(command.options)].flatMap(({ name, description }) => [text(name), text(description)]);

function texts(message: Json): (readonly [string, string])[] {
  return [['content', text(message.content)], ...list(message.embeds).flatMap(embedTexts)];
}

function embedTexts(embed: Json): (readonly [string, string])[] {
  const all: [string, unknown][] = [
    ['embed title', embed.title],
    ['embed description', embed.description],
    ['embed footer', record(embed.footer).text],
    ['embed author', record(embed.author).name],
    ...list(embed.fields).flatMap(({ name, value }): [string, unknown][] => [
      ['embed field name', name],
      ['embed field value', value],
    ]),
  ];
  return all.flatMap(([where, value]) => (typeof value === 'string' && value ? [[where, value] as const] : []));
}

const sized = (what: string, value: string, min: number, max: number): string[] =>
  value.trim().length < min ? [`${what} is empty`] : tooLong(what, value, max);
const tooLong = (what: string, value: string, max: number): string[] => (value.length > max ? [`${what} has ${value.length} characters, at most ${max}`] : []);
const count = (what: string, all: readonly unknown[], min: number, max: number): string[] =>
  all.length < min || all.length > max ? [`${all.length} ${what}, ${min} to ${max} are allowed`] : [];
const flags = (message: Json): number => (typeof message.flags === 'number' ? message.flags : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(record) : []);
const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
