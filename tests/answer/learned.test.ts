// What a build learns of the corpus: a desk that is given it answers as one that read everything itself.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import { learn } from '../../src/answer/learned.ts';
import { Lexicon } from '../../src/answer/lexicon.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';
import { readSet, setFiles } from '../questions/sets.ts';

const corpus = loadCorpus(join(ROOT, 'corpus'));
const learned = structuredClone(learn(corpus));
const desk = new AnsweringDesk(corpus);
const quick = new AnsweringDesk(corpus, new Map(), { learned });
const questions = setFiles().flatMap((file) => readSet(file).map(({ question }) => question));

describe('what was learned', () => {
  it('leads to the same answers, to the byte', () => {
    expect(questions.length).toBeGreaterThan(500);
    const differing = questions.filter((question) => JSON.stringify(quick.answer(question)) !== JSON.stringify(desk.answer(question)));
    expect(differing).toEqual([]);
  });

  it('leads to the same scores', () => {
    const scores = (of: AnsweringDesk, question: string): unknown =>
      of.explain(question).selection.passages.map(({ score, features }) => ({ score, features }));
    for (const question of questions.slice(0, 50)) expect(scores(quick, question), question).toEqual(scores(desk, question));
  });

  it('is the same whenever it is learned, and learned by a desk that was given it', () => {
    expect(learn(corpus)).toEqual(learned);
    expect(new Lexicon(corpus, learned.lexicon).saved).toEqual(learned.lexicon);
  });
});
