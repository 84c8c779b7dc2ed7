// The bot's own page: what it knows, how fresh it is, and what to press to begin.
import type { Desk } from './command.ts';
import { formatDate, type Language } from './format.ts';
import { type Action, heading, list, paragraph, type Reply, reply, span } from './reply.ts';
import { strings } from './strings.ts';
import { clip } from './text.ts';

const LONGEST_LABEL = 75;
/** Platforms show no more in one menu. */
const MOST_TOPICS = 25;

export function homePage({ about, corpus }: Desk, language: Language): Reply {
  const text = strings(language);
  const newest =
    about.documents
      .map((d) => d.date)
      .sort()
      .at(-1) ?? '';
  return reply(
    [
      heading(text.homeTitle),
      paragraph(text.homePurpose),
      list(...about.documents.map((d) => [span(d.title, 'bold'), `, ${d.publisher}, ${formatDate(d.date, language)}`])),
      paragraph(span(text.newest(formatDate(newest, language)), 'italic')),
      paragraph(text.homeTry),
    ],
    { actions: [...about.examples.map(exampleButton), topicMenu(corpus, language, text.homeTopics)] },
  );
}

const exampleButton = (question: string): Action => ({ kind: 'button', id: 'run', label: clip(question, LONGEST_LABEL), value: `ask ${question}` });

const topicMenu = ({ topics }: Desk['corpus'], language: Language, label: string): Action => ({
  kind: 'menu',
  id: 'run',
  label,
  choices: topics.slice(0, MOST_TOPICS).map((topic) => ({ label: clip(topic.label[language], LONGEST_LABEL), value: `brief ${topic.id}` })),
});
