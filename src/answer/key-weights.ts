// How telling each key is, by how much of the corpus holds it.
import type { Key, Lexicon, Token } from './lexicon.ts';

/** Weight of a word that the corpus does not hold. */
export const UNKNOWN_WEIGHT = 7;
/** Between two short texts rare words tell less than by how rare they are, names more, and who does what to whom less than the words themselves. */
const FLATTENED = 0.6;
const NAMED = 2;
const RELATED = 0.5;

/** The words of a statement, by their keys. */
type Statement = readonly { readonly keys: readonly Key[] }[];

export interface SavedKeyWeights {
  readonly passages: number;
  /** By key: how many passages hold it. */
  readonly frequency: Int32Array;
  /** By key; 0 where no statement holds it. */
  readonly rarity: Float64Array;
}

export class KeyWeights {
  readonly saved: SavedKeyWeights;
  readonly #lexicon: Lexicon;

  constructor(saved: SavedKeyWeights, lexicon: Lexicon) {
    this.saved = saved;
    this.#lexicon = lexicon;
  }

  /** @param passages the different keys of each. */
  static of(passages: readonly Iterable<Key>[], statements: readonly Statement[], lexicon: Lexicon): KeyWeights {
    const { size } = lexicon;
    return new KeyWeights({ passages: passages.length, frequency: frequencies(passages, size), rarity: rarities(statements, size) }, lexicon);
  }

  /** High where few statements hold a key; `undefined` where none does. */
  rarity(key: Key): number | undefined {
    return this.saved.rarity[key] || undefined;
  }

  /** Share of passages that hold a key. */
  spread(key: Key): number {
    return (this.saved.frequency[key] ?? 0) / Math.max(1, this.saved.passages);
  }

  /** Whether any passage holds one of the token's keys. */
  knows({ keys }: Pick<Token, 'keys'>): boolean {
    return keys.some((key) => (this.saved.frequency[key] ?? 0) > 0);
  }

  /** Rarity of the most literal key that the corpus holds. */
  weightOf(keys: readonly Key[]): number {
    let own = Number.POSITIVE_INFINITY;
    let exchanged = Number.POSITIVE_INFINITY;
    for (const key of keys) {
      const rarity = this.rarity(key) ?? Number.POSITIVE_INFINITY;
      if (this.#lexicon.isExchanged(key)) exchanged = Math.min(exchanged, rarity);
      else own = Math.min(own, rarity);
    }
    return own < Number.POSITIVE_INFINITY ? own : exchanged < Number.POSITIVE_INFINITY ? exchanged : UNKNOWN_WEIGHT;
  }

  /** How much a word tells of what a short text is about. @param weight how telling it is among passages. */
  tellingOf(keys: readonly Key[], weight: number = this.weightOf(keys)): number {
    const isNamed = keys.some((key) => this.#lexicon.isEntity(key));
    return weight ** FLATTENED * (isNamed ? NAMED : keys.some((key) => this.#lexicon.isRelation(key)) ? RELATED : 1);
  }
}

function rarities(statements: readonly Statement[], size: number): Float64Array {
  const counts = new Float64Array(size);
  /** The last statement that counted for a key, so that none counts twice. */
  const counted = new Int32Array(size).fill(-1);
  for (const [i, tokens] of statements.entries())
    for (const { keys } of tokens)
      for (const key of keys) {
        if (counted[key] !== i) counts[key] = (counts[key] as number) + 1;
        counted[key] = i;
      }
  return counts.map((holding) => (holding === 0 ? 0 : Math.log(1 + statements.length / (holding + 0.5))));
}

function frequencies(passages: readonly Iterable<Key>[], size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const keys of passages) for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
