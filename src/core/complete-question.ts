// Completes a question with the questions that passages are known to answer.
import { contentStems, isJapanese } from '../search/terms.ts';
import type { Choice } from './bot.ts';
import type { CompletionContext } from './command.ts';
import { examplesIn } from './examples.ts';
import { languageOf } from './format.ts';
import { wordsBegun } from './text.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

/** Those that hold most of the words typed, the last of which may be unfinished; examples where nothing is typed. */
export function completeQuestion(typed: string, { desk, library, locale }: CompletionContext): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const questions = wanted
    ? ranked(
        wanted,
        library.corpus.passages.flatMap((p) => p.asks),
      )
    : examplesIn(languageOf({ locale }), desk.about);
  const fitting = questions.filter((question) => question.length <= LONGEST_CHOICE);
  return [...new Set(fitting)].slice(0, MOST_CHOICES).map((question) => ({ name: question, value: question }));
}

function ranked(wanted: string, questions: readonly string[]): string[] {
  const words = contentStems(wanted);
  const score = (question: string): number => {
    const lower = question.toLowerCase();
    if (lower.startsWith(wanted)) return words.length + 1;
    return isJapanese(wanted) ? Number(question.includes(wanted)) : wordsBegun(words, lower);
  };
  const scored = questions.map((question) => ({ question, score: score(question) }));
  return scored
    .filter((q) => q.score > 0 && q.score >= words.length / 2)
    .sort((a, b) => b.score - a.score || a.question.length - b.question.length)
    .map((q) => q.question);
}
