// What words mean here: text → tokens with keys, by the names, terms and word sets of the corpus, in English and Japanese.
import type { Corpus } from '../corpus/schema.ts';
import { isJapanese, japaneseWords, type Word, words } from '../search/terms.ts';

/**
 * What a token is compared by: `s:` a stem, `e:` an entity, `t:` a term, `w:` a set of words that users exchange.
 * Two texts speak of the same where they share a key.
 */
export type Key = string;

/** How much a shared key counts: an exchangeable word is less sure than the word itself. */
export const keyStrength = (key: Key): number => (key.startsWith('w:') ? 0.8 : 1);

export interface Token extends Word {
  readonly keys: readonly Key[];
  /** Ids of the people, organisations, countries and places that the token names. */
  readonly entities: readonly string[];
  /** A Japanese word with a title behind it, as a person's name has. */
  readonly titled?: boolean;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly key: Key;
}

const LONGEST_JAPANESE = 24;
const TITLES = new Set([
  '氏',
  'さん',
  '大臣',
  '首相',
  '大統領',
  '外相',
  '防衛相',
  '財務相',
  '経済産業相',
  '長官',
  '知事',
  '議員',
  '社長',
  '会長',
  '教授',
  '総理',
  '次官',
  '大使',
]);

export class Lexicon {
  /** Phrases by their first stem, longest first. */
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #japanese = new Map<string, Key[]>();

  constructor({ people, terms, thesaurus }: Pick<Corpus, 'people' | 'terms' | 'thesaurus'>) {
    for (const { id, name, names, ja } of people) this.#add(`e:${id}`, [name, ...names], ja);
    for (const { id, term, synonyms, ja } of terms) this.#add(`t:${id}`, [term, ...synonyms], ja);
    for (const [i, set] of thesaurus.entries()) this.#add(`w:${i}`, set.words, set.ja);
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  }

  #add(key: Key, names: readonly string[], ja: readonly string[]): void {
    for (const name of names) {
      const stems = words(name).map((w) => w.stem);
      const [first] = stems;
      if (first) this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), { stems, key }]);
    }
    for (const name of ja.flatMap(inflected)) this.#japanese.set(name, [...(this.#japanese.get(name) ?? []), key]);
  }

  /** Every token of a text, function words included, with all that it may stand for. */
  tokens(text: string): Token[] {
    const found = isJapanese(text) ? this.#japaneseTokens(text.normalize('NFKC')) : words(text).map((word) => ({ word, keys: [] as Key[] }));
    const stems = found.map(({ word }) => word.stem);
    const keys = found.map((f) => new Set<Key>([...(f.word.stop ? [] : [`s:${f.word.stem}`]), ...f.keys]));
    for (const { start, length, key } of this.#matches(stems)) for (let i = start; i < start + length; i++) keys[i]?.add(key);
    return found.map(({ word }, i) => ({ ...toToken(word, [...(keys[i] ?? [])]), titled: TITLES.has(found[i + 1]?.word.surface ?? '') }));
  }

  /** All keys of a text's words that carry meaning. */
  keys(text: string): Set<Key> {
    return new Set(this.tokens(text).flatMap((t) => t.keys));
  }

  *#matches(stems: readonly string[]): Generator<{ start: number; length: number; key: Key }> {
    for (const [start, stem] of stems.entries())
      for (const { stems: phrase, key } of this.#phrases.get(stem) ?? [])
        if (phrase.every((s, k) => stems[start + k] === s)) yield { start, length: phrase.length, key };
  }

  /** Names and terms first, the longest that fits; what lies between is segmented into words. */
  #japaneseTokens(text: string): { word: Word; keys: Key[] }[] {
    const found: { word: Word; keys: Key[] }[] = [];
    let pending = 0;
    const flush = (end: number): void => {
      const rest = text.slice(pending, end);
      found.push(...words(rest).map((word) => ({ word: { ...word, start: word.start + pending }, keys: [] })));
    };
    for (let at = 0; at < text.length; ) {
      const name = this.#longestJapanese(text, at);
      if (!name) at++;
      else {
        flush(at);
        const stem = name;
        found.push({ word: { surface: name, normal: name, stem, stop: false, start: at }, keys: [...(this.#japanese.get(name) ?? []), ...partKeys(name)] });
        at += name.length;
        pending = at;
      }
    }
    flush(text.length);
    return found;
  }

  #longestJapanese(text: string, at: number): string | undefined {
    for (let length = Math.min(LONGEST_JAPANESE, text.length - at); length > 0; length--) {
      const name = text.slice(at, at + length);
      if (isJapanese(name) && this.#japanese.has(name)) return name;
    }
    return undefined;
  }
}

/** A verb also without its ending, since that changes: 切れる, 切れます. */
const inflected = (name: string): string[] => (/\p{Script=Han}.*[るうすくむつ]$/u.test(name) && name.length > 2 ? [name, name.slice(0, -1)] : [name]);

/** The words inside a longer Japanese name, so that it still meets texts that use only one of them. */
const partKeys = (name: string): Key[] => japaneseWords(name, 0).flatMap((w) => (w.stop || w.stem.length < 2 || w.stem === name ? [] : [`s:${w.stem}`]));

const toToken = (word: Word, keys: readonly Key[]): Token => ({
  ...word,
  // A function word that is part of a name (“The Japan Times”) carries nothing by itself.
  keys: word.stop && !keys.some((k) => k.startsWith('e:') || k.startsWith('t:') || k.startsWith('w:')) ? [] : keys,
  entities: keys.filter((k) => k.startsWith('e:')).map((k) => k.slice(2)),
});
