// The ways to read a follow-up: the plain one, and others for where it finds nothing, or only what has just been said.
import type { Figure } from '../corpus/schema.ts';
import { withoutEnd } from '../core/text.ts';
import { isJapanese } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import { otherExchanges } from './exchange.ts';
import { joined, mostTelling, type Standing, standing } from './follow-up.ts';
import { isBare, LEADS_IN, POINTS_BACK, WHAT_ABOUT } from './leaning.ts';
import { nameSpans } from './name-spans.ts';
import { kindOf } from './patterns.ts';
import { contentOf } from './term.ts';

/** With fewer words of its own a message says nothing alone. */
const LEAST_ALONE = 2;
/** What a number is spent on: the number that was told. */
const PURPOSE =
  /^(?:what for|(?:for|on) what|what (?:is|was|are|will|would) (?:it|that|this|they|those) (?:be )?(?:for|(?:spent|used) (?:on|for)))$|^(?:それは)?何に(?:使|充|用).{0,12}$/iu;
/** What told figures are of, without when and in what. */
const LABEL_END = /,? (?:in (?:yen|dollars)|(?:19|20)\d\d)(?=,|$)|（[^）]*）$/gu;

/** The likeliest first. */
export function waysToRead(text: string, { before, plain, told }: Followed, base: EvidenceBase): readonly Standing[] {
  const rest = withoutEnd(text.replace(LEADS_IN, ''));
  const asked = withoutEnd(before);
  if (PURPOSE.test(rest)) return [...onFigure(rest, told), plain];
  if (plain.otherwise === null) return [plain];
  if (plain.otherwise === 'words') return [plain, ...inOtherWords(rest, asked, told, base)];
  const others = otherExchanges(rest.replace(WHAT_ABOUT, ''), asked, { base, kind: kindOf(asked) });
  return [plain, ...others.map((way) => ({ ...way, otherwise: null }))];
}

export interface Followed {
  readonly before: string;
  /** How the message is read first. */
  readonly plain: Standing;
  /** The figure that the question before was answered with. */
  readonly told: Figure | undefined;
}

function inOtherWords(rest: string, asked: string, told: Figure | undefined, base: EvidenceBase): Standing[] {
  const own = contentOf(base.lexicon.tokens(rest), base).filter((t) => !t.stop);
  const subjects = subjectsBeside(rest, asked, base);
  return [
    ...onFigure(rest, told),
    ...(own.length === 0 || isBare(rest) ? [] : [standing(isJapanese(rest) ? joined(rest, subjects) : `${rest}: ${subjects}`, { stays: false })]),
    ...(own.length < LEAST_ALONE || POINTS_BACK.test(rest) ? [] : [standing(rest, { stays: false })]),
  ];
}

/** The question on what the last answer's number measures. */
function onFigure(rest: string, told: Figure | undefined): Standing[] {
  if (!told) return [];
  const label = told.label[isJapanese(rest) ? 'ja' : 'en'].replace(LABEL_END, '');
  return [standing(isJapanese(rest) ? joined(label, rest) : `${rest}: ${label}`, { stays: false })];
}

/** The names of the question before, but those of the kind that the message names itself; its most telling word where it has none. */
function subjectsBeside(rest: string, asked: string, base: EvidenceBase): string {
  const own = new Set(nameSpans(rest, base).map(({ kind }) => kind));
  const others = nameSpans(asked, base).filter(({ kind }) => !own.has(kind));
  const [telling] = others.length > 0 ? others.map(({ text }) => text) : [mostTelling(contentOf(base.lexicon.tokens(asked), base), base)?.surface ?? ''];
  return others.length > 0 ? others.map(({ text }) => text).join(' ') : (telling ?? '');
}
