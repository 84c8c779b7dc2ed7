// minisearch as it comes, and with the prefix and fuzzy search that its page shows.
import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Doc, Engine } from '../engine.ts';

const engine = (name: string, searchOptions: SearchOptions): Engine => ({
  name,
  build(docs) {
    const index = new MiniSearch<Doc>({ fields: ['title', 'text'], searchOptions });
    index.addAll(docs);
    return (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => String(id));
  },
});

export const minisearchDefaults = engine('minisearch', {});
export const minisearchFuzzy = engine('minisearch prefix+fuzzy', { prefix: true, fuzzy: 0.2 });

/** Bare `search` with default options on documents of any fields. */
export function minisearchOn<T extends { readonly id: number }>(docs: readonly T[]): (query: string) => unknown {
  const index = new MiniSearch<T>({ fields: Object.keys(docs[0] ?? {}).filter((name) => name !== 'id') });
  index.addAll(docs);
  return (query) => index.search(query);
}
