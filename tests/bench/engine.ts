// What a bench asks of a search engine, and the engines it compares.
import { flexsearch } from './engines/flexsearch.ts';
import { lunrEngine } from './engines/lunr.ts';
import { minisearchDefaults, minisearchFuzzy } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { ours } from './engines/ours.ts';
import { wink } from './engines/wink.ts';

export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** @returns ids of documents, best first, `limit` at most. */
export type Search = (query: string, limit: number) => readonly string[];

export interface Engine {
  readonly name: string;
  build(docs: readonly Doc[]): Search;
}

/** Set up as their own pages advise for English prose; of several set-ups so advised, the one best over cran, med and cacm. */
export const OTHERS: readonly Engine[] = [minisearchDefaults, minisearchFuzzy, orama, flexsearch, lunrEngine, wink];
export const ENGINES: readonly Engine[] = [...OTHERS, ours];
