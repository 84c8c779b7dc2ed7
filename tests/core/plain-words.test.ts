// Messages in plain words, each with the command that whoever wrote it meant: how many get there.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Router } from '../../src/core/router.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk, requestOf } from '../helpers/bot.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
/** Sets of messages: `dev` was written beside the router; any other is by people who have not seen it, and not to be tuned to. */
const sets = readdirSync(FIXTURES).filter((name) => name.startsWith('plain-words'));
const FLOOR = 0.95;

interface Meant {
  readonly message: string;
  readonly command: string;
}

const read = (name: string): Meant[] =>
  readFileSync(new URL(name, FIXTURES), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const library = new CorpusLibrary(desk.corpus);
const router = new Router(commands, () => library);
const commandOf = (text: string): string => {
  const routed = router.route(requestOf({ text }));
  return routed.kind === 'run' ? routed.command.name : 'none';
};

describe('plain words', () => {
  it.each(sets)('go to the command that is meant: %s', (name) => {
    const meant = read(name);
    const wrong = meant.flatMap(({ message, command }) => (commandOf(message) === command ? [] : [`${message} → ${commandOf(message)}, not ${command}`]));
    expect(meant.length).toBeGreaterThanOrEqual(60);
    expect(1 - wrong.length / meant.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });

  it.each([
    ['/whois schoff', 'whois'],
    ['whois schoff', 'whois'],
    ['/年表 関税', 'timeline'],
    ['Figures tariffs', 'figures'],
    ['source japan-times 15', 'source'],
  ])('that name a command are that command: %s', (text, command) => {
    expect(commandOf(text)).toBe(command);
  });

  it.each([
    'Thanks',
    'Stop',
    'Troops',
    'Who is he?',
    'what did they say?',
    'what does it mean?',
    'compare them',
    'And in yen?',
    'Who said that?',
    'What about steel?',
  ])('that go on from an answer, or are but a word, are for ask: %s', (text) => {
    expect(commandOf(text)).toBe('ask');
  });

  it('that ask a question stay a question, nine in ten at the least', () => {
    const questions = ['set-a', 'set-b'].flatMap((name) =>
      readFileSync(new URL(`../questions/${name}.jsonl`, import.meta.url), 'utf8')
        .split('\n')
        .filter(Boolean),
    );
    const asked = questions.filter((line) => commandOf(JSON.parse(line).question) === 'ask');
    expect(asked.length / questions.length).toBeGreaterThan(0.9);
  });

  it('that name a command that there is not are told so', () => {
    expect(router.route(requestOf({ text: '/whos schoff' }))).toEqual({ kind: 'refused', reason: 'There is no command “whos”: did you mean whois?' });
  });
});
