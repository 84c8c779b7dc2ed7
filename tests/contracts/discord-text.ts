// What a reader's app makes of a text: live mentions, links, styles, and characters that turn text around or break it.

/** Code means nothing; a backslash takes its meaning from the character after it. Both still part what stands around them. */
const live = (markdown: string): string => markdown.replace(/\\[^0-9A-Za-z\s]|`[^`\n]*`/g, '·');

/** The problems of one text of a message, each named with `where` it stands. */
export function textProblems(where: string, value: string): string[] {
  return [
    ...[...live(value).matchAll(/<(?:@|#|:|a:|t:|\/|id:)[^>]*>/gi), ...value.matchAll(/@(?:everyone|here)/gi)].map(([found]) => `${where} mentions: ${found}`),
    ...[...live(value).matchAll(/\]\((?!https:\/\/)[^)]*/g)].map(([found]) => `${where} links elsewhere than to https: ${found}`),
    ...(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(value) ? [`${where} has a direction mark`] : []),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    ...(/[\u0000-\u0009\u000B-\u001F\u007F]/.test(value) ? [`${where} has a control character`] : []),
    ...(/\p{Surrogate}/u.test(value) ? [`${where} has a lone surrogate`] : []),
  ];
}

/** Every address that a click could open: of a link, or one that apps link by themselves. */
export const linksIn = (markdown: string): string[] =>
  [...live(markdown).matchAll(/\b[a-z][a-z0-9+.-]*:\/\/[^\s<>)]+|(?<=\]\()[^)\s]+/gi)].map(([address]) => address);

/** Whether a word of the text is styled, by marks right before it or by its line's start. */
export const isStyled = (markdown: string, word: string): boolean =>
  new RegExp(`(?:[*_~|\`]|^\\s*(?:#{1,3}|-#|>|>>>|[-*+]|\\d+[.)]) +)${word}`, 'm').test(live(markdown));
