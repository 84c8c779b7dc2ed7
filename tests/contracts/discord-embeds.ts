// What Discord accepts of embeds. Source: “Embed Limits”.
import { type Json, list, record, sized, text, tooLong } from './discord-json.ts';

export function embedProblems(embeds: readonly Json[]): string[] {
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
      ...colorProblems(embed.color),
    ]),
  ];
}

const colorProblems = (color: unknown): string[] =>
  color === undefined || (Number.isInteger(color) && Number(color) >= 0 && Number(color) <= 0xffffff) ? [] : [`embed color ${color}`];

function fieldProblems(fields: readonly Json[]): string[] {
  const problems = fields.flatMap(({ name, value }) => [...sized('embed field name', text(name), 1, 256), ...sized('embed field value', text(value), 1, 1024)]);
  return fields.length > 25 ? [...problems, `${fields.length} embed fields, at most 25`] : problems;
}

/** All texts of an embed, each with where it stands. */
export function embedTexts(embed: Json): (readonly [string, string])[] {
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
