// The short texts of each record, in the order of the records: its example questions and, of a passage, all that is said of it.
import { startsOf } from '../search/number-lists.ts';
import type { KeyWeights } from './key-weights.ts';
import type { Lexicon } from './lexicon.ts';
import { KINDS, type Kind } from './patterns.ts';
import { learnTexts, type ReadText, type SavedTexts, Texts } from './texts.ts';

export interface SavedOwned {
  readonly texts: SavedTexts;
  /** Where the texts of each record start; one more at the end. */
  readonly starts: Int32Array;
  /** By text: the kind of answer that it asks for, by its place among `KINDS`; `NO_ASK` where it asks for none. */
  readonly asksFor: Int8Array;
}

export interface OwnText {
  readonly words: ReadText;
  /** `null` where it is no question. */
  readonly asksFor: Kind | null;
}

export const NO_ASK = -1;
export const codeOf = (kind: Kind): number => KINDS.indexOf(kind);

/** @param owned of each record. */
export function learnOwned(owned: readonly (readonly OwnText[])[], weights: Pick<KeyWeights, 'tellingOf'>): SavedOwned {
  const all = owned.flat();
  return {
    texts: learnTexts(
      all.map(({ words }) => words),
      weights,
    ),
    starts: startsOf(owned.map(({ length }) => length)),
    asksFor: Int8Array.from(all, ({ asksFor }) => (asksFor ? codeOf(asksFor) : NO_ASK)),
  };
}

export class OwnedTexts {
  readonly texts: Texts;
  readonly asksFor: Int8Array;
  readonly #starts: Int32Array;

  constructor({ texts, starts, asksFor }: SavedOwned, { size }: Pick<Lexicon, 'size'>) {
    this.texts = new Texts(texts, size);
    this.asksFor = asksFor;
    this.#starts = starts;
  }

  /** The first text of a record; those before the next record's first are its own. */
  firstOf(record: number): number {
    return this.#starts[record] as number;
  }

  /** The record that a text belongs to. */
  ownerOf(text: number): number {
    let low = 0;
    for (let high = this.#starts.length - 1; low + 1 < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= text) low = middle;
      else high = middle;
    }
    return low;
  }
}
