// What is said to the bot itself, and questions about the documents and the people in them: what a user then reads.
import { describe, expect, it } from 'vitest';
import { Talk } from '../helpers/talk.ts';

const talk = new Talk();
const said = async (text: string): Promise<string> => (await talk.say(text)).text;

describe('remarks', () => {
  it.each([
    ['thanks!', 'You are welcome.'],
    ['ありがとうございます', 'どういたしまして。'],
    ['please stop', 'nothing to stop'],
    ["that's wrong", '“👎 Not useful”'],
    ['how do I report an error?', 'whoever runs this bot'],
    ['can you make it shorter?', 'reword nothing'],
    ['write me a speech', 'reword nothing'],
    ['in bullet points please', 'reword nothing'],
    ['ありがとう、とても助かりました！', 'どういたしまして。'],
    ['間違っています', '「👎 役に立たなかった」'],
  ])('get an answer of their own: %s', async (text, answer) => {
    expect(await said(text)).toContain(answer);
  });

  it.each(['thanks, and how many troops are there?', 'that is wrong: Japan pays nothing', 'when did the talks stop?', 'ありがとう。次は関税について教えて'])(
    'do not swallow a question: %s',
    async (text) => {
      expect(await said(text)).not.toMatch(/You are welcome|どういたしまして|nothing to stop|Thank you for saying so/);
    },
  );
});

describe('an opinion', () => {
  it('is none of the bot’s: it says who says what', async () => {
    expect(await said('Do you think Trump is right?')).toMatch(/^What Donald Trump claims[\s\S]*does not rule/);
    expect(await said('What do you think about the tariffs?')).toMatch(/^I have no opinion of my own[\s\S]*\[1\]/);
    expect(await said('関税についてどう思いますか')).toContain('当方は意見を持たず');
  });
});

describe('the documents', () => {
  it('tell who wrote them, when, and where they stand', async () => {
    expect(await said('ジャパンタイムズの記事を要約して')).toMatch(/^要約: The Japan Times/);
    expect(await said('who wrote the PISM paper?')).toContain(
      'Oskar Pietrewicz, The Polish Institute of International Affairs, PISM Bulletin No. 30 (2531), 11 March 2025',
    );
    expect(await said('is this up to date?')).toContain('Newest document: 23 April 2025');
  });

  it('are summed up whole, with a file to keep', async () => {
    const { text, reply } = await talk.say('summarise the Japan Times article');
    expect(text).toMatch(/^Brief: The Japan Times, 23 April 2025/);
    expect(reply.files.map((f) => f.name)).toEqual(['brief-japan-times-2025-04-23.md', 'brief-japan-times-2025-04-23.csl.json']);
    expect(new Set(text.match(/^\[\d+\].*?(?=,)/gm)?.map((line) => line.includes('PISM')))).toEqual(new Set([false]));
  });

  it('are offered where it is not said which is meant', async () => {
    for (const text of ['summarise the article', 'paragraph 6']) expect((await new Talk().say(text)).offers.length).toBe(2);
  });

  it('show where an amount stands', async () => {
    expect(await said('source of 55,000')).toMatch(/^Where 55,000 stands[\s\S]*¶10/);
  });
});

describe('people', () => {
  it('are listed, each to be looked up', async () => {
    const { text, offers } = await talk.say('/whois');
    expect(text).toContain('James Schoff, Japan expert at the Sasakawa Peace Foundation USA in Washington (as of 23 April 2025)');
    expect((await talk.press(offers.find((o) => o.value.startsWith('whois')) ?? { id: '', value: '' })).text).toMatch(/\(as of /);
  });

  it.each(['the US president', 'President of the USA', 'the American president'])('are known by an office and whose it is: %s', async (name) => {
    expect(await said(`/whois ${name}`)).toMatch(/^Donald Trump: President/);
  });

  it('are asked for where several hold an office', async () => {
    expect((await talk.say('who is the foreign minister?')).offers.map((o) => o.label)).toEqual(['Takeshi Iwaya', 'Radosław Sikorski']);
    expect(await said('who is the prime minister?')).toMatch(/^Shigeru Ishiba: /);
  });

  it('of an office that nobody here holds are not guessed', async () => {
    expect(await said('/whois president of China')).not.toContain('Zelensky');
  });

  it('stand side by side where two are compared', async () => {
    expect(await said('compare Biden and Trump')).toMatch(/^Joe Biden: [\s\S]*^Donald Trump: /m);
  });
});

it('two topics are compared one by one', async () => {
  const { offers } = await talk.say('compare tariffs and energy');
  expect(offers.map((o) => o.label)).toEqual(['U.S. tariffs on Japan', 'American energy for Japan']);
});

it('a timeline without events leads to one with some', async () => {
  const { text, offers } = await talk.say('/timeline tariffs from 1990 to 1995');
  expect(text).toContain('date no event there. What they date begins with');
  expect((await talk.press(offers.find((o) => o.id === 'run') ?? { id: '', value: '' })).text).toContain('•');
});
