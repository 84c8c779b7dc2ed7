// Whatever the corpus and users write, and however much of it: inside of the limits, and nothing of it means anything to Discord.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, renderPlain } from '../../../src/adapters/discord/render.ts';
import { type Action, type Block, type Reply, reply } from '../../../src/core/reply.ts';
import { isStyled, linksIn } from '../../contracts/discord-text.ts';
import { problems, textOf } from './payload.ts';

const HOSTILE = [
  '**WORD**',
  '\n# WORD',
  '\n-# WORD',
  '\n> WORD',
  '\n- WORD',
  '\n1. WORD',
  '||WORD||',
  '~~WORD~~',
  '__WORD__',
  '`WORD`',
  '```\nWORD\n```',
  '[WORD](https://evil.example)',
  '](https://evil.example)',
  '<https://evil.example>',
  'https://evil.example/WORD',
  'discord://evil.example',
  '@everyone',
  '@here',
  '<@1>',
  '<@&2>',
  '<#3>',
  '</ask:4>',
  '<t:5:R>',
  '<a:b:6>',
  '<id:browse>',
];
const noise = fc.string({ unit: fc.oneof(fc.constantFrom(...'*_[]()<>@`#\\ a日\n', '\u202E', '\uD800', '😀'), fc.string({ maxLength: 4 })), maxLength: 300 });
/** Begins with a letter, so that marks of ours never stand right before a WORD. */
const text = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), noise), { maxLength: 6 }).map((parts) => ['a', ...parts].join(' '));
const span = fc.record(
  { text, style: fc.constantFrom('bold', 'italic', 'code'), link: fc.oneof(fc.constant('https://news.example/a(b)#:~:text=c%20d'), text) },
  { requiredKeys: ['text'] },
);
const spans = fc.array(span, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text, cite: text }),
  fc.record({ kind: fc.constant('text' as const), spans }),
  fc.record({
    kind: fc.constant('figures' as const),
    rows: fc.array(fc.record({ what: text, amount: text, asOf: text, says: text, cite: text }), { maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('passage' as const), label: text, text, quote: fc.option(text), cite: text }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(text, { maxLength: 4 }),
    rows: fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 9 }),
  }),
  fc.record({ kind: fc.constantFrom('list' as const, 'sources' as const), items: fc.array(spans, { maxLength: 9 }) }),
  fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('info' as const, 'warning' as const), spans }),
);
const short = fc.string({ maxLength: 120 });
const choice = fc.record({ label: text, value: short });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('button' as const), id: short, label: text, value: short }),
  fc.record({ kind: fc.constant('menu' as const), id: short, label: text, choices: fc.array(choice, { maxLength: 40 }) }),
  fc.record({ kind: fc.constant('feedback' as const), id: short, useful: choice, notUseful: choice }),
);
const file = fc.record({ name: short, mediaType: fc.constant('text/plain'), content: text });
const anyReply: fc.Arbitrary<Reply> = fc
  .record({ blocks: fc.array(block, { maxLength: 12 }), actions: fc.array(action, { maxLength: 30 }), files: fc.array(file, { maxLength: 12 }) })
  .map(({ blocks, ...extra }) => reply(blocks, extra));

const always = (check: (message: ReturnType<typeof render>) => void): void =>
  fc.assert(
    fc.property(anyReply, (each) => {
      check(render(each));
      check(renderPlain(each));
    }),
    { numRuns: 300, endOnFailure: true },
  );

describe('any reply', () => {
  it('keeps to the limits and says something, with and without a card', () =>
    always((message) => {
      expect(problems(message)).toEqual([]);
      expect(message.content.trim()).not.toBe('');
      expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
    }));

  it('shows its texts as they are: no style and no link of theirs', () =>
    always((message) => {
      expect(isStyled(textOf(message), 'WORD')).toBe(false);
      expect(linksIn(textOf(message)).filter((link) => !link.startsWith('https://news.example/a%28b%29#'))).toEqual([]);
    }));
});
