// A reply as plain text: every kind of block says what it holds.
import { describe, expect, it } from 'vitest';
import { type Block, heading, list, notice, paragraph, reply, span } from '../../src/core/reply.ts';
import { replyText } from '../../src/core/reply-text.ts';

const text = (...blocks: readonly Block[]): string => replyText(reply(blocks));
const row = { what: 'U.S. troops in Japan', amount: 'about 55,000', asOf: '11 Mar 2025', says: 'PISM Bulletin', cite: '[1]' };
const passage = { kind: 'passage', label: 'Our account of ¶10:', text: 'Japan pays.', quote: null, cite: '[1]' } as const;

describe('a reply as text', () => {
  it.each<[string, Block, string]>([
    ['a heading', heading('About 55,000'), 'About 55,000'],
    ['a heading with its source', heading('About 55,000', '[1]'), 'About 55,000 [1]'],
    [
      'spans, styles left out and links spelt out',
      paragraph(span('See ', 'bold'), { text: 'here', link: 'https://example.org/' }, '.'),
      'See here (https://example.org/).',
    ],
    ['a notice', notice('warning', 'Take care.'), 'Take care.'],
    ['figures', { kind: 'figures', rows: [row, row] }, Array(2).fill('• U.S. troops in Japan: about 55,000 (11 Mar 2025, PISM Bulletin) [1]').join('\n')],
    [
      'a figure of which nobody says anything',
      { kind: 'figures', rows: [{ ...row, says: '', cite: '' }] },
      '• U.S. troops in Japan: about 55,000 (11 Mar 2025)',
    ],
    ['a passage', passage, 'Our account of ¶10: Japan pays. [1]'],
    ['a passage with the publisher’s words', { ...passage, quote: 'Japan contributes.' }, 'Our account of ¶10: Japan pays. [1]\n“Japan contributes.”'],
    ['a table', { kind: 'table', columns: ['What', 'When'], rows: [['Talks', '2025']] }, 'What · When\nTalks · 2025'],
    ['a list', list(['one'], [span('two', 'bold'), ' three']), '• one\n• two three'],
    ['sources', { kind: 'sources', items: [[span('[1] A')], [span('[2] B')]] }, '[1] A\n[2] B'],
  ])('says %s', (_, block, expected) => {
    expect(text(block)).toBe(expected);
  });

  it('parts blocks by an empty line, and leaves out those that say nothing', () => {
    expect(text(heading('A'), paragraph(''), list(), paragraph('B'))).toBe('A\n\nB');
    expect(text()).toBe('');
  });

  it('does not pass over a kind that it does not know', () => {
    expect(() => text({ kind: 'marquee' } as unknown as Block)).toThrow('no case for');
  });
});
