// Whatever is asked of the real bot, and the longest answers that the corpus can give: inside of Discord's limits, its texts as they are.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { pressOf } from '../../../src/adapters/discord/components.ts';
import { type DiscordMessage, render, renderPlain } from '../../../src/adapters/discord/render.ts';
import { createBot } from '../../../src/bot.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import type { OptionValue, Request } from '../../../src/core/request.ts';
import { silentLog } from '../../helpers/log.ts';
import { isStyled, linksIn } from '../../contracts/discord-text.ts';
import { desk, requestOf } from '../../helpers/bot.ts';
import { HOSTILE } from '../../helpers/hostile.ts';
import { problems, textOf } from './payload.ts';

type Options = Readonly<Record<string, OptionValue>>;
const LOCALES = ['en-US', 'ja'] as const;
let bot: Bot;
let publishers: readonly string[];
beforeAll(() => {
  bot = createBot({ commands, desk, log: silentLog });
  publishers = desk.corpus.documents.flatMap(({ url }) => url ?? []);
});

const answer = async (request: Partial<Request>): Promise<DiscordMessage> => {
  const reply = await bot.handle(requestOf({ platform: 'discord', conversation: { id: 'C1', kind: 'channel' }, userName: 'Aiko', ...request }));
  expect(problems(renderPlain(reply))).toEqual([]);
  return render(reply);
};

/** Nothing left out that was not asked to be, every link to a publisher. */
function expectGood(message: DiscordMessage, what: string): void {
  expect(problems(message), what).toEqual([]);
  expect(
    linksIn(textOf(message)).filter((link) => !publishers.some((url) => link.startsWith(url))),
    what,
  ).toEqual([]);
}

/** Every value that an option offers, one option at a time, and the other options as the command's first offer. */
async function calls({ name, options }: Command, locale: string): Promise<Options[]> {
  const offers = async (option: string, typed: string) =>
    (await bot.complete({ ...requestOf({ platform: 'discord', locale }), command: name, option, typed, options: {} })).map(({ value }) => value);
  const texts = options.filter((o) => o.type === 'text' && o.complete).map((o) => o.name);
  const named = await Promise.all(texts.map(async (option) => (await offers(option, '')).map((value): Options => ({ [option]: value }))));
  return [{}, ...named.flat()];
}

describe.each(LOCALES)('every answer that is offered, with all that its buttons give (%s)', (locale) => {
  it.each(commands.map((command) => [command.name, command] as const))('of /%s fits, whole', async (name, command) => {
    for (const options of await calls(command, locale)) {
      const message = await answer({ command: name, options, locale });
      expectGood(message, JSON.stringify(options));
      expect(textOf(message), JSON.stringify(options)).not.toMatch(/^-# … \+\d+$/m);
      for (const { components } of message.components)
        for (const part of components) {
          const values = 'options' in part ? part.options.map(({ value }) => value) : [null];
          for (const value of values)
            expectGood(await answer({ press: pressOf(part.custom_id, value), locale }), `${JSON.stringify(options)} ${part.custom_id} ${value}`);
        }
    }
  });
});

describe('any words', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('**WORD**', '# WORD', '> WORD', '||WORD||', '[WORD](https://evil.example)', 'https://evil.example/WORD', '`WORD`', '<@1>', '@everyone'),
      fc.constantFrom('tariffs', 'Schoff', '2019', 'and', '関税', 'who is', 'compare', 'SMA', '-', '10'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 8 },
  );
  const text = words.map((parts) => ['a', ...parts].join(' '));

  it('in any option, or plain, are answered inside of the limits and mean nothing to Discord', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(null, ...commands), text, fc.constantFrom(...LOCALES), async (command, said, locale) => {
        const options = Object.fromEntries((command?.options ?? []).filter(({ type }) => type === 'text').map((option) => [option.name, said]));
        const message = await answer({ command: command?.name ?? null, text: said, options, locale });
        expectGood(message, said);
        expect(isStyled(textOf(message), 'WORD')).toBe(false);
      }),
      { numRuns: 300, endOnFailure: true },
    ));

  it.each(HOSTILE)('such as %s are too', async (_name, said) => {
    for (const command of commands) {
      const options = Object.fromEntries(command.options.filter(({ type }) => type === 'text').map((option) => [option.name, said]));
      expectGood(await answer({ command: command.name, options }), command.name);
    }
  });

  it('completed offer what Discord takes', () =>
    fc.assert(
      fc.asyncProperty(text, async (typed) => {
        for (const { name, options } of commands)
          for (const option of options) {
            const offered = await bot.complete({ ...requestOf(), command: name, option: option.name, typed, options: {} });
            expect(offered.length).toBeLessThanOrEqual(25);
            expect(offered.filter((choice) => choice.value.length > 100)).toEqual([]);
          }
      }),
      { numRuns: 100, endOnFailure: true },
    ));
});
