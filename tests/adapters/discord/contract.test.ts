// The contract itself: it must find what it is there for.
import { describe, expect, it } from 'vitest';
import { validateCommands, validateInteractionResponse, validateMessage } from '../../contracts/discord-limits.ts';

const silent = { allowed_mentions: { parse: [] } };
const button = (custom_id: string) => ({ type: 2, style: 2, label: 'More', custom_id });

describe('validateMessage finds', () => {
  it.each<[string, object, RegExp]>([
    ['a text that is too long', { ...silent, content: 'x'.repeat(2001) }, /2001 characters, at most 2000/],
    ['nothing at all', { ...silent, content: '' }, /needs content/],
    ['too much in all embeds', { ...silent, embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }, /6001 characters in all/],
    ['an empty field', { ...silent, embeds: [{ title: 'x', fields: [{ name: 'x', value: '' }] }] }, /field value is empty/],
    ['pings that nothing forbids', { content: 'x' }, /allowed_mentions/],
    ['pings of one who is replied to', { content: 'x', allowed_mentions: { parse: [], replied_user: true } }, /pinged/],
    ['a mention', { ...silent, content: 'hey <@123>' }, /mentions: <@123>/],
    ['@everyone, even escaped', { ...silent, content: '\\@everyone' }, /mentions: @everyone/],
    ['a link that is not https', { ...silent, content: '[x](javascript:alert)' }, /elsewhere/],
    ['a direction mark', { ...silent, content: '\u202Ex' }, /direction mark/],
    ['a lone surrogate', { ...silent, content: '\uD800' }, /surrogate/],
    ['six buttons in a row', { ...silent, content: 'x', components: [{ type: 1, components: [...'123456'].map(button) }] }, /6 buttons in a row/],
    ['an id that is there twice', { ...silent, content: 'x', components: [{ type: 1, components: [button('a'), button('a')] }] }, /one custom_id/],
    ['embeds that are hidden', { ...silent, content: 'x', embeds: [{ title: 'x' }], flags: 4 }, /hides/],
  ])('%s', (_what, message, problem) => expect(validateMessage(message).join()).toMatch(problem));

  it('nothing in what is escaped, or in code', () => {
    expect(validateMessage({ ...silent, content: '\\<@123> `<@123>` \\](javascript:x)' })).toEqual([]);
  });
});

it('validateInteractionResponse finds a deferred response that says something', () => {
  expect(validateInteractionResponse({ type: 5, data: { content: 'x' } })).toEqual(['a deferred response takes no content']);
  expect(validateInteractionResponse({ type: 5, data: { flags: 64 } })).toEqual([]);
  expect(validateInteractionResponse({ type: 4, data: { content: 'x' } })).toHaveLength(1);
});

it('validateCommands finds what Discord refuses', () => {
  const option = { name: 'a', description: 'x', type: 3 };
  const bad = { type: 1, name: 'Ask', description: 'x'.repeat(101), options: [option, { ...option, required: true, max_length: 7000 }] };
  const problems = validateCommands([bad]);
  expect(problems).toHaveLength(5);
  expect(validateCommands([{ ...bad, name: 'ask', description: 'x', options: [{ ...option, required: true }] }])).toEqual([]);
});
