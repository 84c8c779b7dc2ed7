// What Slack takes in its texts, and what no text of an answer may hold: written from Slack's reference alone.

export type Json = Readonly<Record<string, unknown>>;
export type Check = (value: Json, at: string) => string[];

const FORBIDDEN = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
const MENTION = /@(everyone|channel|here)\b/i;
/** Links, the one thing between angle brackets that an answer may hold. */
const LINK = /<(https:\/\/[^<>|\s]+)\|([^<>\n]+)>/g;

/** A text object of either type. */
export function textObject(value: unknown, at: string, max: number): string[] {
  const { type, text, verbatim } = (value ?? {}) as Json;
  if (type !== 'mrkdwn' && type !== 'plain_text') return [`${at}: no text object`];
  const problems = [...textProblems(text, at, max), ...mrkdwnProblems(String(text), at)];
  return type === 'plain_text' || verbatim === true ? problems : [...problems, `${at}: verbatim is not set`];
}

export const plainText = (value: unknown, at: string, max: number): string[] => [
  ...textObject(value, at, max),
  ...((value as Json | undefined)?.type === 'plain_text' ? [] : [`${at}: is not plain_text`]),
];

export function textProblems(value: unknown, at: string, max: number, min = 1): string[] {
  if (typeof value !== 'string') return [`${at}: no string`];
  return [
    ...(value.trim().length < min || value.length > max ? [`${at}: ${value.length} characters, allowed are ${min} to ${max}`] : []),
    ...(/\p{Surrogate}/u.test(value) ? [`${at}: a lone surrogate`] : []),
    ...(FORBIDDEN.test(value.replaceAll('\n', '')) ? [`${at}: a control, invisible or direction-changing character`] : []),
    ...(MENTION.test(value) ? [`${at}: a mention of everyone`] : []),
  ];
}

/** An identifier: what comes back to the app, and is never shown. */
export const idProblems = (value: unknown, at: string, max: number): string[] =>
  typeof value === 'string' && value.length >= 1 && value.length <= max ? [] : [`${at}: ${JSON.stringify(value)} is no string of 1 to ${max} characters`];

export const urlProblems = (value: unknown, at: string): string[] =>
  typeof value === 'string' && value.length <= 3000 && URL.canParse(value) && new URL(value).protocol === 'https:'
    ? []
    : [`${at}: ${value} is no https address`];

/** Outside links no angle bracket but a line's mark of quotation, and no bare ampersand. */
export function mrkdwnProblems(text: string, at: string): string[] {
  const bad = [...text.matchAll(LINK)]
    .filter(([, url]) => !URL.canParse(String(url).replaceAll('&amp;', '&')))
    .map(([link]) => `${at}: ${link} does not parse`);
  const rest = text.replace(LINK, '$2').replace(/^>/gm, '');
  return [
    ...bad,
    ...(/[<>]/.test(rest) ? [`${at}: an angle bracket that is not escaped: ${/.{0,20}[<>].{0,20}/.exec(rest)}`] : []),
    ...(/&(?!amp;|lt;|gt;)/.test(text) ? [`${at}: an ampersand that is not escaped or an entity cut in two`] : []),
  ];
}

export function items(value: unknown, at: string, max: number, check: Check, min = 1): string[] {
  if (!Array.isArray(value) || value.length < min || value.length > max) return [`${at}: allowed are ${min} to ${max}`];
  return value.flatMap((item: Json, i) => check(item, `${at}[${i}]`));
}

/** All values under `key`, however deep. */
export function valuesOf(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key && typeof inner !== 'object' ? [inner] : valuesOf(inner, key)));
}

export const repeated = (values: readonly unknown[], at: string): string[] => (new Set(values).size === values.length ? [] : [`${at} stands twice`]);
