// Every command in Slack, end to end: the real commands, corpus, bot and Bolt app against a fake Slack.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { messageCallback, QUESTION } from '../../../src/adapters/slack/callbacks.ts';
import { formView } from '../../../src/adapters/slack/form.ts';
import { createBot } from '../../../src/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import { silentLog } from '../../helpers/log.ts';
import {
  blockSuggestion,
  directMessage,
  type FakeSlack,
  type Fields,
  filledIn,
  globalShortcut,
  type MessagePlace,
  mention,
  messageShortcut,
  pressInMessage,
  pressInView,
  startFakeSlack,
  viewSubmission,
} from '../../fakes/slack/index.ts';
import { desk } from '../../helpers/bot.ts';
import { type Running, shown, startOverSocket } from './helpers.ts';

interface Case {
  readonly command: string;
  /** As typed after the name, and what the answer shows. */
  readonly words: string;
  readonly shows: RegExp;
  /** The same in plain words. */
  readonly plain: string;
  /** Options of the form by their labels. */
  readonly form: Readonly<Record<string, string>>;
  /** A wrong value, and what is said of it. */
  readonly wrong: readonly [words: string, says: RegExp];
}

const CASES: readonly Case[] = [
  {
    command: 'ask',
    words: 'How many U.S. troops are in Japan?',
    shows: /55,000.*\[1\]/s,
    plain: 'How many U.S. troops are in Japan?',
    form: { Question: 'How many U.S. troops are in Japan?' },
    wrong: ['', /question/i],
  },
  {
    command: 'figures',
    words: 'tariffs',
    shows: /25%.*24%/s,
    plain: 'figures on the tariffs',
    form: { Topic: 'tariffs' },
    wrong: ['tarrifs', /no topic “tarrifs”: did you mean .*tariffs/i],
  },
  {
    command: 'compare',
    words: 'host nation support',
    shows: /The Japan Times.*PISM/s,
    plain: 'compare host nation support',
    form: { Topic: 'host nation support' },
    wrong: ['tarrifs', /no topic “tarrifs”: did you mean .*tariffs/i],
  },
  {
    command: 'claim',
    words: 'Japan pays nothing for its defence',
    shows: /Donald Trump.*¥227 billion/s,
    plain: 'Is it true that Japan pays nothing for its defence?',
    form: { Statement: 'Japan pays nothing for its defence' },
    wrong: ['', /statement/i],
  },
  {
    command: 'timeline',
    words: 'tariffs from 2025',
    shows: /April 2025/,
    plain: 'timeline of the tariffs',
    form: { Topic: 'tariffs', From: '2025' },
    wrong: ['tarrifs', /tarrifs.*did you mean/i],
  },
  { command: 'whois', words: 'schoff', shows: /James Schoff.*Sasakawa/s, plain: 'who is Schoff?', form: { Name: 'schoff' }, wrong: ['shoff', /Schoff/] },
  { command: 'define', words: 'SMA', shows: /Special Measures Agreement.*\[1\]/s, plain: 'what is the SMA?', form: { Term: 'SMA' }, wrong: ['SMAA', /“SMAA”/] },
  { command: 'source', words: 'pism 10', shows: /¶10/, plain: 'source pism', form: { Document: 'pism', Paragraph: '10' }, wrong: ['pism 99', /99/] },
  {
    command: 'brief',
    words: 'tariffs',
    shows: /Key figures.*25%.*Timeline/s,
    plain: 'brief on the tariffs',
    form: { Topic: 'tariffs' },
    wrong: ['tarrifs', /tarrifs.*did you mean/i],
  },
  { command: 'guide', words: '', shows: /figures.*compare/s, plain: 'help', form: {}, wrong: ['figurs', /figures/] },
];

let slack: FakeSlack;
let running: Running;

