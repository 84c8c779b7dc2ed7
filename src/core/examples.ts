// Questions that can be asked, for those who ask none or want to see one.
import { isJapanese } from '../search/terms.ts';
import type { Desk } from './command.ts';
import type { Language } from './format.ts';

/** Those in a language; where there are none, all. */
export function examplesIn(language: Language, { examples }: Desk['about']): readonly string[] {
  const fitting = examples.filter((question) => isJapanese(question) === (language === 'ja'));
  return fitting.length > 0 ? fitting : examples;
}
