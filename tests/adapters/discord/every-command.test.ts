// Every command in Discord, end to end: by slash command, in Japanese, by plain words, completed, with a wrong value, pressed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { labelsOf, shown, startWholeBot, type WholeBot, isPrivate } from './whole-bot.ts';

type Options = Readonly<Record<string, string | number | boolean>>;
interface Case {
  readonly command: string;
  readonly options: Options;
  readonly shows: RegExp;
  /** The same in Japanese. */
  readonly ja: readonly [options: Options, shows: RegExp];
  /** The same in plain words. */
  readonly plain: string;
  /** A wrong value, and what is said of it. */
  readonly wrong: readonly [options: Options, says: RegExp];
  /** For each option that completes: what is typed, and what is offered first. */
  readonly completes: readonly (readonly [option: string, typed: string, offers: RegExp])[];
}

const CASES: readonly Case[] = [
  {
    command: 'ask',
    options: { question: 'How many U.S. troops are in Japan?' },
    shows: /55,000.*\[1\].*-# \[1\] .*¶10/s,
    ja: [{ question: '在日米軍は何人ですか' }, /約55,000人.*¶10/s],
    plain: 'How many U.S. troops are in Japan?',
    wrong: [{ question: ' ' }, /question/i],
    completes: [['question', 'how many', /how many/i]],
  },
  {
    command: 'figures',
    options: { topic: 'tariffs' },
    shows: /- \*\*25%\*\* — .*- \*\*24%\*\* — /s,
    ja: [{ topic: '関税' }, /関税.*25%/s],
    plain: 'figures on the tariffs',
    wrong: [{ topic: 'tarrifs' }, /no topic “tarrifs”: did you mean .*tariffs/i],
    completes: [['topic', 'tar', /tariffs/]],
  },
  {
    command: 'compare',
    options: { topic: 'host nation support' },
    shows: /\*\*\n- The Japan Times, 23 April 2025: .*\n- PISM, 11 March 2025: /s,
    ja: [{ topic: '駐留経費' }, /2,270億円/],
    plain: 'compare host nation support',
    wrong: [{ topic: 'tarrifs' }, /no topic “tarrifs”/],
    completes: [['topic', 'host', /cost-sharing/]],
  },
  {
    command: 'claim',
    options: { statement: 'Japan pays nothing for its defence' },
    shows: /Donald Trump.*¥227 billion/s,
    ja: [{ statement: '日本は米軍のために何も払っていない' }, /出典|\[1\]/],
    plain: 'Is it true that Japan pays nothing for its defence?',
    wrong: [{ statement: ' ' }, /statement/i],
    completes: [['statement', 'donald', /Donald Trump/]],
  },
  {
    command: 'timeline',
    options: { topic: 'tariffs', from: '2025' },
    shows: /- \*\*April 2025:\*\* /,
    ja: [{ topic: '関税' }, /- \*\*2025年4月:\*\* /],
    plain: 'timeline of the tariffs',
    wrong: [{ from: 'yesterdayish' }, /yesterdayish/],
    completes: [['topic', 'tar', /tariffs/]],
  },
  {
    command: 'whois',
    options: { name: 'schoff' },
    shows: /James Schoff.*Sasakawa/s,
    ja: [{ name: 'ショフ' }, /Schoff|ショフ/],
    plain: 'who is Schoff?',
    wrong: [{ name: 'shoff' }, /“shoff”.*Schoff/],
    completes: [['name', 'sch', /Schoff/]],
  },
  {
    command: 'define',
    options: { term: 'SMA' },
    shows: /Special Measures Agreement.*\[1\]/s,
    ja: [{ term: '思いやり予算' }, /出典|\[1\]/],
    plain: 'what is the SMA?',
    wrong: [{ term: 'SMAA' }, /“SMAA”/],
    completes: [['term', 'special', /Special Measures Agreement/]],
  },
  {
    command: 'source',
    options: { document: 'pism', paragraph: 10 },
    shows: /¶10.*55,000/s,
    ja: [{ document: 'pism', paragraph: 10 }, /¶10の要旨/],
    plain: 'source pism 10',
    wrong: [{ document: 'pism', paragraph: 99 }, /99/],
    completes: [['document', 'pi', /PISM/]],
  },
  {
    command: 'brief',
    options: { topic: 'tariffs' },
    shows: /Key figures.*25%.*Timeline/s,
    ja: [{ topic: '関税' }, /主な数値.*年表/s],
    plain: 'brief on the tariffs',
    wrong: [{ topic: 'tarrifs' }, /tarrifs.*did you mean/i],
    completes: [['topic', '', /\w/]],
  },
  {
    command: 'guide',
    options: {},
    shows: /`\/figures.*`\/compare/s,
    ja: [{}, /数値/],
    plain: 'help',
    wrong: [{ command: 'figurs' }, /figures/],
    completes: [['command', 'fig', /figures/]],
  },
];

let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(async () => {
  await bot.stop();
  expect(bot.fake.violations).toEqual([]);
});

it('the table has every command, and every option that completes', () => {
  expect(CASES.map(({ command }) => command)).toEqual(commands.map(({ name }) => name));
  for (const { command, completes } of CASES) {
    const options = commands.find(({ name }) => name === command)?.options ?? [];
    expect(completes.map(([option]) => option)).toEqual(options.filter((o) => o.type === 'text' && o.complete).map((o) => o.name));
  }
});

describe.each(CASES)('/$command', ({ command, options, shows, ja, plain, wrong, completes }) => {
  const slash = (given: Options, more: Partial<Parameters<WholeBot['fake']['sendSlash']>[0]> = {}) =>
    bot.fake.answerTo(bot.fake.sendSlash({ command, options: given, ...more }));

  it('answers the asker alone', async () => {
    const answer = await slash(options);
    expect(answer.kind).toBe('reply');
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toMatch(shows);
    expect(answer.body.content?.length).toBeGreaterThan(5);
  });

  it('answers everybody where it is asked to', async () => {
    const answer = await slash({ ...options, public: true });
    expect(isPrivate(answer)).toBe(false);
    expect(labelsOf(bot.held(answer))).not.toContain('Share');
  });

  it('answers in the user’s language', async () => expect(shown(await slash(ja[0], { locale: 'ja' }))).toMatch(ja[1]));

  it('answers where only a user has installed it', async () => expect(shown(await slash(options, { place: 'installed' }))).toMatch(shows));

  it('answers plain words in a direct message, where it can be put away', async () => {
    const answer = await bot.fake.answerTo(bot.fake.sendMessage({ text: plain }));
    expect(shown(answer)).toMatch(command === 'timeline' ? /Timeline/ : shows);
    expect(labelsOf(bot.held(answer))).toContain('Dismiss');
  });

  it('says what is wrong with a wrong value, to the asker alone', async () => {
    const answer = await slash({ ...wrong[0], public: true });
    expect(shown(answer)).toMatch(wrong[1]);
    expect(isPrivate(answer)).toBe(true);
  });

  it.each(completes)('completes %s (%j)', async (option, typed, offers) => {
    const { body } = await bot.fake.answerTo(bot.fake.sendCompletion({ command, option, typed }));
    expect(body.choices?.[0]?.name).toMatch(offers);
    const inJapanese = await bot.fake.answerTo(bot.fake.sendCompletion({ command, option, typed: '', locale: 'ja' }));
    expect(inJapanese.body.choices?.length).toBeGreaterThan(0);
  });

  it('takes feedback', async () => {
    const thanks = await bot.press(await slash(options), 'Useful');
    expect(isPrivate(thanks)).toBe(true);
    expect(shown(thanks)).toMatch(/Thank/);
  });
});
