// What can be done with an answer in Discord, end to end: shown in context, copied, shared, followed up, put away, and after a restart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { botUser, CHANNEL_ID, DIRECT_CHANNEL_ID, GUILD_ID } from '../../fakes/discord/events.ts';
import { isPrivate, labelsOf, shown, startWholeBot, type WholeBot } from './whole-bot.ts';

const QUESTION = 'how much does japan pay for the us troops';
let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(async () => {
  await bot.stop();
  expect(bot.fake.violations).toEqual([]);
});

const ask = (question = QUESTION, more: object = {}) => bot.fake.answerTo(bot.fake.sendSlash({ command: 'ask', options: { question }, ...more }));
const write = (text: string) => bot.fake.answerTo(bot.fake.sendMessage({ text }));

describe('an answer', () => {
  it('shows the paragraph that is chosen among its citations', async () => {
    const answer = await ask();
    const citation = labelsOf(bot.held(answer)).find((label) => /^\[\d\] .*¶10/.test(label)) ?? '';
    const context = await bot.press(answer, citation);
    expect(isPrivate(context)).toBe(true);
    expect(shown(context)).toMatch(/¶10.*¶9.*¶11/s);
  });

  it('gives more, and its citations in one line each', async () => {
    const answer = await ask();
    expect(shown(await bot.press(answer, 'More'))).toMatch(/\[1\]/);
    expect(shown(await bot.press(answer, 'Copy citation'))).toMatch(/Oskar Pietrewicz.*PISM Bulletin.*¶10/);
  });

  it('is shared with the channel by who asked, named', async () => {
    const shared = await bot.press(await ask(), 'Share');
    expect(isPrivate(shared)).toBe(false);
    expect(shown(shared)).toMatch(/\$2 billion.*Aiko/s);
  });

  it('is shared by nobody else', async () => {
    const refused = await bot.press(await ask(), 'Share', { by: 'another' });
    expect(isPrivate(refused)).toBe(true);
    expect(shown(refused)).not.toMatch(/Ben|billion/);
  });

  it('is shared where only a user has installed the bot', async () => {
    const shared = await bot.press(await ask(QUESTION, { place: 'installed' }), 'Share', { place: 'installed' });
    expect(isPrivate(shared)).toBe(false);
  });

  it('in a direct message is followed up, and put away', async () => {
    await write(QUESTION);
    const followed = await write('and in yen?');
    expect(followed.channel).toBe(DIRECT_CHANNEL_ID);
    expect(shown(followed)).toContain('¥227 billion');
    const gone = await bot.press(followed, 'Dismiss', { place: 'direct' });
    await bot.fake.answerTo(gone.to, 'delete');
    expect(bot.fake.message(followed.messageId)).toBeUndefined();
  });

  it('in a server is followed up by replying to it', async () => {
    const { fake } = bot;
    const answer = await fake.answerTo(fake.sendMessage({ text: `${fake.mention} ${QUESTION}`, place: 'guild' }));
    const reference = { message_id: answer.messageId, channel_id: CHANNEL_ID, guild_id: GUILD_ID };
    const followed = await fake.answerTo(
      fake.sendMessage({ text: 'and in yen?', place: 'guild', extra: { type: 19, mentions: [botUser()], message_reference: reference } }),
    );
    expect(followed.channel).toBe(CHANNEL_ID);
    expect(shown(followed)).toContain('¥227 billion');
  });

  it('comes with files where it is a brief', async () => {
    const { files } = await bot.fake.answerTo(bot.fake.sendSlash({ command: 'brief', options: { topic: 'tariffs' } }));
    expect(files.map(({ name }) => name)).toEqual(['brief-tariffs.md', 'brief-tariffs.csl.json']);
    expect(files[0]?.content).toMatch(/^## Brief: [\s\S]*¶6/);
    expect(JSON.parse(files[1]?.content ?? '')).toBeInstanceOf(Array);
  });

  it('has buttons that still work, or say that they have expired, after a restart', async () => {
    const short = await ask();
    const long = await ask(`${QUESTION} ${'and tell me all about it '.repeat(6)}`);
    await bot.restart();
    expect(shown(await bot.press(short, 'Share'))).toContain('$2 billion');
    const expired = await bot.press(long, 'Share');
    expect(shown(expired)).toMatch(/expired/i);
    expect(isPrivate(expired)).toBe(true);
  });

  it('of another version says so where its button means nothing any more', async () => {
    const message = bot.held(await ask());
    const told = await bot.fake.answerTo(bot.fake.sendPress({ customId: 'gone:x', message }));
    expect(isPrivate(told)).toBe(true);
    expect(shown(told)).toMatch(/⚠️ \S/);
  });
});

describe('a message of somebody’s', () => {
  const onMessages = commands.flatMap(({ onMessage }) => (onMessage ? [onMessage.label.en] : []));
  it.each(onMessages)('can be put to “%s”', async (name) => {
    const text = '> **Trump** says Japan pays nothing for its defence <@400000000000000002>';
    const answer = await bot.fake.answerTo(bot.fake.sendMessageCommand({ name, text }));
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toMatch(/Donald Trump.*¥227 billion/s);
  });

  it('without words is told so', async () => {
    const answer = await bot.fake.answerTo(bot.fake.sendMessageCommand({ name: 'Check this claim' }));
    expect(shown(answer)).toMatch(/statement/);
  });
});