async function start(): Promise<Running> {
  const bot = createBot({ commands, desk, log: silentLog });
  return startOverSocket(slack, bot.handle, {}, { commands, bot: { complete: bot.complete, home: bot.home } });
}

/** Does something, and gives what comes of it: the next entry of a list. */
async function next<T>(list: () => readonly T[], act: () => Promise<unknown>): Promise<T> {
  const before = list().length;
  await act();
  await slack.until(() => list().length > before);
  return list()[before] as T;
}

const slash = (command: string, words: string): Promise<Fields> => slack.sendSlash(`/${command}`, words);
/** Beside what announces the files of a brief, which comes when it comes. */
const posted = (act: () => Promise<unknown>): Promise<Fields> => next(() => slack.posted.filter(({ text }) => !/^Files|^ご依頼/.test(String(text))), act);
const responded = (act: () => Promise<unknown>): Promise<Fields> => next(() => slack.responses, act);
const viewed = async (by: string, act: () => Promise<unknown>): Promise<Fields> =>
  (await next(() => slack.views.filter(({ method }) => method === by), act)).view as Fields;
const press = (message: Fields, label: string, place: MessagePlace = { ephemeral: true }): Promise<Fields> =>
  responded(() => slack.sendInteraction(pressInMessage(message, label, place)));
const commandOf = (name: string): Command => commands.find((command) => command.name === name) as Command;

beforeAll(async () => {
  slack = await startFakeSlack();
  running = await start();
});
afterAll(async () => {
  await running.adapter.stop();
  await slack.stop(); // rejects if a message or a view broke a limit
});

it('the table has every command', () => {
  expect(CASES.map(({ command }) => command)).toEqual(commands.map(({ name }) => name));
});

describe.each(CASES)('/$command', ({ command, words, shows, plain, form, wrong }) => {
  it('answers by slash command, for the asker alone', async () => {
    const ack = await slash(command, words);
    expect(ack.response_type).toBe('ephemeral');
    expect(shown(ack)).toMatch(shows);
    expect(String(ack.text).length).toBeGreaterThan(20);
  });

  it('answers plain words in a direct message', async () => {
    expect(shown(await posted(() => slack.sendEvent(directMessage(plain))))).toMatch(command === 'source' ? /Outline/ : shows);
  });

  it('answers in the form, with the same words', async () => {
    const view = formView(commands, commandOf(command)) as unknown as Fields;
    const ack = await slack.sendInteraction(viewSubmission(view, filledIn(view, { 'Kind of answer': command, ...form })));
    expect(shown(ack.view as Fields)).toMatch(shows);
  });

  it('says what is wrong with a wrong value', async () => {
    expect(shown(await slash(command, wrong[0]))).toMatch(wrong[1]);
  });

  it('takes feedback, and answers nobody else with it', async () => {
    const thanks = await press(await slash(command, words), 'Useful');
    expect(thanks).toMatchObject({ response_type: 'ephemeral' });
    expect(shown(thanks)).toMatch(/Thank/);
  });

  it('completes what names something', async () => {
    const view = formView(commands, commandOf(command)) as unknown as Fields;
    const menus = (view.blocks as readonly Fields[]).filter((block) => (block.element as Fields | undefined)?.type === 'external_select');
    for (const { block_id } of menus) {
      const { options } = await slack.sendInteraction(blockSuggestion(view, String(block_id), 't'));
      expect((options as readonly unknown[]).length).toBeGreaterThan(0);
    }
  });
});

