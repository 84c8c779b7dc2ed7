// `compare`: what each document says on a topic, side by side, and which figures differ.
import { answerReply } from '../src/core/answer-reply.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import { formatAmount } from '../src/core/format.ts';
import type { Contrast, Library, SourceDocument, Topic } from '../src/core/library.ts';
import { publicFlag, topicOption, unknown } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { deed, firstOf, hearing, thing, wording } from '../src/core/phrases.ts';
import { withEquivalents } from '../src/core/present.ts';
import { type Block, heading, notice, paragraph, span } from '../src/core/reply.ts';
import { excerpt } from '../src/core/excerpt.ts';

const DOCUMENTS =
  '(?:they|(?:the |both |your |all |these |those |two |of |different )*(?:documents?|docs?|sources?|articles?|papers?|reports?|texts?|pieces?))';

const ON = '(?:on|about|over|regarding|concerning|as to|for)';
const setAgainst = hearing({
  always: [
    wording(
      `.*\\b(?:differ(?:s|ent(?:ly)?|ences?)?|disagree(?:s|ments?)?|agree|compare[sd]?|contrast(?:s|ed)?|diverge|conflict|contradict(?:ions?)?|consistent|at odds|in line|match|the same)\\b.*? ${ON} (?<x>.+?)`,
    ),
    wording(`.* ${ON} (?<x>.+?) (?:differ|disagree|agree|compare|contrast|diverge|conflict|versus|vs\\.?|as opposed to|compared (?:to|with)) .*`),
    wording(`(?:comparing|contrasting) .+? ${ON} (?<x>.+?)`),
    wording(`what (?:do|does) .+? (?:say|write|report) ${ON} (?<x>.+?),? and (?:what|how) .+`),
    wording(`.*\\beach (?:say|write|report|put) ${ON} (?<x>.+?)`),
  ],
});

/** Any wording that sets one document against another, by their names or as two. */
function ofBoth(message: string, library: Library): string | null {
  const text = message.toLowerCase();
  const named = library.documents.all.filter((d) => [d.publisher, d.shortName].some((name) => text.includes(name.replace(/^The /u, '').toLowerCase())));
  const isBoth = named.length > 1 || new RegExp(`\\b(?:both|two|each) ${DOCUMENTS}`, 'iu').test(message);
  return isBoth ? setAgainst(message, library) : null;
}

export const compare = defineCommand({
  name: 'compare',
  description: 'What each document says on a topic, side by side, and which figures differ',
  ja: { name: '比較', description: 'テーマについて各資料の記述を並べ、数値の違いを示す' },
  example: { en: 'host nation support', ja: '駐留経費' },
  options: [{ ...topicOption, required: true }, publicFlag],
  hears: firstOf(
    hearing({
      always: [
        wording(
          `(?:compare|contrast) (?:what|how) .+? (?:says?|put|puts|report|reports|describes?|covers?|treats?|said|writes?) (?:on|about|of|regarding)? ?(?<x>.+?)`,
        ),
        wording('(?:compare|contrast) .+? (?:on|about|regarding|over|concerning) (?<x>.+?)'),
        deed('(?:compare|contrast)(?! (?:to|with) )'),
        wording('(?:put|set|lay|show|see) .+? side by side (?:on|about|for|regarding) (?<x>.+?)'),
        thing('comparison|side[- ]by[- ]side(?: comparison| view)?'),
        wording(
          `(?:how|where|do|does|in what) (?:do |does )?${DOCUMENTS} (?:differ|disagree|compare|agree|diverge|contradict each other) (?:on|about|over|regarding|in) (?<x>.+?)`,
        ),
        wording(
          `what (?:do|does) (?:each|both|the two|either)(?: of the(?: two)?)?(?: documents?| sources?| articles?| papers?| reports?)? say (?:on|about|regarding) (?<x>.+?)`,
        ),
        wording(`(?:what(?: is|[’']s| are) )?(?:the )?differences? between .+? (?:on|about|over|regarding|in|as to) (?<x>.+?)`),
        wording(`how (?:do|does) (?<x>.+?) compare (?:across|between|in) ${DOCUMENTS}`),
        wording('what do .{2,40}? (?:and|&) .{2,40}? (?:each |both )?say (?:on|about|regarding) (?<x>.+?)'),
        wording('(?:(?:the )?differences?|disagreements?|contradictions?) (?:on|about|over|regarding|in) (?<x>.+?)'),
        wording('(?<x>.+?) side by side'),
        wording(`(?<x>.+?) ?[:,–—-]+ (?:please )?(?:compare|contrast|comparison)(?: (?:of )?(?:them|${DOCUMENTS}))?`),
        wording('[^?]{2,40} (?:vs\\.?|versus) [^?]{2,40}? (?:on|about|over|regarding|as to) (?<x>.+?)'),
        /^(?:両|各|2つの|二つの)(?:資料|文書|記事)(?:は|で|の間で|では)?、?(?<x>.+?)(?:について|に関して|で)?(?:の記述)?(?:は|が)?(?:どう|どのように|何が|どこが)(?:違|異な|食い違).*$/u,
        /^(?:(?:両|各|2つの|二つの)資料(?:の|で|における))?(?<x>.+?)(?:についての記述を?|について|に関して|の|を|に関する)?(?:資料(?:ごと|間)?(?:に|で|の)?)?(?:比較|比べて|対比)(?:して.*|を.*)?[。？?！! ]*$/u,
      ],
    }),
    ofBoth,
  ),
  run(args, context) {
    const topic = context.library.topic(args.topic);
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
  return page.reply(blocks, { words: topic.id, public: isPublic, more: !more && library.passagesOn(topic).length > library.corpus.documents.length });
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
