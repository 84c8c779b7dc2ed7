// Rendering: the look of each block, and what is left out where a reply is too long.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiscordMessage, render, renderPlain } from '../../../src/adapters/discord/render.ts';
import { type Action, type Block, type FigureRow, heading, list, notice, paragraph, reply } from '../../../src/core/reply.ts';
import { validateMessage } from '../../contracts/discord-limits.ts';

/** As discord.js puts it into a request. */
const problems = ({ content, embeds, components, flags }: DiscordMessage): string[] =>
  validateMessage({ content, embeds, components, flags: flags.reduce((all, flag) => all | flag, 0), allowed_mentions: { parse: [], replied_user: false } });
const textOf = (message: DiscordMessage): string => [message.content, ...message.embeds.map(({ description }) => description)].filter(Boolean).join('\n\n');
function shown(...blocks: Block[]): string {
  const message = render(reply(blocks));
  expect(problems(message)).toEqual([]);
  return textOf(message);
}

const row = (n: number): FigureRow => ({ what: `Costs of year ${n}`, amount: `¥${n} billion`, asOf: 'Apr 2025', says: 'The Japan Times', cite: `[${n}]` });
const figures = (count: number): Block => ({ kind: 'figures', rows: Array.from({ length: count }, (_, i) => row(i + 1)) });
const source = (n: number, words = 1) => [
  { text: `[${n}] ` },
  { text: `“[Talks] ${'of trade '.repeat(words)}”`, link: `https://news.example/${n}#:~:text=a%20b` },
  { text: `, The Japan Times, ¶${n}` },
];
const sources = (count: number, words?: number): Block => ({ kind: 'sources', items: Array.from({ length: count }, (_, i) => source(i + 1, words)) });
const passage = (text: string, quote: string | null = null): Block => ({ kind: 'passage', label: 'Our account of ¶15', text, quote, cite: '[1]' });

describe('each block', () => {
  it.each<[string, Block, string]>([
    ['a heading', heading('As of 2025: *25 %*', '[1]'), '**As of 2025: \\*25 %\\*** \\[1\\]'],
    ['a text', paragraph('Say ', { text: 'so', style: 'bold' }), 'Say **so**'],
    ['figures', figures(1), '- **¥1 billion** — Costs of year 1 · Apr 2025 · The Japan Times \\[1\\]'],
    ['a passage', passage('Japan pays.', 'It pays.'), '-# Our account of ¶15\n> Japan pays. \\[1\\]\n> *“It pays.”*'],
    ['a table', { kind: 'table', columns: ['who', 'what', 'when'], rows: [['PISM', '75 %', '']] }, '- **PISM** — what: 75 %'],
    ['a list', list(['one'], ['two']), '- one\n- two'],
    ['a warning', notice('warning', 'Take care'), '⚠️ Take care'],
    ['a hint', notice('info', 'By the way'), 'ℹ️ By the way'],
    ['sources', sources(1, 0), '-# \\[1\\] [“\\[Talks\\] ”](https://news.example/1#:~:text=a%20b), The Japan Times, ¶1'],
  ])('%s', (_what, block, markdown) => expect(shown(block)).toBe(markdown));

  it('stands apart from the next', () => expect(shown(heading('A'), figures(1), paragraph('B'))).toMatch(/^\*\*A\*\*\n\n- .*\n\nB$/));
  it('of which nothing is left says so', () => expect(shown(paragraph(''), list())).toBe('There is nothing to show.'));
  it('may be missing', () => expect(shown()).toBe('There is nothing to show.'));
});

describe('a short reply', () => {
  it('is plain markdown without link previews', () => {
    const { embeds, flags, allowedMentions } = render(reply([heading('A'), sources(2)]));
    expect(embeds).toEqual([]);
    expect(flags).toEqual([4]);
    expect(allowedMentions).toEqual({ parse: [], repliedUser: false });
  });
});

