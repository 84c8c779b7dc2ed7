// What words mean here: text → tokens with keys, by the names, terms and word sets of the corpus, in English and Japanese.
import type { Corpus } from '../corpus/schema.ts';
import { isJapanese, japaneseWords, type Word, words } from '../search/terms.ts';
import { CorpusTexts, type ReadText, type ReadWord } from './corpus-texts.ts';
import { Japanese, type SavedJapanese } from './japanese.ts';
import { Phrases, type SavedPhrases } from './phrases.ts';
import { relationsIn } from './relations.ts';

/**
 * What a token is compared by, as a number: a stem, an entity, a term, or a set of words that users exchange.
 * Two texts speak of the same where they share a key. `Lexicon.nameOf` tells which it is: `s:`, `e:`, `t:` or `w:` and a name.
 */
export type Key = number;

/** An exchangeable word is less sure than the word itself. */
export const EXCHANGED = 0.8;

export interface Token extends Word {
  readonly keys: readonly Key[];
  /** Keys of the people, organisations, countries and places that the token names. */
  readonly entities: readonly Key[];
  /** Part of a name, a term or a title that the corpus has. */
  readonly named: boolean;
  /** A Japanese word with a title behind it, as a person's name has. */
  readonly titled: boolean;
}

/** What was learned from the texts of the corpus. */
export interface SavedLexicon {
  /** Of all keys, in their order, a line each. */
  readonly names: string;
  readonly phrases: SavedPhrases;
  readonly japanese: SavedJapanese;
}

export class Lexicon {
  readonly #phrases: Phrases;
  readonly #japanese: Japanese;
  readonly #numbers = new Map<string, Key>();
  readonly #names: string[] = [];
  /** Whether a key is an exchangeable word. */
  readonly #exchanged: boolean[] = [];
  readonly #kinds: string[] = [];
  readonly #countries: ReadonlySet<Key>;
  readonly #persons: ReadonlySet<Key>;
  readonly #organisations: ReadonlySet<Key>;
  /** Keys of the words that were read while learning, by their stems. */
  readonly #stems = new Map<string, readonly Key[]>();
  /** `null` when all is learned. */
  #texts: CorpusTexts | null = new CorpusTexts();

  /** @param saved what another has learned from the same corpus. */
  constructor({ people, terms, thesaurus }: Pick<Corpus, 'people' | 'terms' | 'thesaurus'>, saved?: SavedLexicon) {
    this.#phrases = new Phrases(saved?.phrases);
    for (const name of saved?.names.split('\n') ?? []) this.#learn(name);
    this.#japanese = saved ? new Japanese(saved.japanese) : this.#learned(people, terms, thesaurus);
    const ofKind = (wanted: string): Set<Key> => new Set(people.flatMap(({ id, kind }) => (kind === wanted ? (this.keyOf(`e:${id}`) ?? []) : [])));
    this.#countries = ofKind('country');
    this.#persons = ofKind('person');
    this.#organisations = ofKind('organisation');
  }

