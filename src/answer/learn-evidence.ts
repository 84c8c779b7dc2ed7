// What evidence needs of a corpus beyond its records, as plain data: worked out of its texts, by a build for every start.
import type { Corpus } from '../corpus/schema.ts';
import { holdersOf, type NumberLists } from '../search/number-lists.ts';
import { PassageIndex, type SavedIndex } from '../search/passage-index.ts';
import type { AskKinds } from './ask-kinds.ts';
import { learnAsks } from './asks.ts';
import type { Keyed } from './keyed-records.ts';
import { KeyWeights, type SavedKeyWeights } from './key-weights.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { learnOwned, type OwnText, type SavedOwned } from './owned-texts.ts';
import { type IndexField, type ReadCorpus, type ReadPassage, type ReadUnit, readCorpus } from './reading.ts';
import { vocabularyOf } from './surroundings.ts';

/** Everything of records stands in the order of the corpus. */
export interface SavedEvidence {
  /** Words, with how often they stand in the corpus. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly weights: SavedKeyWeights;
  readonly index: SavedIndex;
  /** By key: the passages that it stands for, and those whose account has it. */
  readonly passages: NumberLists;
  readonly accounts: NumberLists;
  /** Of passages. */
  readonly statements: SavedOwned;
  readonly figures: readonly Keyed[];
  readonly events: readonly Keyed[];
  readonly claims: readonly ReadonlySet<Key>[];
  readonly figureAsks: SavedOwned;
}

const BOOSTS: Readonly<Record<IndexField, number>> = { text: 1, asks: 1, statements: 0.5 };

export function learnEvidence(corpus: Corpus, lexicon: Lexicon, kinds: AskKinds): SavedEvidence {
  const read = readCorpus(corpus, lexicon);
  const weights = weightsOf(read, lexicon);
  const keysOf = ({ label, keys }: Keyed): Keyed => ({ label, keys });
  return {
    vocabulary: vocabularyOf(corpus),
    weights: weights.saved,
    index: indexOf(read.passages).saved,
    passages: holdersOf(
      read.passages.map(({ keys }) => keys),
      lexicon.size,
    ),
    accounts: holdersOf(
      read.passages.map(({ text }) => text),
      lexicon.size,
    ),
    statements: learnOwned(
      read.passages.map(({ units }) => units.map((unit) => ownText(unit, kinds))),
      weights,
    ),
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
    passages.map(({ keys }) => keys),
    statements,
    lexicon,
  );

const ownText = ({ kind, text, tokens }: ReadUnit, kinds: AskKinds): OwnText => ({ words: tokens, asksFor: kind === 'ask' ? kinds.of(text) : null });

const indexOf = (passages: readonly ReadPassage[]): PassageIndex =>
  PassageIndex.build(
    passages.map(({ fields }, id) => ({ id, fields: fields() })),
    BOOSTS,
  );
