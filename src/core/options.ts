// Options that several commands share, and the answer to a value that is none of those allowed.
import { classOf } from '../search/dictionary.ts';
import { callButton, callMenu } from './call-actions.ts';
import type { Answered, CompletionContext, FlagOption, TextOption } from './command.ts';
import type { Language } from './format.ts';
import { languageOf } from './format.ts';
import type { Catalogue, Library } from './library.ts';
import { notice, reply } from './reply.ts';
import { strings } from './strings.ts';
import { clip } from './text.ts';

export const publicFlag = {
  name: 'public',
  type: 'flag',
  description: 'show the answer to everyone here',
  ja: { name: '公開', description: 'この場の全員に回答を表示する' },
} as const satisfies FlagOption;

type Shelf = 'topics' | 'people' | 'terms' | 'documents' | 'figures';

const MOST_CHOICES = 25;

/** Completes records by their names, those of the first kind first. */
export const completeFrom =
  (...shelves: readonly Shelf[]): NonNullable<TextOption['complete']> =>
  (typed: string, { library, locale }: CompletionContext) =>
    shelves.flatMap((shelf) => library[shelf].complete(typed, languageOf({ locale, text: typed }))).slice(0, MOST_CHOICES);

export const topicOption = {
  name: 'topic',
  type: 'text',
  description: 'a topic, such as tariffs or troops',
  ja: { name: 'テーマ', description: 'テーマ(例: 関税、在日米軍)' },
  rest: true,
  maxLength: 100,
  complete: completeFrom('topics'),
} as const satisfies TextOption;

interface Unknown {
  readonly shelf: Exclude<Shelf, 'figures'>;
  readonly typed: string;
  /** What may be meant; what is called like it by default. */
  readonly near?: readonly { readonly id: string }[] | undefined;
  readonly language: Language;
  readonly library: Library;
  /** The call that a suggestion makes, before and after the name: “figures ” and “”. */
  readonly command: string;
}

const MOST_MEANT = 3;
/** Of what was typed, in characters. */
export const LONGEST_SHOWN = 60;

/** “There is no topic “tarrifs”: did you mean U.S. tariffs on Japan?”, with a button for each that may be meant; else what there is. */
export function unknown({ shelf, typed, near: meant, language, library, command }: Unknown): Answered {
  const catalogue = library[shelf] as Catalogue<{ readonly id: string }>;
  const text = strings(language);
  const near = meant ?? catalogue.nearest(typed, MOST_MEANT);
  const shown = clip(typed, LONGEST_SHOWN);
  const name = (record: { readonly id: string }): string => catalogue.label(record, language);
  const told = near.length > 0 ? text.didYouMean(text.kinds[shelf], shown, near.map(name)) : text.noSuch(text.kinds[shelf], shown);
  const calls = (near.length > 0 ? near : catalogue.all).map((record) => [name(record), `${command} ${record.id}`] as const);
  const actions = near.length > 0 ? calls.map(callButton) : [callMenu(text.chooseFrom(text.kinds[shelf]), calls)];
  return { ...reply([notice('warning', told)], { actions }), isMisfit: near.length === 0 || (meant === undefined && !isSlip(typed, library)) };
}

/** A name spelled wrong has a word that is none, and that nobody here is called by. */
const isSlip = (typed: string, { people }: Library): boolean =>
  (typed.match(/\p{Script=Latin}{3,}/gu) ?? []).some((word) => classOf(word.toLowerCase()) === 'unknown' && people.find(word) === undefined);
