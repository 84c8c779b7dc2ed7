// lunr as it comes: stop words, stemmer, two fields. A boost for the title changes nothing to speak of.
import lunr from 'lunr';
import type { Engine } from '../engine.ts';

export const lunrEngine: Engine = {
  name: 'lunr',
  build(docs) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      for (const doc of docs) builder.add(doc);
    });
    return (query, limit) =>
      index
        .search(withoutOperators(query))
        .slice(0, limit)
        .map(({ ref }) => ref);
  },
};

/** A question is no query in lunr's language: `+`, `-`, `:`, `~`, `^` and `*` mean nothing in it. */
const withoutOperators = (query: string): string => query.replace(/[^\p{L}\p{N}\s]/gu, ' ');
