// Whatever a corpus holds: records whose texts are full of marks, mentions and links are shown as text, inside of Discord's limits.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { render } from '../../../src/adapters/discord/render.ts';
import { AnsweringDesk } from '../../../src/answer/desk.ts';
import { createBot } from '../../../src/bot.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { silentLog } from '../../helpers/log.ts';
import { isStyled, linksIn } from '../../contracts/discord-text.ts';
import { desk, requestOf } from '../../helpers/bot.ts';
import { problems, textOf } from './payload.ts';

const MARKS = [
  '**WORD**',
  '\n# WORD',
  '\n> WORD',
  '||WORD||',
  '`WORD`',
  '[WORD](https://evil.example)',
  'https://evil.example/WORD',
  '](https://evil.example)',
  '@everyone',
  '<@1>',
  '\u202Eevil',
  '\uD800',
  `${'long '.repeat(60)}`,
];
/** What programs read, not people. */
const KEPT = new Set(
  'id document kind date asOf end period language url unit value max comparator per status stance hash topics figures measure equivalent asks words'.split(' '),
);
const OFFERS = 8;

/** Every text of a record that people read, with marks after it. */
function spoiled<T>(value: T, marks: () => string, key = ''): T {
  if (KEPT.has(key)) return value;
  if (typeof value === 'string') return `${value} ${marks()}` as T;
  if (Array.isArray(value)) return value.map((each) => spoiled(each, marks, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, marks, name)])) as T;
}

async function expectText(bot: Bot, request: Parameters<typeof requestOf>[0]): Promise<string> {
  const message = render(await bot.handle(requestOf({ platform: 'discord', conversation: { id: 'C1', kind: 'channel' }, ...request })));
  const text = textOf(message);
  expect(problems(message)).toEqual([]);
  expect(isStyled(text, 'WORD'), text).toBe(false);
  expect(linksIn(text).filter((link) => !link.startsWith('https://www.japantimes.co.jp/'))).toEqual([]);
  return text;
}

it('a corpus of any texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(MARKS, { minLength: MARKS.length }), fc.constantFrom('en-US', 'ja'), async (marks, locale) => {
      let at = 0;
      const corpus = spoiled(desk.corpus, () => marks[at++ % marks.length] ?? '');
      const bot = createBot({ commands, desk: new AnsweringDesk(corpus), log: silentLog });
      const shown: string[] = [];
      for (const { name: command, options } of commands)
        for (const option of options.filter(({ type }) => type === 'text')) {
          const offered = await bot.complete({ ...requestOf({ locale }), command, option: option.name, typed: '', options: {} });
          for (const { value } of offered.slice(0, OFFERS)) shown.push(await expectText(bot, { command, options: { [option.name]: value }, locale }));
        }
      for (const text of ['how many U.S. troops', 'tariffs on cars', 'who is Schoff?']) shown.push(await expectText(bot, { text, locale }));
      expect(shown.join()).toContain('WORD');
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 60_000);
