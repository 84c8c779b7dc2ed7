// What is offered while somebody types a question.
import { describe, expect, it } from 'vitest';
import { completeClaim } from '../../src/core/complete-claim.ts';
import { completeQuestion } from '../../src/core/complete-question.ts';
import { wordsBegun } from '../../src/core/text.ts';
import { CorpusLibrary } from '../../src/library/library.ts';
import { desk } from '../helpers/bot.ts';

const context = { desk, library: new CorpusLibrary(desk.corpus), commands: [], locale: 'en', options: {} };

describe('a question being typed', () => {
  it.each(['troops', 'tro', 'tariffs'])('is offered only what has a word that begins with “%s”', (typed) => {
    const offered = completeQuestion(typed, context).map((c) => c.name);
    expect(offered.length).toBeGreaterThan(0);
    const word = new RegExp(`\\b${typed.replace(/s$/, '')}`, 'i');
    expect(offered.filter((question) => !word.test(question))).toEqual([]);
  });

  it('is matched at the start of words, as a claim is', () => {
    expect(wordsBegun(['troop', 'pay'], 'do paratroopers repay it?')).toBe(0);
    expect(wordsBegun(['troop', 'pay'], 'who pays the troops?')).toBe(2);
    expect(completeClaim('pays', context).every(({ name }) => /\bpa(?:y|id)/i.test(name))).toBe(true);
  });
});
