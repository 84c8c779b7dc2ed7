// Figures and tables as Slack's own table, and where they are lines instead.
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { type Block, type FigureRow, heading, reply, type Span } from '../../../src/core/reply.ts';
import { assertSlackMessage } from '../../contracts/slack-limits.ts';
import type { Fields } from '../../fakes/slack/index.ts';
import { shown } from './helpers.ts';

type Table = { readonly type: string; readonly rows: readonly (readonly { readonly type: string; readonly text?: string }[])[] };

function render(...blocks: readonly Block[]): readonly Table[] {
  const message: Fields = { ...renderMessage(reply(blocks)) };
  assertSlackMessage(message);
  return message.blocks as readonly Table[];
}

const row = (n: number, more: Partial<FigureRow> = {}): FigureRow => ({
  what: `Cost ${n}`,
  amount: `¥${n} billion`,
  asOf: 'Apr 2025',
  says: 'JT',
  cite: `[${n}]`,
  ...more,
});
const figures = (count: number, more: Partial<FigureRow> = {}): Block => ({ kind: 'figures', rows: Array.from({ length: count }, (_, n) => row(n + 1, more)) });
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({ kind: 'table', columns, rows });
const kinds = (blocks: readonly Table[]): string[] => blocks.map(({ type }) => type);
const texts = (one: Table | undefined): string[][] => (one?.rows ?? []).map((cells) => cells.map((cell) => cell.text ?? shown({ blocks: cell })));

describe('a table of Slack’s own', () => {
  it('has a row for each figure, whole', () => {
    expect(texts(render(figures(2))[0])).toEqual([
      ['What', 'Amount', 'As of', 'Says', 'Source'],
      ['Cost 1', '¥1 billion', 'Apr 2025', 'JT', '[1]'],
      ['Cost 2', '¥2 billion', 'Apr 2025', 'JT', '[2]'],
    ]);
  });

  it('has Japanese headings over Japanese figures', () => {
    expect(texts(render(figures(2, { what: '駐留経費' }))[0])[0]).toEqual(['項目', '数値', '時点', '出所', '出典']);
  });

  it('links a citation to its source, where that has an address', () => {
    const sources: readonly Span[][] = [[{ text: '[1] Title ' }, { text: '↗', link: 'https://example.org/a?b=1&c=2' }], [{ text: '[2] On paper' }]];
    const [first] = render(figures(2), { kind: 'sources', items: sources });
    const cites = first?.rows.slice(1).map((cells) => cells[4]);
    expect(JSON.stringify(cites?.[0])).toContain('"url":"https://example.org/a?b=1&c=2","text":"[1]"');
    expect(cites?.[1]).toEqual({ type: 'raw_text', text: '[2]' });
  });

  it('shows text as it is: nothing in a cell is markup, and an empty one is a dash', () => {
    const [first] = render(table(['a', ''], ['<!channel> *b* & c', ' '], ['@everyone', '\u202Ex']));
    expect(texts(first)).toEqual([
      ['a', '–'],
      ['<!channel> *b* & c', '–'],
      ['＠everyone', 'x'],
    ]);
  });

  it('fills rows that are too short', () => {
    expect(texts(render(table(['a', 'b', 'c'], ['1'], ['2', '3']))[0])).toEqual([
      ['a', 'b', 'c'],
      ['1', '–', '–'],
      ['2', '3', '–'],
    ]);
  });
});

describe('lines instead', () => {
  it.each<[string, Block]>([
    ['one figure', figures(1)],
    ['more than 99 rows', figures(100)],
    ['more than 20 columns', table(Array(21).fill('c'), Array(21).fill('1'), Array(21).fill('2'))],
    ['one column', table(['c'], ['1'], ['2'])],
    ['more text than a table takes', figures(40, { what: 'x'.repeat(300) })],
  ])('stand for %s', (_, block) => {
    const blocks = render(block);
    expect(kinds(blocks)).not.toContain('table');
    expect(shown({ blocks })).toMatch(/^(• \*¥1 billion\* — |\*c\*)/);
  });

  it('stand for the second table of a message: Slack takes one', () => {
    const blocks = render(heading('Compared'), figures(2), table(['a', 'b'], ['1', '2'], ['3', '4']));
    expect(kinds(blocks)).toEqual(['header', 'table', 'section']);
    expect(shown({ blocks: blocks.slice(2) })).toBe('*a* · *b*\n1 · 2\n3 · 4');
  });

  it('count what is left out in the language of the rest', () => {
    expect(shown({ blocks: render(figures(99, { what: '駐留経費'.repeat(20) })) })).toMatch(/\n_… 他\d+件_$/);
  });

  it('leave no figure cut in two, however long the answer', () => {
    const long: Block = { kind: 'passage', label: 'Our account', text: 'word '.repeat(580), quote: null, cite: '[1]' };
    const lines = shown({ blocks: render(long, long, long, figures(60)) }).split('\n');
    const rows = lines.filter((line) => line.startsWith('• '));
    expect(rows.length).toBeGreaterThan(5);
    for (const line of rows) expect(line).toMatch(/^• \*¥\d+ billion\* — Cost \d+ · Apr 2025 · JT \[\d+\]$/);
    expect(lines.at(-1)).toBe(`_… ${60 - rows.length} more_`);
  });
});
