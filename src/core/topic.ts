// Which topic a text means, for the commands that take one.
import { classOf } from '../search/dictionary.ts';
import { callButton } from './call-actions.ts';
import type { Answered, CommandContext } from './command.ts';
import type { Library, Person, Topic } from './library.ts';
import { LONGEST_SHOWN, unknown } from './options.ts';
import { somebody } from './people.ts';
import { notice, reply } from './reply.ts';
import { strings } from './strings.ts';
import { subjectIn } from './subject.ts';
import { clip } from './text.ts';

export type TopicFound = { readonly topic: Topic } | { readonly refusal: Answered };

/** By its names; where nothing is spelled alike, by what the documents say on the words; else what is allowed, and what may be meant. */
export function findTopic(typed: string, command: string, { library, desk, language }: CommandContext): TopicFound {
  const named = topicNamed(typed, library);
  if (named) return { topic: named };
  const person = somebody(typed, library);
  if (person) return { refusal: aboutPerson(typed, person, { library, language }) };
  const topic = library.topics.nearest(typed, 1).length > 0 ? undefined : aboutWhich(typed, { library, desk });
  return topic ? { topic } : { refusal: unknown({ shelf: 'topics', typed, language, library, command }) };
}

/** By its names, alone or among other words. */
export const topicNamed = (typed: string, library: Library): Topic | undefined => library.topic(typed) ?? byWordsIn(typed, library);

/** “the Nippon Steel affair, could you put something together”: what its longest run of words names. */
function byWordsIn(typed: string, library: Library): Topic | undefined {
  const run = subjectIn(typed, 'topic', library);
  return run && !isBeside(typed.replace(run, ' '), library) ? library.topic(run) : undefined;
}

/** A name beside it that the documents do not know makes it another topic: “Boeing orders” are no rules-based order. */
const isBeside = (rest: string, library: Library): boolean =>
  (rest.match(/\p{Script=Latin}{3,}/gu) ?? []).some((word) => /^\p{Lu}/u.test(word) && classOf(word.toLowerCase()) !== 'word' && !library.mentions(word));

/** Whoever asks for a brief on somebody wants no topic that the name stands in. */
function aboutPerson(typed: string, person: Person, { library, language }: Pick<CommandContext, 'library' | 'language'>): Answered {
  const text = strings(language);
  const name = library.people.label(person, language);
  return reply([notice('warning', text.noSuch(text.kinds.topics, clip(typed, LONGEST_SHOWN)))], {
    actions: [callButton([text.whoIs(name), `whois ${person.id}`])],
  });
}

function aboutWhich(typed: string, { library, desk }: Pick<CommandContext, 'library' | 'desk'>): Topic | undefined {
  const { outcome, passages } = desk.answer(typed);
  const [best] = outcome === 'answered' ? passages : [];
  const id = best && library.passage(best)?.topics[0];
  return library.corpus.topics.find((topic) => topic.id === id);
}
