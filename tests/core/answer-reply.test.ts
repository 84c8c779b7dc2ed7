// An answer as a reply: what is shown of it, and that every number shown has its source and every source its number.
import { describe, expect, it } from 'vitest';
import type { Answer, CitationEntry } from '../../src/core/answer.ts';
import { answerReply } from '../../src/core/answer-reply.ts';
import { type Block, type Reply, span } from '../../src/core/reply.ts';
import { blockText, replyText } from '../../src/core/reply-text.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk } from '../helpers/bot.ts';

type Figure = Answer['figures'][number];
type Passage = Answer['passages'][number];

const PISM = 'pism-2025-03-11';
const TIMES = 'japan-times-2025-04-23';
const place = (cite: number, document = PISM) => ({ citation: { document, paragraph: 10 + cite }, cite });

const entry = (n: number, changes: Partial<CitationEntry> = {}): CitationEntry => ({
  n,
  document: PISM,
  paragraph: 10 + n,
  title: 'Trump’s Return',
  titleSupplied: false,
  author: 'Oskar Pietrewicz',
  publisher: 'The Polish Institute of International Affairs',
  series: 'PISM Bulletin No. 30 (2531)',
  date: '2025-03-11',
  section: 'Security',
  url: null,
  ...changes,
});
const figure = (cite: number, changes: Partial<Figure> = {}): Figure => ({
  id: `figure-${cite}`,
  label: { en: `Share ${cite}`, ja: `割合 ${cite}` },
  value: 75,
  unit: 'percent',
  display: '75%',
  comparator: '~',
  about: { subject: 'Japan' },
  measure: 'share',
  status: 'reported',
  keywords: [],
  topics: [],
  inferred: [],
  ...place(cite),
  ...changes,
});
const passage = (cite: number, document = PISM): Passage => ({
  document,
  paragraph: 10 + cite,
  text: `Account ${cite}.`,
  quote: null,
  ...place(cite, document),
});

function answer(changes: Partial<Answer> = {}): Answer {
  return {
    schema: 1,
    id: 'a1',
    question: 'What is Japan’s share?',
    outcome: 'answered',
    headline: 'As of 11 March 2025: about 75%',
    asOf: '2025-03-11',
    figures: [],
    passages: [],
    claims: [],
    events: [],
    people: [],
    terms: [],
    comparison: null,
    corrections: [],
    missing: [],
    gap: null,
    untold: null,
    nearest: [],
    citations: [entry(1), entry(2), entry(3), entry(4)],
    corpus: { hash: 'h', documents: 2, newest: '2025-04-23' },
    ...changes,
  };
}
const show = (changes: Partial<Answer> = {}, example?: string): Reply => answerReply(answer(changes), { visibility: 'private', example });
const textOf = (changes: Partial<Answer> = {}): string => replyText(show(changes));
const blocks = <K extends Block['kind']>(shown: Reply, kind: K) => shown.blocks.filter((b): b is Extract<Block, { kind: K }> => b.kind === kind);
const listed = (shown: Reply): string[] => blocks(shown, 'sources').flatMap((b) => b.items.map((item) => /^\[\d+\]/.exec(item[0]?.text ?? '')?.[0] ?? ''));
const marks = (shown: Reply): string[] => [...new Set(replyText({ blocks: shown.blocks.filter((b) => b.kind !== 'sources') }).match(/\[\d+\]/g) ?? [])].sort();

