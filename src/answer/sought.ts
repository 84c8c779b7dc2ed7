// What passages are sought by: words of a question as weighted keys.
import { asked } from '../search/bm25.ts';
import { EXCHANGED, type Key, type Lexicon } from './lexicon.ts';

/** Weights of keys: a word said again adds less each time; what several words mean together was said once; an exchangeable word counts less. */
export function soughtBy(words: readonly { readonly keys: readonly Key[] }[], lexicon: Lexicon): Map<Key, number> {
  const times = new Map<Key, number>();
  for (const { keys } of words) for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  for (const [key, count] of times) times.set(key, lexicon.isStem(key) ? asked(count) : lexicon.isExchanged(key) ? EXCHANGED / 2 : 1);
  return times;
}
