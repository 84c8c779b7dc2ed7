// Citations as CSL-JSON, held to the shape that citationstyles.org's schema asks for.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CorpusLibrary } from '../../src/library/library.ts';
import { cslItems } from '../../src/core/csl.ts';
import { desk } from '../helpers/bot.ts';
import { Talk } from '../helpers/talk.ts';

const name = z.union([z.strictObject({ family: z.string().min(1), given: z.string().min(1) }), z.strictObject({ literal: z.string().min(1) })]);
const item = z.strictObject({
  id: z.string().min(1),
  // Of the schema's types, those that the corpus can have.
  type: z.enum(['article-newspaper', 'report']),
  title: z.string().min(1),
  author: z.array(name).min(1).optional(),
  'container-title': z.string().min(1).optional(),
  'collection-title': z.string().min(1).optional(),
  number: z.string().min(1).optional(),
  publisher: z.string().min(1),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.number().int()).min(1).max(3)]) }),
  URL: z.url().optional(),
  note: z.string(),
});

const library = new CorpusLibrary(desk.corpus);

describe('CSL-JSON', () => {
  it('has one item a document, with all that is known of it', () => {
    const sources = library.sources();
    for (const [document, paragraph] of [
      ['pism-2025-03-11', 10],
      ['japan-times-2025-04-23', 16],
      ['japan-times-2025-04-23', 15],
    ] as const)
      sources.entry({ document, paragraph });
    expect(cslItems(sources.entries)).toEqual([
      {
        id: 'pism-2025-03-11',
        type: 'report',
        title: "Trump's Return Challenges the U.S.-Japan Alliance",
        author: [{ family: 'Pietrewicz', given: 'Oskar' }],
        'collection-title': 'PISM Bulletin',
        number: '30 (2531)',
        publisher: 'The Polish Institute of International Affairs',
        issued: { 'date-parts': [[2025, 3, 11]] },
        note: 'Paragraphs cited: 10',
      },
      {
        id: 'japan-times-2025-04-23',
        type: 'article-newspaper',
        title: '[Japan-U.S. trade and security talks]',
        'container-title': 'The Japan Times',
        publisher: 'The Japan Times',
        issued: { 'date-parts': [[2025, 4, 23]] },
        URL: 'https://www.japantimes.co.jp/news/2025/04/23/japan/politics/japan-us-trade-security-talks/',
        note: 'Paragraphs cited: 15, 16',
      },
    ]);
  });
});

describe('/brief', () => {
  const talk = new Talk();

  it.each(desk.corpus.topics.map((t) => t.id))('on %s comes with a Markdown file and its citations', async (topic) => {
    const { reply, text } = await talk.say(`/brief ${topic}`);
    const [markdown, csl] = reply.files;
    expect(text).toMatch(/^Brief: /);
    expect(markdown?.name).toBe(`brief-${topic}.md`);
    expect(csl?.name).toBe(`brief-${topic}.csl.json`);
    const items = z
      .array(item)
      .min(1)
      .parse(JSON.parse(csl?.content ?? ''));
    for (const { id } of items) expect(desk.corpus.documents.map((d) => d.id)).toContain(id);
    for (const [mark] of text.matchAll(/\[\d+\]/g)) expect(text).toContain(`\n${mark} `);
    expect(markdown?.content).toMatch(/^## Brief: /);
    expect(markdown?.content).not.toMatch(/undefined|\[object/);
  });

  it('has in its file every figure, event and claim of the topic', async () => {
    const { reply } = await talk.say('/brief tariffs');
    const content = reply.files[0]?.content.replaceAll('\\', '') ?? '';
    const on = <T extends { readonly topics: readonly string[] }>(records: readonly T[]): T[] => records.filter((r) => r.topics.includes('tariffs'));
    for (const part of [...on(desk.corpus.figures).map((f) => f.display), ...on(desk.corpus.events).map((e) => e.what.en)]) expect(content).toContain(part);
    for (const { statement } of on(desk.corpus.claims)) expect(content).toContain(statement.replace(/\.$/, ''));
  });
});