describe('an answer', () => {
  it('leads with the headline and what it rests on', () => {
    expect(show().blocks[0]).toEqual({ kind: 'heading', text: 'As of 11 March 2025: about 75%', cite: '[1]' });
  });

  it('is as visible as it was asked to be', () => {
    expect(answerReply(answer(), { visibility: 'public' }).visibility).toBe('public');
    expect(show().visibility).toBe('private');
  });

  it('shows three figures and one passage at most', () => {
    const shown = show({ figures: [1, 2, 3, 4].map((n) => figure(n)), passages: [passage(1), passage(2), passage(3)] });
    expect(blocks(shown, 'figures')[0]?.rows.map((row) => row.cite)).toEqual(['[1]', '[2]', '[3]']);
    expect(blocks(shown, 'passage').map((p) => p.text)).toEqual(['Account 1.']);
  });

  it('lists the sources shown and no other, numbered in the order in which they are shown', () => {
    const shown = show({ figures: [figure(1), figure(3)], passages: [passage(3)] });
    expect(listed(shown)).toEqual(['[1]', '[2]']);
    expect(blocks(shown, 'sources')[0]?.items[1]?.[0]?.text).toMatch(/^\[2\] .*¶13$/);
  });

  it('says of a figure how exact it is, as of when, who says it and how it stands', () => {
    const rows = blocks(show({ figures: [figure(1, { saidBy: 'Elbridge Colby', status: 'in-force', asOf: '2024', per: 'year' }), figure(2)] }), 'figures')[0]
      ?.rows;
    expect(rows).toEqual([
      { what: 'Share 1 (in force)', amount: 'about 75% a year', asOf: '2024', says: 'Elbridge Colby, via PISM Bulletin', cite: '[1]' },
      { what: 'Share 2', amount: 'about 75%', asOf: '11 Mar 2025', says: 'PISM Bulletin', cite: '[2]' },
    ]);
  });

  it('that leads with no figure shows only those that its headline names; the others come with More', () => {
    const passive = {
      headline: 'As of 11 March 2025 (PISM): Spending was to reach 3% of GDP.',
      figures: [figure(1, { display: '3% of GDP' }), figure(2), figure(3)],
    };
    expect(blocks(show(passive), 'figures')[0]?.rows.map((row) => row.what)).toEqual(['Share 1']);
    const more = answerReply(answer(passive), { visibility: 'private', more: true });
    expect(blocks(more, 'figures')[0]?.rows.map((row) => row.what)).toEqual(['Share 2', 'Share 3']);
  });

  it('cites what a person said, where that stands in no other record of the answer too', () => {
    const library = new CorpusLibrary(desk.corpus);
    const shown = answerReply(desk.answer('Who is James Schoff?'), { visibility: 'private', library });
    const said = blocks(shown, 'list').flatMap((b) => b.items.map((item) => item[0]?.text ?? ''));
    expect(said.length).toBeGreaterThan(2);
    for (const text of said) expect(text).toMatch(/ \[\d\]$/);
    expect(listed(shown).toSorted()).toEqual(marks(shown));
  });

  it('does not say twice what the headline says whole', () => {
    expect(show({ figures: [figure(1)] }).blocks.map((b) => b.kind)).toEqual(['heading', 'sources']);
    expect(blocks(show({ headline: 'As of March: Account 1.', passages: [passage(1)] }), 'passage')).toEqual([]);
    expect(blocks(show({ headline: 'As of March: Account 1.', passages: [{ ...passage(1), quote: 'Theirs.' }] }), 'passage')).toHaveLength(1);
  });

  it('names what is asked beside that the documents do not say', () => {
    expect(textOf({ outcome: 'partial', missing: ['Germany'] })).toContain('The documents do not say: “Germany”.');
  });

  it('says how a misspelt word was read', () => {
    expect(show({ corrections: [{ from: 'Jpaan', to: 'Japan' }] }).blocks[0]).toMatchObject({ kind: 'notice', spans: [{ text: 'Read as: Jpaan → Japan' }] });
  });
});

describe('a source', () => {
  const line = (changes: Partial<CitationEntry>) => blocks(show({ citations: [entry(1, changes)] }), 'sources')[0]?.items[0];

  it('has author, title, series, date, section and paragraph', () => {
    expect(line({})).toEqual([span('[1] O. Pietrewicz, “Trump’s Return”, PISM Bulletin No. 30 (2531), 11 Mar 2025, Security, ¶11')]);
  });

  it('shows a supplied title in its brackets, without quotation marks, and a link', () => {
    const supplied = {
      title: '[Talks]',
      titleSupplied: true,
      author: null,
      series: null,
      publisher: 'The Japan Times',
      section: null,
      url: 'https://example.org/#:~:text=A',
    };
    expect(line(supplied)).toEqual([span('[1] [Talks], The Japan Times, 11 Mar 2025, '), { text: '¶11 ↗', link: 'https://example.org/#:~:text=A' }]);
  });
});

describe('a comparison', () => {
  const figures = [1, 2, 3, 4, 5, 6].map((n) => figure(n));
  const shown = show({
    headline: 'Side by side',
    figures,
    passages: [passage(1), passage(2, TIMES)],
    comparison: { measure: 'share', verdict: 'differ', why: 'One says 75%, one 70%.', figures },
    citations: figures.map((f) => entry(f.cite)),
  });

  it('shows its own figures, up to five, with the verdict and the reason', () => {
    expect(blocks(shown, 'figures')[0]?.rows).toHaveLength(5);
    expect(replyText(shown)).toContain('⚖ The documents differ. One says 75%, one 70%.');
  });

  it('sets one passage of each document side by side', () => {
    expect(blocks(shown, 'passage').map((p) => p.text)).toEqual(['Account 1.', 'Account 2.']);
  });
});

