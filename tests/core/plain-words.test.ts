// Messages in plain words, each with the command that whoever wrote it meant: how many get there.
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { Router } from '../../src/core/router.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk, requestOf } from '../helpers/bot.ts';
import { type Meant, messageSets, readMessages } from '../helpers/messages.ts';
import { readSet, setFiles } from '../questions/sets.ts';

const FLOOR = 0.95;
/** Where fewer of a set written by others got there, when it was run for the first time: no fewer since. */
const FLOORS: Readonly<Record<string, number>> = { 'plain-words-unseen-2.jsonl': 0.9 };
/** Commands that answer a question of a type as well as `ask` does. */
const AS_WELL: Readonly<Record<string, string>> = { compare: 'compare', definition: 'define', who: 'whois' };
const library = new CorpusLibrary(desk.corpus);
const router = new Router(commands, () => library);
/** What asks nothing is a matter of the first command, which points to what the bot can do. */
const meantBy = ({ command }: Meant): string => (command === 'none' ? 'ask' : command);
const commandOf = (text: string): string => {
  const routed = router.route(requestOf({ text }));
  return routed.kind === 'run' ? routed.command.name : 'none';
};

describe('plain words', () => {
  it.each(messageSets())('go to the command that is meant: %s', (name) => {
    const meant = readMessages(name);
    const wrong = meant.flatMap((one) => (commandOf(one.message) === meantBy(one) ? [] : [`${one.message} → ${commandOf(one.message)}, not ${one.command}`]));
    expect(meant.length).toBeGreaterThanOrEqual(60);
    expect(1 - wrong.length / meant.length, wrong.join('\n')).toBeGreaterThanOrEqual(FLOORS[name] ?? FLOOR);
  });

  it.each([
    ['/whois schoff', 'whois'],
    ['whois schoff', 'whois'],
    ['/年表 関税', 'timeline'],
    ['Figures tariffs', 'figures'],
    ['source japan-times 15', 'source'],
    ['who claims Japan pays nothing?', 'claim'],
    ['日本は米軍駐留費を一切払っていないというのは本当？', 'claim'],
  ])('that name a command are that command: %s', (text, command) => {
    expect(commandOf(text)).toBe(command);
  });

  it.each([
    'who claims the Senkaku islands?',
    'which country claims the Senkakus',
    'whats the blanket tariff on japan right now',
    'how much does Japan pay right now',
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
    'My boss is asking how much Japan pays for the bases. I have no idea, help!',
    'How much does Japan pay? Sources please',
    'Nakatani proposed a single theater. What did Hegseth reply?',
    'What is the definition of success for Japan in these talks?',
    'What data did Ishiba cite about investment?',
    'In which document is the number of troops given?',
    'Who said that Trump goes by feeling?',
    'For a timeline I am compiling: on which day did Trump ask for eight billion dollars?',
  ])('that go on from an answer, or are but a word, are for ask: %s', (text) => {
    expect(commandOf(text)).toBe('ask');
  });

  it('that ask a question stay a question, but for one in twenty-five at the most; a statement to check may go to claim', () => {
    const questions = setFiles().flatMap(readSet);
    const left = questions.filter(({ question, type }) => !['ask', 'claim', AS_WELL[type]].includes(commandOf(question)));
    expect(questions.length).toBeGreaterThan(900);
    expect(left.length / questions.length, left.map((q) => q.question).join('\n')).toBeLessThanOrEqual(0.04);
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
    ['the exact text of the second paragraph in the PISM paper', 'source', { document: 'PISM', paragraph: 2 }],
    ['could you contrast both sources on linking trade and security', 'compare', { topic: 'linking trade and security' }],
    ['where do PISM and the Japan Times disagree about cost sharing?', 'compare', { topic: 'cost sharing' }],
    ['Minister meets the Japanese ambassador at 3. One-pager on the tariff talks, please.', 'brief', { topic: 'tariff talks' }],
    ['I need the dates. Tariff negotiations, please.', 'timeline', { topic: 'Tariff negotiations' }],
    ['trade deficit: just the figures, no prose', 'figures', { topic: 'trade deficit' }],
    ['can someone explain the term Quad to me, i keep seeing it', 'define', { term: 'Quad' }],
    ['Never heard of Schoff. Who is that?', 'whois', { name: 'Schoff' }],
    ['I keep reading "reciprocal tariffs". Can you define it?', 'define', { term: 'reciprocal tariffs' }],
    ['who is Prime Minister Ishiba?', 'whois', { name: 'Prime Minister Ishiba' }],
    ['Where is it written? Give me ¶12, Japan Times', 'source', { document: 'Japan Times', paragraph: 12 }],
    ['My professor says that Ishiba linked tariffs to security. Is he right?', 'claim', { statement: 'Ishiba linked tariffs to security' }],
    ['where do your two sources disagree?', 'compare', { topic: undefined }],
    ['need a chronology (Feb to April 2025) of US-Japan meetings', 'timeline', { topic: 'US-Japan meetings', from: '2025-02', to: '2025-04' }],
    ['What happened between February and April 2025, in order?', 'timeline', { from: '2025-02', to: '2025-04' }],
  ])('give the command what is meant alone: %s', (text, command, args) => {
    const routed = router.route(requestOf({ text }));
    expect(routed).toMatchObject({ kind: 'run', command: { name: command }, args });
  });

  it.each([
    ['tell me more about the alliance', 'brief', { topic: 'alliance' }],
    ['source of 55,000', 'source', { document: '55,000', paragraph: undefined }],
    ['where does the ¥227 billion figure come from?', 'source', { document: 'the ¥227 billion figure' }],
    ['who wrote the PISM paper?', 'source', { document: 'the PISM paper' }],
    ['when was the article published?', 'source', { document: undefined }],
    ['how current are your sources?', 'source', { document: undefined }],
    ['is this up to date?', 'source', { document: undefined }],
    ['paragraph 6', 'source', { paragraph: 6 }],
    ['summarise the Japan Times article', 'brief', { topic: 'Japan Times article' }],
    ['compare Biden and Trump', 'compare', { topic: 'Biden and Trump' }],
    ['difference between tariffs and cost-sharing', 'compare', { topic: 'tariffs and cost-sharing' }],
    ['list all people', 'whois', { name: 'all' }],
    ['who is mentioned in the documents?', 'whois', { name: 'all' }],
    ['glossary please', 'define', { term: 'all' }],
    ['Do you think Trump is right?', 'claim', { statement: 'Trump' }],
    ['Is Ishiba right about tariffs?', 'claim', { statement: 'Ishiba about tariffs' }],
    ['who is the US president?', 'whois', { name: 'US president' }],
    ['deadline in 10 mins, what did Ishiba tell parliament?', 'ask', { question: 'what did Ishiba tell parliament?' }],
    ['In 2019, how much did Trump want?', 'ask', { question: 'In 2019, how much did Trump want?' }],
    ['list the key claims made by Trump', 'claim', { statement: 'Trump' }],
    ["what's the latest on tariffs", 'brief', { topic: 'tariffs' }],
    ['how reliable is PISM?', 'source', { document: 'PISM' }],
    ['are you ChatGPT?', 'guide', {}],
    ['list topics', 'figures', { topic: undefined }],
    ['Hello there! Hmm, who pays for the bases?', 'ask', { question: 'who pays for the bases?' }],
    ['schoff quotes', 'whois', { name: 'schoff' }],
    ['anything newer than April 2025?', 'source', { document: undefined }],
    ['あなたはAIですか', 'guide', {}],
    ['jt 15', 'source', { document: 'jt', paragraph: 15 }],
    ['last paragraph of PISM', 'source', { document: 'pism-2025-03-11', paragraph: 14 }],
    ['what is in the section “Leverage for Trump?”', 'source', { document: 'japan-times-2025-04-23', paragraph: 19 }],
    ['how many paragraphs has the bulletin?', 'source', {}],
    ['関税について教えて', 'brief', { topic: '関税' }],
    ['トランプ大統領についてどう思いますか', 'ask', {}],
    ['ジャパンタイムズの記事を要約して', 'brief', { topic: 'ジャパンタイムズの記事' }],
    ['Do you think you could make me a timeline of the tariffs?', 'timeline', { topic: 'tariffs' }],
  ])('on documents, people and the bot itself give the command what is meant: %s', (text, command, args) => {
    expect(router.route(requestOf({ text }))).toMatchObject({ kind: 'run', command: { name: command }, args });
  });

  it.each([
    'Stop',
    'that’s wrong',
    'I want to report a mistake',
    'thanks a lot!',
    '違います',
    "tell me about Trump's first term",
    'is that true?',
    "so who's right?",
    'who says so?',
  ])('that say something to the bot, or name nothing, are for ask: %s', (text) => {
    expect(commandOf(text)).toBe('ask');
  });

  it('that name a command that there is not are told so', () => {
    expect(router.route(requestOf({ text: '/whos schoff' }))).toEqual({ kind: 'refused', reason: 'There is no command “whos”: did you mean whois?' });
  });
});
