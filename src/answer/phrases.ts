// Names and terms of one word or more, found in a text by their stems.
import { type Word, words } from '../search/terms.ts';
import type { Key } from './lexicon.ts';

interface Phrase {
  readonly stems: readonly string[];
  readonly key: Key;
}

/** By their first stem, longest first. */
export type SavedPhrases = ReadonlyMap<string, readonly Phrase[]>;

const NONE: readonly Phrase[] = [];

export class Phrases {
  readonly #byFirst: Map<string, readonly Phrase[]>;

  constructor(saved?: SavedPhrases) {
    this.#byFirst = new Map(saved);
  }

  get saved(): SavedPhrases {
    return this.#byFirst;
  }

  add(phrase: string, key: Key): void {
    const stems = words(phrase).map((w) => w.stem);
    const [first] = stems;
    if (!first) return;
    const known = this.#byFirst.get(first) ?? NONE;
    this.#byFirst.set(
      first,
      [...known, { stems, key }].sort((a, b) => b.stems.length - a.stems.length),
    );
  }

  /** By the number of a word: keys of the phrases that it is part of. The “on” of “tariffs on cars” is not what it is about. */
  in(text: readonly Word[]): Map<number, Key[]> {
    const found = new Map<number, Key[]>();
    for (let start = 0; start < text.length; start++)
      for (const { stems, key } of this.#byFirst.get(text[start]?.stem ?? '') ?? NONE) {
        if (!standsAt(stems, text, start)) continue;
        const isSmall = text.slice(start, start + stems.length).every((w) => w.stop);
        for (let i = start; i < start + stems.length; i++) if (isSmall || !text[i]?.stop) found.set(i, [...(found.get(i) ?? []), key]);
      }
    return found;
  }
}

function standsAt(stems: readonly string[], text: readonly Word[], start: number): boolean {
  for (let i = 0; i < stems.length; i++) if (text[start + i]?.stem !== stems[i]) return false;
  return true;
}
