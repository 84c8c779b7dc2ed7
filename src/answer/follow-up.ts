// A question that leans on the one before it (“and in yen?”, “what about steel?”, “who said that?”) as one that can stand alone.
import { withoutEnd } from '../core/text.ts';
import { MONTHS } from '../corpus/dates.ts';
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import { type Exchange, exchangeNames } from './exchange.ts';
import type { Key, Token } from './lexicon.ts';
import { DEFINITE, isShort, LEADS_IN, leansBack, pointsBack, QUALIFIER, SOMEBODY, WHAT_ABOUT } from './leaning.ts';
import { nameSpans } from './name-spans.ts';
import { wantedCurrency } from './patterns.ts';
import { contentOf, toTerm } from './term.ts';

/** Asks for an end, which is not what is paid for or charged until then. */
const UNTIL = /^(?:until|till|up to) when\b/i;
/** それは, その */
const POINTER_JA = /^(?:では|じゃあ|で)?、?(?:それ|これ|あれ)(?:は|って|が|の)?、?/u;
const ASKING =
  /^\W*(?:(?:how (?:much|many|long|old|big|large)|what(?:'s| is| was| are| were)?|which|who(?:se|m)?|when|where|why)\b\s*)?(?:(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b\s*)?(?:the\s+)?/i;
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
const ABOUT =
  /^(?:(?:who|what)(?:[’']s| is| are| was| were) (?<x>.+)|how (?:big|large|high|old|long) (?:is|are|was|were) (?<y>.+)|how many (?<n>.+?)(?: (?:are|were|is|do|does|did|have|has|will|would|can)\b.*)?)$/iu;
/** Another number than the place in an order that was asked for. */
const HOW_MUCH = /^how (?:much|many|big|large|high)\b/iu;
const RANKING = /\b(?:rank(?:s|ed|ing)?|which place|how high)\b\s*/giu;
const OF_THAT = /\bof (?:that|those|them|it|these|this)\b/iu;
const ONE = /^(?:the )?(?!(?:other|next|last|previous|first|second)\b)(?<which>[^?]{2,30}?) ones?$/iu;
/** The noun that a question is about, and what stands behind it. */
const HEAD = /^(?:.*?\s)??(\p{L}+)(\s+(?:of|on|for|with|in|to|from|by|between|against|is|are|was|were|do|does|did|has|have|had|will)\b.*|$)/iu;
const MOST_NAMED = 6;
const OWNER = /\b(?:their|its|his|her)\b(?=\s\p{L})/iu;
const PRONOUN = /\b(?:they|them|it|he|she|him|her)\b|\b(?:that|this|those|these)\b(?=\W*$)/iu;

/** A question that can stand alone. */
export interface Standing {
  readonly text: string;
  /** It stays with what was answered before it: no name or time of it was put in place of another. */
  readonly stays: boolean;
  readonly exchanges: readonly Exchange[];
  /** Keys that the very sentence which answers must hold. */
  readonly names: readonly Key[];
  /** What else the message may mean: its names in other places, or its words with less of the question before. */
  readonly otherwise: 'names' | 'words' | null;
}

/** @param before the question before it, able to stand alone. @returns the message itself where it leans on nothing. */
export function standAlone(text: string, before: string, base: EvidenceBase): Standing {
  const subject = pointsBack(text, base) ? subjectFor(text, before, base) : undefined;
  if (!leansBack(text, base) && !(subject && SOMEBODY.test(text) && isShort(text))) return standing(text, { stays: false });
  const rest = withoutEnd(text.replace(LEADS_IN, ''));
  const asked = withoutEnd(before);
  if (wantedCurrency(rest)) return standing(joined(asked.replace(CURRENCY_WORDS, ''), rest));
  return atTime(rest, asked, base) ?? withNames(rest, text, asked, base) ?? restated(rest, { asked, subject, isLed: rest !== withoutEnd(text) }, base);
}

export const standing = (text: string, { stays = true, otherwise = null }: Partial<Standing> = {}): Standing => ({
  text,
  stays,
  exchanges: [],
  names: [],
  otherwise,
});

/** “and in 2019”, “what about 2024”: the question at that time. */
function atTime(rest: string, asked: string, base: EvidenceBase): Standing | null {
  if (!TIME.test(rest) || contentOf(base.lexicon.tokens(rest), base).length > 2) return null;
  const time = rest.replace(WHAT_ABOUT, '').replace(/^(?=(?:19|20)\d\d$)/u, 'in ');
  return standing(joined(asked.replace(TIME_WORDS, ''), time), { stays: false });
}

/** “and Poland”, “what about the U.S. in Japan”: the question on those. */
function withNames(rest: string, text: string, asked: string, base: EvidenceBase): Standing | null {
  const isLed = rest !== withoutEnd(text) || WHAT_ABOUT.test(rest) || QUALIFIER.test(rest);
  const exchanged = isLed ? exchangeNames(rest.replace(WHAT_ABOUT, ''), asked, base) : null;
  return exchanged && { ...exchanged, otherwise: 'names' };
}

interface Leaning {
  readonly asked: string;
  readonly subject: string | undefined;
  /** It opens with “and”. */
  readonly isLed: boolean;
}

function restated(rest: string, { asked, subject, isLed }: Leaning, base: EvidenceBase): Standing {
  const one = withOne(rest, asked, base);
  if (one) return standing(one);
  if (WHAT_ABOUT.test(rest)) return standing(exchanged(rest.replace(WHAT_ABOUT, ''), asked, base));
  if (QUALIFIER.test(rest)) return standing(joined(asked, rest));
  if (isJapanese(rest)) return standing(`${subjectOf(asked)}は${rest.replace(POINTER_JA, '')}`, { otherwise: 'words' });
  const meant = generalName(rest, asked, base);
  if (meant) return standing(meant, { otherwise: 'words' });
  if (subject && (PRONOUN.test(rest) || OWNER.test(rest))) return standing(named(rest, subject), { otherwise: OWNER.test(rest) ? null : 'words' });
  if (isLed && isName(rest, base)) return standing(exchanged(rest, asked, base));
  const of = partOf(rest, asked, base);
  if (of) return standing(of, { otherwise: 'words' });
  const subjectMatter = asked
    .replace(ASKED_BEFORE, '')
    .replace(ASKING, '')
    .replace(HOW_MUCH.test(rest) ? RANKING : '', '');
  const words = `${rest.replace(UNTIL, 'when does it expire')}: ${subjectMatter}`;
  return standing(words, { otherwise: 'words' });
}

/** “what does the company say”: with the name of the company that was talked of. */
function generalName(rest: string, asked: string, base: EvidenceBase): string | undefined {
  const { firm, person } = DEFINITE.exec(rest)?.groups ?? {};
  const kind = firm ? 'other' : person ? 'person' : undefined;
  const [name] = nameSpans(asked, base).filter((span) => span.kind === kind && span.keys.some((key) => base.lexicon.isEntity(key)));
  return name && rest.replace(DEFINITE, name.text);
}

/** “how much of that”: of what was counted. */
function partOf(rest: string, asked: string, base: EvidenceBase): string | null {
  const whole = OF_THAT.test(rest)
    ? mostTelling(
        contentOf(base.lexicon.tokens(asked), base).filter((t) => t.entities.length === 0),
        base,
      )
    : undefined;
  return whole ? `${rest}: ${whole.surface}` : null;
}

/** “the general one”: the question on that one of what it was about; null for “the other one”, which tells nothing. */
function withOne(rest: string, asked: string, base: EvidenceBase): string | null {
  const which = ONE.exec(rest.replace(WHAT_ABOUT, ''))?.groups?.which;
  const opening = ASKING.exec(asked)?.[0] ?? '';
  const [, head, behind = ''] = HEAD.exec(asked.slice(opening.length)) ?? [];
  if (!which || !head) return null;
  const isMore = contentOf(base.lexicon.tokens(behind), base).length > 0;
  return `${opening}${which} ${head}${isMore ? '' : behind}`;
}

/** What a pronoun of the message stands for: what the question before was about, or the person it names. */
const subjectFor = (text: string, before: string, base: EvidenceBase): string | undefined =>
  namedIn(before) ?? (SOMEBODY.test(text) ? personIn(before, base) : undefined);

/** “Sheila Smith” of “Who is Sheila Smith?”, “US troops” of “How many US troops are in Japan?”. */
function namedIn(question: string): string | undefined {
  const { x, y, n } = ABOUT.exec(withoutEnd(question))?.groups ?? {};
  const subject = (x ?? y ?? n)?.replace(/^the /iu, '');
  return subject && subject.split(' ').length <= MOST_NAMED ? subject : undefined;
}

/** “Sheila Smith” of “does Sheila Smith agree with Schoff”, “smith” of “what did smith say”. */
const personIn = (question: string, base: EvidenceBase): string | undefined => nameSpans(question, base).find(({ kind }) => kind === 'person')?.text;

/** With the subject in place of the word that points to it: “where does she work” → “where does Sheila Smith work”. */
const named = (text: string, subject: string): string =>
  OWNER.test(text) ? text.replace(OWNER, `${subject}${/s$/u.test(subject) ? '’' : '’s'}`) : text.replace(PRONOUN, subject);

/** A name or a word or two, and no question. */
const isName = (text: string, base: EvidenceBase): boolean =>
  base.lexicon.tokens(text.replace(/^the /iu, '')).every((t) => !t.stop) && text.split(' ').length <= 3;

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

export const mostTelling = (tokens: readonly Token[], base: EvidenceBase): Token | undefined =>
  [...tokens].sort((a, b) => toTerm(b, base, 1).weight - toTerm(a, base, 1).weight)[0];

export const joined = (...parts: readonly string[]): string =>
  parts
    .map((p) => p.trim())
    .filter(Boolean)
    .join(isJapanese(parts.join('')) ? '、' : ' ');
