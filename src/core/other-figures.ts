// The figures that the documents give where a statement that nobody makes has another number.
import type { Quantity } from '../corpus/quantity.ts';
import { contentStems } from '../search/terms.ts';
import type { Answer } from './answer.ts';
import type { CommandContext } from './command.ts';
import type { Figure } from './library.ts';
import { agrees, isOfSort, statedNumbers } from './stated-numbers.ts';

type Documents = Pick<CommandContext, 'desk' | 'library'>;

/** Share of the statement's words that a figure must be called or asked for by: rare words count most where several are. */
const LEAST_ABOUT = 0.6;

/** @param answer to the statement. Empty where a figure of the answer has the number, where none is like it, and for more numbers than one. */
export function otherFigures(statement: string, answer: Answer, documents: Documents): readonly Figure[] {
  const [number, ...more] = statedNumbers(statement);
  if (!number || more.length > 0) return [];
  if (answer.outcome === 'not_covered') return inItsPlace(number, statement, documents);
  const isLike = (f: Figure): boolean => isOfSort(number, f.unit);
  const [lead] = answer.figures.filter((f) => answer.headline?.includes(f.display));
  return lead && isLike(lead) && !answer.figures.some((f) => isLike(f) && agrees(number, f, statement)) ? [lead] : [];
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