describe('a long reply', () => {
  it('is its headline with a card below it', () => {
    const message = render(reply([heading('The headline', '[1]'), figures(30), sources(2)]));
    expect(problems(message)).toEqual([]);
    expect(message.content).toBe('**The headline** \\[1\\]');
    expect(message.embeds).toHaveLength(1);
    expect(message.flags).toEqual([]);
  });

  it('leaves out whole rows from the end, and says how many', () => {
    const lines = shown(heading('A'), figures(100), sources(3)).split('\n');
    const rows = lines.filter((line) => line.startsWith('- '));
    const left = lines.map((line) => /^-# … (\d+) more$/.exec(line)?.[1]).find(Boolean);
    expect(rows.every((line, i) => line === `- **¥${i + 1} billion** — Costs of year ${i + 1} · Apr 2025 · The Japan Times \\[${i + 1}\\]`)).toBe(true);
    expect(rows.length + Number(left)).toBe(100);
    expect(rows.length).toBeGreaterThan(20);
  });

  it('keeps the first source, whole, whatever comes before it', () => {
    const text = shown(heading('word '.repeat(500)), ...Array.from({ length: 30 }, () => passage('word '.repeat(4000))), figures(100), sources(40, 5));
    expect(text).toContain(`“\\[Talks\\] ${'of trade '.repeat(5)}”](https://news.example/1#:~:text=a%20b), The Japan Times, ¶1\n`);
    expect(text).toMatch(/^\*\*word[^\n]*…\*\*/);
  });

  it('clips a passage of 20,000 characters between words, and shows its sources', () => {
    const text = shown(heading('A'), passage('word '.repeat(4000)), sources(3));
    expect(text).toContain('word… \\[1\\]');
    expect(text).toContain('¶3');
  });

  it('leaves out a publisher’s sentence rather than cutting it', () => {
    expect(shown(passage('word '.repeat(4000), 'quoted '.repeat(200)))).not.toContain('quoted');
    expect(shown(passage('word '.repeat(4000), 'quoted'))).toContain('> *“quoted”*');
  });

  it('clips a source that alone is too long, its link whole', () => {
    expect(shown(sources(1, 2000))).toMatch(/^-# \\\[1\\\] \[“.*…\]\(https:\/\/news\.example\/1#:~:text=a%20b\)$/);
  });

  it('without a card keeps to a message’s length', () => {
    const message = renderPlain(reply([heading('A'), figures(100), passage('word '.repeat(4000)), sources(9)]));
    expect(problems(message)).toEqual([]);
    expect(message.embeds).toEqual([]);
    expect(message.content).toContain('¶1');
  });
});

describe('actions', () => {
  const button = (id: string, label = 'More'): Action => ({ kind: 'button', id, label, value: '2' });
  const menu = (choices: number): Action => ({
    kind: 'menu',
    id: 'pick',
    label: 'Pick',
    choices: Array.from({ length: choices }, (_, i) => ({ label: `Choice ${i}`, value: `${i}` })),
  });
  const withActions = (...actions: Action[]) => {
    const message = render(reply([heading('A')], { actions }));
    expect(problems(message)).toEqual([]);
    return message.components.map(({ components }) => components);
  };

  it('are rows of five buttons, then a row a menu', () => {
    const rows = withActions(menu(2), ...Array.from({ length: 7 }, (_, i) => button(`more${i}`)));
    expect(rows.map((row) => row.length)).toEqual([5, 2, 1]);
    expect(rows[0]?.[0]).toEqual({ type: 2, style: 2, custom_id: 'more0:2', label: 'More' });
    expect(rows[2]?.[0]).toMatchObject({ type: 3, custom_id: 'pick', placeholder: 'Pick', options: [{ label: 'Choice 0', value: '0' }, {}] });
  });

  it('keep to the limits', () => {
    const many = Array.from({ length: 40 }, (_, i) => button(`id${i}`, 'label '.repeat(40)));
    expect(withActions(menu(60), ...many)).toHaveLength(5);
    expect(withActions(menu(60))[0]?.[0]).toMatchObject({ options: { length: 25 } });
  });

  it('that Discord could not hand back are left out', () => {
    expect(withActions(button('x'.repeat(100)), button('twice'), button('twice'), menu(0))).toEqual([[expect.objectContaining({ custom_id: 'twice:2' })]]);
  });
});

describe('any reply', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...'*_[]()<>@`#\\ a日\n', '@everyone', '<@1>', '\u202E', '\uD800'), fc.string({ maxLength: 4 })),
    maxLength: 700,
  });
  const span = fc.record(
    { text, style: fc.constantFrom('bold', 'italic', 'code'), link: fc.oneof(fc.webUrl({ validSchemes: ['https', 'http'] }), text) },
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

  it('keeps to the limits, with and without a card', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        expect(problems(render(reply(blocks)))).toEqual([]);
        expect(problems(renderPlain(reply(blocks)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
