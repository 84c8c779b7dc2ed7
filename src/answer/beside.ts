// Evidence that fits a question by its words and is beside it all the same: it is of another doer, counts another thing, holds of another time.
import { relativeAsked } from '../core/relatives.ts';
import { contentStems } from '../search/terms.ts';
import { isPaidByOthers } from './deeds.ts';
import type { EvidenceBase, PassageEvidence } from './evidence.ts';
import type { RankedFigure } from './figures.ts';
import type { Token } from './lexicon.ts';
import { held } from './match.ts';
import type { Question } from './question.ts';
import type { Lead } from './seen.ts';
import { looksLikeName } from './term.ts';
import { askedOf, speaks, tokensOf } from './voices.ts';

export interface Beside {
  readonly why: string;
  /** Words of the question that the evidence does not speak of; none where all stand in it, in another connection. */
  readonly missing: readonly string[];
}

interface Case {
  readonly question: Question;
  readonly lead: Lead;
  readonly figures: readonly RankedFigure[];
  readonly base: EvidenceBase;
}

const SHARE = /\bper ?cent(?:age)?s?\b|%|割合|何パーセント/i;
const MAGNITUDE = /\bhow many (?:(?:billion|million|trillion|dollar|buck|yen|percent|time|year|yr|month|day|week)s?|usd|per cent)\b/i;
/** Such as are told apart: “which Japanese makers”; bare “which makers” may be answered by what all of them make. */
const COMPANIES =
  /\b(?:which|what) (?:\p{L}+[- ]){1,3}?(?:compan(?:y|ies)|firms?|(?:car|auto)?makers?|(?:car )?manufacturers?|brands?)\b|(?:どの|どこの)(?:会社|企業|メーカー)|メーカー(?:は|で)/iu;
