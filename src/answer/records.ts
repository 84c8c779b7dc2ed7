// How well a record (a figure, a date, an event) fits a question, whatever its kind.
import type { AskMatch } from './asks.ts';
import type { EvidenceBase, RecordEvidence } from './evidence.ts';
import type { Key } from './lexicon.ts';
import { held, holdsName, totalWeight } from './match.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Term } from './term.ts';

/** What speaks for a record, each from 0 to 1. */
export interface RecordFeatures {
  /** Share of the question that says what is measured, that the record holds, that its passage's account and anything of its passage hold. */
  readonly label: number;
  readonly keys: number;
  readonly text: number;
  readonly pool: number;
  /** How its passage ranks: 1 for the best, towards 0 for those far behind. */
  readonly passage: number;
  /** Share of the names asked about that the record itself holds. */
  readonly names: number;
  /** Share of what is measured that the question asks for, by weight and by count. */
  readonly asked: number;
  readonly askedKeys: number;
  /** Its document is the newest. */
  readonly newest: number;
  /** Likeness of the question to the nearest of its asks, and to the nearest that asks for the same kind of answer; most of the question that one holds. */
  readonly ask: number;
  readonly askSameKind: number;
  readonly askShare: number;
}

/** Holds records against one question. */
export class RecordScale {
  readonly #base: EvidenceBase;
  readonly #ranked: ReadonlyMap<unknown, Ranked>;
  readonly #top: number;
  readonly #terms: readonly Term[];
  readonly #total: number;
  readonly #names: readonly Term[];
  readonly #asked: ReadonlySet<Key>;
  readonly #asks: ReadonlyMap<string, Readonly<AskMatch>>;

  constructor(base: EvidenceBase, question: Question, passages: readonly Ranked[]) {
    const { terms } = question;
    this.#base = base;
    this.#ranked = new Map(passages.map((p) => [p.evidence, p]));
    this.#top = Math.max(...passages.map((p) => p.score));
    this.#terms = terms;
    this.#total = totalWeight(terms) || 1;
    this.#names = terms.filter((t) => t.role === 'name' || t.keys.some((key) => base.lexicon.isCountry(key)));
    this.#asked = new Set(terms.flatMap((t) => t.keys));
    this.#asks = base.figureAsks.match(question);
  }

  /** The passage of a record, where it was ranked. */
  rankedOf({ passage }: RecordEvidence): Ranked | undefined {
    return this.#ranked.get(passage);
  }

  featuresOf({ label, keys, passage, labelWeight, askedAs }: RecordEvidence, ranked: Ranked): RecordFeatures {
    const asks = askedAs ? this.#asks.get(askedAs) : undefined;
    const { asked, askedKeys } = this.#askedFor(label, labelWeight);
    return {
      label: this.#share(label),
      keys: this.#share(keys),
      text: ranked.features.text,
      pool: ranked.features.pool,
      passage: Math.exp(ranked.score - this.#top),
      names: this.#names.length === 0 ? 1 : this.#names.filter((t) => holdsName(t, keys, this.#base.lexicon)).length / this.#names.length,
      asked,
      askedKeys,
      newest: Number(passage.passage.document === this.#base.documents[0]),
      ask: asks?.likeness ?? 0,
      askSameKind: asks?.sameKind ?? 0,
      askShare: asks?.share ?? 0,
    };
  }

  #share(within: ReadonlySet<Key>): number {
    let sum = 0;
    for (const term of this.#terms) sum += term.weight * held(term, within, this.#base.lexicon);
    return sum / this.#total;
  }

  #askedFor(label: ReadonlySet<Key>, labelWeight: number): Pick<RecordFeatures, 'asked' | 'askedKeys'> {
    let [weight, count] = [0, 0];
    for (const key of this.#asked) {
      if (!label.has(key)) continue;
      count++;
      if (this.#base.lexicon.isStem(key)) weight += this.#base.rarity(key) ?? 0;
    }
    return { asked: labelWeight === 0 ? 0 : weight / labelWeight, askedKeys: label.size === 0 ? 0 : count / label.size };
  }
}
