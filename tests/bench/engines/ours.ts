// The bot's own search on plain documents, which come without records, questions or other words written for them: read, indexed
// and asked by the functions that the bot itself uses. What the bot weighs beside BM25 was fitted to its own corpus and stays out.
import { Lexicon } from '../../../src/answer/lexicon.ts';
import { textField } from '../../../src/answer/reading.ts';
import { soughtBy } from '../../../src/answer/sought.ts';
import { frequencies } from '../../../src/answer/surroundings.ts';
import { putRight } from '../../../src/answer/wording.ts';
import { PassageIndex } from '../../../src/search/passage-index.ts';
import { Speller } from '../../../src/search/spelling.ts';
import type { Doc, Engine } from '../engine.ts';

type Text = Pick<Doc, 'title' | 'text'>;

export const ours: Engine = {
  name: 'alliance-desk',
  build(docs) {
    const { index, sought } = readyFor(docs);
    return (query, limit) => index.search(sought(query), limit).map(({ id }) => docs[id]?.id ?? '');
  },
};

/** An index, whose ids are the places of the documents in the list, and what it is to be asked for a question. */
export interface Ready {
  readonly index: PassageIndex;
  sought(question: string): ReadonlyMap<string, number>;
}

export function readyFor(docs: readonly Text[]): Ready {
  const lexicon = new Lexicon({ people: [], terms: [], thesaurus: [] });
  const passages = docs.map(({ title, text }, id) => ({ id, fields: { text: textField(title, text, lexicon) } }));
  const index = PassageIndex.build(passages, { text: 1 });
  const speller = new Speller(frequencies(docs.flatMap(({ title, text }) => [title, text])));
  lexicon.close();
  // Words that no document holds have no keys.
  const base = { lexicon, speller, knows: ({ keys }: { readonly keys: readonly unknown[] }) => keys.length > 0 };
  return {
    index,
    sought: (question) => new Map([...soughtBy(putRight(question, base).tokens, lexicon)].map(([key, weight]) => [lexicon.nameOf(key), weight])),
  };
}
