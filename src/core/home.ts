// The bot's own page: what it knows, how fresh it is, and what to press to begin.
import type { Desk } from './command.ts';
import { examplesIn } from './examples.ts';
import { formatDate, type Language, newestOf } from './format.ts';
import { heading, list, paragraph, type Reply, reply, span } from './reply.ts';
import { strings } from './strings.ts';
import { callButton, callMenu } from './call-actions.ts';

export function homePage({ about, corpus }: Desk, language: Language): Reply {
  const text = strings(language);
  const topicCalls = corpus.topics.map((topic) => [topic.label[language], `brief ${topic.id}`] as const);
  return reply(
    [
      heading(text.homeTitle),
      paragraph(text.homePurpose),
      list(...about.documents.map((d) => [span(d.title, 'bold'), `, ${d.publisher}, ${formatDate(d.date, language)}`])),
      paragraph(span(text.newest(formatDate(newestOf(about.documents), language)), 'italic')),
      paragraph(text.homeTry),
    ],
    { actions: [...examplesIn(language, about).map((question) => callButton([question, `ask ${question}`])), callMenu(text.homeTopics, topicCalls)] },
  );
}
