// What users ask near the documents that the documents do not answer: the listed gap that a question is most like.
import type { Corpus, Gap } from '../corpus/schema.ts';
import { type AskMatch, Asks } from './asks.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Question } from './question.ts';

/** The best of all gaps, each measure by itself, and the gap that is nearest. */
export interface NearGap extends Readonly<AskMatch> {
  readonly gap: Gap;
}

export class Gaps {
  readonly #asks: Asks<Gap>;

  constructor({ gaps }: Pick<Corpus, 'gaps'>, base: EvidenceBase) {
    this.#asks = new Asks(
      gaps.flatMap((gap) => gap.asks.map((text) => ({ owner: gap, text }))),
      base,
    );
  }

  /** The gap whose asks are most like the question; null where none shares a word with it. */
  nearest(question: Question): NearGap | null {
    const found = this.#asks.nearest(question);
    return found && { gap: found.owner, likeness: found.likeness, sameKind: found.sameKind, share: found.share };
  }
}
