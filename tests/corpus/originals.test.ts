// Originals are told by their paragraphs' hashes, in whatever form they come; the text here is invented.
import { describe, expect, it } from 'vitest';
import { findParagraphs, fingerprint, linesOf } from '../../src/corpus/originals.ts';
import { documentSchema } from '../../src/corpus/schema.ts';

const PARAGRAPHS = [
  'The harbor council met on 3 May and agreed that “open nets” shall be mended before the first tide of each month by their owners.',
  'Costs rose to $4.2 million & will be split; the smaller ports pay 12% of that sum, which their speakers called far too much.',
];
const document = documentSchema.parse({
  id: 'harbor',
  title: 'Nets',
  author: null,
  publisher: 'The Gull',
  shortName: 'The Gull',
  kind: 'newspaper',
  series: null,
  date: '2024-05-04',
  language: 'en',
  url: null,
  paragraphs: PARAGRAPHS.map((text, i) => ({ n: i + 1, ...fingerprint(text) })),
});
const [first = '', second = ''] = PARAGRAPHS;
const found = (text: string): number[] => [...findParagraphs(linesOf(text), document).keys()].sort();

describe('an original', () => {
  it.each([
    ['plain', `THE GULL\n\nNets\n\n${first}\n\nA photo of a net.\n\n${second}\n`],
    ['with lines wrapped', `${first}\n\n${second}`.replace(/(.{30}\S*) /g, '$1\n')],
    ['with CRLF', `${first}\r\n\r\n${second}\r\n`],
    ['as HTML', `<h1>Nets</h1><p>${first.replace('“', '&ldquo;').replace('”', '&#8221;')}</p><p class="x">${second.replace('&', '&amp;')}</p>`],
    ['as Markdown', `# Nets\n\n${first.replace('council', '[council](https://example.org)')}\n\n${second.replace('$', '\\$').replace('12%', '**12%**')}`],
    ['with straight quotes', `${first.replace(/[“”]/g, '"')}\n\n${second}`],
    ['with a run-in heading', `Harbor. ${first}\n\n${second}`],
    ['cut by a page break with a running header', `${first.slice(0, 50)}\n\nTHE GULL, page 2\n\n${first.slice(50)}\n\n${second}`],
  ])('is recognised %s', (_, text) => {
    expect(found(text)).toEqual([1, 2]);
  });

  it('gives its text clean of markup', () => {
    expect(findParagraphs(linesOf(`<p>${second.replace('&', '&amp;')}</p>`), document).get(2)).toBe(second);
  });

  it('is not recognised where a word has changed', () => {
    expect(found(`${first.replace('first', 'last')}\n\n${second}`)).toEqual([2]);
  });
});
