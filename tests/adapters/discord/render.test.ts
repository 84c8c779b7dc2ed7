// Rendering: the look of each block, and what is left out where a reply is too long.
import { describe, expect, it } from 'vitest';
import { render, renderPlain } from '../../../src/adapters/discord/render.ts';
import { type Block, type FigureRow, heading, list, notice, paragraph, reply } from '../../../src/core/reply.ts';
import { problems, textOf } from './payload.ts';

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
    ['a heading', heading('As of 2025: *25 %*', '[1]'), '**As of 2025: \\*25 %\\*** [1]'],
    ['a text', paragraph('Say ', { text: 'so', style: 'bold' }), 'Say **so**'],
    ['figures', figures(1), '- **¥1 billion** — Costs of year 1 · Apr 2025 · The Japan Times [1]'],
    ['a passage', passage('Japan pays.', 'It pays.'), '-# Our account of ¶15\n> Japan pays. [1]\n> *“It pays.”*'],
    ['a table of two columns', { kind: 'table', columns: ['who', 'what', 'when'], rows: [['PISM', '75 %', '']] }, '- **PISM** — what: 75 %'],
    ['a wider table', { kind: 'table', columns: ['who', 'what', 'when'], rows: [['PISM', '75 %', '2025']] }, '**PISM**\n- what: 75 %\n- when: 2025'],
    ['a list', list(['one'], ['two']), '- one\n- two'],
    ['a warning', notice('warning', 'Take care'), '⚠️ Take care'],
    ['a hint', notice('info', 'By the way'), 'ℹ️ By the way'],
    ['sources', sources(1, 0), '-# [1] [“[Talks] ”](https://news.example/1#:~:text=a%20b), The Japan Times, ¶1'],
  ])('%s', (_what, block, markdown) => expect(shown(block)).toBe(markdown));

  it('stands apart from the next', () => expect(shown(heading('A'), figures(1), paragraph('B'))).toMatch(/^\*\*A\*\*\n\n- .*\n\nB$/));
  it('stands right below a caption', () => {
    expect(shown(paragraph({ text: 'Key figures', style: 'bold' }), list(['one']))).toBe('**Key figures**\n- one');
    expect(shown(paragraph('Commands:'), list(['one']))).toBe('Commands:\n- one');
    expect(shown(paragraph('So it is.'), list(['one']))).toBe('So it is.\n\n- one');
  });
  it('of which nothing is left says so', () => expect(shown(paragraph(''), list())).toBe('There is nothing to show.'));
  it('may be missing', () => expect(shown()).toBe('There is nothing to show.'));
});

