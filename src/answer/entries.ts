// Looks people and terms up: for “who is …” and “what does … mean”.
import { isPast } from '../core/people.ts';
import type { Corpus, Person, Term as Entry } from '../corpus/schema.ts';
import { isJapanese } from '../search/terms.ts';
import type { Key, Lexicon } from './lexicon.ts';
import { recall } from './match.ts';
import type { Question } from './question.ts';

const WHO_IS = /^\W*(?:who(?:'s| is| was| are| were|s)?|tell me about|whois)\s+|は誰|とは(?:誰|どんな人|何者)|どんな人/i;
const ASKS_MEANING = /^(?:mean|meaning|definition|define|term|concept|word|意味|定義)$/i;
/** Who holds an office now is nobody who held it. */
const NOW = /\b(?:current(?:ly)?|present|now|incumbent|sitting|today|new)\b|現在の?|今の|現職/iu;
/** Who leads a publisher leads nothing that the documents speak of. */
const HEADS = /\b(?:head|director|president|chief|leader|boss|chair\p{L}*|editor|founder|owner)\b|所長|編集長|社長|代表/iu;
/** Least share of the question that a role must hold to be the one asked for. */
const LEAST_ROLE = 0.8;
const MOST = 2;

/** The keys of every role of every person or other entity, in the order of the corpus. */
export type SavedRoles = readonly (readonly ReadonlySet<Key>[])[];

export const learnRoles = (people: Corpus['people'], lexicon: Lexicon): SavedRoles =>
  people.map(({ roles }) => roles.map((r) => lexicon.keys(`${r.role} ${r.ja ?? ''}`)));

/** The people and terms of the corpus, read once. */
export class Entries {
  readonly #lexicon: Lexicon;
  readonly #people: readonly { readonly person: Person; readonly key: Key | undefined; readonly roles: readonly ReadonlySet<Key>[] }[];
  readonly #terms: readonly { readonly term: Entry; readonly key: Key | undefined }[];

  constructor({ people, terms }: Corpus, lexicon: Lexicon, roles: SavedRoles = learnRoles(people, lexicon)) {
    this.#lexicon = lexicon;
    this.#people = people
      .map((person, i) => ({ person, key: lexicon.keyOf(`e:${person.id}`), roles: roles[i] ?? [] }))
      .filter(({ person: { kind } }) => kind === 'person' || kind === 'organisation');
    this.#terms = terms.map((term) => ({ term, key: lexicon.keyOf(`t:${term.id}`) }));
  }

  /** People whom the question asks about by name or by role, and nothing else; empty where it does not ask who somebody is. */
  peopleFor({ kind, terms, plain, documents }: Question): Person[] {
    if (kind !== 'who' || terms.length === 0) return [];
    const named = this.#people.filter(({ key }) => key !== undefined && terms.every((t) => t.keys.includes(key)));
    if (named.length > 0) return named.map((p) => p.person);
    return WHO_IS.test(plain) ? this.#holders(terms).filter((holder) => this.#fits(holder, { terms, plain, documents })) : [];
  }

  /** Whether whoever holds an office is asked for, of whom the documents name only who held it before, or who holds one like it. */
  isOfNobody({ kind, terms, plain, documents }: Question): boolean {
    const holders = kind === 'who' && WHO_IS.test(plain) ? this.#holders(terms) : [];
    return holders.length > 0 && !holders.some((holder) => this.#fits(holder, { terms, plain, documents }));
  }

  #holders(terms: Question['terms']): Person[] {
    const ranked = this.#people
      .filter(({ person }) => person.kind === 'person')
      .map(({ person, roles }) => ({ person, score: Math.max(0, ...roles.map((role) => recall(terms, role, this.#lexicon))) }));
    return ranked
      .filter((r) => r.score >= LEAST_ROLE)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map((r) => r.person);
  }

  /** Who holds it now, where that is asked. Japanese words for offices share their last part: 「防衛大臣」 is no 「外務大臣」. */
  #fits(person: Person, { terms, plain, documents }: Pick<Question, 'terms' | 'plain' | 'documents'>): boolean {
    const holds = ({ roles }: Person, office: string): boolean => roles.some(({ ja }) => ja?.includes(office) === true);
    const offices = terms.map(({ surface }) => surface).filter((word) => isJapanese(word) && this.#people.some((other) => holds(other.person, word)));
    if (documents.length > 0 && HEADS.test(plain)) return false;
    return !(NOW.test(plain) && isPast(person)) && offices.every((office) => holds(person, office));
  }

  /** The terms whose name the question asks for, all of its words: “Status of Forces Agreement” is not “Special Measures Agreement”. */
  termsFor({ kind, terms }: Question): Entry[] {
    const content = terms.filter((t) => !ASKS_MEANING.test(t.surface));
    if (kind !== 'definition' || content.length === 0) return [];
    return this.#terms
      .filter(({ key }) => key !== undefined && content.every((t) => t.keys.includes(key)))
      .slice(0, MOST)
      .map((t) => t.term);
  }
}
