// Messages that go on from the last answer itself: more of it, its source, whether it is so, the same on something else.
import { beforeEach, describe, expect, it } from 'vitest';
import { Talk } from '../helpers/talk.ts';

const PAY = 'how much does japan pay for us troops?';
let talk: Talk;

beforeEach(() => {
  talk = new Talk();
});

/** What is said last of a conversation. */
async function last(...messages: readonly string[]): Promise<string> {
  let text = '';
  for (const message of messages) text = (await talk.say(message)).text;
  return text;
}

describe('after an answer', () => {
  it.each(['more', 'More please', 'tell me more', 'and what else?', 'go on'])('“%s” is what its button More gives', async (message) => {
    const { offers } = await talk.say('figures cost-sharing');
    const more = offers.find((o) => o.id === 'more');
    expect((await talk.press({ id: 'more', value: more?.value ?? '' })).text).toBe(await last(message));
  });

  it.each(['続き', 'もっと見せて'])('“%s” is more in Japanese', async (message) => {
    expect(await last('figures cost-sharing', message)).toMatch(/^主な数値: /);
  });

  it('“more” of what has been said whole is said to be all', async () => {
    expect(await last('figures cost-sharing', 'more', 'more')).toBe('That is all there is on this.');
  });

  it.each(['source?', 'where does that come from?', 'how do you know?', 'the source of that figure please', '出典は？'])(
    '“%s” shows what it rests on, in its context',
    async (message) => {
      expect(await last('how many US troops are in Japan?', message)).toMatch(/^PISM, .*¶10/);
    },
  );

  it.each(['is that true?', 'really?', 'can you confirm that?', 'それは本当ですか'])('“%s” says who says what on the question', async (message) => {
    expect(await last('does Japan pay nothing for U.S. troops?', message)).toMatch(/Donald Trump .*“don’t pay anything”/);
  });

  it.each(['was that true?', 'is he right?'])('“%s” of what somebody said is of that, not of all that he says', async (message) => {
    expect(await last('what did Trump say about Japan making a fortune?', message)).toMatch(/“a fortune”/);
  });

  it.each([
    ['What did Trump demand in July 2019?', 'who reported that?', /^As of .*John Bolton/],
    ['how big is the US trade deficit with japan', 'which year is that?', /^As of .*2024/],
    ['日本の対米投資額は？', 'いつの数字ですか？', /2023年/],
  ])('after “%s”, “%s” is about the answer, and no command', async (question, message, expected) => {
    expect(await last(question, message)).toMatch(expected);
  });

  it('a number of a paragraph is one of the document that it rests on', async () => {
    expect(await last('how many US troops are in Japan?', 'show me paragraph 9')).toMatch(/^PISM, .*¶9/);
  });

  it('“what does the other source say?” is its question to the other document', async () => {
    expect(await last(PAY)).toMatch(/^As of 11 March 2025[\s\S]*\$2 billion/);
    expect(await last('what does the other source say?')).toMatch(/^As of 23 April 2025/);
  });

  it.each([
    ['cite that please', /^To copy:\n\n• Oskar Pietrewicz/],
    ['how do I cite this in APA?', /^To copy:/],
    ['which document is that from?', /^PISM, .*¶10/],
    ['put that in a table', /^Key figures: cost-sharing/],
    ['compare that with the Japan Times', /^What each document says: cost-sharing/],
    ['can I download this as csv?', /^Brief: cost-sharing/],
    ["so who's right?", /^Who says what: how much does japan pay/],
    ['can you repeat that?', /^As of 11 March 2025/],
  ])('“%s” is about it', async (message, expected) => {
    expect(await last(PAY, message)).toMatch(expected);
  });

  it('“in Japanese” is the same with what the bot has in Japanese', async () => {
    expect(await last('figures tariffs', 'in Japanese please')).toMatch(/^主な数値: /);
    expect(await last('and in English')).toMatch(/^Key figures: /);
  });

  it('the next paragraph and the one before are those beside it', async () => {
    expect(await last('source pism 3', 'next paragraph')).toMatch(/^PISM, .*¶4/);
    expect(await last('previous')).toMatch(/^PISM, .*¶3/);
    expect(await last('the one after')).toMatch(/^PISM, .*¶4/);
    expect(await last('go back')).toMatch(/^PISM, .*¶3/);
    expect(await last('12')).toMatch(/^PISM, .*¶12/);
  });

  it.each([
    ['figures tariffs', 'and for the troops?', 'Key figures: U.S. troops in Japan'],
    ['timeline of the tariffs', 'what about defense spending?', 'Timeline: Japan'],
    ['timeline of the tariffs', 'only in 2019', 'Timeline: U.S. tariffs on Japan, 2019'],
    ['brief on tariffs', 'same for energy', 'Brief: American energy for Japan'],
    ['who is Schoff?', 'and Sheila Smith?', 'Sheila Smith: '],
    ['define SMA', 'and LNG?', 'LNG'],
    ['関税の年表', '在日米軍は？', '年表: 在日米軍'],
  ])('of “%s”, “%s” is the same on something else', async (first, next, begins) => {
    expect((await last(first, next)).startsWith(begins)).toBe(true);
  });
});

it.each([
  [PAY, 'until when?', '2027: '],
  ['関税は何パーセントですか', 'それはいつまでですか', '2025年4月: '],
  [PAY, 'what share is that?', 'As of 11 March 2025: about 75%'],
  ['how many troops are in Japan?', 'and what do they cost Japan?', 'As of'],
])('“%s” “%s” leans on the question', async (first, next, begins) => {
  expect((await last(first, next)).startsWith(begins)).toBe(true);
});

it('a follow-up that finds nothing is not what the next one leans on', async () => {
  expect(await last(PAY, 'what about South Korea?')).toContain('do not say');
  expect(await last('and in yen?')).toContain('¥227 billion');
});

it('a follow-up on somebody else turns to them, though it finds nothing', async () => {
  expect(await last('What did Schoff say about cost-sharing?', 'and smith?')).toContain('do not say');
  expect(await last('what did he say?')).toContain('Sheila Smith');
});

it.each(['more', 'is that true?', 'and Sheila Smith?'])('“%s” with nothing before it still gets a word', async (message) => {
  expect((await last(message)).length).toBeGreaterThan(20);
});