describe('a claim', () => {
  const claim = {
    id: 'c',
    statement: 'The alliance is one-sided',
    claimant: 'Donald Trump',
    date: '2025-04-10',
    stance: 'disputes',
    why: 'Japan pays much.',
  } as const;
  const shown = show({
    headline: null,
    claims: [{ ...claim, also: [], keywords: [], topics: [], inferred: [], ...place(2), figures: [figure(4)] }],
  });

  it('says who said what and when, what the document makes of it, and the figures that bear on it', () => {
    expect(replyText(shown)).toContain(
      'Donald Trump (10 April 2025): The alliance is one-sided [1] — the document disputes it: Japan pays much. Figures: about 75% (Share 4) [2]',
    );
    expect(listed(shown)).toEqual(['[1]', '[2]']);
  });
});

describe('what the documents do not say', () => {
  const nothing = { outcome: 'not_covered', headline: null, asOf: null } as const;

  it('is said first, with the words, what is near, and how new the documents are', () => {
    const shown = show({ ...nothing, missing: ['South Korea'], nearest: [{ topic: 'cost-sharing', ...place(2) }] });
    expect(shown.blocks.map(blockText)).toEqual([
      'The two documents do not say.',
      'Nothing in them answers this as to “South Korea”.',
      'Covered nearby: cost-sharing [1]',
      'Newest document: 23 April 2025.',
      expect.stringMatching(/^\[1\] .*¶12$/),
    ]);
  });

  it('lists no source where nothing is near', () => {
    expect(blocks(show({ ...nothing, missing: ['semiconductors'], citations: [] }), 'sources')).toEqual([]);
  });

  it('points a greeting to what the bot is for, with a question to try', () => {
    const shown = show({ ...nothing, citations: [] }, 'How many U.S. troops are in Japan?');
    expect(replyText(shown)).toMatch(/^I answer questions on the U\.S\.-Japan alliance.* for example: How many U\.S\. troops are in Japan\?$/);
  });
});

describe('a question in Japanese', () => {
  it('is answered in Japanese, dates and amounts too', () => {
    const text = textOf({ question: '日本の負担割合は？', figures: [figure(1), figure(2, { value: 1.49e10, unit: 'USD' })], passages: [passage(1)] });
    expect(text).toContain('• 割合 1: 約75% (2025年3月11日, PISM Bulletin) [1]');
    expect(text).toContain('約149億ドル');
    expect(text).toContain('¶11の要旨(英語): Account 1. [1]');
    expect(text).toContain('PISM Bulletin No. 30 (2531), 2025年3月11日');
  });

  it('is refused without pieces of words', () => {
    const text = textOf({ question: '課は？', outcome: 'not_covered', headline: null, missing: ['課', 'という', '万人'] });
    expect(text).not.toMatch(/課|という|万人/);
  });

  it('is refused in Japanese', () => {
    expect(textOf({ question: '韓国は？', outcome: 'not_covered', headline: null, missing: ['韓国'] })).toMatch(/^2件の資料には記載がありません。\n\n「韓国」/);
  });
});

describe('answers of the bundled corpus', () => {
  it.each([
    ['Why did Japan give Ukraine $12 billion?', 'They do not give the reason.'],
    ['Who negotiated the Special Measures Agreement?', 'They do not say who.'],
    ['台湾の首相は誰', '誰であるかは書かれていません。'],
    ['How many Japanese troops are stationed in the U.S.?', /stationed in the U\.S\.(?!\.)/],
    ['What does Takaichi think of the tariffs?', 'Neither document mentions Takaichi.'],
  ])('say what is not told of what stands in the documents: %s', (question, said) => {
    const shown = answerReply(desk.answer(question), { visibility: 'private', library: new CorpusLibrary(desk.corpus) });
    expect(replyText(shown)).toMatch(said);
  });

  const questions = [
    'How many U.S. troops are in Japan?',
    'What does each document say about Japan’s share of the cost of U.S. troops?',
    'Is it true that the alliance is one-sided?',
    'What happened in February 2025?',
    'Who is Ishiba Shigeru?',
    'What is the 2+2?',
    'What does South Korea pay for U.S. troops?',
    '関税は何パーセントですか',
    'hello',
  ];

  it.each(questions)('name every source that they show a number of, and no other: %s', (question) => {
    const shown = answerReply(desk.answer(question), { visibility: 'private', example: desk.about.examples[0] });
    expect(listed(shown).toSorted()).toEqual(marks(shown));
    expect(replyText(shown)).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
