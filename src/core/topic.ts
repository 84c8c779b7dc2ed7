// Which topic a text means, for the commands that take one.
import type { Answered, CommandContext } from './command.ts';
import { unknown } from './options.ts';
import { subjectIn } from './subject.ts';
import type { Library, Topic } from './library.ts';

export type TopicFound = { readonly topic: Topic } | { readonly refusal: Answered };

/** By its names; where nothing is spelled alike, by what the documents say on the words; else what is allowed, and what may be meant. */
export function findTopic(typed: string, command: string, { library, desk, language }: CommandContext): TopicFound {
  const named = library.topic(typed) ?? byWordsIn(typed, library);
  if (named) return { topic: named };
  const topic = library.topics.nearest(typed, 1).length > 0 ? undefined : aboutWhich(typed, { library, desk });
  return topic ? { topic } : { refusal: unknown({ shelf: 'topics', typed, language, library, command }) };
}

/** “the Nippon Steel affair, could you put something together”: what its longest run of words names. */
function byWordsIn(typed: string, library: Library): Topic | undefined {
  const run = subjectIn(typed, 'topic', library);
  return run ? library.topic(run) : undefined;
}

function aboutWhich(typed: string, { library, desk }: Pick<CommandContext, 'library' | 'desk'>): Topic | undefined {
  const { outcome, passages } = desk.answer(typed);
  const [best] = outcome === 'answered' ? passages : [];
  const id = best && library.passage(best)?.topics[0];
  return library.corpus.topics.find((topic) => topic.id === id);
}
