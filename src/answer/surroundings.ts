// What a question may refer to beside its subject: times that records name, documents by name, the words that are known.
import { formatDate } from '../core/format.ts';
import { placeOf } from '../corpus/place.ts';
import type { Citation, Corpus, SourceDocument } from '../corpus/schema.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { isJapanese, words } from '../search/terms.ts';

/** So many paragraphs before and after, a time named there counts for a paragraph too. */
const NEIGHBOURS = 2;

/** Which times the documents name, and where. */
export class Timeline {
  readonly #all: string;
  readonly #around = new Map<string, string>();

  constructor({ documents, passages, figures, events }: Corpus) {
    const named = [
      ...passages.map((p) => ({ ...p.citation, text: [p.text, ...p.inferred.map((i) => i.value)].join(' ') })),
      ...figures.map((f) => ({ ...f.citation, text: [f.value, f.max, f.period, f.asOf].join(' ') })),
      ...events.map((e) => ({ ...e.citation, text: `${e.date} ${e.end ?? ''}` })),
    ];
    this.#all = named.map((n) => n.text).join(' ');
    const texts = new Map<string, string[]>();
    for (const { document, paragraph, text } of named)
      for (let n = paragraph - NEIGHBOURS; n <= paragraph + NEIGHBOURS; n++) {
        const place = placeOf({ document, paragraph: n });
        texts.set(place, [...(texts.get(place) ?? []), text]);
      }
    const places = documents.flatMap(({ id, paragraphs }) => paragraphs.map(({ n }) => placeOf({ document: id, paragraph: n })));
    for (const place of places) this.#around.set(place, (texts.get(place) ?? []).join(' '));
  }

  /** Whether any record names a time: a year, a month or a day as ISO. */
  knows(iso: string): boolean {
    return this.#all.includes(iso);
  }

  /** Whether a paragraph, its records or its neighbours name it. */
  isNear(citation: Citation, iso: string): boolean {
    return this.#around.get(placeOf(citation))?.includes(iso) ?? false;
  }
}

/** Documents by what people call them: publisher, author, by-names. */
export class DocumentNames {
  readonly #patterns: readonly (readonly [id: string, pattern: RegExp])[];

  constructor(documents: readonly SourceDocument[]) {
    this.#patterns = documents.map((d) => [d.id, anyOf([d.shortName, d.publisher, ...(d.author ? [d.author] : []), ...d.names, ...byMonth(d, documents)])]);
  }

  /** Ids of the documents that a text names. */
  in(text: string): string[] {
    return this.#patterns.filter(([, pattern]) => text.search(pattern) >= 0).map(([id]) => id);
  }

  /** The text with those names blanked: they say where to look, not for what. */
  blankedIn(text: string): string {
    return this.#patterns.reduce((rest, [, pattern]) => rest.replace(pattern, (name) => ' '.repeat(name.length)), text);
  }
}

/** “the March paper”, where no other document is of that month. */
function byMonth({ date }: SourceDocument, documents: readonly SourceDocument[]): string[] {
  if (documents.filter((d) => d.date.slice(5, 7) === date.slice(5, 7)).length > 1) return [];
  const [month = ''] = formatDate(date.slice(0, 7)).split(' ');
  const kinds = ['paper', 'article', 'text', 'analysis', 'report', 'document', 'bulletin', 'piece', 'account'];
  return [...kinds.map((kind) => `${month} ${kind}`), ...['資料', '記事', '分析', '文書', '報告'].map((kind) => `${Number(date.slice(5, 7))}月の${kind}`)];
}

const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(names.map((n) => (isJapanese(n) ? escaped(n) : `(?<![\\p{L}\\p{N}])${escaped(n)}(?![\\p{L}\\p{N}])`)).join('|'), 'giu');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How often each word stands in the corpus; function words too, since they are mistyped as well. */
export function vocabularyOf({ passages, figures, people, terms, thesaurus }: Corpus): Map<string, number> {
  const frequency = new Map<string, number>([...STOP_WORDS].map((word) => [word, 5]));
  const texts = [
    ...passages.flatMap((p) => [p.text, ...p.asks]),
    ...figures.flatMap((f) => [f.label.en, ...f.keywords]),
    ...people.flatMap((p) => [p.name, ...p.names]),
    ...terms.flatMap((t) => [t.term, t.definition, ...t.synonyms]),
    ...thesaurus.flatMap((s) => s.words),
  ];
  for (const { normal } of texts.flatMap(words)) frequency.set(normal, (frequency.get(normal) ?? 0) + 1);
  return frequency;
}
