// What a desk works out of its corpus alone, as plain data: a build leaves it beside the corpus, so that a start need not work it out again.
import type { Corpus } from '../corpus/schema.ts';
import type { SavedIndex } from '../search/passage-index.ts';
import { Entries } from './entries.ts';
import { EvidenceBase } from './evidence.ts';
import { Gaps } from './gaps.ts';
import type { SavedKeyWeights } from './key-weights.ts';
import { Lexicon, type SavedLexicon } from './lexicon.ts';
import type { Kind } from './patterns.ts';
import type { SavedWordOdds } from './word-odds.ts';

export interface Learned {
  readonly lexicon: SavedLexicon;
  readonly evidence: SavedEvidence;
  readonly wordOdds: SavedWordOdds;
}

/** The costly parts of the evidence. */
export interface SavedEvidence {
  readonly kinds: readonly Kind[];
  /** Words, with how often they stand in the corpus. */
  readonly vocabulary: readonly (readonly [word: string, times: number])[];
  readonly weights: SavedKeyWeights;
  readonly index: SavedIndex;
}

export function learn(corpus: Corpus): Learned {
  const lexicon = new Lexicon(corpus);
  const base = new EvidenceBase(corpus, lexicon);
  new Entries(corpus, lexicon); // for the texts that it reads
  const wordOdds = new Gaps(corpus, base).saved;
  return { lexicon: lexicon.saved, evidence: base.saved, wordOdds };
}
