// What a follow-up is answered with: of the ways to read it, the first that the documents answer with more than has just been said.
import { readQuantities } from '../corpus/quantity.ts';
import type { Draft } from './compose.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Standing } from './follow-up.ts';
import type { Leaning, Question } from './question.ts';
import type { Kind } from './patterns.ts';

/** “which year is that?”, “as of when?”, “いつの数字ですか”: the date that a number stands with. */
const ASKS_DATE =
  /^\W*(?:and |but )?(?:(?:as )?(?:of|from|for|in) )?(?:when|(?:what|which) (?:year|date|period))(?: (?:is|was|are|were) (?:that|this|it|those|the (?:figure|number|data)))?(?: (?:from|for|of|figure|number))?\W*$|^(?:それ|これ)?は?(?:いつ|何年)(?:時点)?の?(?:数字|数値|データ|もの|額)?(?:です|なのです|でしょう)?か?[？?。]*$/iu;

/** Whether a message asks of when the number is that was just told. */
export const asksItsDate = (text: string, told: Draft | null): boolean => told?.order[0] === 'figures' && ASKS_DATE.test(text);

/** Of these a follow-up wants to hear what was not told yet; who, when and how much may well stand in what was. */
const ASKS_ON: readonly Kind[] = ['why', 'where', 'open'];

export interface Reading {
  readonly question: Question;
  readonly draft: Draft | null;
}

/** @param read what a way leads to. @param told what was answered just before. */
export function chosenOf<T extends Reading>(
  ways: readonly Standing[],
  read: (way: Standing & Leaning) => T,
  told: Draft | null,
  base: EvidenceBase,
): T | undefined {
  const repeats: (readonly [Standing, T])[] = [];
  let refused: T | undefined;
  for (const way of ways) {
    const reading = read(way);
    const { draft } = reading;
    if (!draft || lacksNumber(reading)) refused ??= { ...reading, draft: null };
    else if (told && draft.headline.text.includes(told.headline.text)) repeats.push([way, reading]);
    else if (speaksOf(way, draft, base)) return reading;
  }
  const [[way, repeated] = []] = repeats;
  return (way && repeated && told && furtherOn(way, repeated, read, told)) ?? repeated ?? refused;
}

/** A number is asked for, of which what is found has none: “how long did it last?” of a meeting on a day. */
const lacksNumber = ({ question: { units }, draft }: Reading): boolean =>
  units !== null && draft?.order[0] === 'passages' && !readQuantities(draft.headline.text).some(({ unit }) => units.includes(unit));

/** The same with a sentence that was not told yet. */
function furtherOn<T extends Reading>(way: Standing, { question, draft }: T, read: (way: Standing & Leaning) => T, told: Draft): T | undefined {
  if (way.otherwise !== 'words' || !ASKS_ON.includes(question.kind) || draft?.order[0] !== 'passages') return undefined;
  return read({ ...way, answered: told.headline.text });
}

/** What a name was only added to must speak of it in the very sentence. */
const speaksOf = ({ names }: Standing, { headline }: Draft, { lexicon }: EvidenceBase): boolean =>
  names.length === 0 || lexicon.tokens(headline.text).some((t) => t.keys.some((key) => names.includes(key)));
