// `compare`: what each document says on a topic, side by side, and which figures differ.
import { answerReply } from '../src/core/answer-reply.ts';
import { callMenu } from '../src/core/call-actions.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import { excerpt } from '../src/core/excerpt.ts';
import { formatAmount } from '../src/core/format.ts';
import type { Contrast, Library, SourceDocument, Topic } from '../src/core/library.ts';
import { publicFlag, topicOption, unknown } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { besidePage } from '../src/core/people-page.ts';
import { somebody } from '../src/core/people.ts';
import { deed, firstOf, hearing, thing, wording } from '../src/core/phrases.ts';
import { withEquivalents } from '../src/core/present.ts';
import { type Block, heading, notice, paragraph, span } from '../src/core/reply.ts';
import { subjectIn } from '../src/core/subject.ts';
import { topicsPage } from '../src/core/topics-page.ts';

const DOCUMENTS =
  '(?:they|(?:the |both |your |all |these |those |two |of |different )*(?:documents?|docs?|sources?|docs?|articles?|papers?|reports?|texts?|pieces?|accounts?))';
const ON = '(?:on|about|over|re|regarding|concerning|as to|for)';
const AGAINST =
  /\b(?:differ(?:s|ent(?:ly)?|ences?)?|discrepanc(?:y|ies)|divergences?|disagree(?:s|ments?)?|agree|compare[sd]?|comparing|contrast(?:s|ed|ing)?|diverge|conflict|clash|part ways|at variance|contradict(?:ions?)?|consistent|at odds|in line|match|the same|same story|side by side|(?:next to|against) each other|line up|as opposed to|versus|vs)\b|\bsays? .* and (?:what|how)\b|\beach \p{L}* ?(?:says?|writes?|reports?|puts?|has|tells?|covers?)\b|違|異な|食い違|比べ|比較|対比/iu;

/** What the wording says that it is on. */
const subjectOf = hearing({
  always: [
    wording(`what (?:do|does) .+? (?:say|write|report) ${ON} (?<x>.+?),? and (?:what|how) .+`),
    wording(`.* ${ON} (?<x>.+?) (?:differ|disagree|agree|compare|contrast|diverge|conflict|versus|vs\\.?|as opposed to|compared (?:to|with)) .*`),
    wording(`.* ${ON} (?<x>.+?)(?: (?:so that|so (?:i|we)|because) .+)?`),
  ],
});

/** One sentence, in any wording, that sets one document against another, by their names or as two. */
function ofBoth(message: string, library: Library): string | null {
  if (!AGAINST.test(message) || /[.!?。] *\S/u.test(message.replace(/\b\p{L}{1,2}\./gu, ''))) return null;
  const isBoth = library.documentsIn(message).length > 1 || BOTH.test(message);
  return isBoth ? (subjectOf(message, library) ?? subjectIn(message.replace(BOTH, ' '), 'topic', library) ?? '') : null;
}
const BOTH = new RegExp(`\\b(?:both|two|each|your|the|these) ${DOCUMENTS}|(?:両|両方の|各|2つの|二つの)(?:資料|文書|記事)`, 'iu');

/** “Biden and Trump” */
const partsOf = (text: string): string[] => text.split(/,? (?:and|&|with|to|vs\.?|versus|against) |、|と(?!は)/u).map((part) => part.trim());

/** Whether each part names somebody or a topic. */
const areKnown = (text: string, library: Library): boolean => {
  const parts = partsOf(text);
  return parts.length > 1 && parts.every((part) => somebody(part, library) ?? library.topics.named(part));
};

export const compare = defineCommand({
  name: 'compare',
  description: 'What each document says on a topic, side by side, and which figures differ',
  ja: { name: '比較', description: 'テーマについて各資料の記述を並べ、数値の違いを示す' },
  example: { en: 'host nation support', ja: '駐留経費' },
  options: [topicOption, publicFlag],
  hears: firstOf(
    ofBoth,
    hearing({
      always: [
        wording(
          `(?:compare|contrast) (?:what|how) .+? (?:says?|put|puts|report|reports|describes?|covers?|treats?|said|writes?) (?:on|about|of|regarding)? ?(?<x>.+?)`,
        ),
        wording('(?:compare|contrast) .+? (?:on|about|regarding|over|concerning|re) (?<x>.+?)'),
        deed('(?:compare|contrast)(?! (?:to|with) )'),
        wording('(?:put|set|lay|show|see|line up) .+? (?:side by side|(?:next to|against) each other) (?:on|about|for|regarding) (?<x>.+?)'),
        thing('comparison|side[- ]by[- ]side(?: comparison| view)?'),
        wording(
          `(?:how|where|do|does|in what) (?:do |does )?${DOCUMENTS} (?:differ|disagree|compare|agree|diverge|contradict each other) (?:on|about|over|regarding|in) (?<x>.+?)`,
        ),
        wording(`what (?:do|does) (?:each|both|the two|either)(?: of the(?: two)?)?(?: ${DOCUMENTS})? say (?:on|about|regarding) (?<x>.+?)`),
        wording(`(?:what(?: is|[’']s| are) )?(?:the )?differences? between .+? (?:on|about|over|regarding|in|as to) (?<x>.+?)`),
        wording(`how (?:do|does) (?<x>.+?) compare (?:across|between|in) ${DOCUMENTS}`),
        wording('what do .{2,40}? (?:and|&) .{2,40}? (?:each |both )?say (?:on|about|regarding) (?<x>.+?)'),
        wording('(?:(?:the )?differences?|disagreements?|contradictions?) (?:on|about|over|regarding|in) (?<x>.+?)'),
        wording('(?<x>.+?) (?:side by side|next to each other)'),
        wording(`(?<x>.+?) ?[:,–—-]+ (?:please )?(?:compare|contrast|comparison)(?: (?:of )?(?:them|${DOCUMENTS}))?`),
        wording('[^?]{2,40} (?:vs\\.?|versus) [^?]{2,40}? (?:on|about|over|regarding|as to) (?<x>.+?)'),
        /^(?:資料を|文書を|記事を)?比較(?<x>)(?:して.*|を.*)?[。]?$/u,
        /^(?:両|各|2つの|二つの)(?:資料|文書|記事)(?:は|で|の間で|では)?、?(?<x>.+?)(?:について|に関して|で)?(?:の記述)?(?:は|が)?(?:どう|どのように|何が|どこが)(?:違|異な|食い違).*$/u,
        /^(?:(?:両|各|2つの|二つの)資料(?:の|で|における))?(?<x>.+?)(?:についての記述を?|について|に関して|の|を|に関する)?(?:資料(?:ごと|間)?(?:に|で|の)?)?(?:比較|比べて|対比)(?:して.*|を.*)?[。？?！! ]*$/u,
      ],
      where: [
        wording("(?:what(?:[’']?s| is| are) )?(?:the )?(?:differences?|contrast|comparison) between (?<x>.+?)"),
        wording('(?<x>[^?]{2,40} (?:vs\\.?|versus|compared (?:to|with)) [^?]{2,40}?)'),
      ],
      names: areKnown,
    }),
  ),
  run(args, context) {
    if (!args.topic) return allFigures(context, args.public);
    const topic = context.library.topic(args.topic);
    const parts = partsOf(args.topic);
    const people = topic ? [] : parts.flatMap((part) => somebody(part, context.library) ?? []);
    if (people.length > 1 && people.length === parts.length) return besidePage(people, args.topic, context, args.public);
    return topic ? sideBySide(topic, context, args.public) : inAnswer(args.topic, context, args.public);
  },
});

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
