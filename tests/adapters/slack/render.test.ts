// How a reply looks in Slack, and that whatever stands in it keeps to Slack's limits and calls nobody.
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { type Action, type Block, type FigureRow, heading, list, notice, paragraph, reply, type Span, span } from '../../../src/core/reply.ts';
import { assertSlackMessage } from '../../contracts/slack-limits.ts';
import type { Fields } from '../../fakes/slack/index.ts';
import { shown } from './helpers.ts';

/** Rendered, and inside the limits. */
function render(blocks: readonly Block[], actions: readonly Action[] = []): Fields & { readonly blocks: readonly Fields[]; readonly text: string } {
  const message = { ...renderMessage(reply(blocks, { actions })) } as unknown as Fields & { blocks: Fields[]; text: string };
  assertSlackMessage(message);
  return message;
}

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  what: 'Support under the SMA',
  amount: '¥227 billion',
  asOf: 'Apr 2025',
  says: 'The Japan Times',
  cite: '[1]',
  ...more,
});
const source = (n: number, title = 'Bulletin 30'): Span[] => [
  span(`[${n}] “`),
  { text: title, link: `https://example.org/${n}?a=1&b=2#:~:text=the%20words` },
  span('”, PISM'),
];
const passage = (text: string, quote: string | null = null): Block => ({ kind: 'passage', label: 'Our account of ¶10', text, quote, cite: '[2]' });
const types = (message: Fields): unknown[] => (message.blocks as Fields[]).map(({ type }) => type);

describe('the look of an answer', () => {
  it('puts headline, figures, passage, notice and sources in the reply’s order', () => {
    const message = render([
      heading('As of 23 April 2025: about ¥227 billion', '[1]'),
      { kind: 'figures', rows: [row(), row({ what: 'On top', amount: 'about ¥456 billion', cite: '[2]' })] },
      passage('Japan pays.\nIt hosts.', 'A sentence.'),
      notice('info', 'Not comparable.'),
      { kind: 'sources', items: [source(1), source(2)] },
    ]);
    expect(shown(message).split('\n')).toEqual([
      '*As of 23 April 2025: about ¥227 billion* [1]',
      ...['What', 'Amount', 'As of', 'Says', 'Source'],
      ...['Support under the SMA', '¥227 billion', 'Apr 2025', 'The Japan Times', '[1]'],
      ...['On top', 'about ¥456 billion', 'Apr 2025', 'The Japan Times', '[2]'],
      'Our account of ¶10',
      '>Japan pays.',
      '>It hosts. [2]',
      '>“A sentence.”',
      'ℹ️ Not comparable.',
      '[1] “<https://example.org/1?a=1&amp;b=2#:~:text=the%20words|Bulletin 30>”, PISM',
      '[2] “<https://example.org/2?a=1&amp;b=2#:~:text=the%20words|Bulletin 30>”, PISM',
    ]);
    expect(types(message)).toEqual(['section', 'table', 'context', 'section', 'section', 'section', 'context']);
  });

  it('gives the whole answer as plain text beside the blocks', () => {
    expect(render([heading('About 25 %', '[1]'), paragraph('On cars.')]).text).toBe('About 25 % [1]\n\nOn cars.');
  });

  it('cuts a plain text that is too long after a whole line', () => {
    const { text } = render([heading('Head'), { kind: 'figures', rows: Array.from({ length: 99 }, (_, n) => row({ what: `Cost ${n} & more` })) }]);
    const lines = text.split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.at(-1)).toBe('…');
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^• Cost \d+ &amp; more: ¥227 billion \(Apr 2025, The Japan Times\) \[1\]$/);
  });

  it('has headings of their own for screen readers, unless they are long or name a source', () => {
    const message = render([heading('Figures & *tariffs*'), heading('As of April', '[1]'), heading('x'.repeat(151))]);
    expect(types(message)).toEqual(['header', 'section', 'section']);
    expect(message.blocks[0]?.text).toEqual({ type: 'plain_text', text: 'Figures &amp; *tariffs*' });
  });

  it('marks a notice, unless it brings a mark of its own', () => {
    expect(shown(render([notice('info', 'so'), notice('warning', 'no'), notice('info', '⚖ Not comparable')]))).toBe('ℹ️ so\n⚠️ no\n⚖ Not comparable');
  });

  it('shows a list as lines', () => {
    expect(shown(render([list(['one'], ['two'])])).split('\n')).toEqual(['• one', '• two']);
  });

  it('shows buttons and menus', () => {
    const message = render(
      [heading('x')],
      [
        { kind: 'button', id: 'more', label: 'More', value: 'a1' },
        { kind: 'menu', id: 'pick', label: 'Pick one', choices: [{ label: 'One', value: '1' }] },
      ],
    );
    expect(message.blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [
        { type: 'button', action_id: 'more', value: 'a1' },
        { type: 'static_select', action_id: 'pick', options: [{ value: '1' }] },
      ],
    });
  });

  it('says something where the reply says nothing', () => {
    for (const blocks of [[], [paragraph('')], [paragraph('\u200B')], [list([''])], [heading(' ')], [{ kind: 'figures', rows: [] }] as const]) {
      expect(shown(render(blocks))).toBe('There is nothing to show for this request.');
    }
  });

  it('marks styled words so that Slack sees the marks', () => {
    const text = paragraph(
      'the ',
      span('bold ', 'bold'),
      'and ',
      span('日本', 'bold'),
      'は ',
      span('a*b', 'bold'),
      ' ',
      span('a`b', 'code'),
      span('x', 'italic'),
    );
    expect(shown(render([text]))).toBe('the *bold* and *日本*\u2009は *a∗b* `aˋb`\u2009_x_');
  });
});

