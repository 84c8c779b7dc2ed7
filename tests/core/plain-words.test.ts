// Messages in plain words, each with the command that whoever wrote it meant: how many get there.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Router } from '../../src/core/router.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk, requestOf } from '../helpers/bot.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
/** Sets of messages: `dev` ones may be tuned to; any other is by people who have not seen the router, and is not. */
const sets = readdirSync(FIXTURES).filter((name) => name.startsWith('plain-words'));
const QUESTIONS = new URL('../questions/', import.meta.url);
const FLOOR = 0.95;
/** Where fewer of a set written by others got there, when it was run for the first time: no fewer since. */
const FLOORS: Readonly<Record<string, number>> = { 'plain-words-unseen.jsonl': 0.9 };

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
    expect(1 - wrong.length / meant.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOORS[name] ?? FLOOR);
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
    'which sources does the tariff money come from',
    'What is the history between Trump and Abe about?',
    'I need to know how many US troops are in Japan',
  ])('that go on from an answer, or are but a word, are for ask: %s', (text) => {
    expect(commandOf(text)).toBe('ask');
  });

  it('that ask a question stay a question, but for one in twenty at the most; a statement to check may go to claim', () => {
    const questions = readdirSync(QUESTIONS)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(new URL(name, QUESTIONS), 'utf8').split('\n').filter(Boolean));
    const left = questions.map((line) => JSON.parse(line).question).filter((question) => !['ask', 'claim'].includes(commandOf(question)));
    expect(questions.length).toBeGreaterThan(900);
    expect(left.length / questions.length, left.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['Hi, sorry to bother you. Could you please give me a timeline of the tariffs?', 'timeline', { topic: 'tariffs' }],
    ['I have a meeting in 20 minutes, need a briefing on SMA cost sharing', 'brief', { topic: 'SMA cost sharing' }],
    ['My boss wants a one-pager on host nation support by noon, thx', 'brief', { topic: 'host nation support' }],
    ['defintion of burden sharing pls', 'define', { term: 'burden sharing' }],
    ['tiemline of cost sharing talks', 'timeline', { topic: 'cost sharing talks' }],
    ['sheila smith - who is she and where does she work', 'whois', { name: 'sheila smith' }],
    ['Someone in my office says Japan is the top investor. Can you verify that?', 'claim', { statement: 'Japan is the top investor' }],
    ['Trump says Japan pays nothing. Is that right?', 'claim', { statement: 'Trump says Japan pays nothing' }],
    ['the exact text of the second paragraph in the PISM paper', 'source', { document: 'the PISM paper', paragraph: 2 }],
    ['could you contrast both sources on linking trade and security', 'compare', { topic: 'linking trade and security' }],
    ['where do PISM and the Japan Times disagree about cost sharing?', 'compare', { topic: 'cost sharing' }],
    ['What happened between February and April 2025, in order?', 'timeline', { from: '2025-02', to: '2025-04' }],
  ])('give the command what is meant alone: %s', (text, command, args) => {
    const routed = router.route(requestOf({ text }));
    expect(routed).toMatchObject({ kind: 'run', command: { name: command }, args });
  });

  it('that name a command that there is not are told so', () => {
    expect(router.route(requestOf({ text: '/whos schoff' }))).toEqual({ kind: 'refused', reason: 'There is no command “whos”: did you mean whois?' });
  });
});
