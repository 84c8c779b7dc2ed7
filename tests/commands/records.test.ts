// The commands that look records up: what they show, what they say to a value that is none, and where suggestions lead.
import { describe, expect, it } from 'vitest';
import { desk, requestOf } from '../helpers/bot.ts';
import { offer, Talk } from '../helpers/talk.ts';

const talk = new Talk();

describe('/figures', () => {
  it('shows amount, date, source and status of each figure on a topic', async () => {
    const { reply, text } = await talk.say('/figures tariffs');
    const [table] = reply.blocks.filter((b) => b.kind === 'figures');
    expect(table?.rows.length).toBeGreaterThan(3);
    expect(text).toMatch(/25% \(23 Apr 2025, The Japan Times\) \[1\]/);
    expect(text).toMatch(/\[1\] \[Japan-U\.S\. trade and security talks\], The Japan Times, 23 Apr 2025, ¶6/);
  });

  it('lists the topics where none is named, each to be chosen', async () => {
    const said = await talk.say('/figures');
    for (const topic of desk.corpus.topics) expect(said.text).toContain(topic.label.en);
    expect((await talk.press(offer(said, 'run'))).text).toContain('Key figures: ');
  });

  it('knows a topic by its words, by a term, in Japanese', async () => {
    for (const words of ['host-nation support', 'SMA', 'cost-sharing', 'hosting costs'])
      expect((await talk.say(`/figures ${words}`)).text).toContain('cost-sharing for U.S. troops');
    expect((await talk.say('/figures 関税')).text).toContain('主な数値');
  });

  it('shows one figure with what it counts and where it stands', async () => {
    const choices = await talk.bot.complete({
      ...requestOf(),
      command: 'figures',
      option: 'topic',
      typed: "Japan's spending under the Special Measures Agreement, 2025, in yen",
    });
    const { text } = await talk.say(`/figures ${choices[0]?.value}`);
    for (const part of ['about ¥227 billion ($1.69 billion) a year', 'Counted: expenses such as', 'Data of: ', 'Our account of ¶15: '])
      expect(text).toContain(part);
  });

  it('leads from a slip to what was meant', async () => {
    const said = await talk.say('/figures tarrifs');
    expect(said.text).toContain('There is no topic “tarrifs”: did you mean U.S. tariffs on Japan');
    expect((await talk.press(offer(said, 'run'))).text).toContain('Key figures: U.S. tariffs on Japan');
  });

  it('offers what there is where nothing is near', async () => {
    const said = await talk.say('/figures zzzzqqq');
    expect(said.text).toBe('There is no topic “zzzzqqq”.');
    expect(said.offers.length).toBeGreaterThan(5);
  });

  it('leaves no figure out, between the short answer and More', async () => {
    const short = await talk.say('/figures cost-sharing');
    const rest = await talk.press(offer(short, 'more'));
    const amounts = desk.corpus.figures.filter((f) => f.topics.includes('cost-sharing')).map((f) => f.display);
    for (const amount of amounts) expect(short.text + rest.text).toContain(amount);
    expect(rest.offers.map((o) => o.id)).not.toContain('more');
  });
});

describe('/compare', () => {
  it('sets one account of each document side by side, with the figures of one measure in one row', async () => {
    const { reply, text } = await talk.say('/compare host nation support');
    const passages = reply.blocks.filter((b) => b.kind === 'passage');
    expect(passages.map((p) => p.label.split(',')[0]).sort()).toEqual(['PISM', 'The Japan Times']);
    const [table] = reply.blocks.filter((b) => b.kind === 'table');
    expect(table?.columns).toHaveLength(3);
    expect(text).toContain('about ¥227 billion ($1.69 billion) a year');
    expect(text).toContain('⚖');
  });

  it('answers on what is no topic but in the documents, and refuses what is in neither', async () => {
    expect((await talk.say('/compare what Japan pays each year toward hosting U.S. troops')).text).toContain('$2 billion');
    expect((await talk.say('/compare salmon fishing quotas of Norway')).text).toContain('do not say');
  });
});

