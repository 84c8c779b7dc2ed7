// How well a record (a figure, a date, an event) fits a question, whatever its kind.
import { type AskMatch, matchAsks } from './asks.ts';
import type { EvidenceBase, RecordEvidence } from './evidence.ts';
import type { Held, KeyedRecords } from './keyed-records.ts';
import { totalWeight } from './compared.ts';
import { namingKeys, shareOfNames } from './match.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Key } from './lexicon.ts';

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

const NO_MATCH: AskMatch = { likeness: 0, sameKind: 0, share: 0 };

/** Holds records against one question. */
export class RecordScale {
  readonly #base: EvidenceBase;
  readonly #question: Question;
  readonly #ranked: ReadonlyMap<unknown, Ranked>;
  readonly #top: number;
  readonly #total: number;
  readonly #names: readonly (readonly Key[])[];
  readonly #held: Held;

  /** @param keyed the records. */
  constructor(base: EvidenceBase, question: Question, passages: readonly Ranked[], keyed: KeyedRecords) {
    const { terms } = question;
    this.#base = base;
    this.#question = question;
    this.#ranked = new Map(passages.map((p) => [p.evidence, p]));
    this.#top = Math.max(...passages.map((p) => p.score));
    this.#total = totalWeight(terms) || 1;
    this.#names = terms.filter((t) => t.role === 'name' || base.lexicon.countryIn(t.keys) !== undefined).map((t) => namingKeys(t, base.lexicon));
    this.#held = keyed.held(question);
  }

  /** The passage of a record, where it was ranked. */
  rankedOf({ passage }: RecordEvidence): Ranked | undefined {
    return this.#ranked.get(passage);
  }

  /** @param place of the record among all. */
  featuresOf({ label, keys, passage, labelWeight, askedAs }: RecordEvidence, place: number, ranked: Ranked): RecordFeatures {
    const asks = askedAs === undefined ? NO_MATCH : matchAsks(this.#base.figureAsks, askedAs, this.#question);
    const held = (numbers: Float64Array): number => numbers[place] as number;
    return {
      label: held(this.#held.label) / this.#total,
      keys: held(this.#held.keys) / this.#total,
      text: ranked.features.text,
      pool: ranked.features.pool,
      passage: Math.exp(ranked.score - this.#top),
      names: shareOfNames(this.#names, keys),
      asked: labelWeight === 0 ? 0 : held(this.#held.rarity) / labelWeight,
      askedKeys: label.size === 0 ? 0 : held(this.#held.asked) / label.size,
      newest: Number(passage.passage.document === this.#base.documents[0]),
      ask: asks.likeness,
      askSameKind: asks.sameKind,
      askShare: asks.share,
    };
  }
}
