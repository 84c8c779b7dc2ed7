// The corpus is not fitted to the questions that measure the bot: no ask is one of them, or nearly.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';
import { contentStems, words } from '../../src/search/terms.ts';
import { readSet, setFiles } from './sets.ts';

/** Longer questions that share so many of their words with an ask are nearly the same. */
const LONG = 5;
const NEARLY = 0.85;

const corpus = loadCorpus(join(ROOT, 'corpus'));
const asks = [
  ...corpus.passages.flatMap((p) => p.asks),
  ...corpus.gaps.flatMap((g) => g.asks),
  ...corpus.figures.flatMap((f) => f.asks ?? []),
  ...corpus.examples,
];
const questions = setFiles().flatMap((file) => readSet(file).map((q) => q.question));

const normalised = (text: string): string =>
  words(text)
    .map((w) => w.normal)
    .join(' ');

it('no ask equals a question of any set in its words', () => {
  const asked = new Set(asks.map(normalised));
  expect(questions.filter((q) => asked.has(normalised(q)))).toEqual([]);
});

it('no ask nearly equals a longer question of any set', () => {
  const stems = asks.map((ask) => new Set(contentStems(ask))).filter((s) => s.size >= LONG);
  const near = questions.filter((question) => {
    const own = new Set(contentStems(question));
    return own.size >= LONG && stems.some((ask) => likeness(own, ask) >= NEARLY);
  });
  expect(near).toEqual([]);
});

/** Words in common by all words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
