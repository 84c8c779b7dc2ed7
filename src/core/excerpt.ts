// The sentences of our account of a paragraph that bear on a question, in their order.
import { contentStems, sentencesOf } from '../search/terms.ts';

/** A passage of this many UTF-16 units is shown whole; of a longer one the sentences that bear most, up to as many. */
const LONGEST = 420;
const GAP = '…';

/** @param wanted words that the sentences should hold: the question's, and the amounts that the answer gives. Left-out sentences leave an ellipsis. */
export function excerpt(text: string, wanted: readonly string[]): string {
  if (text.length <= LONGEST) return text;
  const sentences = sentencesOf(text);
  const stems = new Set(wanted.flatMap(contentStems));
  const scored = sentences.map((sentence, at) => ({ at, score: contentStems(sentence).filter((stem) => stems.has(stem)).length, length: sentence.length }));
  const kept = new Set<number>();
  let room = LONGEST;
  for (const { at, length } of scored.toSorted((a, b) => b.score - a.score || a.at - b.at)) {
    if (kept.size > 0 && length > room) break;
    kept.add(at);
    room -= length;
  }
  return joined(sentences, kept);
}

function joined(sentences: readonly string[], kept: ReadonlySet<number>): string {
  const parts = sentences.map((sentence, at) => (kept.has(at) ? sentence : GAP));
  return parts.filter((part, at) => part !== GAP || parts[at - 1] !== GAP).join(' ');
}
