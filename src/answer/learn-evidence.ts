// What evidence needs of a corpus beyond its records, as plain data: worked out of its texts, by a build for every start.
import type { Corpus } from '../corpus/schema.ts';
import { PassageIndex, type SavedIndex } from '../search/passage-index.ts';
import type { AskKinds } from './ask-kinds.ts';
import { learnAsks, type SavedAsks } from './asks.ts';
import type { PassageEvidence } from './evidence.ts';
import { KeyWeights, type SavedKeyWeights } from './key-weights.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { sums, wordRow } from './overlap.ts';
import type { Kind } from './patterns.ts';
import { type IndexField, type ReadCorpus, type ReadPassage, type ReadUnit, readCorpus } from './reading.ts';
import { vocabularyOf } from './surroundings.ts';

export type SavedPassage = Omit<PassageEvidence, 'passage'>;

/** Keys that a record can be met by, and those of what it measures or tells alone. */
export interface RecordKeys {
  readonly label: ReadonlySet<Key>;
  readonly keys: ReadonlySet<Key>;
}

/** Everything of records stands in the order of the corpus. */
export interface SavedEvidence {
  /** Words, with how often they stand in the corpus. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly weights: SavedKeyWeights;
  readonly index: SavedIndex;
  readonly passages: readonly SavedPassage[];
  readonly figures: readonly RecordKeys[];
  readonly events: readonly RecordKeys[];
  readonly claims: readonly ReadonlySet<Key>[];
  readonly figureAsks: SavedAsks;
}

const BOOSTS: Readonly<Record<IndexField, number>> = { text: 1, asks: 1, statements: 0.5 };

export function learnEvidence(corpus: Corpus, lexicon: Lexicon, kinds: AskKinds): SavedEvidence {
  const read = readCorpus(corpus, lexicon);
  const weights = weightsOf(read, lexicon);
  const keysOf = ({ label, keys }: RecordKeys): RecordKeys => ({ label, keys });
  return {
    vocabulary: vocabularyOf(corpus),
    weights: weights.saved,
    index: indexOf(read.passages).saved,
    passages: read.passages.map((passage) => placesOf(passage, kinds, weights)),
    figures: read.figures.map(keysOf),
    events: read.events.map(keysOf),
    claims: read.claims.map(({ keys }) => keys),
    figureAsks: learnAsks(
      corpus.figures.map(({ asks = [] }) => asks),
      { lexicon, kinds, weights },
    ),
  };
}

const weightsOf = ({ passages, statements }: ReadCorpus, lexicon: Lexicon): KeyWeights =>
  KeyWeights.of(
    passages.map(({ places }) => places.keys()),
    statements,
    lexicon,
  );

function placesOf({ places, units }: ReadPassage, kinds: AskKinds, weights: KeyWeights): SavedPassage {
  const words = wordRow(
    units.map((u) => u.tokens),
    weights,
  );
  const all = sums(words, units.length);
  const asksFor = ({ kind, text }: ReadUnit): Kind | null => (kind === 'ask' ? kinds.of(text) : null);
  return { places, words, units: units.map((u, i) => ({ kind: u.kind, asksFor: asksFor(u), weight: all[i] as number })) };
}

const indexOf = (passages: readonly ReadPassage[]): PassageIndex =>
  PassageIndex.build(
    passages.map(({ fields }, id) => ({ id, fields: fields() })),
    BOOSTS,
  );
