// Who a text means: by a name with or without a title, or by what looks like one.
import { classOf } from '../search/dictionary.ts';
import type { Library, Person } from './library.ts';

const OFFICES = 'president|minister|secretary|general|senator|ambassador|analyst|expert|pm';
const TITLES = new RegExp(
  `^(?:(?:the|mr|mrs|ms|dr|prof|professor|(?:prime|foreign|defen[cs]e|deputy|chief)|${OFFICES})(?: (?:of|for) (?:foreign affairs?|defen[cs]e|state|trade))?\\.? )+(?=\\S)`,
  'iu',
);
/** An office is nobody's name. */
const OFFICE = new RegExp(`^(?:${OFFICES}|chief|state|defen[cs]e)$`, 'iu');
const ONE_OR_TWO_WORDS = /^(?:\p{Script=Latin}[\p{Script=Latin}.’'-]*(?: \p{Script=Latin}[\p{Script=Latin}.’'-]*)?|[\p{Script=Katakana}ー・=]+)$/u;
const MOST_NAMES = 3;

/** “Prime Minister Ishiba” is Ishiba; countries and places have names too. */
export function personNamed(text: string, { people }: Library): Person | undefined {
  const untitled = text.replace(TITLES, '');
  return people.find(text) ?? (OFFICE.test(untitled) ? undefined : people.find(untitled));
}

/** A person or an organisation. */
export const isSomebody = (found: Person | undefined): boolean => found?.kind === 'person' || found?.kind === 'organisation';

export const somebody = (text: string, library: Library): Person | undefined => only(personNamed(text, library));

/** A slip in a word or two is forgiven. */
export const somebodyLike = (text: string, { people }: Library): Person | undefined =>
  ONE_OR_TWO_WORDS.test(text) ? only(people.nearest(text, 1)[0]) : undefined;

const only = (found: Person | undefined): Person | undefined => (isSomebody(found) ? found : undefined);

/** A few words that no dictionary has: the name of somebody, even if of nobody that is known here. */
export const isName = (text: string): boolean => {
  const words = text.replace(TITLES, '').toLowerCase().split(' ');
  return words.length <= MOST_NAMES && words.every((word) => /^\p{Script=Latin}{3,}$/u.test(word) && classOf(word) === 'unknown');
};