describe('escaping', () => {
  it('lets no text be a mention, a link or markup', () => {
    const hostile = '<!channel> <@U1> <https://evil.example|x> & @everyone @here';
    const message = render([
      heading(hostile, '<!here>'),
      paragraph(hostile),
      passage(hostile, hostile),
      { kind: 'figures', rows: [row({ what: hostile, amount: hostile })] },
    ]);
    expect(JSON.stringify(message)).not.toMatch(/<[!@#h]|@everyone|@here/);
    expect(message.text).toContain('&lt;!channel&gt; &lt;@U1&gt; &lt;https://evil.example|x&gt; &amp; ＠everyone');
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['plain http', 'http://example.org'],
    ['no address', 'not an address'],
    ['no host', 'https://'],
    ['data', 'data:text/html,x'],
    ['an endless address', `https://example.org/${'x'.repeat(4000)}`],
  ])('does not link %s', (_, link) => {
    const message = render([paragraph({ text: 'label', link })]);
    expect(shown(message)).toBe('label');
    expect(message.text).toBe('label');
  });

  it('keeps a link inside its brackets', () => {
    const link = 'https://example.org/a|b>c<d?e=1&f=2';
    expect(shown(render([paragraph({ text: 'x|y> <!here>\n](z)', link })]))).toBe('<https://example.org/a%7Cb%3Ec%3Cd?e=1&amp;f=2|x|y&gt; &lt;!here&gt; ](z)>');
  });

  it('takes direction marks, controls and halves of characters out', () => {
    expect(shown(render([paragraph('a\u202Eb\u200F\u0007c\u{1F600}\uD83D d')]))).toBe('abc😀\uFFFD d');
  });
});

describe('limits', () => {
  it('cuts a long passage at a word, and keeps its citation mark', () => {
    const text = shown(render([passage('word & '.repeat(3000))]));
    expect(text).toMatch(/ (word|&amp;)… \[2\]$/);
    expect(text.length).toBeGreaterThan(2900);
  });

  it('cuts long headings, paragraphs and notices', () => {
    const long = 'word '.repeat(4000);
    for (const block of [
      heading(long, '[1]'),
      paragraph(long),
      notice('warning', long),
      paragraph(span('x', 'bold'), { text: long, link: 'https://example.org/' }),
    ]) {
      expect(shown(render([block]))).toContain('…');
    }
  });

  it('leaves whole rows out of a table that is too long, and counts them', () => {
    const rows = Array.from({ length: 100 }, (_, n) => [`row ${n}`, 'x'.repeat(200), '&'.repeat(20)]);
    const lines = shown(render([{ kind: 'table', columns: ['n', 'x', 'y'], rows }])).split('\n');
    const shownRows = lines.filter((line) => /^row \d+ · x{200} · (&amp;){20}$/.test(line)).length;
    expect(shownRows).toBeGreaterThan(20);
    expect(lines).toHaveLength(shownRows + 2);
    expect(lines.at(-1)).toBe(`_… ${100 - shownRows} more_`);
  });

  it('shows a table of 100 short rows whole', () => {
    const rows = Array.from({ length: 100 }, (_, n) => [`${n}`, 'cell']);
    expect(shown(render([{ kind: 'table', columns: ['n', 'x'], rows }])).split('\n')).toHaveLength(101);
  });

  it('leaves out a row that no section holds, and counts it', () => {
    expect(shown(render([{ kind: 'figures', rows: [row(), row({ what: 'x'.repeat(11_000) })] }]))).toMatch(/\[1\]\n_… 1 more_$/);
  });

  it('keeps sources whole beside an answer that is too long, the first one in any case', () => {
    const sources: Block = { kind: 'sources', items: Array.from({ length: 60 }, (_, n) => source(n + 1)) };
    const message = render([heading('Head'), ...Array<Block>(30).fill(passage('word '.repeat(900))), sources]);
    const lines = shown(message).split('\n');
    const entries = lines.filter((line) => /^\[\d+\] “<https:[^|]+\|Bulletin 30>”, PISM$/.test(line)).length;
    expect(lines).toContain(`_… ${60 - entries} more_`);
    expect(lines.at(-1)).toMatch(/^_… \d\d more_$/);
    expect(shown(render([{ kind: 'sources', items: [source(1, 'x'.repeat(5000)), source(2)] }]))).toMatch(/^\[1\] “x+…\n?/);
  });

  it('leaves out actions that Slack would refuse, and cuts labels', () => {
    const choices = Array.from({ length: 200 }, (_, n) => ({ label: `choice ${n} ${'x'.repeat(90)}`, value: `${n}` }));
    const message = render(
      [heading('x')],
      [
        ...Array.from({ length: 30 }, (_, n): Action => ({ kind: 'button', id: `b${n}`, label: '<!here> '.repeat(20), value: 'v' })),
        { kind: 'button', id: 'x'.repeat(300), label: 'x', value: 'v' },
        { kind: 'button', id: 'long', label: 'x', value: 'v'.repeat(2001) },
      ],
    );
    expect(message.blocks.at(-1)?.elements).toHaveLength(25);
    expect(render([heading('x')], [{ kind: 'menu', id: 'm', label: 'Pick', choices }]).blocks).toHaveLength(2);
  });
});
