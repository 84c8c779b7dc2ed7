// What a question may refer to beside its subject: times that records name, the words that are known.
import { placeOf } from '../corpus/place.ts';
import type { Citation, Corpus } from '../corpus/schema.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { words } from '../search/terms.ts';
import { ASKING_WORDS } from './patterns.ts';

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

/** How often each word stands in the corpus. */
export function vocabularyOf({ passages, figures, people, terms, thesaurus }: Corpus): Map<string, number> {
  return frequencies([
    ...passages.flatMap((p) => [p.text, ...p.asks]),
    ...figures.flatMap((f) => [f.label.en, ...f.keywords]),
    ...people.flatMap((p) => [p.name, ...p.names]),
    ...terms.flatMap((t) => [t.term, t.definition, ...t.synonyms]),
    ...thesaurus.flatMap((s) => s.words),
  ]);
}

/** How often each word stands in some texts; those that users ask with too, since they are mistyped as well. */
export function frequencies(texts: readonly string[]): Map<string, number> {
  const frequency = new Map<string, number>([...STOP_WORDS, ...ASKING_WORDS].map((word) => [word, 5]));
  for (const { normal } of texts.flatMap(words)) frequency.set(normal, (frequency.get(normal) ?? 0) + 1);
  return frequency;
}
