// The publishers' own sentences, where originals are at hand: the best one for a question.
import type { Originals } from '../corpus/originals.ts';
import { placeOf } from '../corpus/place.ts';
import type { Citation } from '../corpus/schema.ts';
import { sentencesOf } from '../search/terms.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';

interface Sentence {
  readonly text: string;
  readonly keys: ReadonlySet<Key>;
}

export class Quotes {
  readonly #lexicon: Lexicon;
  readonly #sentences = new Map<string, readonly Sentence[]>();

  constructor(originals: Originals, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const [document, paragraphs] of originals)
      for (const [paragraph, text] of paragraphs)
        this.#sentences.set(
          placeOf({ document, paragraph }),
          sentencesOf(text).map((sentence) => ({ text: sentence.trim(), keys: lexicon.keys(sentence) })),
        );
  }

  /** Exact to the character, markup and page breaks aside; null where the paragraph's original is not at hand. */
  for(citation: Citation, { terms }: Question): string | null {
    const sentences = this.#sentences.get(placeOf(citation)) ?? [];
    const ranked = sentences.map(({ text, keys }, i) => ({ text, i, score: recall(terms, keys, this.#lexicon) }));
    return ranked.sort((a, b) => b.score - a.score || a.i - b.i)[0]?.text ?? null;
  }
}
