// What users ask near the documents that the documents do not answer: the listed gap that a question is most like, and what its words tell.
import type { Corpus, Gap } from '../corpus/schema.ts';
import { type AskMatch, Asks } from './asks.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Question } from './question.ts';
import { type SavedWordOdds, WordOdds } from './word-odds.ts';

/** The best of all gaps, each measure by itself, and the gap that is nearest. */
export interface NearGap extends Readonly<AskMatch> {
  readonly gap: Gap;
}

export class Gaps {
  readonly #asks: Asks<Gap>;
  readonly #wordOdds: WordOdds;

  /** @param saved what another has learned from the same corpus. */
  constructor(corpus: Pick<Corpus, 'gaps' | 'passages' | 'figures'>, base: EvidenceBase, saved?: SavedWordOdds) {
    this.#asks = new Asks(
      corpus.gaps.flatMap((gap) => gap.asks.map((text) => ({ owner: gap, text }))),
      base,
    );
    this.#wordOdds = saved ? new WordOdds(base.lexicon, saved) : learned(corpus, base);
  }

  get saved(): SavedWordOdds {
    return this.#wordOdds.saved;
  }

  /** Log odds, by its words alone, that a question is one that the documents answer; 0 where the corpus lists no gaps. */
  wordOdds(question: Question): number {
    return this.#wordOdds.of(question);
  }

  /** The gap whose asks are most like the question; null where none shares a word with it. */
  nearest(question: Question): NearGap | null {
    const found = this.#asks.nearest(question);
    return found && { gap: found.owner, likeness: found.likeness, sameKind: found.sameKind, share: found.share };
  }
}

function learned({ gaps, passages, figures }: Pick<Corpus, 'gaps' | 'passages' | 'figures'>, { lexicon, kinds }: EvidenceBase): WordOdds {
  const examples = (texts: readonly string[], covered: boolean) => texts.map((text) => ({ tokens: lexicon.read(text), kind: kinds.of(text), covered }));
  const covered = [...passages, ...figures].flatMap((record) => examples(record.asks ?? [], true));
  return WordOdds.learn([...covered, ...gaps.flatMap((gap) => examples(gap.asks, false))], lexicon);
}
