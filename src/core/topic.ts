// Which topic a text means, for the commands that take one.
import type { Answered, CommandContext } from './command.ts';
import { unknown } from './options.ts';
import type { Library, Topic } from './library.ts';

export type TopicFound = { readonly topic: Topic } | { readonly refusal: Answered };

/** By its names; where nothing is spelled alike, by what the documents say on the words; else what is allowed, and what may be meant. */
export function findTopic(typed: string, command: string, { library, desk, language }: CommandContext): TopicFound {
  const named = library.topic(typed) ?? byOneWord(typed, library);
  if (named) return { topic: named };
  const topic = library.topics.nearest(typed, 1).length > 0 ? undefined : aboutWhich(typed, { library, desk });
  return topic ? { topic } : { refusal: unknown({ shelf: 'topics', typed, language, library, command }) };
}

/** “the trade relationship”: the only topic that a word in it names. */
function byOneWord(typed: string, library: Library): Topic | undefined {
  const named = new Set(typed.split(/\s+/u).flatMap((word) => library.topics.named(word) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

function aboutWhich(typed: string, { library, desk }: Pick<CommandContext, 'library' | 'desk'>): Topic | undefined {
  const { outcome, passages } = desk.answer(typed);
  const [best] = outcome === 'answered' ? passages : [];
  const id = best && library.passage(best)?.topics[0];
  return library.corpus.topics.find((topic) => topic.id === id);
}
