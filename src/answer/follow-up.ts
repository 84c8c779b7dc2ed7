// A question that leans on the one before it (“and in yen?”, “what about steel?”, “who said that?”) as one that can stand alone.
import { withoutEnd } from '../core/text.ts';
import { MONTHS } from '../corpus/dates.ts';
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import { type Exchange, exchangeNames } from './exchange.ts';
import type { Token } from './lexicon.ts';
import { isNaming, nameSpans } from './name-spans.ts';
import { wantedCurrency } from './patterns.ts';
import { contentOf, toTerm } from './term.ts';

/** Longer messages say what they ask about. */
const MOST_WORDS = 9;
const MOST_JAPANESE = 16;

const LEADS_IN = /^\W*(?:(?:and|but|or|so|ok|okay|then|also)\b[,\s]*)+/i;
const WHAT_ABOUT =
  /^\W*(?:(?:and|but|so|or)\s+)?(?:what|how) about\s+|^\W*(?:and|same)\s+for\s+|(?:について|の場合|に関して)?は(?:どう(?:です|でしょう)?か?)?[？?\s]*$/i;
const QUALIFIER = /^\W*(?:in|for|by|per|as of|according to|on|from|since|before|after|under)\b/i;
const POINTS_BACK = /\b(?:that|this|it|its|they|them|their|those|these|he|she|him|her|his|there|same)\b|それ|その|これ|彼|彼女|そう(?:言|述|考)/i;
const BARE =
  /^\W*(?:why(?: not)?|when|where|who(?:m|se)?|(?:to|by|from|with|for|against) (?:whom?|what)|how (?:much|many|long|often|so|come|large|big)|(?:since|until|till|from|by|as of) when|(?:in )?(?:what|which) (?:year|month|day|date)|for how long|says? who|which ones?|what for)(?: (?:exactly|precisely|is that|was that))?\W*$/i;
const BARE_JA =
  /^(?:で|では|じゃあ|それで)?、?(?:いつまで|いつから|何年|何人|何パーセント|どのくらい|どれくらい|どうして|なぜ|いつ|誰|いくら|どこ)(?:の?です|なのです|でしょう|だ|ですか)?か?[？?。]*$/u;
