// Completes a statement with the claims that the documents record.
import { contentStems } from '../search/terms.ts';
import type { Choice } from './bot.ts';
import type { CompletionContext } from './command.ts';
import { clip, wordsBegun } from './text.ts';

const MOST_CHOICES = 25;
const LONGEST_CHOICE = 100;

export function completeClaim(typed: string, { library }: CompletionContext): Choice[] {
  const wanted = contentStems(typed);
  const fitting = library.corpus.claims
    .map(({ claimant, statement }) => ({ name: `${claimant}: ${statement}`, value: statement.replace(/\.$/, '') }))
    .filter(({ value }) => value.length <= LONGEST_CHOICE);
  const score = (text: string): number => wordsBegun(wanted, text.toLowerCase());
  const found = fitting.map((choice) => ({ ...choice, score: score(choice.name) })).filter((c) => wanted.length === 0 || c.score > 0);
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CHOICES)
    .map(({ name, value }) => ({ name: clip(name, LONGEST_CHOICE), value }));
}
