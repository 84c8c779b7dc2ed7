// Blocks as a Markdown file: nothing that a record says becomes markup.
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/core/markdown.ts';
import { heading, list, notice, paragraph, span } from '../../src/core/reply.ts';

const COLUMNS = ['what', 'amount', 'as of', 'says', 'source'];

describe('a Markdown file', () => {
  it('has headings, tables, lists, quotations and links', () => {
    const figures = { kind: 'figures', rows: [{ what: 'Share', amount: 'about 75%', asOf: '11 Mar 2025', says: 'PISM', cite: '[1]' }] } as const;
    const sources = { kind: 'sources', items: [[span('[1] PISM '), { text: '↗', link: 'https://example.org/a(b)' }]] } as const;
    expect(markdownOf([heading('Brief', '[1]'), figures, list([span('2019', 'bold'), ' a deal']), notice('info', 'Note.'), sources], COLUMNS)).toBe(
      [
        '## Brief \\[1\\]',
        '| what | amount | as of | says | source |\n| --- | --- | --- | --- | --- |\n| Share | about 75% | 11 Mar 2025 | PISM | \\[1\\] |',
        '- **2019** a deal',
        '> Note.',
        '\\[1\\] PISM [↗](https://example.org/a%28b%29)  ',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  it.each(['**bold**', '[link](javascript:alert(1))', '<b>', '# title', '- item', '1. item', '| cell |', '`code`', '~~gone~~', 'a\n\n# b'])(
    'takes %j as it is',
    (text) => {
      const made = markdownOf([paragraph(text)], COLUMNS);
      expect(made).not.toMatch(/(?<!\\)[*[\]<>#|`~]/);
      expect(made).not.toMatch(/^(?:- |\d+\. )/);
    },
  );
});