describe('an answer', () => {
  const QUESTION_TEXT = 'how much does japan pay for the us troops';

  it('shows the paragraph that a citation names', async () => {
    const answer = await slash('ask', QUESTION_TEXT);
    const [label = ''] = /\[\d\] PISM[^"]*¶10/.exec(JSON.stringify(answer)) ?? [];
    expect(shown(await press(answer, label))).toMatch(/¶10/);
  });

  it('gives more, and its citations in one line each', async () => {
    const answer = await slash('ask', QUESTION_TEXT);
    expect(shown(await press(answer, 'More'))).toMatch(/\[1\]/);
    expect(shown(await press(answer, 'Copy citation'))).toMatch(/Oskar Pietrewicz.*PISM Bulletin.*¶10/);
  });

  it('is shared with the channel by who asked, and says who that is', async () => {
    const shared = await press(await slash('ask', QUESTION_TEXT), 'Share');
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shown(shared)).toContain('anna');
  });

  it('is shared by nobody else', async () => {
    const pressed = pressInMessage(await slash('ask', QUESTION_TEXT), 'Share');
    const refused = await responded(() => slack.sendInteraction({ ...pressed, user: { id: 'U2', username: 'ben' } }));
    expect(refused).toMatchObject({ response_type: 'ephemeral' });
    expect(shown(refused)).not.toContain('ben');
  });

  it('is followed up in its thread', async () => {
    const event = mention(QUESTION_TEXT);
    await posted(() => slack.sendEvent(event));
    const followed = await posted(() => slack.sendEvent(mention('and in yen?', { thread_ts: event.ts })));
    expect(followed).toMatchObject({ thread_ts: event.ts });
    expect(shown(followed)).toContain('¥227 billion');
  });

  it('comes with files where it is a brief', async () => {
    await next(
      () => slack.uploads,
      () => slash('brief', 'tariffs'),
    );
    await slack.until(() => slack.uploads.length >= 2);
    expect(slack.uploads.map(({ name }) => name)).toEqual(expect.arrayContaining(['brief-tariffs.md', 'brief-tariffs.csl.json']));
  });

  it('has buttons that still work, or say that they have expired, after a restart', async () => {
    const short = await slash('ask', QUESTION_TEXT);
    const long = await slash('ask', `${QUESTION_TEXT} ${'and tell me all about it '.repeat(6)}`);
    await running.adapter.stop();
    running = await start();
    expect(shown(await press(short, 'Share'))).toContain('$2 billion');
    expect(shown(await press(long, 'Share'))).toMatch(/expired/i);
  });
});

describe('help', () => {
  it('names the commands as they are installed, as soon as one of them was typed', async () => {
    expect(shown(await slash('ad-guide', ''))).toContain('/ad-timeline [topic] [from] [to]');
    expect(shown(await posted(() => slack.sendEvent(directMessage('help'))))).toContain('/ad-figures');
    expect(shown(await slash('guide', 'timeline'))).toContain('/timeline tariffs');
  });
});

describe('at home', () => {
  it('the home tab shows documents, and its buttons are answered in the direct messages', async () => {
    const home = await viewed('views.publish', () => slack.sendEvent({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' }));
    expect(shown(home)).toMatch(/23 April 2025/);
    const [example = ''] = desk.about.examples;
    const answer = await posted(() => slack.sendInteraction(pressInView(home, example)));
    expect(answer).toMatchObject({ channel: 'U1' });
    expect(shown(answer)).toMatch(/\[1\]/);
  });

  it('“Check this claim” looks into any message', async () => {
    const { command, option } = { command: 'claim', option: commandOf('claim').onMessage?.option ?? '' };
    const answer = await responded(() =>
      slack.sendInteraction(messageShortcut(messageCallback(command, option), 'Trump says Japan pays nothing for its defence')),
    );
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    expect(shown(answer)).toMatch(/Donald Trump.*¥227 billion/s);
  });

  it('the shortcut opens the form', async () => {
    const view = await viewed('views.open', () => slack.sendInteraction(globalShortcut(QUESTION)));
    expect(view).toMatchObject({ type: 'modal' });
  });

  it('Japanese is answered in Japanese', async () => {
    const answer = await slash('figures', '関税');
    expect(shown(answer)).toMatch(/出典/);
    expect(shown(await press(answer, '役に立った'))).toMatch(/ありがとう/);
  });
});
