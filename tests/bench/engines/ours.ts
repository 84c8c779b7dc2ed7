// Our own passage index as the bot uses it on documents without hand-written help.
import { TextIndex } from '../../../src/search/text-index.ts';
import type { Engine } from '../engine.ts';

export const ours: Engine = {
  name: 'alliance-desk',
  build(docs) {
    const index = TextIndex.build(docs);
    return (query, limit) => index.search(query, limit).map(({ id }) => docs[id]?.id ?? '');
  },
};
