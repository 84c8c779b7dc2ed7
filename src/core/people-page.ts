// People and organisations: everybody that the documents name, somebody's roles and sayings, several side by side.
import { callButton, callMenu } from './call-actions.ts';
import type { Answered, CommandContext } from './command.ts';
import { formatDate } from './format.ts';
import type { Person } from './library.ts';
import { Page } from './page.ts';
import { isSomebody } from './people.ts';
import { type Block, heading, list, paragraph, type Span, span } from './reply.ts';

const MOST_BESIDE = 3;

/** Name and first role of each that is more than a place on the map. */
export function peoplePage(context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const { people } = page.library;
  const named = people.all.filter(isSomebody);
  const items = named.map((p): Span[] => {
    const [first = page.text.entityKinds[p.kind]] = heldBy(p, page).map(({ text, asOf }) => page.text.roleAsOf(text, asOf));
    return [span(people.label(p, page.language), 'bold'), span(`${page.text.comma}${first}`)];
  });
  const menu = callMenu(
    page.text.chooseFrom(page.text.kinds.people),
    named.map((p) => [people.label(p, page.language), `whois ${p.id}`] as const),
  );
  return page.reply([heading(page.text.peopleTitle), list(...items)], { words: '', public: isPublic, actions: [menu] });
}

/** What each of some people is and said, one after the other, each to be looked up. */
export function besidePage(people: readonly Person[], typed: string, context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const blocks = people.flatMap((person) => [...rolesOf(person, page), ...sayingsOf(person, page, 0, MOST_BESIDE)]);
  const calls = people.map((person) => callButton([page.text.whoIs(page.library.people.label(person, page.language)), `whois ${person.id}`]));
  return page.reply(blocks, { words: typed, public: isPublic, actions: calls });
}

/** Name and role as of when; then the other ones. */
export function rolesOf(person: Person, page: Page): Block[] {
  const { citation, kind } = person;
  const name = page.library.people.label(person, page.language);
  const [first, ...others] = heldBy(person, page);
  if (!first) return [heading(`${name} (${page.text.entityKinds[kind]})`, page.mark(citation))];
  const lead = heading(`${name}: ${page.text.roleAsOf(first.text, first.asOf)}`, page.mark(first.citation));
  const also = others.filter((r) => r.text !== first.text).map((r) => `${page.text.roleAsOf(r.text, r.asOf)} ${page.mark(r.citation)}`);
  return [lead, ...(also.length > 0 ? [paragraph(page.text.also, also.join('; '))] : [])];
}

const heldBy = ({ roles }: Person, { language }: Page) =>
  roles.map((r) => ({ text: (language === 'ja' ? r.ja : undefined) ?? r.role, asOf: formatDate(r.asOf, language), citation: r.citation }));

/** What somebody said or did, of which our account is in English. */
export function sayingsOf({ says }: Person, page: Page, from: number, to?: number): Block[] {
  const items = says.slice(from, to).map(({ text, citation }) => [`${text} ${page.mark(citation)}`]);
  return items.length > 0 ? [...(page.language === 'ja' ? [paragraph(span(page.text.inEnglish, 'italic'))] : []), list(...items)] : [];
}
