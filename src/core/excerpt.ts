// The sentences of our account of a paragraph that bear on a question, in their order.
import { contentStems, sentencesOf } from '../search/terms.ts';

/** A passage of this many UTF-16 units is shown whole; of a longer one the sentences that bear most, up to as many. */
const LONGEST = 420;
const GAP = '…';

/**
 * @param wanted words that the sentences should hold: the question's, and the amounts that the answer gives. Left-out sentences leave an ellipsis.
 * @param said what has been said already: a sentence that stands in it whole is left out, unless it is the only one.
 */
export function excerpt(text: string, wanted: readonly string[], said = ''): string {
  const sentences = readSentences(text);
  const unsaid = sentences.map((read, at) => ({ ...read, at })).filter(({ sentence }) => !said.includes(sentence));
  if (unsaid.length === 0 || (unsaid.length === sentences.length && text.length <= LONGEST)) return text;
  const stems = new Set(wanted.flatMap(contentStems));
  const scored = unsaid.map(({ sentence, held, at }) => ({ at, score: held.filter((stem) => stems.has(stem)).length, length: sentence.length }));
  return joined(sentences, fitting(scored.toSorted((a, b) => b.score - a.score || a.at - b.at)));
}

interface ReadSentence {
  readonly sentence: string;
  /** The stems that it holds. */
  readonly held: readonly string[];
}

/** The same passages are shown again and again; more texts than this are no longer those of one corpus. */
const MOST_READ = 5000;
const READ = new Map<string, readonly ReadSentence[]>();

function readSentences(text: string): readonly ReadSentence[] {
  const known = READ.get(text);
  if (known) return known;
  const read = sentencesOf(text).map((sentence) => ({ sentence, held: contentStems(sentence) }));
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(text, read);
  return read;
}

export const firstSentence = (text: string): string => sentencesOf(text)[0] ?? text;

/** The best, and of the others as many as have room, up to the first that has none. */
function fitting(ranked: readonly { readonly at: number; readonly length: number }[]): Set<number> {
  const kept = new Set<number>();
  let room = LONGEST;
  for (const { at, length } of ranked) {
    if (kept.size > 0 && length > room) break;
    kept.add(at);
    room -= length;
  }
  return kept;
}

function joined(sentences: readonly ReadSentence[], kept: ReadonlySet<number>): string {
  const parts = sentences.map(({ sentence }, at) => (kept.has(at) ? sentence : GAP));
  return parts.filter((part, at) => part !== GAP || parts[at - 1] !== GAP).join(' ');
}
