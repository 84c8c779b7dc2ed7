// Completes a typed line, where a platform has nothing but lines: “/fi” → “/figures ”, “/figures ta” → “/figures tariffs”.
import type { Command, CompletionContext, TextOption } from './command.ts';

/** Whole lines that could be meant, best first; none for plain words. */
export function completeLine(line: string, commands: readonly Command[], context: Omit<CompletionContext, 'options'>): string[] {
  const [, name = '', space, typed = ''] = /^\/(\S*)(\s+)?(.*)$/su.exec(line) ?? [];
  if (!line.startsWith('/')) return [];
  if (space === undefined) return commands.filter((c) => c.name.startsWith(name.toLowerCase())).map((c) => `/${c.name} `);
  const rest = commands.find((c) => c.name === name)?.options.find((o): o is TextOption => o.type === 'text' && o.rest === true);
  return (rest?.complete?.(typed, { ...context, options: {} }) ?? []).map(({ value }) => `/${name} ${value}`);
}
