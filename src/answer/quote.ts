// The publisher's own best sentence for a question, where an original is at hand.
import type { Originals } from '../corpus/originals.ts';
import type { Citation } from '../corpus/schema.ts';
import { sentencesOf } from '../search/terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';
import { recall } from './rank.ts';

/** Exact to the character, markup and page breaks aside; null where the paragraph's original is not at hand. */
export function quoteFor({ document, paragraph }: Citation, question: Question, originals: Originals, lexicon: Lexicon): string | null {
  const text = originals.get(document)?.get(paragraph);
  if (text === undefined) return null;
  const ranked = sentencesOf(text).map((sentence, i) => ({ sentence, i, score: recall(question.terms, lexicon.keys(sentence)) }));
  return ranked.sort((a, b) => b.score - a.score || a.i - b.i)[0]?.sentence.trim() ?? null;
}