describe('a reply that rests on something', () => {
  const message = render(reply([notice('info', 'Read as: …'), heading('The headline', '[1]'), figures(2), heading('More of it'), list(['one']), sources(2)]));

  it('is its headline as text, for notifications, and a card with the rest in order', () => {
    expect(problems(message)).toEqual([]);
    expect(message.content).toBe('**The headline** [1]');
    expect(message.embeds).toHaveLength(1);
    expect(message.embeds[0]?.description).toMatch(/^ℹ️ Read as: …\n\n- \*\*¥1 billion[\s\S]*\n\n### More of it\n\n- one\n\n-# /);
  });

  it('does not suppress its own card, and pings nobody', () => {
    expect(message.flags).toEqual([]);
    expect(message.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });

  it('without a headline begins with what comes first', () => {
    expect(render(reply([paragraph('So it is.'), sources(1)]))).toMatchObject({
      content: 'So it is.',
      embeds: [{ description: expect.stringMatching(/^-# /) }],
    });
  });

  it('of a warning has another colour', () => {
    const [calm, warned] = [[], [notice('warning', 'Careful')]].map((more) => render(reply([heading('A'), ...more, sources(1)])).embeds[0]?.color);
    expect(calm).not.toBe(warned);
  });
});

describe('a sentence or two', () => {
  it('are plain text without link previews', () => {
    expect(render(reply([notice('warning', 'No topic “tarrifs”.'), list(['tariffs'])]))).toMatchObject({
      content: '⚠️ No topic “tarrifs”.\n\n- tariffs',
      embeds: [],
      flags: [4],
    });
  });
});

describe('files', () => {
  const file = (name: string) => ({ name, mediaType: 'text/markdown', content: '# Tariffs — 関税' });

  it('go along under their names, as UTF-8', () => {
    const { files } = render(reply([heading('A')], { files: [file('tariffs brief.md'), file('../../関税.json')] }));
    expect(files.map(({ name }) => name)).toEqual(['tariffs-brief.md', '関税.json']);
    expect(files[0]?.content).toBe('# Tariffs — 関税');
  });

  it('are named where they may not go along', () => {
    const message = renderPlain(reply([heading('A')], { files: [file('brief.md')] }));
    expect(message).toMatchObject({ content: '**A**\n-# I may not attach files here: `brief.md`', files: [] });
  });
});

describe('a long reply', () => {
  it('is its headline with a card below it', () => {
    const message = render(reply([heading('The headline', '[1]'), figures(30), sources(2)]));
    expect(problems(message)).toEqual([]);
    expect(message.content).toBe('**The headline** [1]');
    expect(message.embeds).toHaveLength(1);
    expect(message.flags).toEqual([]);
  });

  it('too long for a card has its sources on a second, whole', () => {
    const message = render(reply([heading('A'), figures(100), sources(9)]));
    expect(problems(message)).toEqual([]);
    expect(message.embeds).toHaveLength(2);
    expect(message.embeds[1]?.description?.split('\n')).toHaveLength(9);
  });

  it('leaves out whole rows from the end, and says how many', () => {
    const lines = shown(heading('A'), figures(100), sources(3)).split('\n');
    const rows = lines.filter((line) => line.startsWith('- '));
    const left = lines.map((line) => /^-# … \+(\d+)$/.exec(line)?.[1]).find(Boolean);
    expect(rows.every((line, i) => line === `- **¥${i + 1} billion** — Costs of year ${i + 1} · Apr 2025 · The Japan Times [${i + 1}]`)).toBe(true);
    expect(rows.length + Number(left)).toBe(100);
    expect(rows.length).toBeGreaterThan(20);
  });

  it('keeps the first source, whole, whatever comes before it', () => {
    const text = shown(heading('word '.repeat(500)), ...Array.from({ length: 30 }, () => passage('word '.repeat(4000))), figures(100), sources(40, 5));
    expect(text).toContain(`“[Talks] ${'of trade '.repeat(5)}”](https://news.example/1#:~:text=a%20b), The Japan Times, ¶1\n`);
    expect(text).toMatch(/^\*\*word[^\n]*…\*\*/);
  });

  it('clips a passage of 20,000 characters between words, and shows its sources', () => {
    const text = shown(heading('A'), passage('word '.repeat(4000)), sources(3));
    expect(text).toContain('word… [1]');
    expect(text).toContain('¶3');
  });

  it('leaves out a publisher’s sentence rather than cutting it', () => {
    expect(shown(passage('word '.repeat(4000), 'quoted '.repeat(200)))).not.toContain('quoted');
    expect(shown(passage('word '.repeat(4000), 'quoted'))).toContain('> *“quoted”*');
  });

  it('clips a source that alone is too long, its link whole', () => {
    expect(shown(sources(1, 2000))).toMatch(/^-# \[1\] \[“.*…\]\(https:\/\/news\.example\/1#:~:text=a%20b\)$/);
  });

  it('without a card keeps to a message’s length', () => {
    const message = renderPlain(reply([heading('A'), figures(100), passage('word '.repeat(4000)), sources(9)]));
    expect(problems(message)).toEqual([]);
    expect(message.embeds).toEqual([]);
    expect(message.content).toContain('¶1');
  });
});
