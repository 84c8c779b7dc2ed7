// Slack's events as requests: what is read, what is ignored.
import { describe, expect, it } from 'vitest';
import { type MessageFields, messageRequest, slashRequest } from '../../../src/adapters/slack/request.ts';

const slash = (text: string, more = {}) => slashRequest({ command: '/ask', text, user_id: 'U1', team_id: 'T1', channel_id: 'C1', ...more }, 'id1');
const message = (more: Partial<MessageFields> = {}) =>
  messageRequest(
    { type: 'message', channel: 'D1', channel_type: 'im', ts: '1.1', user: 'U1', text: 'hello', ...more },
    { id: 'Ev1', workspace: 'T1', botUser: 'UBOT' },
  );

describe('a slash command', () => {
  it('is its name and its words', () => {
    expect(slash(' who is schoff ')).toEqual({
      id: 'id1',
      platform: 'slack',
      command: 'ask',
      text: 'who is schoff',
      options: {},
      user: 'U1',
      conversation: { id: 'C1', kind: 'channel' },
      place: { workspace: 'T1', channel: 'C1' },
      locale: 'en',
      needsDismiss: true,
      prefix: '',
    });
    expect(slash('', { text: undefined }).text).toBe('');
    expect(slash('x', { channel_id: 'D9' }).conversation).toEqual({ id: 'D9', kind: 'direct' });
  });

  it.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['ask <@U12|anna> or <@U12> in <#C1|general> <#C2|> <!here> <!subteam^S1|@team> <!subteam^S1>', 'ask @anna or @U12 in #general #C2 @here @team @subteam'],
    ['<https://example.org/?a=1&amp;b=2> <http://pism.pl|pism.pl> <mailto:a@b.example|a@b.example>', 'https://example.org/?a=1&b=2 pism.pl a@b.example'],
    ['on <!date^1392734382^{date}|18 Feb 2014>', 'on 18 Feb 2014'],
    ['5 < 6 > 4', '5 < 6 > 4'],
  ])('reads %s', (sent, read) => expect(slash(sent).text).toBe(read));

  it.each([
    ['/ask', 'ask', ''],
    ['/ad-ask', 'ask', 'ad-'],
    ['/my-bot-ask', 'ask', 'my-bot-'],
    ['/task', 'task', ''],
    ['/ad-unknown', 'ad-unknown', ''],
  ])('%s is %s: a prefix that the manifest gave is taken off', (command, name, prefix) => {
    const fields = { command, text: '', user_id: 'U1', user_name: 'anna', channel_id: 'C1' };
    expect(slashRequest(fields, 'id1', [{ name: 'ask' }, { name: 'figures' }])).toMatchObject({ command: name, prefix, userName: 'anna' });
  });

  it.each([
    ['在日米軍は何人', 'ja'],
    ['カタカナ', 'ja'],
    ['how many', 'en'],
    ['', 'en'],
  ])('takes %s for %s', (text, locale) => expect(slash(text).locale).toBe(locale));
});

describe('a message', () => {
  it('is read without the bot’s mention', () => {
    expect(message({ text: 'hey <@UBOT|desk> how many? <@UBOT>' })?.text).toBe('hey how many?');
  });

  it('is empty where there is no text', () => expect(message({ text: undefined })?.text).toBe(''));

  it.each<[string, Partial<MessageFields>]>([
    ['the bot’s own', { user: 'UBOT' }],
    ['another bot’s', { bot_id: 'B9' }],
    ['Slackbot’s', { user: 'USLACKBOT' }],
    ['nobody’s', { user: undefined }],
    ['an edit', { subtype: 'message_changed' }],
    ['somebody joining', { subtype: 'channel_join' }],
    ['hidden', { hidden: true }],
    ['of a channel', { channel_type: 'channel' }],
    ['of a group', { channel_type: 'mpim' }],
  ])('is ignored if it is %s', (_, fields) => expect(message(fields)).toBeNull());

  it('is read if it carries a file, or goes to the channel too', () => {
    expect(message({ subtype: 'file_share' })).not.toBeNull();
    expect(message({ subtype: 'thread_broadcast' })).not.toBeNull();
  });
});