/** Asks for an end, which is not what is paid for or charged until then. */
const UNTIL = /^(?:until|till|up to) when\b/i;
/** それは, その */
const POINTER_JA = /^(?:では|じゃあ|で)?、?(?:それ|これ|あれ)(?:は|って|が|の)?、?/u;
const ASKING =
  /^\W*(?:(?:how (?:much|many|long|old|big|large)|what(?:'s| is| was| are| were)?|which|who(?:se|m)?|when|where|why)\b\s*)?(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b\s*)?(?:the\s+)?/i;
/** What stands before は and behind it; “ドルでは” and “では” name no subject. */
const TOPIC_JA = /^(?:では|じゃあ|それで)?、?([^、]*?(?:[^で、]))は(.*)$/u;
const ASKS_HOW_JA = /^どう(?:です|でしょう)?か?[？?\s]*$/u;
const CURRENCY_WORDS = /\s*,?\s*\b(?:in|of)\s+(?:us |u\.s\. |american |japanese )?(?:yen|dollars?|usd|jpy)\b|(?:円|ドル)(?:建て)?で(?:は)?/giu;
const DATE = `(?:(?:${MONTHS.join('|')})(?: (?:19|20)\\d\\d)?|(?:19|20)\\d\\d)\\b`;
const TIME_WORDS = new RegExp(
  `\\s*,?\\s*\\b(?:in|for|of|during|as of)\\s+${DATE}|(?<![-–\\d$])\\b(?:19|20)\\d\\d\\b(?![-–年%])|\\s*\\b(?:this year|now|today|currently|right now)\\b|(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:に|は|の)?`,
  'giu',
);
const TIME = new RegExp(`\\b${DATE}|(?:19|20)\\d\\d年`, 'iu');
/** Of a follow-up to a follow-up: what the first one asked. */
const ASKED_BEFORE = /^[^:]{2,40}: (?=\S)/u;
/** A question about somebody or something by name or by number. */
const ABOUT = /^(?:(?:who|what)(?:[’']s| is| are| was| were) (?<x>.+)|how many (?<n>.+?)(?: (?:are|were|is|do|does|did|have|has|will|would|can)\b.*)?)$/iu;
const MOST_NAMED = 6;
const SOMEBODY = /\b(?:he|she|him|her|his)\b/iu;
/** Asks for the reason of all that was asked before. */
const WHY_ALONE = /^\W*(?:and |but )?why (?:do|does|did|is|was|has|had|would) (?:he|she|they|it)\W*$/iu;
/** Those that a name before them in the same clause can be meant by: “Smith agrees with him” is not one. */
const ANTECEDED = /\b(?:he|she|they|it|its|their|his|her(?=\s\p{L}))\b/iu;
const OWNER = /\b(?:their|its|his|her)\b(?=\s\p{L})/iu;
const PRONOUN = /\b(?:they|them|it|he|she|him|her)\b|\b(?:that|this|those|these)\b(?=\W*$)/iu;

/** A question that can stand alone. */
export interface Standing {
  readonly text: string;
  /** It stays with what was answered before it: no name or time of it was put in place of another. */
  readonly stays: boolean;
  readonly exchanges: readonly Exchange[];
}

/** @param before the question before it, able to stand alone. @returns the message itself where it leans on nothing. */
export function standAlone(text: string, before: string, base: EvidenceBase): Standing {
  const points = !WHY_ALONE.test(text) && !(SOMEBODY.test(text) && hasAntecedent(text, base));
  const subject = points ? subjectFor(text, before, base) : undefined;
  if (!leansBack(text, base) && !(subject && SOMEBODY.test(text) && isShort(text))) return standing(text, false);
  const rest = withoutEnd(text.replace(LEADS_IN, ''));
  const asked = withoutEnd(before);
  if (wantedCurrency(rest)) return standing(joined(asked.replace(CURRENCY_WORDS, ''), rest));
  return (
    atTime(rest, asked, base) ?? withNames(rest, text, asked, base) ?? standing(restated(rest, { asked, subject, isLed: rest !== withoutEnd(text) }, base))
  );
}

const standing = (text: string, stays = true): Standing => ({ text, stays, exchanges: [] });

/** “and in 2019”, “what about 2024”: the question at that time. */
function atTime(rest: string, asked: string, base: EvidenceBase): Standing | null {
  if (!TIME.test(rest) || contentOf(base.lexicon.tokens(rest), base).length > 2) return null;
  const time = rest.replace(WHAT_ABOUT, '').replace(/^(?=(?:19|20)\d\d$)/u, 'in ');
  return standing(joined(asked.replace(TIME_WORDS, ''), time), false);
}

/** “and Poland”, “what about the U.S. in Japan”: the question on those. */
function withNames(rest: string, text: string, asked: string, base: EvidenceBase): Standing | null {
  const isLed = rest !== withoutEnd(text) || WHAT_ABOUT.test(rest) || QUALIFIER.test(rest);
  return isLed ? exchangeNames(rest.replace(WHAT_ABOUT, ''), asked, base) : null;
}

interface Leaning {
  readonly asked: string;
  readonly subject: string | undefined;
  /** It opens with “and”. */
  readonly isLed: boolean;
}

function restated(rest: string, { asked, subject, isLed }: Leaning, base: EvidenceBase): string {
  if (WHAT_ABOUT.test(rest)) return exchanged(rest.replace(WHAT_ABOUT, ''), asked, base);
  if (QUALIFIER.test(rest)) return joined(asked, rest);
  if (isJapanese(rest)) return `${subjectOf(asked)}は${rest.replace(POINTER_JA, '')}`;
  if (subject && (PRONOUN.test(rest) || OWNER.test(rest))) return named(rest, subject);
  if (isLed && isName(rest, base)) return exchanged(rest, asked, base);
  return `${rest.replace(UNTIL, 'when does it expire')}: ${asked.replace(ASKED_BEFORE, '').replace(ASKING, '')}`;
}

/** What a pronoun of the message stands for: what the question before was about, or the person it names. */
const subjectFor = (text: string, before: string, base: EvidenceBase): string | undefined =>
  namedIn(before) ?? (SOMEBODY.test(text) ? personIn(before, base) : undefined);

/** “Ishiba” of “Did Ishiba say he would retaliate?”: a name before the pronoun, which then points nowhere else. */
function hasAntecedent(text: string, base: EvidenceBase): boolean {
  const at = text.search(ANTECEDED);
  return at >= 0 && base.lexicon.tokens(text).some((t) => t.start < at && isNaming(t));
}

/** “Sheila Smith” of “Who is Sheila Smith?”, “US troops” of “How many US troops are in Japan?”. */
function namedIn(question: string): string | undefined {
  const { x, n } = ABOUT.exec(withoutEnd(question))?.groups ?? {};
  const subject = (x ?? n)?.replace(/^the /iu, '');
  return subject && subject.split(' ').length <= MOST_NAMED ? subject : undefined;
}

/** “Sheila Smith” of “does Sheila Smith agree with Schoff”, “smith” of “what did smith say”. */
const personIn = (question: string, base: EvidenceBase): string | undefined => nameSpans(question, base).find(({ kind }) => kind === 'person')?.text;

/** With the subject in place of the word that points to it: “where does she work” → “where does Sheila Smith work”. */
const named = (text: string, subject: string): string =>
  OWNER.test(text) ? text.replace(OWNER, `${subject}${/s$/u.test(subject) ? '’' : '’s'}`) : text.replace(PRONOUN, subject);

/** A name or a word or two, and no question. */
const isName = (text: string, base: EvidenceBase): boolean => base.lexicon.tokens(text).every((t) => !t.stop) && text.split(' ').length <= 3;

const isShort = (text: string): boolean => (isJapanese(text) ? text.length <= MOST_JAPANESE : text.trim().split(/\s+/u).length <= MOST_WORDS);

/** Short, and either opening with “and”, bare, or pointing back without a name of its own. */
function leansBack(text: string, base: EvidenceBase): boolean {
  if (!isShort(text) || hasOwnTopic(text, base)) return false;
  if (BARE_JA.test(text) || (!isJapanese(text) && BARE.test(text)) || WHAT_ABOUT.test(text) || /^\W*(?:and|or|but)\b/i.test(text)) return true;
  const content = contentOf(base.lexicon.tokens(text), base);
  if (QUALIFIER.test(text) || (content.length <= 1 && wantedCurrency(text) !== null)) return content.length <= 2;
  return POINTS_BACK.test(text) && content.every((t) => t.entities.length === 0) && content.length <= 2;
}

/** A Japanese question whose は has a subject of its own before it: “沖縄の米軍は何人？”, but not “韓国は？”. */
function hasOwnTopic(text: string, base: EvidenceBase): boolean {
  const [, topic = '', asked = ''] = TOPIC_JA.exec(text) ?? [];
  if (topic === '' || POINTS_BACK.test(text)) return false;
  const content = contentOf(base.lexicon.tokens(topic), base).filter((t) => !t.stop);
  const isOneName = content.every((t) => t.entities.length > 0);
  return /\p{L}/u.test(asked) && !ASKS_HOW_JA.test(asked) ? content.length > 0 : content.length > 1 && !isOneName;
}

/** The question before, with `subject` in place of what it was about: a name for a name, else for its most telling word. */
function exchanged(subject: string, before: string, base: EvidenceBase): string {
  const isName = base.lexicon.tokens(subject).some((t) => t.entities.length > 0);
  const content = contentOf(base.lexicon.tokens(before), base).filter((t) => !t.stop);
  const names = content.filter((t) => t.entities.length > 0);
  const words = content.filter((t) => t.entities.length === 0);
  const replaced = mostTelling(isName && names.length > 0 ? names : words, base);
  if (!replaced) return joined(before, subject);
  const end = replaced.start + replaced.surface.length;
  return `${before.slice(0, replaced.start)}${subject}${before.slice(end)}`;
}

/** What a Japanese question is about: what stands before its は. */
const subjectOf = (question: string): string => /^(.{2,20}?)(?:って)?は/u.exec(question)?.[1] ?? question;

const mostTelling = (tokens: readonly Token[], base: EvidenceBase): Token | undefined =>
  [...tokens].sort((a, b) => toTerm(b, base, 1).weight - toTerm(a, base, 1).weight)[0];

const joined = (...parts: readonly string[]): string =>
  parts
    .map((p) => p.trim())
    .filter(Boolean)
    .join(isJapanese(parts.join('')) ? '、' : ' ');
