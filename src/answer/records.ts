// How well a record (a figure, a date, an event) fits a question, whatever its kind.
import type { EvidenceBase, RecordEvidence } from './evidence.ts';
import { held, holdsName, share } from './match.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** What speaks for a record, each from 0 to 1. */
export interface RecordFeatures {
  /** Share of the question that says what is measured, that the record holds, that its passage's account and anything of its passage hold. */
  readonly label: number;
  readonly keys: number;
  readonly text: number;
  readonly pool: number;
  /** How its passage ranks: 1 for the best. */
  readonly passage: number;
  /** Share of the names asked about that the record itself holds. */
  readonly names: number;
  /** Share of what is measured that the question asks for, by weight and by count. */
  readonly asked: number;
  readonly askedKeys: number;
  /** Its document is the newest. */
  readonly newest: number;
}

/** Ranked passages by their evidence, with the best score, for looking up. */
export class Ranking {
  readonly #ranked: ReadonlyMap<unknown, Ranked>;
  readonly #top: number;

  constructor(passages: readonly Ranked[]) {
    this.#ranked = new Map(passages.map((p) => [p.evidence, p]));
    this.#top = Math.max(...passages.map((p) => p.score));
  }

  of(evidence: RecordEvidence['passage']): Ranked | undefined {
    return this.#ranked.get(evidence);
  }

  /** 1 for the best passage, towards 0 for those far behind. */
  standing({ score }: Ranked): number {
    return Math.exp(score - this.#top);
  }
}

export function recordFeatures({ label, keys, passage }: RecordEvidence, question: Question, ranking: Ranking, base: EvidenceBase): RecordFeatures {
  const { terms } = question;
  const { lexicon } = base;
  const ranked = ranking.of(passage);
  const names = terms.filter((t) => t.role === 'name' || t.keys.some((key) => base.isCountry(key)));
  const heldIn = (within: ReadonlySet<number>): number =>
    share(
      terms,
      terms.map((t) => held(t, within, lexicon)),
    );
  return {
    label: heldIn(label),
    keys: heldIn(keys),
    text: ranked?.features.text ?? 0,
    pool: ranked?.features.pool ?? 0,
    passage: ranked ? ranking.standing(ranked) : 0,
    names: names.length === 0 ? 1 : names.filter((t) => holdsName(t, keys, lexicon)).length / names.length,
    ...askedFor(label, question, base),
    newest: Number(passage.passage.document === base.documents[0]),
  };
}

function askedFor(label: ReadonlySet<number>, { terms }: Question, base: EvidenceBase): Pick<RecordFeatures, 'asked' | 'askedKeys'> {
  const asked = new Set(terms.flatMap((t) => t.keys));
  let [weight, askedWeight, count] = [0, 0, 0];
  for (const key of label) {
    const isAsked = asked.has(key);
    if (isAsked) count++;
    if (!base.lexicon.isStem(key)) continue;
    const rarity = base.rarity(key) ?? 0;
    weight += rarity;
    if (isAsked) askedWeight += rarity;
  }
  return { asked: weight === 0 ? 0 : askedWeight / weight, askedKeys: label.size === 0 ? 0 : count / label.size };
}
