// Who does what to whom, as far as word order tells: a country with what it has or does, or as a place.
import { stemOf } from '../search/terms.ts';
import type { ReadWord } from './corpus-texts.ts';
import type { Key, Lexicon } from './lexicon.ts';

/** What the word beside a country makes of it: where, whence, whither; before it in English, behind it in Japanese. */
const PREPOSITIONS = placesOf({ in: 'in at within inside', from: 'from by of', to: 'to on onto into for against toward towards' });
const PARTICLES = placesOf({ in: 'で', from: 'から', to: 'に へ' });

/** Words that stand for “U.S. tariff” and “to Japan”: the same words in other relations have other keys. */
export function relationsIn(words: readonly ReadWord[], lexicon: Lexicon): ReadWord[] {
  return words.flatMap((word, i) => {
    const country = lexicon.countryIn(word.keys);
    const isOneName = country !== undefined && words[i + 1]?.keys.includes(country);
    if (country === undefined || isOneName) return [];
    const before = startOf(words, i, country);
    const place = PREPOSITIONS.get(words[before - 1]?.stem ?? '') ?? PARTICLES.get(words[i + 1]?.stem ?? '');
    const own = [words[i + 1]?.stem === 'の' ? words[i + 2] : words[i + 1], place === 'from' ? words[before - 2] : undefined];
    const keys = own.map((other) => ownedBy(country, other, lexicon));
    return [...keys, place && place !== 'from' ? [lexicon.relationKey(country, place)] : []].flatMap(asWord);
  });
}

/** Where the name begins that a word ends, its article included. */
function startOf(words: readonly ReadWord[], at: number, country: Key): number {
  let start = at;
  while (start > 0 && (words[start - 1]?.keys.includes(country) || words[start - 1]?.stem === 'the')) start--;
  return start;
}

/** What a country has or does: the word behind “Japanese” and “日本の”, the word before “from Japan” and “by Japan”. */
function ownedBy(country: Key, word: ReadWord | undefined, lexicon: Lexicon): (Key | undefined)[] {
  if (!word || word.stop || lexicon.countryIn(word.keys) !== undefined) return [];
  return word.keys.map((key) => lexicon.relationKey(country, String(key)));
}

function asWord(keys: readonly (Key | undefined)[]): ReadWord[] {
  const known = keys.filter((key) => key !== undefined);
  return known.length === 0 ? [] : [{ stem: '', stop: false, keys: known }];
}

function placesOf(words: Readonly<Record<'in' | 'from' | 'to', string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([place, list]) => list.split(' ').map((word) => [stemOf(word), place] as const)));
}
