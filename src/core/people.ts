// Who a text means: by a name with or without a title, by an office and whose it is, or by what looks like a name.
import { fold } from '../corpus/facts.ts';
import { classOf } from '../search/dictionary.ts';
import type { Library, Person } from './library.ts';

const OFFICES = 'president|minister|secretary|general|senator|ambassador|analyst|expert|pm';
const TITLES = new RegExp(
  `^(?:(?:the|mr|mrs|ms|dr|prof|professor|(?:prime|foreign|defen[cs]e|deputy|chief)|${OFFICES})(?: (?:of|for) (?:foreign affairs?|defen[cs]e|state|trade))?\\.? )+(?=\\S)`,
  'iu',
);
/** An office is nobody's name. */
const OFFICE = new RegExp(`^(?:${OFFICES}|chief|state|defen[cs]e)$`, 'iu');
/** “the U.S. president”, “Japan's defence minister”, “secretary of state of the United States” */
const HELD =
  'president|(?:prime|foreign|defen[cs]e|trade|finance) minister|pm|premier|(?:defen[cs]e |foreign )?secretary(?: of (?:state|defen[cs]e))?|ambassador|leader';
const HOLDER = new RegExp(`^(?:the )?(?:current |present )?(?:(?<of>[^,]+?)(?:[’']s?)? )?(?<office>${HELD})(?: of (?:the )?(?<by>[^,]+?))?$`, 'iu');
/** Held no more, or not yet. */
const PAST = /\b(?:then|former|ex|nominee)\b|\d{4}/iu;
const ONE_OR_TWO_WORDS = /^(?:\p{Script=Latin}[\p{Script=Latin}.’'-]*(?: \p{Script=Latin}[\p{Script=Latin}.’'-]*)?|[\p{Script=Katakana}ー・=]+)$/u;
const MOST_NAMES = 3;

/** “Prime Minister Ishiba” is Ishiba, “the U.S. president” is who was it last; countries and places have names too. What names a topic is nobody. */
export function personNamed(text: string, library: Library): Person | undefined {
  const { people, topics } = library;
  const untitled = text.replace(TITLES, '');
  const whole = people.named(text) ?? onlyOne(holdersOf(text, library));
  if (whole || topics.named(text) || isOffice(text)) return whole;
  return people.find(text) ?? (OFFICE.test(untitled) ? undefined : people.find(untitled));
}

/** Who holds an office, of a country where one is named, by the roles that are known. */
export function holdersOf(text: string, { people }: Library): readonly Person[] {
  const { of, by, office } = HOLDER.exec(text)?.groups ?? {};
  const country = people.named(of ?? by ?? '');
  if (!office || ((of ?? by) && country?.kind !== 'country')) return [];
  const names = country ? [country.name, ...country.names].map(levelled) : [''];
  const holds = ({ role }: Person['roles'][number]): boolean => {
    const held = levelled(role);
    return !PAST.test(role) && held.includes(levelled(office)) && names.some((name) => held.includes(name));
  };
  return people.all.filter(({ kind, roles }) => kind === 'person' && roles.some(holds));
}

/** Somebody all of whose offices are held no more, or not yet. */
export const isPast = ({ roles }: Person): boolean => roles.length > 0 && roles.every(({ role }) => PAST.test(role));

/** Between spaces, so that “US” is not in “Australia”. */
const levelled = (text: string): string =>
  ` ${fold(text)
    .replace('defence', 'defense')
    .replace(/^(?:pm|premier)$/u, 'prime minister')} `;

/** An office with whose it is, and no name. */
export const isOffice = (text: string): boolean => HOLDER.test(text);

const onlyOne = (found: readonly Person[]): Person | undefined => (found.length === 1 ? found[0] : undefined);

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