  /** Learns all names, and @returns the Japanese ones. */
  #learned(people: Corpus['people'], terms: Corpus['terms'], thesaurus: Corpus['thesaurus']): Japanese {
    const japanese = new Map<string, Key[]>();
    const add = (name: string, english: readonly string[], ja: readonly string[]): void => {
      const key = this.#learn(name);
      for (const phrase of english) this.#phrases.add(phrase, key);
      for (const word of ja) japanese.set(word, [...(japanese.get(word) ?? []), key]);
    };
    for (const { id, name, names, ja } of people) add(`e:${id}`, [name, ...names], ja);
    for (const { id, term, synonyms, ja } of terms) add(`t:${id}`, [term, ...synonyms], ja);
    for (const [i, set] of thesaurus.entries()) add(`w:${i}`, set.words, set.ja);
    return Japanese.of(japanese);
  }

  get saved(): SavedLexicon {
    return { names: this.#names.join('\n'), phrases: this.#phrases.saved, japanese: this.#japanese.saved };
  }

  /** From now on words that were never seen get no key: they can meet nothing. */
  close(): void {
    this.#texts = null;
  }

  /** How many keys there are; they count from 0. */
  get size(): number {
    return this.#names.length;
  }

  nameOf(key: Key): string {
    return this.#names[key] ?? '';
  }

  /** @param name such as `e:japan`; `undefined` where nothing has it. */
  keyOf(name: string): Key | undefined {
    return this.#numbers.get(name);
  }

  isExchanged(key: Key): boolean {
    return this.#exchanged[key] as boolean;
  }

  isEntity(key: Key): boolean {
    return this.#kinds[key] === 'e';
  }

  isTerm(key: Key): boolean {
    return this.#kinds[key] === 't';
  }

  isRelation(key: Key): boolean {
    return this.#kinds[key] === 'r';
  }

  isCountry(key: Key): boolean {
    return this.#countries.has(key);
  }

  isPerson(key: Key): boolean {
    return this.#persons.has(key);
  }

  isOrganisation(key: Key): boolean {
    return this.#organisations.has(key);
  }

  countryIn(keys: readonly Key[]): Key | undefined {
    return keys.find((key) => this.#countries.has(key));
  }

  /** Key of a country with what it has or does, or as a place; `undefined` for one that was never seen, once reading is over. */
  relationKey(country: Key, to: string): Key | undefined {
    const name = `r:${country} ${to}`;
    return this.#texts ? this.#learn(name) : this.keyOf(name);
  }

  isStem(key: Key): boolean {
    return this.#kinds[key] === 's';
  }

  /** How much a shared key counts, from 0 to 1. */
  strength(key: Key): number {
    return this.#exchanged[key] ? EXCHANGED : 1;
  }

  /** Every token of a text, function words included, with all that it may stand for. */
  tokens(text: string): Token[] {
    const found = isJapanese(text) ? this.#japanese.tokens(text.normalize('NFKC')) : words(text).map((word) => ({ word, keys: NONE, titled: false }));
    const named = this.#phrases.in(found.map(({ word }) => word));
    return found.map(({ word, keys, titled }, i) => this.#token(word, named.has(i) ? [...keys, ...(named.get(i) ?? [])] : keys, titled));
  }

  /** The words of a text of the corpus, which is read once however often it is asked for. */
  read(text: string): readonly ReadWord[] {
    const { words, own } = this.#textOf(text);
    return own === words.length ? words : words.slice(0, own);
  }

  /** The same, and behind them who does what to whom. */
  related(text: string): readonly ReadWord[] {
    return this.#textOf(text).words;
  }

  #textOf(text: string): ReadText {
    const known = this.#texts?.get(text);
    if (known) return known;
    const tokens = this.tokens(text);
    const read = { own: tokens.length, words: [...tokens, ...relationsIn(tokens, this)] };
    return this.#texts?.add(text, read) ?? read;
  }

  /** All keys of the words of a text of the corpus. */
  keys(text: string): Set<Key> {
    const all = new Set<Key>();
    for (const { keys } of this.read(text)) for (const key of keys) all.add(key);
    return all;
  }

  /** @param meant keys of the names, terms and sets that the word belongs to. Most belong to none, so that their tokens share all but their place. */
  #token(word: Word, meant: readonly Key[], titled: boolean): Token {
    const { surface, normal, stem, stop, start } = word;
    const own = stop ? NONE : this.#stemKeys(word);
    if (meant.length === 0) return { surface, normal, stem, stop, start, keys: own, entities: NONE, named: false, titled };
    const keys = distinct([...own, ...meant]);
    const entities = keys.filter((key) => this.isEntity(key));
    return { surface, normal, stem, stop, start, keys, entities, named: entities.length > 0 || keys.some((key) => this.#kinds[key] === 't'), titled };
  }

  /** While learning, every word gets its keys; then words are looked up, and those that have none not kept: users type without end. */
  #stemKeys(word: Word): readonly Key[] {
    const known = this.#stems.get(word.stem);
    if (known) return known;
    const keys = distinct(stemsOf(word).flatMap((stem) => (this.#texts ? this.#learn(`s:${stem}`) : (this.keyOf(`s:${stem}`) ?? []))));
    if (this.#texts || this.#numbers.has(`s:${word.stem}`)) this.#stems.set(word.stem, keys);
    return keys;
  }

  #learn(name: string): Key {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const key = this.#names.length;
    this.#numbers.set(name, key);
    this.#names.push(name);
    this.#kinds.push(name.charAt(0));
    this.#exchanged.push(name.startsWith('w:'));
    return key;
  }
}

const NONE: readonly Key[] = [];
const distinct = (keys: readonly Key[]): readonly Key[] => (keys.length < 2 ? keys : keys.filter((key, i) => keys.indexOf(key) === i));

/** A Japanese name also by the words inside it, so that it meets texts that use only one of them. */
function stemsOf({ stem, surface }: Word): string[] {
  const parts = isJapanese(surface) ? japaneseWords(surface, 0).filter((w) => !w.stop && w.stem.length > 1 && w.stem !== stem) : [];
  return [stem, ...parts.map((w) => w.stem)];
}
