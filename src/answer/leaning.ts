// Whether a message leans on the question before it, and the wordings that tell so.
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import { isNaming } from './name-spans.ts';
import { wantedCurrency } from './patterns.ts';
import { contentOf } from './term.ts';

/** Longer messages say what they ask about. */
const MOST_WORDS = 9;
const MOST_JAPANESE = 16;

export const LEADS_IN = /^\W*(?:(?:and|but|or|so|ok|okay|then|also)\b[,\s]*)+/i;
export const WHAT_ABOUT =
  /^\W*(?:(?:and|but|so|or)\s+)?(?:what|how) about\s+|^\W*(?:and|same)\s+for\s+|(?:について|の場合|に関して)?は(?:どう(?:です|でしょう)?か?)?[？?\s]*$/i;
export const QUALIFIER = /^\W*(?:in|for|by|per|as of|according to|on|from|since|before|after|under|during)\b/i;
export const POINTS_BACK = /\b(?:that|this|it|its|they|them|their|those|these|he|she|him|her|his|there|same)\b|それ|その|これ|彼|彼女|そう(?:言|述|考)/i;
/** Names in a general word what was talked of. */
export const DEFINITE = /\bthe (?:(?<firm>company|firm)|(?<person>minister|expert|analyst))\b(?! (?:of|for|in|on|that|which|who)\b)/iu;
const BARE =
  /^\W*(?:why(?: not)?|when|where|who(?:m|se)?|(?:to|by|from|with|for|against) (?:whom?|what)|how (?:much|many|long|often|so|come|large|big)|(?:since|until|till|from|by|as of) when|(?:in )?(?:what|which) (?:year|month|day|date)|for how long|says? who|which ones?|what for)(?: (?:exactly|precisely|is that|was that))?\W*$/i;
const BARE_JA =
  /^(?:で|では|じゃあ|それで)?、?(?:いつまで|いつから|何年|何人|何パーセント|どのくらい|どれくらい|どうして|なぜ|いつ|誰|いくら|どこ)(?:の?です|なのです|でしょう|だ|ですか)?か?[？?。]*$/u;
/** What stands before は and behind it; “ドルでは” and “では” name no subject. */
const TOPIC_JA = /^(?:では|じゃあ|それで)?、?([^、]*?(?:[^で、]))は(.*)$/u;
const ASKS_HOW_JA = /^どう(?:です|でしょう)?か?[？?\s]*$/u;
/** Asks for the reason of all that was asked before. */
const WHY_ALONE = /^\W*(?:and |but )?why (?:do|does|did|is|was|has|had|would) (?:he|she|they|it)\W*$/iu;
/** Those that a name before them in the same clause can be meant by: “Smith agrees with him” is not one. */
const ANTECEDED = /\b(?:he|she|they|it|its|their|his|her(?=\s\p{L}))\b/iu;
export const SOMEBODY = /\b(?:he|she|him|her|his)\b/iu;

/** Whether a pronoun of the message points to what was talked of, and not to a name of its own. */
export const pointsBack = (text: string, base: EvidenceBase): boolean => !WHY_ALONE.test(text) && !(SOMEBODY.test(text) && hasAntecedent(text, base));

/** “Ishiba” of “Did Ishiba say he would retaliate?”: a name before the pronoun, which then points nowhere else. */
function hasAntecedent(text: string, base: EvidenceBase): boolean {
  const at = text.search(ANTECEDED);
  return at >= 0 && base.lexicon.tokens(text).some((t) => t.start < at && isNaming(t));
}

/** A question word and nothing else, or a pronoun that stands for all that was said. */
export const isBare = (text: string): boolean => BARE.test(text) || BARE_JA.test(text);

export const isShort = (text: string): boolean => (isJapanese(text) ? text.length <= MOST_JAPANESE : text.trim().split(/\s+/u).length <= MOST_WORDS);

/** Short, and either opening with “and”, bare, or pointing back without a name of its own. */
export function leansBack(text: string, base: EvidenceBase): boolean {
  if (!isShort(text) || hasOwnTopic(text, base)) return false;
  if (isBare(text) || WHAT_ABOUT.test(text) || /^\W*(?:and|or|but)\b/i.test(text)) return true;
  const content = contentOf(base.lexicon.tokens(text), base);
  if (QUALIFIER.test(text) || (content.length <= 1 && wantedCurrency(text) !== null)) return content.length <= 2;
  // Japan and the United States are named in passing: “what do they cost Japan?”.
  return (
    (POINTS_BACK.test(text) || DEFINITE.test(text)) &&
    content.every((t) => t.entities.every((key) => base.lexicon.isCountry(key))) &&
    content.filter((t) => t.entities.length === 0).length <= 2
  );
}

/** A Japanese question whose は has a subject of its own before it: “沖縄の米軍は何人？”, but not “韓国は？”. */
function hasOwnTopic(text: string, base: EvidenceBase): boolean {
  const [, topic = '', asked = ''] = TOPIC_JA.exec(text) ?? [];
  if (topic === '' || POINTS_BACK.test(text)) return false;
  const content = contentOf(base.lexicon.tokens(topic), base).filter((t) => !t.stop);
  const isOneName = content.every((t) => t.entities.length > 0);
  return /\p{L}/u.test(asked) && !ASKS_HOW_JA.test(asked) ? content.length > 0 : content.length > 1 && !isOneName;
}
