// Whatever is typed, chosen or pressed: a reply that says something, with actions that platforms can carry back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { OptionValue } from '../../src/core/request.ts';
import { replyText } from '../../src/core/reply-text.ts';
import { desk } from '../helpers/bot.ts';
import { HOSTILE } from '../helpers/hostile.ts';
import { offersOf, type Said, Talk } from '../helpers/talk.ts';

const RUNS = { numRuns: 60 };
const talk = new Talk();

/** Words that commands know, among words that they do not, so that runs get beyond “there is no such”. */
const { topics, people, terms, documents } = desk.corpus;
const known = fc.constantFrom(...[...topics, ...people, ...terms, ...documents].map((r) => r.id), ...people.map((p) => p.name), ...terms.map((t) => t.term));
const word = fc.oneof(
  known,
  fc.constantFrom('from', 'to', '2019', '2025-03', '¶15', '15', '関税', '石破', 'tarrifs'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const typed = fc.oneof(
  fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  fc.constantFrom(...HOSTILE.map(([, text]) => text)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const locale = fc.constantFrom('en', 'ja', 'de-AT', '');
const name = fc.constantFrom(...commands.map((c) => c.name));

function expectSound({ reply, text, offers }: Said): void {
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/went wrong|問題が起きました|\bundefined\b|\bNaN\b|\[object/);
  for (const { id, label, value } of offers) {
    expect(id).toMatch(/^[a-z]{1,12}$/);
    expect(id.length + value.length).toBeLessThanOrEqual(99);
    expect(value).not.toBe('');
    expect(label.trim()).not.toBe('');
    expect(label.length).toBeLessThanOrEqual(75);
  }
  const listed = reply.blocks.flatMap((b) => (b.kind === 'sources' ? b.items.map((item) => /^\[\d+\]/.exec(item[0]?.text ?? '')?.[0] ?? '') : []));
  const shown = replyText({ blocks: reply.blocks.filter((b) => b.kind !== 'sources') }).match(/\[\d+\]/g) ?? [];
  for (const mark of listed) expect(shown).toContain(mark);
  expect(new Set(offers.map((o) => `${o.id}\n${o.value}`)).size).toBe(offers.length);
  for (const menu of reply.actions.filter((a) => a.kind === 'menu')) for (const { value } of offersOf(menu)) expect(value.length).toBeLessThanOrEqual(75);
}

describe('a reply says something, within bounds', () => {
  it('to any command with any text', async () => {
    await fc.assert(
      fc.asyncProperty(name, typed, locale, async (command, text, language) => expectSound(await talk.send({ command, text, locale: language }))),
      RUNS,
    );
  });

  it('to any command with any options', async () => {
    const value: fc.Arbitrary<OptionValue> = fc.oneof(typed, fc.integer(), fc.boolean());
    const call = fc
      .constantFrom(...commands)
      .chain((c) => fc.tuple(fc.constant(c.name), fc.dictionary(fc.constantFrom(...c.options.map((o) => o.name)), value)));
    await fc.assert(
      fc.asyncProperty(call, locale, async ([command, options], language) => expectSound(await talk.send({ command, options, locale: language }))),
      RUNS,
    );
  });

  it('to any plain words', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => expectSound(await talk.send({ text }))),
      RUNS,
    );
  });

  it('to any press', async () => {
    const id = fc.constantFrom('run', 'more', 'context', 'cite', 'share', 'rate', 'dismiss', 'toString');
    const value = fc.oneof(
      typed,
      fc.tuple(name, typed).map((parts) => parts.join(' ')),
      fc.tuple(fc.constantFrom('+', '-', 'abcdefgh '), name).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(id, value, async (pressed, of) => expectSound(await talk.press({ id: pressed, value: of }))),
      RUNS,
    );
  });

  it('to whatever a reply itself offers', async () => {
    await fc.assert(
      fc.asyncProperty(name, known, fc.nat(), async (command, text, pick) => {
        const { offers } = await talk.send({ command, text });
        const chosen = offers[pick % Math.max(1, offers.length)];
        if (chosen) expectSound(await talk.press(chosen));
      }),
      RUNS,
    );
  });
});

describe('a completion', () => {
  it('is at most 25 choices that platforms take, for any option and any text', async () => {
    const option = fc.constantFrom(...commands.flatMap((c) => c.options.map((o) => [c.name, o.name] as const)));
    await fc.assert(
      fc.asyncProperty(option, typed, locale, async ([command, of], text, language) => {
        const choices = await talk.bot.complete({
          id: 'c-1',
          platform: 'discord',
          user: 'U1',
          conversation: { id: 'C1', kind: 'channel' },
          locale: language,
          command,
          option: of,
          typed: text,
          options: {},
        });
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const part of choices.flatMap((c) => [c.name, c.value])) expect(part.length).toBeGreaterThan(0);
        for (const part of choices.flatMap((c) => [c.name, c.value])) expect(part.length).toBeLessThanOrEqual(100);
        expect(new Set(choices.map((c) => c.value)).size).toBe(choices.length);
      }),
      RUNS,
    );
    expect(talk.logged.filter((line) => Number(line.level) >= 40)).toEqual([]);
  });
});
