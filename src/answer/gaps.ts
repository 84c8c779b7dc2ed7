// What users ask near the documents that the documents do not answer: the listed gap that a question is most like, and what its words tell.
import type { Corpus, Gap } from '../corpus/schema.ts';
import { type AskMatch, learnAsks, nearestAsk } from './asks.ts';
import type { EvidenceBase } from './evidence.ts';
import { OwnedTexts, type SavedOwned } from './owned-texts.ts';
import type { Question } from './question.ts';
import { type SavedWordOdds, WordOdds } from './word-odds.ts';

/** The best of all gaps, each measure by itself, and the gap that is nearest. */
export interface NearGap extends Readonly<AskMatch> {
  readonly gap: Gap;
}

export interface SavedGaps {
  readonly asks: SavedOwned;
  readonly wordOdds: SavedWordOdds;
}

type LearnedFrom = Pick<Corpus, 'gaps' | 'passages' | 'figures'>;

export class Gaps {
  readonly #gaps: readonly Gap[];
  readonly #asks: OwnedTexts;
  readonly #wordOdds: WordOdds;

  /** @param saved what another has learned from the same corpus. */
  constructor(corpus: LearnedFrom, base: EvidenceBase, saved: SavedGaps = learnGaps(corpus, base)) {
    this.#gaps = corpus.gaps;
    this.#asks = new OwnedTexts(saved.asks, base.lexicon);
    this.#wordOdds = new WordOdds(base.lexicon, saved.wordOdds);
  }

  /** Log odds, by its words alone, that a question is one that the documents answer; 0 where the corpus lists no gaps. */
  wordOdds(question: Question): number {
    return this.#wordOdds.of(question);
  }

  /** The gap whose asks are most like the question; null where none shares a word with it. */
  nearest(question: Question): NearGap | null {
    const found = nearestAsk(this.#asks, question);
    const gap = found && this.#gaps[found.record];
    return gap ? { gap, likeness: found.likeness, sameKind: found.sameKind, share: found.share } : null;
  }
}

export function learnGaps({ gaps, passages, figures }: LearnedFrom, { lexicon, kinds, weights }: EvidenceBase): SavedGaps {
  const examples = (texts: readonly string[], covered: boolean) => texts.map((text) => ({ tokens: lexicon.read(text), kind: kinds.of(text), covered }));
  const covered = [...passages, ...figures].flatMap((record) => examples(record.asks ?? [], true));
  const asked = gaps.map((gap) => gap.asks);
  return {
    asks: learnAsks(asked, { lexicon, kinds, weights }),
    wordOdds: WordOdds.learn([...covered, ...examples(asked.flat(), false)], lexicon).saved,
  };
}
