// Replies of every shape, with hostile words in every place.
import fc from 'fast-check';
import { type Action, type Block, type Reply, reply, type Span } from '../../../src/core/reply.ts';

export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\u061C', '')),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '<!channel>',
    '@everyone',
    '](javascript:alert(1))',
    '&amp;',
    '> quoted',
    '*_`~',
    '\uD800',
    '\u202Ertl',
    'word '.repeat(2000),
    '&'.repeat(5000),
    '日本'.repeat(3000),
  ),
);
const anySpan: fc.Arbitrary<Span> = fc
  .record({
    text: anyText,
    style: fc.option(fc.constantFrom('bold', 'italic', 'code'), { nil: undefined }),
    link: fc.option(fc.oneof(fc.webUrl(), anyText), { nil: undefined }),
  })
  .map(({ text, style, link }) => ({ text, ...(style ? { style } : {}), ...(link === undefined ? {} : { link }) }));
const spans = fc.array(anySpan, { maxLength: 6 });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: anyText, cite: anyText }),
  fc.record({ kind: fc.constant('text' as const), spans }),
  fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('info' as const, 'warning' as const), spans }),
  fc.record({
    kind: fc.constant('figures' as const),
    rows: fc.array(fc.record({ what: anyText, amount: anyText, asOf: anyText, says: anyText, cite: anyText })),
  }),
  fc.record({ kind: fc.constant('passage' as const), label: anyText, text: anyText, quote: fc.option(anyText), cite: anyText }),
  fc.record({ kind: fc.constant('table' as const), columns: fc.array(anyText), rows: fc.array(fc.array(anyText)) }),
  fc.record({ kind: fc.constantFrom('list' as const, 'sources' as const), items: fc.array(spans) }),
);
const anyId = fc.oneof(fc.constantFrom('more', 'context', 'share', '', 'x'.repeat(300)), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }));
const anyChoice = fc.record({ label: anyText, value: fc.oneof(fc.string({ maxLength: 30 }), anyText) });
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('button' as const), id: anyId, label: anyText, value: fc.oneof(fc.string({ maxLength: 30 }), anyText) }),
  fc.record({ kind: fc.constant('menu' as const), id: anyId, label: anyText, choices: fc.array(anyChoice, { maxLength: 120 }) }),
  fc.record({ kind: fc.constant('feedback' as const), id: anyId, useful: anyChoice, notUseful: anyChoice }),
);
export const anyReply: fc.Arbitrary<Reply> = fc
  .record({ blocks: fc.array(anyBlock, { maxLength: 60 }), actions: fc.array(anyAction, { maxLength: 40 }) })
  .map(({ blocks, actions }) => reply(blocks, { actions }));
