// Buttons and menus: each works from its id and value alone, or says plainly that it does not.
import { describe, expect, it } from 'vitest';
import { desk } from '../helpers/bot.ts';
import { offer, offersOf, Talk } from '../helpers/talk.ts';

const QUESTION = 'What does Japan pay for U.S. troops?';
const talk = new Talk();

/** A process that has seen nothing. */
const restarted = (): Talk => new Talk();

describe('an answer', () => {
  it('can be seen in context, continued, cited, shared and rated', async () => {
    const { offers } = await talk.say(`/ask ${QUESTION}`);
    expect([...new Set(offers.map((o) => o.id))]).toEqual(['context', 'more', 'cite', 'share', 'rate']);
  });

  it('is put away by a button where the platform has no way of its own', async () => {
    const said = await talk.say(`/ask ${QUESTION}`, { needsDismiss: true });
    expect((await talk.press(offer(said, 'dismiss'))).reply.delivery).toBe('remove');
  });

  it('that all see is neither shared nor put away', async () => {
    const { offers } = await talk.say('/ask', { options: { question: QUESTION, public: true }, needsDismiss: true });
    expect(offers.map((o) => o.id)).not.toEqual(expect.arrayContaining(['share']));
    expect(offers.map((o) => o.id)).not.toEqual(expect.arrayContaining(['dismiss']));
  });

  it('in a direct message has nobody to be shared with', async () => {
    expect((await talk.say(QUESTION)).offers.map((o) => o.id)).not.toContain('share');
  });
});

describe('Show in context', () => {
  it('shows the paragraph cited between its neighbours, for each citation', async () => {
    const said = await talk.say(`/ask ${QUESTION}`);
    const citations = said.offers.filter((o) => o.id === 'context');
    expect(citations.length).toBeGreaterThan(1);
    for (const { id, value } of citations) {
      const n = Number(value.split('/')[1]);
      const { text } = await restarted().press({ id, value });
      expect(text).toContain(`Our account of ¶${n}:`);
      expect(text).toContain(`¶${n - 1}: `);
    }
  });
});

describe('Show in context with the original at hand', () => {
  it('shows the paragraph as its publisher wrote it', async () => {
    const original = 'A paragraph,\n  in the publisher’s words.';
    const own = new Talk({ desk: { ...desk, corpus: desk.corpus, about: desk.about, original: ({ paragraph }) => (paragraph === 15 ? original : null) } });
    expect((await own.press({ id: 'context', value: 'japan-times-2025-04-23/15' })).text).toContain('“A paragraph, in the publisher’s words.”');
    expect((await own.press({ id: 'context', value: 'japan-times-2025-04-23/14' })).text).not.toContain('publisher’s words');
  });
});

describe('More', () => {
  it('shows what was left out, and nothing of it twice', async () => {
    const said = await talk.say(`/ask ${QUESTION}`);
    const more = await restarted().press(offer(said, 'more'));
    expect(more.text).toMatch(/^More: What does Japan pay/);
    const rows = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('• '));
    expect(rows(more.text).filter((row) => rows(said.text).includes(row))).toEqual([]);
  });
});

describe('Copy citation', () => {
  it('gives each source in one line with all that a bibliography needs', async () => {
    const { text } = await restarted().press({ id: 'cite', value: 'japan-times-2025-04-23/15.16;pism-2025-03-11/10' });
    expect(text.split('\n').filter((line) => line.startsWith('• '))).toEqual([
      "• [Japan-U.S. trade and security talks], The Japan Times, 23 April 2025, Japan's response, ¶15, https://www.japantimes.co.jp/news/2025/04/23/japan/politics/japan-us-trade-security-talks/",
      "• [Japan-U.S. trade and security talks], The Japan Times, 23 April 2025, Japan's response, ¶16, https://www.japantimes.co.jp/news/2025/04/23/japan/politics/japan-us-trade-security-talks/",
      "• Oskar Pietrewicz, “Trump's Return Challenges the U.S.-Japan Alliance”, The Polish Institute of International Affairs, PISM Bulletin No. 30 (2531), 11 March 2025, Security, ¶10",
    ]);
  });
});

