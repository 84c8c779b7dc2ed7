// Records of one kind by name: the one that a text means, those that it may mean, and how it could go on.
import type { Choice } from '../core/bot.ts';
import type { Language } from '../core/format.ts';
import type { Catalogue } from '../core/library.ts';
import { clip } from '../core/text.ts';
import { fold } from '../corpus/facts.ts';
import { edits } from '../search/edits.ts';
import { contentStems } from '../search/terms.ts';

export interface Naming<T> {
  readonly id: (record: T) => string;
  readonly label: (record: T, language: Language) => string;
  /** Other names, in any language. */
  readonly names: (record: T) => readonly string[];
}

interface Entry<T> {
  readonly record: T;
  readonly names: readonly Name[];
}

interface Name {
  readonly folded: string;
  readonly stems: ReadonlySet<string>;
  /** The stems in their order. */
  readonly stemmed: string;
}

/** Below this share of like letters, names have nothing to do with one another. */
const LEAST_LIKE = 0.6;
/** In words of up to four letters one letter is much: “tar” is no slip for “war”. */
const SHORT = 4;
const LEAST_LIKE_SHORT = 0.7;
/** In letters: what a wrong first one counts for beyond itself. */
const FIRST = 0.6;
/** How like a name is of which three letters or more have been typed. */
const BEGUN = 0.9;
const LEAST_BEGUN = 3;
const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

export class NameCatalogue<T> implements Catalogue<T> {
  readonly all: readonly T[];
  readonly #naming: Naming<T>;
  readonly #entries: readonly Entry<T>[];
  /** By a whole name, by its stems in order, and by any one of them. */
  readonly #folded = new Map<string, Entry<T>>();
  readonly #stemmed = new Map<string, Set<Entry<T>>>();
  readonly #stems = new Map<string, Set<Entry<T>>>();

  constructor(records: readonly T[], naming: Naming<T>) {
    this.all = records;
    this.#naming = naming;
    this.#entries = records.map((record) => ({ record, names: namesOf(record, naming) }));
    for (const entry of this.#entries) for (const name of entry.names) this.#add(entry, name);
  }

  #add(entry: Entry<T>, { folded, stems, stemmed }: Name): void {
    if (!this.#folded.has(folded)) this.#folded.set(folded, entry);
    addTo(this.#stemmed, stemmed, entry);
    for (const stem of stems) addTo(this.#stems, stem, entry);
  }

  label(record: T, language: Language): string {
    return this.#naming.label(record, language);
  }

  find(text: string): T | undefined {
    return this.named(text) ?? this.#holding(nameOf(text).stems);
  }

  /** “Special Measures Agreement (SMA)” is named by either. */
  named(text: string): T | undefined {
    const [, before = '', within = '', after = ''] = /^(.*?)\s*[(（](.+?)[)）]\s*(.*)$/su.exec(text) ?? [];
    return this.#named(text) ?? (within ? (this.#named(`${before} ${after}`) ?? this.#named(within)) : undefined);
  }

  #named(text: string): T | undefined {
    const { folded, stemmed } = nameOf(text);
    if (!folded) return undefined;
    return this.#folded.get(folded)?.record ?? (stemmed ? only([...(this.#stemmed.get(stemmed) ?? [])]) : undefined);
  }

  /** The only one with all these words in one of its names. */
  #holding(stems: ReadonlySet<string>): T | undefined {
    const [first = ''] = stems;
    const entries = [...(this.#stems.get(first) ?? [])];
    return only(entries.filter(({ names }) => names.some((name) => isWithin(stems, name.stems))));
  }

  nearest(text: string, most: number): readonly T[] {
    const wanted = nameOf(text);
    return this.#ranked((name) => Math.max(likeness(wanted, name), begins(wanted, name) ? BEGUN : 0), LEAST_LIKE).slice(0, most);
  }

  complete(typed: string, language: Language): readonly Choice[] {
    const wanted = nameOf(typed);
    const found = wanted.folded ? this.#going(wanted) : this.all;
    return found.slice(0, MOST_CHOICES).map((record) => ({
      name: clip(this.#naming.label(record, language), LONGEST_CHOICE),
      value: this.#naming.id(record),
    }));
  }

  /** Slips are looked for only where nothing goes on from what is typed: that takes long. */
  #going(typed: Name): readonly T[] {
    const begun = this.#ranked((name) => beginning(typed, name), 1);
    return begun.length > 0 ? begun : this.#ranked((name) => likeness(typed, name), LEAST_LIKE);
  }

  /** Best first; of equals the one that stands first. */
  #ranked(score: (name: Name) => number, least: number): T[] {
    const scored = this.#entries.map(({ record, names }) => ({ record, score: Math.max(...names.map(score)) }));
    return scored
      .filter((entry) => entry.score >= least)
      .sort((a, b) => b.score - a.score)
      .map(({ record }) => record);
  }
}

const namesOf = <T>(record: T, { id, label, names }: Naming<T>): Name[] => [id(record), label(record, 'en'), label(record, 'ja'), ...names(record)].map(nameOf);

function nameOf(text: string): Name {
  const stems = new Set(contentStems(text));
  return { folded: fold(text), stems, stemmed: [...stems].join(' ') };
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const stem of some) if (!all.has(stem)) return false;
  return true;
}

const only = <T>(entries: readonly Entry<T>[]): T | undefined => (entries.length === 1 ? entries[0]?.record : undefined);

function addTo<T>(index: Map<string, Set<T>>, name: string, value: T): void {
  const known = index.get(name);
  if (known) known.add(value);
  else index.set(name, new Set([value]));
}

/** 3 for a name that begins so, 2 for a word in it that does, 1 for letters within. */
function beginning(typed: Name, name: Name): number {
  if (name.folded.startsWith(typed.folded)) return 3;
  if (` ${name.folded}`.includes(` ${typed.folded}`)) return 2;
  return Number(name.folded.includes(typed.folded));
}

/** 0 to 1: the share of letters that are alike, in the whole or word by word; a shared word counts whole. */
function likeness(a: Name, b: Name): number {
  const ours = a.folded.split(' ');
  const theirs = b.folded.split(' ');
  const byWord = ours.reduce((sum, word) => sum + Math.max(...theirs.map((other) => alike(word, other))), 0) / ours.length;
  return Math.max(alike(a.folded, b.folded), byWord * 0.95);
}

const begins = (typed: Name, name: Name): boolean => typed.folded.length >= LEAST_BEGUN && ` ${name.folded}`.includes(` ${typed.folded}`);

/** Words whose lengths differ much are not worth the count. */
function alike(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) < longer * LEAST_LIKE || longer > 60) return 0;
  // A first letter is seldom wrong: “Akazawa” is no slip for “Sasakawa”.
  const first = a[0] === b[0] ? 0 : FIRST;
  const like = 1 - (edits(a, b) + first) / longer;
  return longer <= SHORT && like < LEAST_LIKE_SHORT ? 0 : like;
}