describe('/timeline', () => {
  it('shows events in order', async () => {
    const { reply } = await talk.say('/timeline');
    const dates = reply.blocks.flatMap((b) => (b.kind === 'list' ? b.items.map((item) => item[0]?.text) : []));
    expect(dates[0]).toBe('2007:');
    expect(dates.length).toBe(12);
  });

  it('keeps to a stretch of time, named in whatever way', async () => {
    for (const words of ['from 2025-04-18 to 2025-04-21', 'between 18 April 2025 and 21 April 2025']) {
      const { text } = await talk.say(`/timeline ${words}`);
      expect(text).toContain('18 April 2025');
      expect(text).not.toMatch(/^• (?:2007|22 April 2025|7 February)/m);
    }
    const named = await talk.say('/timeline', { options: { topic: 'tariffs', from: '2025-04', to: 'April 2025' } });
    expect(named.text).toContain('Timeline: U.S. tariffs on Japan, April 2025');
  });

  it('follows a person too', async () => {
    expect((await talk.say('/timeline Nakatani')).text).toContain('Timeline: Gen Nakatani');
  });

  it('says what a date is', async () => {
    const { text } = await talk.say('/timeline', { options: { from: 'last spring' } });
    expect(text).toMatch(/“last spring” is not a date: .*2025-03/);
  });

  it('says so where nothing is dated there', async () => {
    expect((await talk.say('/timeline from 1950 to 1960')).text).toContain('date no event');
  });
});

describe('/whois', () => {
  it('says role and date first, then what was said, each with its source', async () => {
    const { text } = await talk.say('/whois schoff');
    expect(text).toMatch(/^James Schoff: Japan expert .* \(as of 23 April 2025\) \[1\]/);
    expect(text.match(/^• .*\[\d+\]$/gm)?.length).toBe(5);
  });

  it.each(['Ishiba Shigeru', 'ishiba', '石破茂', 'PM Ishiba'])('knows %s', async (name) => {
    expect((await talk.say(`/whois ${name}`)).text).toMatch(/Shigeru Ishiba|石破茂/);
  });

  it('asks what was meant', async () => {
    expect((await talk.say('/whois Nakatini')).text).toContain('did you mean Gen Nakatani?');
    expect((await talk.say('/whois Akazawa')).text).toBe('There is no person or organisation “Akazawa”.');
    expect((await talk.say('/whois the defense secretary')).text).not.toContain('Secretary of State');
  });
});

describe('/define', () => {
  it('gives definition, other names and source', async () => {
    const { text } = await talk.say('/define sma');
    expect(text).toMatch(/^Special Measures Agreement\n\nFive-year deal .* \[1\]\n\nAlso called: SMA, /);
  });
});

describe('/source', () => {
  it('lists the documents', async () => {
    const { text } = await talk.say('/source');
    for (const { title } of desk.corpus.documents) expect(text).toContain(title);
  });

  it('outlines one, and reads a paragraph of it', async () => {
    const outline = await talk.say('/source pism');
    expect(outline.text).toContain('¶10 Security: ');
    expect((await talk.press(offer(outline, 'run'))).text).toContain('Our account of ¶1:');
  });

  it.each(['japan-times 15', 'paragraph 15 of the Japan Times', 'Japan Times ¶15', 'the 15th paragraph of the Japan Times', 'ジャパンタイムズ 15'])(
    'reads “%s” with its neighbours',
    async (words) => {
      const { text } = await talk.say(`/source ${words}`);
      for (const part of ['¶15', '¶14: ', '¶16: ']) expect(text).toContain(part);
    },
  );

  it.each(['second paragraph of PISM', 'PISM paragraph two'])('reads “%s” by its number in words', async (words) => {
    expect((await talk.say(`/source ${words}`)).text).toBe((await talk.say('/source PISM 2')).text);
  });

  it('says how far paragraphs go', async () => {
    expect((await talk.say('/source pism 99')).text).toBe('PISM, 11 March 2025 has no ¶99: its paragraphs are ¶1 to ¶14.');
    expect((await talk.say('/source 15')).text).toContain('Of which document?');
    expect((await talk.say('/source', { options: { document: 'pism', paragraph: 0 } })).text).toContain('whole number from 1');
  });
});

