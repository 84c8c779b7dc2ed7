// What `corpus verify` finds between a record and its paragraph; the paragraph here is invented.
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/schema.ts';
import { verifyCorpus } from '../../src/corpus/verify.ts';

const ORIGINAL = 'On 3 May, Speaker Ada Lund of Norham said that mending the nets would cost $4.2 million.';
const originals = new Map([['harbor', new Map([[1, ORIGINAL]])]]);
const citation = { document: 'harbor', paragraph: 1 };

interface Inferred {
  readonly value: string;
  readonly from: string;
}

function problems(text: string, inferred: readonly Inferred[] = []): readonly string[] {
  const corpus = {
    documents: [{ id: 'harbor', date: '2024-05-04', publisher: 'The Gull', shortName: 'The Gull', author: null, paragraphs: [{ n: 1 }] }],
    passages: [{ ...citation, citation, text, inferred }],
    people: [{ id: 'norham', name: 'Norham', names: ['Gull Town'] }],
    figures: [],
    claims: [],
    events: [],
    terms: [],
  } as unknown as Corpus;
  return verifyCorpus(corpus, originals).problems;
}

describe('a record held against its paragraph', () => {
  it.each([
    ['holds what the paragraph says', 'On 3 May Ada Lund of Norham put the cost at $4.2 million.', []],
    ['may use another name of the same place', 'On 3 May Ada Lund of Gull Town put the cost at $4.2 million.', []],
    [
      'is reported for another number, and for the number lost',
      'On 3 May Ada Lund put the cost at $4.3 million.',
      [/4300000 USD/, /no figure or passage carries “\$4\.2 million”/],
    ],
    ['is reported for another date', 'On 4 June Ada Lund put the cost at $4.2 million.', [/06-04/, /carries “3 May”/]],
    ['is reported for another name', 'On 3 May the speaker, Ada Berg, put the cost at $4.2 million.', [/“Berg”/]],
  ])('%s', (_, text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(found[i]).toMatch(pattern);
  });

  it('may say what is inferred, and no more', () => {
    const text = 'On 3 May 2023 Ada Lund put the cost at $4.2 million.';
    expect(problems(text).join()).toMatch(/2023/);
    expect(problems(text, [{ value: '2023', from: 'the year of the council' }])).toEqual([]);
  });
});
