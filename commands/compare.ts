// `compare`: what each document says on a topic, side by side, and which figures differ.
import { answerReply } from '../src/core/answer-reply.ts';
import { callButton, callMenu } from '../src/core/call-actions.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import { comparisonIn, partsOf } from '../src/core/compare-wishes.ts';
import { excerpt } from '../src/core/excerpt.ts';
import { formatAmount } from '../src/core/format.ts';
import type { Contrast, SourceDocument, Topic } from '../src/core/library.ts';
import { publicFlag, topicOption, unknown } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { besidePage } from '../src/core/people-page.ts';
import { somebody } from '../src/core/people.ts';
import { withEquivalents } from '../src/core/present.ts';
import { type Block, heading, notice, paragraph, reply, span } from '../src/core/reply.ts';
import { strings } from '../src/core/strings.ts';
import { topicsPage } from '../src/core/topics-page.ts';

export const compare = defineCommand({
  name: 'compare',
  description: 'What each document says on a topic, side by side, and which figures differ',
  ja: { name: '比較', description: 'テーマについて各資料の記述を並べ、数値の違いを示す' },
  example: { en: 'host nation support', ja: '駐留経費' },
  options: [topicOption, publicFlag],
  hears: comparisonIn,
  run(args, context) {
    if (!args.topic) return allFigures(context, args.public);
    const topic = context.library.topic(args.topic);
    const parts = topic ? [] : partsOf(args.topic);
    const people = parts.flatMap((part) => somebody(part, context.library) ?? []);
    if (people.length > 1 && people.length === parts.length) return besidePage(people, args.topic, context, args.public);
    const topics = parts.flatMap((part) => context.library.topics.find(part) ?? []);
    if (topics.length > 1 && topics.length === parts.length) return oneByOne(topics, context);
    return topic ? sideBySide(topic, context, args.public) : inAnswer(args.topic, context, args.public);
  },
});

/** Two topics have nothing to be set side by side by: each is compared across the documents. */
function oneByOne(topics: readonly Topic[], { language }: CommandContext): Answered {
  const calls = topics.map((topic) => callButton([topic.label[language], `compare ${topic.id}`]));
  return reply([notice('info', strings(language).oneTopic)], { actions: calls });
}

/** What is no topic may still be something that the documents speak of; a word or two that look like a topic are a slip. */
function inAnswer(typed: string, context: CommandContext, isPublic: boolean): Answered {
  const { desk, library, language, more } = context;
  const isSlip = typed.split(' ').length <= 2 && library.topics.nearest(typed, 1).length > 0;
  if (isSlip) return unknown({ shelf: 'topics', typed, language, library, command: 'compare' });
  const answered = answerReply(desk.answer(`What does each document say about ${typed}?`), {
    visibility: isPublic ? 'public' : 'private',
    language,
    more,
    library,
  });
  return answered.follow ? { ...answered, follow: { ...answered.follow, words: typed } } : answered;
}

function sideBySide(topic: Topic, context: CommandContext, isPublic: boolean) {
  const { library, language, more } = context;
  const page = new Page(context);
  const told = library.corpus.documents.flatMap((document) => accountsOf(document, topic, page, more));
  const contrasts = library.contrasts(topic);
  const blocks = [heading(page.text.comparedOn(topic.label[language])), ...told, ...(more ? [] : [...table(contrasts, page), ...verdicts(contrasts, page)])];
  return page.reply(blocks, {
    words: topic.id,
    question: topic.label[language],
    public: isPublic,
    more: !more && library.passagesOn(topic).length > library.corpus.documents.length,
  });
}

/** Without a topic: the figures that more than one document gives, and the topics that more than one speaks of. */
function allFigures(context: CommandContext, isPublic: boolean): Answered {
  const { library } = context;
  const page = new Page(context);
  const all = library.topics.all.flatMap((topic) => library.contrasts(topic));
  const contrasts = all.filter((c, i) => all.findIndex((other) => other.label.en === c.label.en) === i);
  if (contrasts.length === 0) return topicsPage(context, 'compare', isPublic);
  const shared = library.topics.all.filter((topic) => new Set(library.passagesOn(topic).map((p) => p.document)).size > 1);
  const topics = callMenu(
    page.text.chooseFrom(page.text.kinds.topics),
    shared.map((topic) => [library.topics.label(topic, page.language), `compare ${topic.id}`] as const),
  );
  return page.reply([heading(page.text.comparedAll), ...table(contrasts, page), ...verdicts(contrasts, page)], {
    words: '',
    public: isPublic,
    actions: [topics],
  });
}

/** The passage that a document gives the topic first; with more, the others. */
function accountsOf(document: SourceDocument, topic: Topic, page: Page, more: boolean): Block[] {
  const name = page.library.documents.label(document, page.language);
  const all = page.library.passagesOn(topic).filter((p) => p.document === document.id);
  if (all.length === 0) return more ? [] : [paragraph(span(`${name}: `, 'bold'), page.text.nothingThere)];
  const shown = more ? all.slice(1) : all.slice(0, 1);
  return shown.map((p) => page.passage({ ...p, text: more ? p.text : excerpt(p.text, [topic.label.en, ...topic.words]) }, `${name}, ¶${p.paragraph}:`));
}

/** One row a measure that more than one document gives, one column a document. */
function table(contrasts: readonly Contrast[], page: Page): Block[] {
  const documents = page.library.corpus.documents.filter((d) => contrasts.some((c) => c.figures.some((f) => f.citation.document === d.id)));
  if (contrasts.length === 0) return [];
  const cell = (contrast: Contrast, id: string): string =>
    withEquivalents(contrast.figures.filter((f) => f.citation.document === id))
      .map(({ figure, equivalent }) => `${formatAmount(figure, page.language, equivalent)} ${page.mark(figure.citation)}`)
      .join('; ') || '–';
  const rows = contrasts.map((c) => [c.label[page.language], ...documents.map((d) => cell(c, d.id))]);
  return [{ kind: 'table', columns: [page.text.what, ...documents.map((d) => page.library.documents.label(d, page.language))], rows }];
}

/** Only where the numbers are not the same: two documents that both say 2027 need no word on it. */
function verdicts(contrasts: readonly Contrast[], page: Page): Block[] {
  const unlike = contrasts.filter((c) => c.verdict !== 'agree' && new Set(c.figures.map((f) => `${f.value} ${f.unit}`)).size > 1);
  return unlike.map((c) => notice('info', span(`⚖ ${page.text.verdict[c.verdict]} `, 'bold'), c.why));
}
