// A message that asks two things, as the two questions that it asks.

const QUESTION_WORD = String.raw`(?:how (?:much|many|long|old|big|large|far|high)|what|who|whom|whose|when|where|why|which)\b`;
const BETWEEN = new RegExp(String.raw`(?:\?\s+(?:and\s+)?|[,;]?\s+and\s+|[,;]\s+)(?=${QUESTION_WORD})`, 'iu');
const ASKS = new RegExp(String.raw`^\W*(?:and\s+)?${QUESTION_WORD}`, 'iu');
/** A part with fewer words leans on the other. */
const FEWEST_WORDS = 4;

/** Both questions, or the message alone where it asks one thing. */
export function partsOf(text: string): readonly [string] | readonly [first: string, second: string] {
  const at = BETWEEN.exec(text);
  if (!at) return [text];
  const first = text.slice(0, at.index).trim();
  const second = text.slice(at.index + at[0].length).trim();
  const stand = ASKS.test(first) && [first, second].every((part) => part.split(/\s+/).length >= FEWEST_WORDS);
  return stand ? [first, second] : [text];
}
