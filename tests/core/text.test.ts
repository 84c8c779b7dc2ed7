// What people type, made safe to read and to cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, clip, wellFormed } from '../../src/core/text.ts';

describe('cleanText', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001B[31md\u007Fe\u009Ff', 'abc[31mdef'],
    ['zero-width characters', 'a\u200Bb\u200Cc\u200Dd\u2060e\u00ADf', 'abcdef'],
    ['direction marks', '\u202Egnp.exe\u202C \u2066x\u2069 \u200F\u200Ey\u061C', 'gnp.exe x y'],
    ['half characters', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
    ['noncharacters', 'a\uFFFEb\uFFFFc', 'abc'],
    ['line breaks, tabs and runs of spaces', ' a\r\n\tb\u3000 c\u2028d\uFEFFe ', 'a b c d e'],
    ['spaces around what shows nothing', 'a \u200B b', 'a b'],
  ])('takes out %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each(['How many U.S. troops?', '在日米軍は何人ですか？', 'ﬁve % – “quoted” ¶10', '👍🏽 é', '@everyone <!channel> ](javascript:alert(1))'])(
    'leaves %j',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  it('gives one well-formed line, the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }), (a, b) => {
        const clean = cleanText(a + b);
        expect(clean).not.toMatch(/\p{Surrogate}|\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2066-\u2069]| {2}|^ | $/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('wellFormed', () => {
  it('replaces half characters alone', () => {
    expect(wellFormed('\uDE00👍\uD83D\n')).toBe('\uFFFD👍\uFFFD\n');
  });
});

describe('clip', () => {
  it('leaves what fits', () => {
    expect(clip('as it is', 8)).toBe('as it is');
  });

  it.each([
    ['at a word boundary', 'one two three four', 12, 'one two…'],
    ['inside a word where the last boundary is far back', 'a verylongwordwithoutend', 12, 'a verylongw…'],
    ['never inside a character', 'abc👍def', 5, 'abc…'],
    ['to nothing where there is no room', 'abc', 0, ''],
    ['to the ellipsis where there is room for one', 'abc', 1, '…'],
  ])('cuts %s', (_, text, max, cut) => {
    expect(clip(text, max)).toBe(cut);
  });

  it('is never longer than it may be, and ends with an ellipsis where it was cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat({ max: 60 }), (text, max) => {
        const cut = clip(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut === text || cut === '' || cut.endsWith('…')).toBe(true);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
