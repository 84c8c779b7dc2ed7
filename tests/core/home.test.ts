// The bot's own page: what it knows, how fresh, and what to press, all of which works.
import { describe, expect, it } from 'vitest';
import { replyText } from '../../src/core/reply-text.ts';
import { desk, requestOf } from '../helpers/bot.ts';
import { offersOf, Talk } from '../helpers/talk.ts';

const talk = new Talk();

describe('the page of the bot', () => {
  it('names every document, and how new the newest is', async () => {
    const text = replyText(await talk.bot.home(requestOf()));
    for (const { title } of desk.about.documents) expect(text).toContain(title);
    expect(text).toContain('Newest document: 23 April 2025.');
  });

  it.each(['en', 'ja'])('has examples in the user’s language and every topic to press, and each leads to an answer: %s', async (locale) => {
    const offers = (await talk.bot.home(requestOf({ locale }))).actions.flatMap(offersOf);
    expect(offers).toHaveLength(desk.about.examples.length / 2 + desk.corpus.topics.length);
    for (const offer of offers) expect((await talk.press(offer)).text).toMatch(/\[1\] /);
  });

  it('is in Japanese for who reads Japanese', async () => {
    expect(replyText(await talk.bot.home(requestOf({ locale: 'ja' })))).toContain('最新の資料: 2025年4月23日');
  });
});
