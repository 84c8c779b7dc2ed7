// The contract itself: it must find what it is there for.
import { describe, expect, it } from 'vitest';
import { validateCommands, validateInteractionResponse, validateMessage } from '../../contracts/discord-limits.ts';

const silent = { allowed_mentions: { parse: [] } };
const menu = (...values: string[]) => ({ type: 3, custom_id: 'm', options: values.map((value) => ({ label: value, value })) });
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
    ['a button without an id', { ...silent, content: 'x', components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x' }] }] }, /has a custom_id/],
    ['a menu beside a button', { ...silent, content: 'x', components: [{ type: 1, components: [menu('a'), button('b')] }] }, /buttons, or one menu/],
    ['menu options of one value', { ...silent, content: 'x', components: [{ type: 1, components: [menu('a', 'a')] }] }, /one value/],
    ['a menu without options', { ...silent, content: 'x', components: [{ type: 1, components: [menu()] }] }, /0 menu options/],
    ['more files than ten', { ...silent, content: 'x', attachments: Array(11).fill({}) }, /11 files/],
    ['a colour that is none', { ...silent, embeds: [{ title: 'x', color: 0x1000000 }] }, /color/],
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

it('validateInteractionResponse finds what completions and updates may not hold', () => {
  const choices = (count: number, choice: object = { name: 'x', value: 'x' }) => ({ type: 8, data: { choices: Array(count).fill(choice) } });
  expect(validateInteractionResponse(choices(25))).toEqual([]);
  expect(validateInteractionResponse(choices(26)).join()).toMatch(/26 choices/);
  expect(validateInteractionResponse(choices(1, { name: 'x'.repeat(101), value: '' }))).toEqual([
    'choice name has 101 characters, at most 100',
    'choice value is empty',
  ]);
  expect(validateInteractionResponse({ type: 6 })).toEqual([]);
  expect(validateInteractionResponse({ type: 7, data: { ...silent, content: 'x', flags: 64 } }).join()).toMatch(/cannot change who sees/);
});

describe('validateCommands finds', () => {
  const option = { name: 'a', description: 'x', type: 3 };
  const command = { type: 1, name: 'ask', description: 'x', options: [option] };
  const long = Array.from({ length: 25 }, (_, i) => ({ ...option, name: `o${i}`, description: 'x'.repeat(400) }));
  it.each<[string, object[], RegExp]>([
    ['a capital in a name', [{ ...command, name: 'Ask' }], /“Ask” is not a name/],
    ['a description that is too long', [{ ...command, description: 'x'.repeat(101) }], /101 characters/],
    ['a space in a Japanese name', [{ ...command, name_localizations: { ja: '聞 く' } }], /“聞 く” is not a name/],
    ['a Japanese description that is too long', [{ ...command, description_localizations: { ja: '長'.repeat(101) } }], /101 characters/],
    ['a locale that Discord does not know', [{ ...command, name_localizations: { jp: 'x' } }], /no locale jp/],
    ['a required option after another', [{ ...command, options: [option, { ...option, name: 'b', required: true }] }], /follows an optional/],
    ['a length beyond 6000', [{ ...command, options: [{ ...option, max_length: 7000 }] }], /max_length 7000/],
    ['a bound of a text', [{ ...command, options: [{ ...option, min_value: 1 }] }], /bound 1/],
    ['bounds the wrong way round', [{ ...command, options: [{ ...option, type: 4, min_value: 2, max_value: 1 }] }], /from 2 to 1/],
    ['a flag that completes', [{ ...command, options: [{ ...option, type: 5, autocomplete: true }] }], /does not complete/],
    [
      'two options of one Japanese name',
      [{ ...command, options: ['a', 'b'].map((name) => ({ ...option, name, name_localizations: { ja: '語' } })) }],
      /one name in ja/,
    ],
    ['more than 8000 characters', [{ ...command, options: long }], /characters, at most 8000/],
    ['a message command that describes itself', [{ type: 3, name: 'Check', description: 'x' }], /no description/],
    ['too many message commands', Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `Check ${i}` })), /16 commands of type 3/],
  ])('%s', (_what, commands, problem) => expect(validateCommands(commands).join()).toMatch(problem));

  it('nothing in what Discord takes', () => {
    const check = { type: 3, name: 'Check this claim', name_localizations: { ja: 'この主張を確認' } };
    expect(validateCommands([{ ...command, name_localizations: { ja: '聞く' }, options: [{ ...option, required: true, autocomplete: true }] }, check])).toEqual(
      [],
    );
  });
});
