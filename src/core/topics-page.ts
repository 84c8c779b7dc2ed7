// The topics, to choose from, for a command that takes one.
import type { Answered, CommandContext } from './command.ts';
import { Page } from './page.ts';
import { heading, list } from './reply.ts';
import { callMenu } from './call-actions.ts';

/** @param command what is called with the topic chosen. */
export function topicsPage({ library, language }: Pick<CommandContext, 'library' | 'language'>, command: string, isPublic: boolean): Answered {
  const page = new Page({ library, language });
  const counted = library.topics.all.map((topic) => ({ topic, label: topic.label[language], figures: library.figuresOn(topic).length }));
  const calls = counted.map(({ topic, label }) => [label, `${command} ${topic.id}`] as const);
  const items = counted.map(({ label, figures }) => [figures > 0 ? `${label} (${page.text.countOfFigures(figures)})` : label]);
  return page.reply([heading(page.text.topicsTitle), list(...items)], {
    words: '',
    public: isPublic,
    actions: [callMenu(page.text.homeTopics, calls)],
  });
}