/** Words before a name that is asked for itself, not as one of many. */
const OF_NAME = /^(?:of|by|about|on|did|does|do|has|have|will|is|was|are|were|for)$/;
const LATIN = /^\p{Script=Latin}{3}/u;
/** “Who replaced Bolton?”, “Who is Rubio's boss?” */
const RELATED =
  /\bwho(?:'s| is| was)? (?:\p{L}+ )?(?<verb>replaced|succeeded|succeeds|advises|advised|married|appointed|hired|fired|elected|defeated)\b|\bwho(?:'s| is| was| are)? (?:\p{L}+ ){0,2}\p{L}+['’]s? (?:(?:current|new|former|next|own) )?(?<noun>\p{L}+)\W*$/iu;
const BEFORE_YEAR = /\b(?:before|prior to) (?:the year )?(\d{4})\b/i;
const BEFORE_NAME = /\b(?:before|prior to) (?:president )?\p{Lu}\p{L}+(?=\W*$)/u;
const AFTER_YEAR = /\bafter (?:the year )?(\d{4})\b/i;
const AFTER_SPAN =
  /\bafter (?:the |those |these )?(?:\d+|\p{L}+ty|hundred)[- ](?:days?|months?|weeks?)\b|\bafter the (?:pause|suspension|\d+-day \p{L}+)\b|\d+日(?:間)?(?:の|が)?(?:後|過ぎ|終わ)/iu;
const TIMES = [BEFORE_YEAR, AFTER_YEAR, BEFORE_NAME, AFTER_SPAN];
const YEAR = /\d{4}/g;

/** Why evidence is beside the question; null where it is not. Of 2,139 questions tried 17 were beside what had been their answer; none of them has one. */
export const besideThePoint = (found: Case): Beside | null =>
  unheard(found) ?? unnamed(found) ?? unrelated(found) ?? uncounted(found) ?? ofAnotherTime(found) ?? unpaid(found);

/** Somebody's words are asked for, of whom the paragraph tells no words, or none of that day. */
function unheard({ question, lead: { passage }, base }: Case): Beside | null {
  const asked = question.kind === 'compare' ? null : askedOf(question, base);
  if (!asked) return null;
  const { evidence } = passage;
  const silent = asked.speakers.filter((key) => !speaks(key, evidence, base));
  const others = asked.days.filter((t) => held(t, evidence.account, base.lexicon) === 0);
  if (silent.length === 0 && others.length === 0) return null;
  const of = question.tokens.filter((t) => t.entities.some((key) => asked.speakers.includes(key)));
  return { why: 'it tells nothing that they said, or not of that day', missing: surfacesOf(silent.length > 0 ? of : others) };
}

/** One of many is asked for by its name, or their names are, and the paragraph speaks of them all together. */
function unnamed({ question, lead: { passage }, base }: Case): Beside | null {
  const { account } = passage.evidence;
  const isLiteral = (t: Token): boolean => t.keys.some((key) => !base.lexicon.isExchanged(key) && account.has(key));
  const members = question.tokens.filter((t, i, all) => isNamed(t, all[i - 1]) && !isLiteral(t));
  if (members.length > 0) return { why: 'it speaks of all such together', missing: surfacesOf(members) };
  const companies = question.kind === 'number' ? undefined : COMPANIES.exec(question.plain)?.[0];
  return companies && !namesCompany(passage.evidence, base) ? { why: 'it names none', missing: [companies] } : null;
}

/** “Toyota's sales” is of Toyota; “a Toyota” is any car. */
const isNamed = (t: Token, before: Token | undefined): boolean =>
  !t.stop && !t.named && (/['’]s$/.test(t.surface) || OF_NAME.test(before?.normal ?? '')) && LATIN.test(t.surface) && looksLikeName(t);

/** “The Trump administration” is none. */
function namesCompany(evidence: PassageEvidence, base: EvidenceBase): boolean {
  const { lexicon } = base;
  const tokens = tokensOf(evidence, base);
  const persons = tokens.filter((t) => t.entities.some((key) => lexicon.isPerson(key))).flatMap((t) => t.entities);
  return tokens.some((t) => t.entities.some((key) => lexicon.isOrganisation(key) && !persons.includes(key)));
}

/** Who stands in some relation to somebody is not that somebody. */
function unrelated({ question, lead: { passage }, base }: Case): Beside | null {
  if (question.kind !== 'who') return null;
  const { lexicon } = base;
  const relative = relativeAsked(question.plain);
  if (relative && !saysWord(relative, passage.evidence)) return { why: 'it tells of nobody by that', missing: [relative] };
  const { verb, noun } = RELATED.exec(question.plain)?.groups ?? {};
  const lacking = question.tokens.filter((t) => (t.surface === verb || t.surface === noun) && held(t, passage.evidence.account, lexicon) === 0);
  return lacking.length > 0 ? { why: 'it does not tell of that', missing: surfacesOf(lacking) } : null;
}

/** By itself: a boss is no secretary. */
function saysWord(word: string, { passage }: PassageEvidence): boolean {
  const stems = new Set(contentStems(passage.text));
  return contentStems(word).every((stem) => stems.has(stem));
}

/** What is counted is nothing that the figure counts, or there is no such figure. */
function uncounted({ question, lead: { figure }, base }: Case): Beside | null {
  const { kind, counted, firm, plain } = question;
  if (kind !== 'number') return null;
  if (!figure)
    return SHARE.test(plain) && firm
      ? { why: 'it gives no share', missing: [] }
      : counted.length > 0
        ? { why: 'it counts nothing of that', missing: surfacesOf(counted) }
        : null;
  const strange = MAGNITUDE.test(plain) ? [] : counted.filter((t) => held(t, figure.evidence.keys, base.lexicon) === 0);
  return strange.length > 0 ? { why: 'the figure counts something else', missing: surfacesOf(strange) } : null;
}

/** A number of a time before or after that of which the figure is. */
function ofAnotherTime({ question: { kind, plain }, lead: { figure } }: Case): Beside | null {
  const words = TIMES.flatMap((p) => p.exec(plain)?.[0] ?? []);
  if (kind !== 'number' || !figure || words.length === 0) return null;
  const { status } = figure.evidence.figure;
  const years = yearsOf(figure);
  const before = Number(BEFORE_YEAR.exec(plain)?.[1] ?? Number.NaN);
  const after = Number(AFTER_YEAR.exec(plain)?.[1] ?? Number.NaN);
  const isOther =
    years.every((year) => year >= before) ||
    years.every((year) => year <= after) ||
    (status !== 'suspended' && BEFORE_NAME.test(plain)) ||
    (status !== 'planned' && AFTER_SPAN.test(plain));
  return isOther ? { why: 'the figure is of another time', missing: words.slice(0, 1) } : null;
}

/** The years that a figure names, or else the one as of which it is. */
function yearsOf({ evidence: { figure, years, passage } }: RankedFigure): number[] {
  const named = years.match(YEAR) ?? [];
  return [...named, figure.asOf ?? passage.passage.document].flatMap((text) => text.match(YEAR) ?? []).map(Number);
}

/** What one country pays is asked for, and there are only payments of another. */
function unpaid({ question, figures, base }: Case): Beside | null {
  return isPaidByOthers(question, figures, base.lexicon) ? { why: 'it tells what another pays', missing: [] } : null;
}

const surfacesOf = (words: readonly { readonly surface: string }[]): string[] => [...new Set(words.map((w) => w.surface))];
