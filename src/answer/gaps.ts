// What users ask near the documents that the documents do not answer: the listed gap that a question is most like.
import type { Corpus, Gap } from '../corpus/schema.ts';
import type { EvidenceBase } from './evidence.ts';
import { EXCHANGED, type Key, type Lexicon } from './lexicon.ts';
import { totalWeight } from './match.ts';
import { type Kind, kindOf } from './patterns.ts';
import type { Question } from './question.ts';

export interface NearGap {
  readonly gap: Gap;
  /** Likeness of the question and the nearest ask (cosine over word weights), and that of the nearest of the same kind, from 0 to 1. */
  readonly likeness: number;
  readonly sameKind: number;
  /** Most of the question that one ask holds, from 0 to 1. */
  readonly share: number;
}

interface Ask {
  readonly gap: Gap;
  readonly asksFor: Kind;
  readonly keys: ReadonlySet<Key>;
}

export class Gaps {
  readonly #lexicon: Lexicon;
  readonly #asks: readonly Ask[];
  readonly #weights: Float64Array;
  /** Numbers of the asks that hold a key. */
  readonly #holding = new Map<Key, number[]>();

  constructor({ gaps }: Pick<Corpus, 'gaps'>, base: EvidenceBase) {
    this.#lexicon = base.lexicon;
    const read = gaps.flatMap((gap) => gap.asks.map((text) => ({ gap, text, tokens: base.lexicon.tokens(text).filter((t) => !t.stop && t.keys.length > 0) })));
    this.#asks = read.map(({ gap, text, tokens }) => ({ gap, asksFor: kindOf(text), keys: new Set(tokens.flatMap((t) => t.keys)) }));
    this.#weights = Float64Array.from(read, ({ tokens }) => tokens.reduce((sum, t) => sum + base.weightOf(t.keys), 0));
    for (const [i, { keys }] of this.#asks.entries())
      for (const key of keys) {
        const holding = this.#holding.get(key);
        if (holding) holding.push(i);
        else this.#holding.set(key, [i]);
      }
  }

  /** The gap whose asks are most like the question; null where none shares a word with it. */
  nearest({ terms, kind }: Question): NearGap | null {
    const shared = this.#shared(terms);
    const total = totalWeight(terms) || 1;
    let nearest: Gap | null = null;
    let [likeness, sameKind, share] = [0, 0, 0];
    for (const [i, common] of shared.entries()) {
      if (common === 0) continue;
      const like = Math.min(1, common / Math.sqrt(total * Math.max(this.#weights[i] ?? 0, 1e-9)));
      share = Math.max(share, common / total);
      if (this.#asks[i]?.asksFor === kind) sameKind = Math.max(sameKind, like);
      if (like > likeness) [likeness, nearest] = [like, this.#asks[i]?.gap ?? null];
    }
    return nearest && { gap: nearest, likeness, sameKind, share };
  }

  #shared(terms: Question['terms']): Float64Array {
    const shared = new Float64Array(this.#asks.length);
    for (const { keys, weight } of terms) {
      const own = this.#having(keys.filter((key) => !this.#lexicon.isExchanged(key)));
      const exchanged = this.#having(keys.filter((key) => this.#lexicon.isExchanged(key)));
      for (const i of own) shared[i] = (shared[i] ?? 0) + weight;
      for (const i of exchanged) if (!own.has(i)) shared[i] = (shared[i] ?? 0) + weight * EXCHANGED;
    }
    return shared;
  }

  #having(keys: readonly Key[]): Set<number> {
    return new Set(keys.flatMap((key) => this.#holding.get(key) ?? []));
  }
}
