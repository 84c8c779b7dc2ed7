// Direct messages and mentions, through the real discord.js against the fake.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reply } from '../../../src/core/reply.ts';
import {
  anotherUser,
  BOT_ID,
  botUser,
  CHANNEL_ID,
  DIRECT_CHANNEL_ID,
  GUILD_ID,
  type MessageOptions,
  messageEvent,
  newId,
  THREAD_ID,
} from '../../fakes/discord/events.ts';
import { echo, startRunning } from './running.ts';

let running: Awaited<ReturnType<typeof startRunning>>;
beforeEach(async () => {
  running = await startRunning((request) => (request.text === 'long' ? Promise.resolve(LONG) : echo(request)));
});
afterEach(async () => {
  await running.stop();
  expect(running.fake.violations).toEqual([]);
});

/** As Discord sends a reply that pings. */
const replyTo = (messageId = '') => ({
  type: 19,
  mentions: [botUser()],
  message_reference: { message_id: messageId, channel_id: CHANNEL_ID, guild_id: GUILD_ID },
});
const LONG = reply(Array.from({ length: 4 }, () => ({ kind: 'text' as const, spans: [{ text: 'many words '.repeat(80) }] })));

describe('a message to the bot', () => {
  it('directly is answered as a reply to it, pinging nobody', async () => {
    const { fake, requests } = running;
    const id = fake.sendMessage({ text: 'how many troops?' });
    const { channel, body } = await fake.answerTo(id);
    expect(channel).toBe(DIRECT_CHANNEL_ID);
    expect(body.content).toBe('**Echo: how many troops?**');
    expect(body.message_reference).toMatchObject({ message_id: id, fail_if_not_exists: false });
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
    expect(requests[0]).toMatchObject({
      id,
      command: null,
      options: {},
      conversation: { id: DIRECT_CHANNEL_ID, kind: 'direct' },
      locale: 'en',
      needsDismiss: true,
    });
  });

  it.each([
    ['guild', CHANNEL_ID, 'thread'],
    ['thread', THREAD_ID, 'thread'],
  ] as const)('in a server (%s) is answered where it names the bot, whose name is no part of the question', async (place, channel, kind) => {
    const { fake, requests } = running;
    const id = fake.sendMessage({ text: `hey <@!${BOT_ID}> how many?  ${fake.mention}`, place });
    expect((await fake.answerTo(id)).channel).toBe(channel);
    expect(requests[0]).toMatchObject({
      text: 'hey   how many?',
      conversation: { id: channel, kind },
      place: { workspace: GUILD_ID, channel: CHANNEL_ID },
      needsDismiss: false,
    });
  });

  it('in a server that replies to its answer, by who had asked, goes on from it', async () => {
    const { fake, requests } = running;
    const answer = await fake.answerTo(fake.sendMessage({ text: `${fake.mention} how many?`, place: 'guild' }));
    const followed = await fake.answerTo(fake.sendMessage({ text: 'and in 2019?', place: 'guild', extra: replyTo(answer.messageId) }));
    expect(followed.body.content).toBe('**Echo: and in 2019?**');
    expect(requests.map(({ conversation }) => conversation.id)).toEqual([CHANNEL_ID, CHANNEL_ID]);
  });

  it('that only names it is a request without words', async () => {
    const { fake, requests } = running;
    await fake.answerTo(fake.sendMessage({ text: fake.mention, place: 'guild' }));
    expect(requests[0]?.text).toBe('');
  });

  it('in Japanese is known to be so', async () => {
    const { fake, requests } = running;
    await fake.answerTo(fake.sendMessage({ text: '在日米軍は何人ですか' }));
    expect(requests[0]?.locale).toBe('ja');
  });

  it('is answered once, however often it is delivered', async () => {
    const { fake } = running;
    const id = fake.sendMessage({ text: 'once' });
    fake.sendMessage({ text: 'once', id });
    await fake.answerTo(fake.sendMessage({ text: 'twice' }));
    fake.dropSockets({ redeliver: true });
    await fake.answerTo(fake.sendMessage({ text: 'after the gap' }));
    expect(fake.answersTo(id)).toHaveLength(1);
    expect(fake.messages).toHaveLength(3);
  });

  it('gets the answer without a card where the bot may not embed', async () => {
    const { fake } = running;
    fake.failNext({ method: 'POST', path: /messages/, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    const { body } = await fake.answerTo(fake.sendMessage({ text: 'long' }));
    expect(body.embeds).toEqual([]);
    expect(body.content).toMatch(/^many words/);
  });
});

describe('no answer goes to', () => {
  const ignored: [string, MessageOptions][] = [
    ['another bot', { text: 'hello', author: 'bot' }],
    ['itself', { text: 'hello', author: 'self' }],
    ['a webhook', { text: `<@${BOT_ID}> hello`, place: 'guild', extra: { webhook_id: '600000000000000001' } }],
    ['a notice of Discord', { text: '', extra: { type: 6 } }],
    ['a server message that does not name it', { text: 'how many troops?', place: 'guild' }],
    ['@everyone', { text: '@everyone how many?', place: 'guild' }],
    ['@here', { text: '@here how many?', place: 'guild' }],
    ['a role', { text: '<@&700000000000000001> how many?', place: 'guild', extra: { mention_roles: ['700000000000000001'] } }],
    ['its name in code, which mentions nobody', { text: `\`<@${BOT_ID}>\``, place: 'guild', extra: { mentions: [] } }],
  ];
  it.each(ignored)('%s', async (_who, options) => {
    const { fake, requests } = running;
    fake.sendMessage(options);
    await fake.answerTo(fake.sendMessage({ text: 'the next' }));
    expect(requests.map(({ text }) => text)).toEqual(['the next']);
  });

  it('a comment of another on its answer, or on what is none of its answers', async () => {
    const { fake, requests } = running;
    const answer = await fake.answerTo(fake.sendMessage({ text: `${fake.mention} how many?`, place: 'guild' }));
    fake.sendMessage({ text: 'I doubt it', place: 'guild', extra: { ...replyTo(answer.messageId), author: anotherUser() } });
    fake.sendMessage({ text: 'nice', place: 'guild', extra: replyTo('600000000000000001') });
    fake.sendMessage({ text: '', place: 'guild', extra: { ...replyTo(answer.messageId), mentions: [] } });
    await fake.answerTo(fake.sendMessage({ text: 'the next' }));
    expect(requests.map(({ text }) => text)).toEqual(['how many?', 'the next']);
  });

  it('an edit', async () => {
    const { fake, requests } = running;
    const first = fake.sendMessage({ text: 'the first' });
    fake.sendEvent('MESSAGE_UPDATE', { ...messageEvent(first, { text: 'the first, edited' }), edited_timestamp: '2026-01-01T00:01:00.000Z' });
    fake.sendEvent('MESSAGE_UPDATE', { ...messageEvent(newId(), { text: 'older, edited' }), edited_timestamp: '2026-01-01T00:01:00.000Z' });
    await fake.answerTo(fake.sendMessage({ text: 'the next' }));
    expect(requests.map(({ text }) => text)).toEqual(['the first', 'the next']);
  });
});

describe('hostile texts', () => {
  const texts = [
    '@everyone @here <@123> <@&1> <#2> </ask:3> <:smile:4> <t:1700000000:R> <id:browse>',
    '[click](javascript:alert(1)) ](javascript:alert(1)) [x](http://evil.example) https://evil.example',
    '\u202Eevil\u202C \u200F\u2067right to left\u2069 \u0000\u0007 \u200B',
    'a lone \uD83D surrogate \uDE00 here',
    '# head\n> quote\n- list\n1. one\n-# small\n```code``` ||spoiler|| **bold** __under__ ~~gone~~ `x`',
    '日本'.repeat(5000),
    '*'.repeat(10_000),
    `${'word '.repeat(2000)}end`,
    '',
  ];
  it.each(texts)('are sent inside of the limits, pinging nobody: %j', async (text) => {
    const { fake } = running;
    await fake.answerTo(fake.sendMessage({ text }));
    await fake.answerTo(fake.sendSlash({ command: 'ask', options: { question: text } }));
    expect(fake.sent).toHaveLength(2);
  });
});
