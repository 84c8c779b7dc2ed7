// Bench “retrieval”: every engine on the same documents and queries of public test collections.
import { type Collection, collectionFolders, readCollection } from './collection.ts';
import { ENGINES, type Engine } from './engine.ts';
import { mean, ndcg, recall, reciprocalRank } from './measures.ts';
import { print, printEnvironment, type Row } from './report.ts';
import { timed, timesOf } from './timing.ts';

const CUT = 10;

/** @throws CollectionError where `dir` holds no collection. */
export function benchRetrieval(dir: string, json: boolean): void {
  const folders = collectionFolders(dir);
  printEnvironment();
  for (const folder of folders) {
    const collection = readCollection(folder);
    process.stderr.write(`${collection.name}: ${collection.docs.length} documents, ${collection.queries.length} queries with judgements\n`);
    print(
      ENGINES.flatMap((engine) => row(engine, collection)),
      json,
    );
  }
}

/** None for an engine that cannot hold the collection: why is said on standard error. */
function row(engine: Engine, collection: Collection): Row[] {
  try {
    return [{ engine: engine.name, collection: collection.name, ...measure(engine, collection) }];
  } catch (error) {
    process.stderr.write(`${engine.name} on ${collection.name}: ${error instanceof Error ? error.message : error}\n`);
    return [];
  }
}

function measure(engine: Engine, { docs, queries }: Collection): Record<string, number> {
  const { value: search, ms } = timed(() => engine.build(docs));
  const found = queries.map((query) => ({ ...query, ranking: search(query.text, CUT) }));
  const average = (of: (query: (typeof found)[number]) => number): number => Math.round(mean(found.map(of)) * 1e4) / 1e4;
  return {
    ndcg10: average(({ ranking, judged }) => ndcg(ranking, judged)),
    // As facts and papers that know no grades have it: relevant or not.
    ndcg10_binary: average(({ ranking, judged }) => ndcg(ranking, new Map([...judged].map(([id, grade]) => [id, grade > 0 ? 1 : 0])))),
    mrr10: average(({ ranking, judged }) => reciprocalRank(ranking.map((id) => (judged.get(id) ?? 0) > 0))),
    recall10: average(({ ranking, judged }) => recall(ranking, judged)),
    ...timesOf(queries, ({ text }) => search(text, CUT)),
    build_ms: ms,
    queries: queries.length,
    documents: docs.length,
  };
}
