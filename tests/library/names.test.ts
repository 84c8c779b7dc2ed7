// Records by any name: the one that is meant, those that may be, and how a name goes on.
import { describe, expect, it } from 'vitest';
import { NameCatalogue } from '../../src/library/names.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk } from '../helpers/bot.ts';

interface Thing {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
}
const things: readonly Thing[] = [
  { id: 'tariffs', label: 'U.S. tariffs on Japan', names: ['duties', '関税'] },
  { id: 'tariff-talks', label: 'the tariff negotiations', names: ['trade talks'] },
  { id: 'troops', label: 'U.S. troops in Japan', names: ['bases', 'American soldiers'] },
];
const catalogue = new NameCatalogue(things, { id: (t) => t.id, label: (t) => t.label, names: (t) => t.names });
const ids = (found: readonly Thing[]): string[] => found.map((t) => t.id);

describe('a name', () => {
  it.each([
    ['tariffs', 'tariffs'],
    ['Tariff', 'tariffs'],
    ['the tariffs', 'tariffs'],
    ['関税', 'tariffs'],
    ['TARIFF-TALKS', 'tariff-talks'],
    ['negotiations', 'tariff-talks'],
    ['soldiers', 'troops'],
    ['U.S. bases', undefined],
    ['Japan', undefined],
    ['', undefined],
    ['the', undefined],
    ['special duties (tariffs)', 'tariffs'],
  ])('%j finds %s', (text, id) => {
    expect(catalogue.find(text)?.id).toBe(id);
  });

  it.each([
    ['tarrifs', 'tariffs'],
    ['troups', 'troops'],
    ['negotations', 'tariff-talks'],
    ['dutys', 'tariffs'],
    ['tar', 'tariffs'],
  ])('with a slip, %s, is nearest to %s', (text, id) => {
    expect(ids(catalogue.nearest(text, 3))[0]).toBe(id);
  });

  it('is near to nothing where nothing is like it', () => {
    expect(catalogue.nearest('semiconductors', 3)).toEqual([]);
  });

  it('is completed from its beginning, from a word in it, from letters within, in that order', () => {
    const values = (typed: string): string[] => catalogue.complete(typed, 'en').map((c) => c.value);
    expect(values('')).toEqual(['tariffs', 'tariff-talks', 'troops']);
    expect(values('tr')).toEqual(['tariff-talks', 'troops']);
    expect(values('jap')).toEqual(['tariffs', 'troops']);
    expect(values('関')).toEqual(['tariffs']);
    expect(catalogue.complete('tar', 'en')[0]).toEqual({ name: 'U.S. tariffs on Japan', value: 'tariffs' });
  });
});

describe('the corpus as a library', () => {
  const library = new CorpusLibrary(desk.corpus);

  it('finds every record by its id and by its label in both languages, itself', () => {
    for (const shelf of [library.topics, library.people, library.terms, library.documents] as const)
      for (const record of shelf.all)
        for (const name of [record.id, shelf.label(record as never, 'en')]) expect((shelf.find(name) as { id: string } | undefined)?.id, name).toBe(record.id);
  });

  it('knows what the account mentions', () => {
    expect(library.mentions('troops')).toBe(true);
    expect(library.mentions('semiconductors')).toBe(false);
    expect(library.mentions('')).toBe(false);
  });

  it('keeps events in order of time', () => {
    const dates = library.events().map((e) => e.date);
    expect(dates).toEqual(dates.toSorted());
  });
});

describe('what the documents mention', () => {
  const library = new CorpusLibrary(desk.corpus);

  it.each(['韓国', 'ドイツ', '台湾', '円', '石破首相', 'yen', 'German', 'South Korean', 'Ukraine'])('is %s, by whatever name', (word) => {
    expect(library.mentions(word)).toBe(true);
  });

  it.each(['Takaichi', '高市', 'Kenya', 'fish', '人口', 'Godzilla'])('is not %s', (word) => {
    expect(library.mentions(word)).toBe(false);
  });
});
