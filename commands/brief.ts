// `brief`: one page on a topic: figures, timeline, who says what, sources; also as a Markdown file and its citations as CSL-JSON.
import { type CommandContext, defineCommand } from '../src/core/command.ts';
import { cslItems } from '../src/core/csl.ts';
import { cued } from '../src/core/cues.ts';
import { firstSentence } from '../src/core/excerpt.ts';
import { facts, whichDocument } from '../src/core/document-pages.ts';
import { documentAlone, documentNamed, isAnyDocument } from '../src/core/documents.ts';
import { formatDate, newestOf } from '../src/core/format.ts';
import type { Passage, SourceDocument, Topic } from '../src/core/library.ts';
import { markdownOf } from '../src/core/markdown.ts';
import { publicFlag, topicOption } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { deed, firstOf, hearing, thing, thingOf, wording } from '../src/core/phrases.ts';
import { type Block, heading, list, paragraph, type ReplyFile, span } from '../src/core/reply.ts';
import { findTopic, topicNamed } from '../src/core/topic.ts';

/** How many records of a kind the page shows; the file has them all. */
const SHOWN = { figures: 5, events: 5, claims: 5, passages: 0 };
const ALL = { figures: Number.POSITIVE_INFINITY, events: Number.POSITIVE_INFINITY, claims: Number.POSITIVE_INFINITY, passages: Number.POSITIVE_INFINITY };
const NAMES =
  '(?:one[- ]page |one[- ]pager |policy |background |executive )?(?:brief|briefing|briefing (?:note|paper|memo)|one[- ]pager|summary|overview|fact ?-?sheet|backgrounder|dossier|primer|memo|background (?:paper|note)|cheat ?-?sheet|digest|gist|run-?down|recap|tl;?dr|synopsis|round-?up|explainer|short version|low-?down|crash course|one page(?=[,:]? (?:on|about|of))|page(?= (?:on|about)))';

/** Words for it that mean other things too. */
const LOOSE =
  '(?:bottom line|big picture|main points|key points|talking points|(?:key |main )?takeaways|essentials|basics|state of play|intro(?:duction)?|(?:short |brief |quick )?notes?)';

/** “Tell me about …”: what is no topic by name is a question. */
const told = hearing({
  where: [
    wording(
      '(?:(?:tell|teach) (?:me|us)|(?:know|learn|hear|read|find out))(?: (?:more|something|all|everything|a (?:bit|little)(?: more)?))? (?:about|on) (?<x>.+?)',
    ),
    /^(?<x>.+?)(?:について|に関して)(?:教えて|知りたい|説明して|解説して|調べて).*$/u,
    wording('(?:more|information|info|background|details?) (?:about|on) (?<x>.+?)'),
    wording(
      "(?:what(?:[’']?s| is)(?: the)? (?:latest|new|news|newest|going on|happening|state of play|status)|(?:any|the|latest) (?:news|updates?|latest)|where do things stand) (?:on|with|about|in|of|regarding) (?<x>.+?)",
    ),
  ],
  names: (text, library) => library.topics.find(text) !== undefined || documentAlone(text, library) !== undefined,
});

