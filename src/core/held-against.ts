// What the documents give where a statement states a number or a time: the same, another, or what only bears on it.
import { isSamePlace } from '../corpus/place.ts';
import type { Quantity } from '../corpus/quantity.ts';
import type { Claim, CorpusEvent } from '../corpus/schema.ts';
import { contentStems, isJapanese } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import type { CommandContext } from './command.ts';
import type { Figure } from './library.ts';
import { agrees, isBeside, isOfSort, statedNumbers } from './stated-numbers.ts';

type Documents = Pick<CommandContext, 'desk' | 'library'>;
type Value = Pick<Figure, 'value' | 'unit' | 'max'>;

export interface HeldAgainst {
  /** `same`: all numbers stated are the documents'; `other`: none of those like the record is; `some`: neither can be said. */
  readonly verdict: 'same' | 'other' | 'some';
  readonly figures: readonly Figure[];
  readonly events: readonly CorpusEvent[];
  /** What the statement is held against first. */
  readonly lead: Value;
}

/** Share of the statement's words that a figure must be called or asked for by: rare words count most where several are. */
const LEAST_ABOUT = 0.6;

/** As the desk is asked whether a statement is so: it then looks for what that may have wrong. */
export const askedWhether = (statement: string): string =>
  isJapanese(statement) ? `${statement.replace(/[。！!\s]+$/u, '')}というのは本当ですか` : `Is it true that ${statement.replace(/[.!\s]+$/u, '')}?`;

/** @param answer to whether the statement is so. Null where it states no number, or the documents give none like it. */
export function heldAgainst(statement: string, answer: Answer, documents: Documents): HeldAgainst | null {
  const numbers = statedNumbers(statement);
  const [number] = numbers;
  if (!number) return null;
  if (answer.outcome === 'not_covered') return numbers.length > 1 ? null : instead(inItsPlace(number, statement, documents));
  const isTold = ({ en, ja }: Figure['label']): boolean => [en, ja].some((label) => answer.headline?.includes(label));
  const figure = answer.figures.find(({ label }) => isTold(label));
  const event = answer.events.find(({ what }) => isTold(what));
  const lead = figure ?? (event && spanOf(event));
  const like = lead ? numbers.filter((n) => isOfSort(n, lead.unit)) : [];
  if (!lead || like.length === 0) return null;
  const verdict = verdictOf({ statement, numbers, like, lead }, answer);
  const besides = verdict === 'some' && figure ? answer.figures.filter((f) => f !== figure && isSamePlace(f.citation, figure.citation)) : [];
  return { verdict, figures: figure ? [figure, ...besides] : [], events: figure || !event ? [] : [event], lead };
}

interface Held {
  readonly statement: string;
  readonly numbers: readonly Quantity[];
  readonly like: readonly Quantity[];
  readonly lead: Value;
}

function verdictOf({ statement, numbers, like, lead }: Held, { figures }: Answer): HeldAgainst['verdict'] {
  if (!like.some((n) => agrees(n, lead, statement))) return 'other';
  const times = figures.flatMap(({ period, asOf }) => [period, asOf]).flatMap((date) => (date ? [{ value: date, unit: 'date', max: undefined } as const] : []));
  const given = [lead, ...figures, ...times];
  return numbers.every((n) => given.some((g) => isOfSort(n, g.unit) && agrees(n, g, statement))) ? 'same' : 'some';
}

const instead = (figures: readonly Figure[]): HeldAgainst | null => (figures[0] ? { verdict: 'other', figures, events: [], lead: figures[0] } : null);

const spanOf = ({ date, end }: CorpusEvent): Value => ({ value: date, unit: 'date', max: end });

/** Claims that a statement can be told by. Of one with a number: those that give one like it, or the very number that it is held against. */
export function claimsWith(claims: readonly Claim[], statement: string, held: HeldAgainst | null): Claim[] {
  const numbers = statedNumbers(statement);
  const about = claims.filter((c) => !isBeside(statement, c.statement));
  const givenBy = (c: Claim): Quantity[] => statedNumbers(c.statement);
  if (held === null) {
    const like = about.filter((c) => givenBy(c).some(({ unit }) => numbers.some((n) => isOfSort(n, unit))));
    return like.length > 0 ? like : about;
  }
  // Of a time the records tell more than the claims that mention it.
  const { lead } = held;
  return typeof lead.value === 'number' ? about.filter((c) => givenBy(c).some((n) => isOfSort(n, lead.unit) && agrees(n, lead, c.statement))) : [];
}

/** The figure with which in place of its number the documents would bear the statement out. */
function inItsPlace(number: Quantity, statement: string, { desk, library }: Documents): readonly Figure[] {
  const { figures } = library.corpus;
  const [before, after] = [statement.slice(0, number.start), statement.slice(number.end)];
  const fitting = figures.filter((f) => isOfSort(number, f.unit) && !agrees(number, f, statement) && isLedBy(desk.answer(before + f.display + after), f));
  if (fitting.length === 0) return [];
  const held = figures.map(stemsOf);
  const wanted = contentStems(before + after).map((stem) => ({ stem, weight: 1 / (1 + held.filter((stems) => stems.has(stem)).length) }));
  return fitting
    .map((figure) => ({ figure, about: wanted.filter(({ stem }) => stemsOf(figure).has(stem)) }))
    .filter(({ about }) => about.length >= LEAST_ABOUT * wanted.length)
    .sort((a, b) => sum(b.about) - sum(a.about))
    .slice(0, 1)
    .map(({ figure }) => figure);
}

/** What a figure is called and asked for by. */
const stemsOf = ({ label, keywords, asks = [] }: Figure): ReadonlySet<string> => new Set(contentStems([label.en, label.ja, ...keywords, ...asks].join(' ')));
const sum = (words: readonly { readonly weight: number }[]): number => words.reduce((total, { weight }) => total + weight, 0);
const isLedBy = ({ figures: [first], headline }: Answer, { id, display }: Figure): boolean => first?.id === id && (headline?.includes(display) ?? false);
