// Questions to a document as a whole: answered from how it begins, how it ends and who published it, not by words that it happens to hold.
import { describe, expect, it } from 'vitest';
import { desk } from '../helpers/bot.ts';
import { Talk } from '../helpers/talk.ts';

const PISM = 'pism-2025-03-11';
const TIMES = 'japan-times-2025-04-23';
const cited = (question: string): string[] => desk.answer(question).passages.map((p) => `${p.document} ${p.paragraph}`);

describe('a document as a whole', () => {
  it.each([
    'whats the japan times article about in a nutshell',
    'What is the main point of the Japan Times article?',
    'what does the JT piece argue, in two sentences?',
    'give me the gist of the newspaper story please',
    'How does the Japan Times piece begin?',
    'what is the take-home message of the newspaper article, for my class',
    'ジャパンタイムズの記事の要点は？',
    'この記事は何について書かれていますか',
  ])('is about what its first paragraph says: %s', (question) => {
    expect(cited(question)[0]).toBe(`${TIMES} 1`);
  });

  it.each([
    'what does PISM conclude?',
    'What conclusions does the Warsaw think tank reach?',
    'How does Pietrewicz end his analysis?',
    'ポーランドの論文の結論を教えて',
    'PISMの結論は何ですか',
  ])('concludes with its last section, where that is short: %s', (question) => {
    expect(cited(question)).toEqual([12, 13, 14].map((n) => `${PISM} ${n}`));
  });

  it.each([
    'how does the japan times article end?',
    'what does the article conclude',
    'closing message of the JT report?',
    'ジャパンタイムズの記事の結論を教えてください',
  ])('concludes with its last two paragraphs, where the last section is long: %s', (question) => {
    expect(cited(question)).toEqual([31, 32].map((n) => `${TIMES} ${n}`));
  });

  it.each([
    ['who wrote the PISM piece', 'Author: Oskar Pietrewicz — “Trump'],
    ['does the Japan Times article name its author?', 'Author: not given — [Japan-U.S.'],
    ['when did the PISM bulletin come out', 'Published: 11 March 2025 — '],
    ['who published the bulletin', 'Publisher: The Polish Institute of International Affairs — '],
    ["what's the title of the Polish paper", 'Title: Trump'],
    ['where can I read the Japan Times article online', 'Link: https://www.japantimes.co.jp/'],
    ['how many paragraphs does the bulletin have', 'Length: 14 paragraphs · Economy · Security · Conclusions'],
    ['how is the PISM paper structured?', 'Length: 14 paragraphs · Economy'],
    ['PISMの報告書は誰が書いたのですか', '執筆者: Oskar Pietrewicz — 「Trump'],
  ])('has an author, a date, a title, a link: %s', (question, headline) => {
    expect(desk.answer(question).headline).toContain(headline);
  });

  it.each(['what do the two papers argue', 'What are the main findings of the documents?', '両方の資料の要点を教えて'])(
    'comes with the others where all are meant: %s',
    (question) => {
      expect(cited(question)).toEqual([`${TIMES} 1`, `${PISM} 1`]);
    },
  );

  it.each([
    ['what does the Japan Times article say about cars', `${TIMES} 6`],
    ['which makers does the bulletin say are exposed to tariffs', `${PISM} 6`],
  ])('is not meant where anything in it is asked for: %s', (question, place) => {
    expect(cited(question)[0]).toBe(place);
  });

  it.each([
    ['what does PISM say about Taiwan', PISM, /Taiwan/],
    ['what did the bulletin say about Russia?', PISM, /Russia/],
    ['what does the Japan Times say about Guam', TIMES, /Guam/],
    ['PISMは台湾について何と言っていますか', PISM, /Taiwan/],
  ])('says on a thing what its paragraphs with that thing say, however asked: %s', async (question, document, told) => {
    const [first] = desk.answer(question).passages;
    expect(first).toMatchObject({ document, text: expect.stringMatching(told) });
    expect((await new Talk().say(question)).text).toBe((await new Talk().say(`/ask ${question}`)).text);
  });

  it.each(['what does the Japan Times say about Canada', 'what does PISM say about Okinawa', 'what does PISM say about Toyota'])(
    'says nothing on what it does not name: %s',
    (question) => {
      expect(desk.answer(question).outcome).toBe('not_covered');
    },
  );

  it.each(['compare the conclusions of the two documents', 'how do the conclusions of the two papers differ'])(
    'stands beside the other by its end: %s',
    (question) => {
      expect(cited(question)).toEqual([`${TIMES} 31`, `${PISM} 12`]);
    },
  );

  it.each(['how many pages is the pism bulletin', 'who paid for the PISM analysis'])('tells no more than is known of it: %s', (question) => {
    expect(desk.answer(question).outcome).toBe('not_covered');
  });

  it('is answered alike by command and in a direct message, with its page to press', async () => {
    const [said, asked] = [await new Talk().say('what does PISM conclude?'), await new Talk().say('/ask what does PISM conclude?')];
    expect(said.text).toContain('key ally for the American strategy');
    expect(asked.text).toBe(said.text);
    expect(asked.offers.map((o) => o.label)).toContain('Brief: PISM, 11 March 2025');
  });

  it.each(['how does the newspaper report wrap up', 'what do the two papers argue', 'summarize both documents'])(
    'is no matter of another command: %s',
    async (text) => {
      expect((await new Talk().say(text)).text).toBe((await new Talk().say(`/ask ${text}`)).text);
    },
  );
});
