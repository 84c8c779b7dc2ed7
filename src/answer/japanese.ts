// Japanese text → words: names and terms of the corpus first, the longest that fits; what lies between is segmented.
import { isJapanese, type Word, words } from '../search/terms.ts';
import type { Key } from './lexicon.ts';

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

interface JapaneseToken {
  readonly word: Word;
  readonly keys: readonly Key[];
  readonly titled: boolean;
}

interface Entry {
  readonly name: string;
  readonly keys: readonly Key[];
}

/** Names by their first character, longest first. */
export type SavedJapanese = ReadonlyMap<string, readonly Entry[]>;

export class Japanese {
  readonly saved: SavedJapanese;

  constructor(saved: SavedJapanese) {
    this.saved = saved;
  }

  static of(names: ReadonlyMap<string, readonly Key[]>): Japanese {
    const all = new Map<string, Key[]>();
    for (const [name, keys] of names) for (const form of inflected(name)) all.set(form, [...(all.get(form) ?? []), ...keys]);
    const entries = new Map<string, Entry[]>();
    for (const [name, keys] of all) {
      const first = name.charAt(0);
      entries.set(first, [...(entries.get(first) ?? []), { name, keys }]);
    }
    for (const list of entries.values()) list.sort((a, b) => b.name.length - a.name.length);
    return new Japanese(entries);
  }

  tokens(text: string): JapaneseToken[] {
    const found: Omit<JapaneseToken, 'titled'>[] = [];
    let pending = 0;
    for (let at = 0; at < text.length; ) {
      const entry = this.#longest(text, at);
      if (!entry) {
        at++;
        continue;
      }
      found.push(...segmented(text.slice(pending, at), pending), { word: wordOf(entry.name, at), keys: entry.keys });
      at += entry.name.length;
      pending = at;
    }
    found.push(...segmented(text.slice(pending), pending));
    return found.map((token, i) => ({ ...token, titled: TITLES.has(found[i + 1]?.word.surface ?? '') }));
  }

  #longest(text: string, at: number): Entry | undefined {
    return this.saved.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at) && isJapanese(name));
  }
}

const wordOf = (name: string, start: number): Word => ({ surface: name, normal: name, stem: name, stop: false, start });

const segmented = (text: string, start: number): Omit<JapaneseToken, 'titled'>[] =>
  words(text).map((word) => ({ word: { ...word, start: word.start + start }, keys: [] }));

/** A verb also without its ending, since that changes: 切れる, 切れます. */
const inflected = (name: string): string[] => (/\p{Script=Han}.*[るうすくむつ]$/u.test(name) && name.length > 2 ? [name, name.slice(0, -1)] : [name]);
