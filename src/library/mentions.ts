// What the documents mention, by whatever name: every word of the corpus but those of its gaps, which list what the documents do not say.
import type { Corpus } from '../corpus/schema.ts';
import { contentStems, isJapanese } from '../search/terms.ts';

/** “German” is of Germany, “Korean” of Korea; shorter beginnings are of many words. */
const LEAST_BEGINNING = 5;
/** What amounts are written with. */
const SIGNS = [
  ['¥', 'yen 円'],
  ['$', 'dollar ドル'],
  ['%', 'percent パーセント'],
] as const;

export class Mentions {
  readonly #stems: ReadonlySet<string>;
  /** Japanese text, in which words are found whole, wherever they are split. */
  readonly #japanese: string;

  constructor(corpus: Corpus) {
    const texts = textsOf(corpus);
    const known = new Set(texts.flatMap(contentStems));
    // Of words that users exchange, one that stands there stands for all.
    const meant = corpus.thesaurus.map(({ words, ja }) => [...words, ...ja]).filter((set) => set.some((word) => holds(known, word)));
    this.#stems = new Set([...known, ...meant.flat().flatMap(contentStems)]);
    this.#japanese = [...texts, ...meant.flat()].filter(isJapanese).join('\n');
  }

  /** Whether all words of a text stand there, or words of the same root, whatever their order. */
  has(text: string): boolean {
    if (isJapanese(text) && this.#japanese.includes(text)) return true;
    const stems = contentStems(text);
    return stems.length > 0 && stems.every((stem) => this.#stems.has(stem) || this.#isRelated(stem) || this.#isIn(stem));
  }

  /** A single character is of many words. */
  #isIn(stem: string): boolean {
    return stem.length > 1 && isJapanese(stem) && this.#japanese.includes(stem);
  }

  #isRelated(stem: string): boolean {
    return (
      stem.length >= LEAST_BEGINNING && [...this.#stems].some((known) => known.length >= LEAST_BEGINNING && (known.startsWith(stem) || stem.startsWith(known)))
    );
  }
}

const holds = (known: ReadonlySet<string>, word: string): boolean => contentStems(word).every((stem) => known.has(stem));

function textsOf({ passages, figures, claims, events, people, terms, topics }: Corpus): string[] {
  const texts = [
    ...passages.flatMap((p) => [p.text, ...p.keywords]),
    ...figures.flatMap((f) => [f.display, f.label.en, f.label.ja, ...f.keywords]),
    ...claims.flatMap((c) => [c.statement, c.why, c.claimant, ...c.keywords]),
    ...events.flatMap((e) => [e.what.en, e.what.ja, ...e.keywords]),
    ...people.flatMap((p) => [p.name, ...p.names, ...p.ja, ...p.roles.flatMap(({ role, ja }) => [role, ja ?? ''])]),
    ...terms.flatMap((t) => [t.term, ...t.synonyms, ...t.ja, t.definition]),
    ...topics.flatMap((t) => [t.label.en, t.label.ja, ...t.words]),
  ];
  return [...texts, ...SIGNS.flatMap(([sign, words]) => (texts.some((text) => text.includes(sign)) ? [words] : []))];
}
