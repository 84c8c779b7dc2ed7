// The topics, to choose from, for a command that takes one.
import type { Answered, CommandContext } from './command.ts';
import { Page } from './page.ts';
import { heading, list } from './reply.ts';
import { clip } from './text.ts';

/** Platforms show no more in one menu. */
const MOST = 25;
const LONGEST_LABEL = 75;

/** @param command what is called with the topic chosen. */
export function topicsPage({ library, language }: Pick<CommandContext, 'library' | 'language'>, command: string, isPublic: boolean): Answered {
  const page = new Page({ library, language });
  const counted = library.topics.all.map((topic) => ({ topic, label: topic.label[language], figures: library.figuresOn(topic).length }));
  const choices = counted.slice(0, MOST).map(({ topic, label }) => ({ label: clip(label, LONGEST_LABEL), value: `${command} ${topic.id}` }));
  const items = counted.map(({ label, figures }) => [figures > 0 ? `${label} (${page.text.countOfFigures(figures)})` : label]);
  return page.reply([heading(page.text.topicsTitle), list(...items)], {
    words: '',
    public: isPublic,
    actions: [{ kind: 'menu', id: 'run', label: page.text.homeTopics, choices }],
  });
}
