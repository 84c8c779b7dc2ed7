// Escaping: what a reader's app shows must be the text itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, escapeText, spansMarkdown } from '../../../src/adapters/discord/markdown.ts';
import { validateMessage } from '../../contracts/discord-limits.ts';

const problems = (content: string): string[] => validateMessage({ content: content || 'x', allowed_mentions: { parse: [] } });
/** What an app shows: a backslash before anything but a letter, digit or space is not. */
const shown = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'*_~`|[]()<>@#-+.:/\\! 1a日', '\n', '\u202E', '\uD800', '😀', '@everyone', '<@1>', '](x)'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  maxLength: 80,
});

describe('escapeText', () => {
  it.each([
    ['# head', '\\# head'],
    ['-# small', '\\-# small'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['* item', '\\* item'],
    ['> quote', '\\> quote'],
    ['1. one', '1\\. one'],
    ['12) twelve', '12\\) twelve'],
    ['U.S. 3.5 - well', 'U.S. 3.5 - well'],
    ['**b** __u__ ~~s~~ `c` ||x||', '\\*\\*b\\*\\* \\_\\_u\\_\\_ \\~\\~s\\~\\~ \\`c\\` \\|\\|x\\|\\|'],
    ['[a](http://b) (c)', '[a]\\(http\\://b) (c)'],
    ['(b) [1]', '\\(b) [1]'],
    [' (b)', ' (b)'],
    [' # b', ' \\# b'],
    ['<@1> <#2> <t:3:R> <:e:4>', '\\<\\@1> \\<#2> \\<t:3:R> \\<:e:4>'],
    ['@Everyone and @here', '＠Everyone and ＠here'],
    ['a\\*b', 'a\\\\\\*b'],
    ['a\n# b', 'a # b'],
    [' edges ', ' edges '],
  ])('%j becomes %j', (text, escaped) => expect(escapeText(text)).toBe(escaped));

  it('leaves nothing live of any text, and loses nothing that can be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(problems(escapeText(text))).toEqual([]);
        expect(shown(escapeText(text))).not.toMatch(/@(everyone|here)/i);
      }),
    );
    expect(shown(escapeText('1. *a* [b](c) <@1> \\ #'))).toBe('1. *a* [b](c) <@1> \\ #');
  });
});

describe('clipText', () => {
  it('fits every text into every room, without half an escape', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 60 }), (text, room) => {
        const clipped = clipText(text, room);
        expect(clipped.length).toBeLessThanOrEqual(room);
        expect(clipped).not.toMatch(/(?<!\\)(?:\\\\)*\\$/);
      }),
    );
  });

  it('cuts between words', () => expect(clipText('one two *three* *four* five', 20)).toBe('one two \\*three\\*…'));
});

describe('spansMarkdown', () => {
  const line = (...spans: Parameters<typeof spansMarkdown>[0]) => spansMarkdown(spans, 500);

  it.each([
    [{ text: 'a*b', style: 'bold' as const }, '**a\\*b**'],
    [{ text: ' a ', style: 'italic' as const }, ' *a* '],
    [{ text: '', style: 'bold' as const }, ''],
    [{ text: '/ask `x` <@1>', style: 'code' as const }, '`/ask ˋxˋ ‹@1>`'],
    [{ text: '[T] a', link: 'https://a.example/b' }, '[[T] a](https://a.example/b)'],
    [{ text: 'half [ open', link: 'https://a.example/b' }, '[half ( open](https://a.example/b)'],
    [{ text: 'x', link: 'https://a.example/(b)#:~:text=a%20b' }, '[x](https://a.example/%28b%29#:~:text=a%20b)'],
    [{ text: 'x', link: 'http://a.example/' }, 'x'],
    [{ text: 'x', link: 'javascript:alert(1)' }, 'x'],
    [{ text: 'x', link: 'https://' }, 'x'],
    [{ text: 'x', link: `https://a.example/${'b'.repeat(600)}` }, 'x'],
  ])('%j becomes %j', (span, markdown) => expect(line(span)).toBe(markdown));

  it('keeps the spaces between spans, also those that are spans', () => {
    expect(line({ text: 'a ' }, { text: 'b', style: 'bold' }, { text: ' c' }, { text: ' ' }, { text: 'd' })).toBe('a **b** c d');
    expect(line({ text: ' ' })).toBe('');
  });

  it('makes no link of two texts', () => expect(line({ text: 'a [b]' }, { text: '(https://evil.example)' })).toBe('a [b]\\(https\\://evil.example)'));

  it('keeps apart what a span of white space parts', () => {
    expect(line({ text: '¶6' }, { text: ' ' }, { text: '↗', link: 'https://a.example/' })).toBe('¶6 [↗](https://a.example/)');
    expect(line({ text: ' ' })).toBe('');
  });

  it('shows a link whole or not at all', () => {
    const link = { text: 'a long label of many words', link: 'https://a.example/page' };
    expect(spansMarkdown([{ text: 'See ' }, link], 45)).toBe('See [a long label…](https://a.example/page)');
    expect(spansMarkdown([{ text: 'See ' }, link], 20)).toBe('See a long label…');
  });
});
