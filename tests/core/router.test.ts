// Which command gets a request, and which requests are refused with a word on what to do.
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, defineCommand } from '../../src/core/command.ts';
import { reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { Router } from '../../src/core/router.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk, requestOf } from '../helpers/bot.ts';

const ask = defineCommand({
  name: 'ask',
  description: 'asks',
  options: [
    { name: 'question', type: 'text', description: 'what you want to know', required: true, rest: true, maxLength: 20 },
    { name: 'document', type: 'text', description: 'where to look', maxLength: 10 },
    { name: 'public', type: 'flag', description: 'for all' },
  ],
  run: () => reply([]),
}) as Command;
const help: Command = { name: 'help', description: 'helps', options: [], run: () => reply([]) };
const library = () => new CorpusLibrary(desk.corpus);
const route = (changes: Partial<Request>) => new Router([ask, help], library).route(requestOf(changes));
const reasonOf = (changes: Partial<Request>): string => {
  const routed = route(changes);
  return routed.kind === 'refused' ? routed.reason : 'not refused';
};

describe('a router', () => {
  it('sends plain words to the first command', () => {
    expect(route({ text: 'how many?' })).toMatchObject({ kind: 'run', command: ask, args: { question: 'how many?' } });
  });

  it('sends a command to the one of its name', () => {
    expect(route({ command: 'help' })).toMatchObject({ kind: 'run', command: help, args: {} });
  });

  it('names the commands there are where there is no such one', () => {
    expect(reasonOf({ command: 'aks' })).toBe('There is no command “aks”: did you mean ask?');
  });

  it('names them all where none is near', () => {
    expect(reasonOf({ command: 'translate' })).toBe('There is no command “translate”. There is: ask, help.');
  });

  it.each(['constructor', '__proto__', 'toString', ''])('knows no command %j', (command) => {
    expect(reasonOf({ command })).toContain('There is no command');
  });

  it('takes no two commands of one name, and not none', () => {
    expect(() => new Router([ask, help, ask], library)).toThrow('same name');
    expect(() => new Router([], library)).toThrow('at least one command');
  });
});

describe('arguments', () => {
  it('are taken by name, where the platform has names', () => {
    const options = { question: 'how many?', document: 'pism', public: true };
    expect(route({ command: 'ask', options })).toMatchObject({ args: options });
  });

  it('take all words typed, where it has none', () => {
    expect(route({ command: 'ask', text: 'how  many\nships?' })).toMatchObject({ args: { question: 'how many ships?' } });
  });

  it('prefer the named one over words typed', () => {
    expect(route({ command: 'ask', text: 'typed', options: { question: 'named' } })).toMatchObject({ args: { question: 'named' } });
  });

  it('are false and undefined where they are left out', () => {
    expect(route({ text: 'x' })).toMatchObject({ args: { question: 'x', document: undefined, public: false } });
  });

  it('come cleaned', () => {
    expect(route({ text: ' a\u0000\u202Eb\u200B\uD800 ' })).toMatchObject({ args: { question: 'ab\uFFFD' } });
  });

  it.each(['', '   ', '\u200B\u202E\u0000', '\n\t'])('ask for what is required where there is only %j', (text) => {
    expect(reasonOf({ text })).toBe('Please add a question: what you want to know.');
  });

  it('may be as long as is said, and not longer', () => {
    expect(route({ text: 'x'.repeat(20) })).toMatchObject({ kind: 'run' });
    expect(reasonOf({ text: 'x'.repeat(21) })).toBe('That question has 21 characters; at most 20 are read. Please shorten it.');
    expect(reasonOf({ text: 'x'.repeat(10_000) })).toContain('10,000 characters');
    expect(reasonOf({ text: 'x', options: { document: 'y'.repeat(11) } })).toContain('That document has 11 characters');
  });

  it('count after cleaning', () => {
    expect(route({ text: `${'x'.repeat(20)}${' \u200B'.repeat(50)}` })).toMatchObject({ kind: 'run' });
  });
});

describe('the bot’s own commands', () => {
  it('make a router, with `ask` for plain words', () => {
    expect(new Router(commands, library).route(requestOf({ text: 'how many?' }))).toMatchObject({ kind: 'run', command: { name: 'ask' } });
  });

  it.each(commands.map((command) => [command.name, command] as const))('/%s has names and descriptions as the contract says', (_, command) => {
    const described = [command, ...command.options];
    for (const { name, description } of described) {
      expect(name).toMatch(/^[a-z0-9_-]{1,32}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(command.options.filter((o) => o.type === 'text' && o.rest).length).toBeLessThanOrEqual(1);
  });
});
