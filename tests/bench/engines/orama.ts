// Orama with its English stemmer and stop words. Its own page adds the stop words from a package; the list here is ours, as
// good for it as flexsearch's. Without both it finds half as much; `allowDuplicates` and one field instead of two are worse.
import { create, insert, type Results, search } from '@orama/orama';
import { STOP_WORDS } from '../../../src/search/stop-words.ts';
import type { Doc, Engine } from '../engine.ts';

const SCHEMA = { id: 'string', title: 'string', text: 'string' } as const;

export const orama: Engine = {
  name: 'orama',
  build(docs) {
    const db = create({ schema: SCHEMA, components: { tokenizer: { language: 'english', stemming: true, stopWords: [...STOP_WORDS] } } });
    for (const doc of docs) insert(db, doc);
    return (query, limit) => {
      // Without plugins and hooks Orama answers at once, its types only do not say so.
      const results = search(db, { term: query, limit, properties: ['title', 'text'], boost: { title: 2 } }) as Results<Doc>;
      return results.hits.map(({ document }) => document.id);
    };
  },
};