export const brief = defineCommand({
  name: 'brief',
  description: 'One page on a topic or a document: figures, timeline, who says what, sources; with files to keep',
  ja: { name: '要約', description: 'テーマや資料を1ページで: 数値、年表、誰が何を言ったか、出典(ファイル付き)' },
  example: { en: 'tariffs', ja: '関税' },
  options: [{ ...topicOption, required: true }, publicFlag],
  hears: firstOf(
    hearing({
      always: [
        thing(NAMES),
        deed(
          '(?:brief|prep|prepare) (?:me|us)(?: for (?:a|an|my|our|the) \\p{L}+)? (?:on|about)|boil down|condense|fill me in on|summari[sz]e|sum up|recap|catch me up on|(?:get|bring) me up to (?:speed|date) (?:on|with|about)|write up',
        ),
        /^(?<x>.+?)(?:の|に関する|について(?:の)?|を)?(?:(?:1|一)(?:ページ|枚)(?:の|で|に)?)?(?:の)?(?:概要|要約|要点|まとめ|ブリーフ(?:ィング)?|サマリー|概略)(?:を.*|は.*|して.*|て.*)?[。？?！! ]*$/u,
      ],
      where: [
        thing(LOOSE),
        wording(
          '(?:(?:give|show|tell) me )?(?:everything|all|what(?= (?:you|is|there)))(?: (?:that )?(?:you (?:have|know|got)|is known|there is))?(?: (?:on|about)) (?<x>.+?)',
        ),
        wording('what do you (?:have|know) (?:on|about) (?<x>.+?)'),
        thingOf(NAMES),
      ],
      names: (text, library) => library.topic(text) !== undefined || documentAlone(text, library) !== undefined || isAnyDocument(text),
    }),
    told,
  ),
  cue: cued({
    words: `${NAMES}|${LOOSE}|catch (?:me|us) up|up to (?:speed|date)|in a nutshell|sum up|summari[sz]e|know nothing|need to know`,
    sure: NAMES,
    with: 'before known',
    on: 'topic',
    isNeeded: true,
  }),
  run(args, context) {
    const { library } = context;
    const document = documentAlone(args.topic, library) ?? (topicNamed(args.topic, library) ? undefined : documentNamed(args.topic, library));
    if (document) return briefOn(document, context, args.public);
    if (isAnyDocument(args.topic)) return whichDocument(context, 'brief');
    const found = findTopic(args.topic, 'brief', context);
    return 'refusal' in found ? found.refusal : briefOn(found.topic, context, args.public);
  },
});

function briefOn(subject: Topic | SourceDocument, context: CommandContext, isPublic: boolean) {
  const page = new Page(context);
  const whole = new Page(context);
  const blocks = sections(subject, page, SHOWN);
  const all = whole.reply(sections(subject, whole, ALL), { words: subject.id });
  const files: ReplyFile[] = [
    { name: `brief-${subject.id}.md`, mediaType: 'text/markdown', content: markdownOf(all.blocks, page.text.figureColumns) },
    {
      name: `brief-${subject.id}.csl.json`,
      mediaType: 'application/vnd.citationstyles.csl+json',
      content: `${JSON.stringify(cslItems(whole.citations), null, 2)}\n`,
    },
  ];
  return page.reply(blocks, { words: subject.id, public: isPublic, files, question: labelOf(subject, page) });
}

function sections(subject: Topic | SourceDocument, page: Page, most: typeof SHOWN): Block[] {
  const { library, text } = page;
  const [figures, events, claims, passages] = [library.figuresOn(subject), library.events(subject), library.claimsOn(subject), library.passagesOn(subject)];
  return [
    ...('paragraphs' in subject ? headOfDocument(subject, passages, page) : headOfTopic(subject, page)),
    ...section(text.keyFigures, figures, (all) => [page.figures(all, { to: most.figures })]),
    ...section(text.timeline, events.slice(0, most.events), (shown) => [page.events(shown)]),
    ...section(text.whoSaysWhat, claims.slice(0, most.claims), (shown) => [page.claims(shown, { short: true })]),
    ...section(text.inDetail, passages.slice(0, most.passages), (shown) => shown.map((p) => page.passage(p))),
  ];
}

function headOfTopic(topic: Topic, { library, text, language }: Page): Block[] {
  const newest = formatDate(newestOf(library.corpus.documents), language);
  return [heading(text.briefOn(topic.label[language])), paragraph(span(text.asOf(newest), 'italic'))];
}

/** What it is, and how each of its sections begins. */
function headOfDocument(document: SourceDocument, passages: readonly Passage[], page: Page): Block[] {
  const { text } = page;
  return [
    heading(text.briefOn(labelOf(document, page))),
    paragraph(span(document.title, 'bold'), text.comma, ...facts(document, page)),
    paragraph(span(text.ownWords, 'italic')),
    ...section(text.inShort, openings(passages), (shown) => [list(...shown.map((p) => [`${firstSentence(p.text)} ${page.mark(p.citation)}`]))]),
  ];
}

const labelOf = (subject: Topic | SourceDocument, { library, language }: Page): string =>
  'paragraphs' in subject ? library.documents.label(subject, language) : subject.label[language];

/** The first passage of each section. */
const openings = (passages: readonly Passage[]): Passage[] => passages.filter((p, i) => i === 0 || p.section !== passages[i - 1]?.section);

const section = <T>(title: string, records: readonly T[], show: (records: readonly T[]) => Block[]): Block[] =>
  records.length > 0 ? [paragraph(span(title, 'bold')), ...show(records)] : [];