describe('/claim', () => {
  it.each([
    ['the U.S. has a trade deficit of $100 billion with Japan', '$68 billion'],
    ['five economies have larger trade surpluses with the U.S. than Japan', 'six'],
    ['Japan pays $5 billion a year for U.S. troops', '$2 billion'],
  ])('does not bear out “%s”: it says which number the document gives', async (statement, given) => {
    const { text } = await talk.say(`/claim ${statement}`);
    expect(text).toContain(`the document gives ${given}, not `);
    expect(text).not.toContain('the document bears it out');
  });

  it.each([
    ['the SMA expires in 2026', '• 2027: The agreement'],
    ['the Quad was founded in 2004', '2007'],
    ['japan pays 456 billion yen under the SMA', '¥227 billion'],
    ['日本はSMAで4560億円払っている', '2,270億円'],
    ['在日米軍は8万人いる', '55,000人'],
    ['the US has 100,000 troops in Japan', '55,000'],
    ['the tariff on cars is 10%', ': 25% ('],
    ['アメリカの対日貿易赤字は1000億ドルだ', '680億ドル'],
  ])('shows the figure of the documents where nobody claims “%s”', async (statement, given) => {
    const { text } = await talk.say(`/claim ${statement}`);
    expect(text).toMatch(/The documents give instead:|資料にあるものは異なります:/);
    expect(text).toContain(given);
  });

  it.each([['the US deficit with Japan is $228 billion', '$68 billion']])(
    'neither bears out nor denies “%s”, a number of another figure',
    async (statement, given) => {
      const { text } = await talk.say(`/claim ${statement}`);
      expect(text).toContain(`what the document bears out is ${given}`);
      expect(text).not.toMatch(/the document bears it out|, not [$¥]/);
    },
  );

  it('bears out a number that is the documents’, also where it is put less exactly', async () => {
    expect((await talk.say('/claim the U.S. has a trade deficit of $68 billion with Japan')).text).toContain('the document bears it out');
    expect((await talk.say('/claim Japan pays more than $1 billion a year for U.S. troops')).text).toContain('the document bears it out');
    expect((await talk.say('/claim the US has 55,000 troops in Japan')).text).not.toContain('instead');
  });

  it.each([
    ['Japan pays ¥227 billion under the SMA', '¥227 billion'],
    ['Japan invested 783 billion dollars in the US', '$783 billion'],
    ['the SMA expires in 2027', '2027: '],
  ])('shows that the documents give the same where nobody claims “%s”', async (statement, given) => {
    const { text } = await talk.say(`/claim ${statement}`);
    expect(text).toContain('The documents give the same:');
    expect(text).toContain(given);
  });

  it('leaves open what is right in part: each figure of the paragraph stands beside it', async () => {
    const { text } = await talk.say('/claim the 24% tariff was cut to 10% for 60 days');
    for (const part of ['What the documents give:', '24%', '10%', '90 days']) expect(text).toContain(part);
  });

  it('bears out no number for another year', async () => {
    const { text } = await talk.say('/claim the deficit was $68 billion in 2023');
    expect(text).toContain('the document gives 2024, not 2023');
    expect(text).not.toMatch(/bears it out|give the same/);
  });

  it.each(['Japan hosts bases for free', 'Japan pays nothing for US troops', '日本は米軍駐留費を一切払っていない'])(
    'does not write that a document bears out what speaks against “%s”',
    async (statement) => {
      const { text } = await talk.say(`/claim ${statement}`);
      expect(text).toMatch(/this is what the document says|資料の記述はこちら/);
      expect(text).not.toMatch(/bears it out|裏付けている/);
    },
  );

  it('knows a claim in Japanese by what it means', async () => {
    for (const statement of ['日本は米軍駐留費を一切払っていない', '日本はただ乗りしている'])
      expect((await talk.say(`/claim ${statement}`)).text).toMatch(/Donald Trump \(2025年4月\).*資料はこれに異を唱えている/);
  });

  it('says who claims it and what the document makes of it, and does not rule', async () => {
    const { text } = await talk.say('/claim the alliance is one-sided');
    expect(text).toMatch(/Donald Trump \(April 2025\): The security alliance .* — the document disputes it: /);
    expect(text).toContain('it does not rule');
  });

  it('says so where nobody claims it', async () => {
    expect((await talk.say('/claim The moon is made of cheese')).text).toMatch(/^None of the recorded claims says this\.\n\nThe two documents do not say/);
  });
});

describe('/guide', () => {
  it('explains a command with its options and an example to try', async () => {
    const said = await talk.say('/guide timeline');
    for (const part of ['/timeline [topic] [from] [to]', 'from — from when', 'up to 40 characters', 'Example: ']) expect(said.text).toContain(part);
    expect((await talk.press(offer(said, 'run'))).text).toContain('Timeline: U.S. tariffs on Japan, from 2019 to March 2025');
  });

  it('asks what was meant', async () => {
    expect((await talk.say('/guide timelin')).text).toBe('There is no command “timelin”: did you mean timeline?');
  });
});
