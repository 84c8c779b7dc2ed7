// The bot's own passage index on plain documents, which come without records, questions or other words written for them.
import { PassageIndex } from '../../../src/search/passage-index.ts';
import { contentStems } from '../../../src/search/terms.ts';
import type { Doc, Engine } from '../engine.ts';

/** A title's words count as if they stood there so many times; flat from 2 to 5 on public collections, the mildest was taken. */
const TITLE_TIMES = 2;
/** Saturation of a word's frequency in the query (BM25's k3, 8 by tradition); flat from 3 to 8. */
const REPEATED = 4;

export const ours: Engine = {
  name: 'alliance-desk',
  build(docs) {
    const index = indexOf(docs);
    return (query, limit) => index.search(weightsOf(query), limit).map(({ id }) => docs[id]?.id ?? '');
  },
};

/** The ids are the places of the documents in the list. */
export function indexOf(docs: readonly Pick<Doc, 'title' | 'text'>[]): PassageIndex {
  const passages = docs.map(({ title, text }, id) => {
    const titles = Array<readonly string[]>(TITLE_TIMES).fill(contentStems(title));
    return { id, fields: { text: [...titles.flat(), ...contentStems(text)] } };
  });
  return PassageIndex.build(passages, { text: 1 });
}

/** Of the query's stems; a word said again adds less each time. */
export function weightsOf(query: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of contentStems(query)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, count]) => [stem, (count * (REPEATED + 1)) / (count + REPEATED)]));
}