describe('Share', () => {
  it('posts the answer for all, with who shared it', async () => {
    const said = await talk.say(`/ask ${QUESTION}`);
    const { reply, text } = await restarted().press(offer(said, 'share'), { userName: 'Ann @here' });
    expect(reply).toMatchObject({ visibility: 'public', delivery: 'new' });
    expect(text.startsWith(said.text)).toBe(true);
    expect(text).toMatch(/Shared by Ann @here\.$/);
    expect([...new Set(reply.actions.flatMap(offersOf).map((o) => o.id))]).toEqual(['context', 'cite']);
  });

  it('is for the one who asked', async () => {
    const said = await talk.say(`/ask ${QUESTION}`);
    for (const changes of [{ user: 'U2' }, { platform: 'discord' as const }]) {
      const { reply, text } = await talk.press(offer(said, 'share'), changes);
      expect(text).toBe('Only the person who asked can share this answer.');
      expect(reply.visibility).toBe('private');
    }
  });
});

describe('Useful and Not useful', () => {
  it('are counted without the question', async () => {
    const own = new Talk();
    const said = await own.say(`/ask ${QUESTION}`);
    const [useful, notUseful] = said.offers.filter((o) => o.id === 'rate');
    for (const side of [useful, notUseful]) expect((await own.press(side as never)).text).toBe('Thank you. It is counted; your question is not kept.');
    expect(own.logged.filter((line) => line.msg === 'feedback')).toMatchObject([
      { command: 'ask', useful: true },
      { command: 'ask', useful: false },
    ]);
    expect(JSON.stringify(own.logged)).not.toContain('pay for U.S. troops');
  });

  it('are logged with it where that is allowed, which is said', async () => {
    const own = new Talk({ keepQuestions: true });
    const { text } = await own.press(offer(await own.say(`/ask ${QUESTION}`), 'rate'));
    expect(text).toContain('your question is kept');
    expect(own.logged.at(-2)).toMatchObject({ msg: 'feedback', question: QUESTION });
  });
});

describe('a long question', () => {
  const long = `${QUESTION} And how does that compare with what was agreed before, in the years of the first Trump administration and of Biden?`;

  it('works as long as its process lives, and says that it has expired after that', async () => {
    const said = await talk.say(`/ask ${long}`);
    for (const id of ['more', 'share', 'rate']) {
      const pressed = said.offers.find((o) => o.id === id);
      if (!pressed) continue;
      expect(pressed.id.length + pressed.value.length).toBeLessThanOrEqual(99);
      expect((await talk.press(pressed)).text, id).not.toContain('expired');
      if (id !== 'rate') expect((await restarted().press(pressed)).text).toBe('This answer has expired; please ask again.');
    }
  });

  it('works again after a restart once it has been asked again', async () => {
    const shared = offer(await talk.say(`/ask ${long}`), 'share');
    const anew = restarted();
    await anew.say(`/ask ${long}`);
    expect((await anew.press(shared)).reply.visibility).toBe('public');
  });
});

describe('a press that means nothing', () => {
  it.each([
    ['nothing', 'x'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['run', ''],
    ['run', 'delete everything'],
    ['more', 'ask'.repeat(500)],
    ['context', 'pism-2025-03-11/999'],
    ['context', '../../etc/passwd'],
    ['cite', ';;/;'],
    ['cite', 'nobody/1'],
    ['share', 'ask x'],
    ['rate', 'ask x'],
    ['rate', '+'],
    ['rate', '+sing a song'],
  ])('%s %j gets a word on what to do', async (id, value) => {
    const { reply, text } = await talk.press({ id, value });
    expect(text).toMatch(/please ask again|did you mean|There is no/);
    expect(reply.visibility).toBe('private');
  });
});

describe('Japanese', () => {
  it('is kept by what is pressed', async () => {
    const said = await talk.say('/ask 在日米軍は何人ですか', { locale: 'ja' });
    expect(said.offers.map((o) => o.label)).toEqual(expect.arrayContaining(['文脈を見る', '出典をコピー', '共有', '役に立った']));
    expect((await talk.press(offer(said, 'share'), { locale: 'ja', userName: '花子' })).text).toMatch(/花子さんが共有しました。$/);
  });
});
