// FlexSearch with its English language pack: whole words, any of the query's (`suggest`), fine-grained ranks. Prefixes,
// contexts, its presets and two fields instead of one are worse.
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Engine } from '../engine.ts';

/** Ranks told apart; the default of 9 lumps most documents of a collection together. */
const RESOLUTION = 100;

export const flexsearch: Engine = {
  name: 'flexsearch',
  build(docs) {
    const index = new Index({ tokenize: 'strict', resolution: RESOLUTION, encoder: new Encoder(Charset.Default).assign(english) });
    for (const { id, title, text } of docs) index.add(id, `${title} ${text}`);
    return (query, limit) => index.search(query, { limit, suggest: true }).map(String);
  },
};
