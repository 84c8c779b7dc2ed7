// `brief`: one page on a topic: figures, timeline, who says what, sources; also as a Markdown file and its citations as CSL-JSON.
import { type CommandContext, defineCommand } from '../src/core/command.ts';
import { cslItems } from '../src/core/csl.ts';
import { cued } from '../src/core/cues.ts';
import { formatDate } from '../src/core/format.ts';
import type { Topic } from '../src/core/library.ts';
import { markdownOf } from '../src/core/markdown.ts';
import { publicFlag, topicOption } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { deed, hearing, thing, thingOf, wording } from '../src/core/phrases.ts';
import { type Block, heading, paragraph, type ReplyFile, span } from '../src/core/reply.ts';
import { findTopic } from '../src/core/topic.ts';

/** How many records of a kind the page shows; the file has them all. */
const SHOWN = { figures: 5, events: 5, claims: 5, passages: 0 };
const ALL = { figures: Number.POSITIVE_INFINITY, events: Number.POSITIVE_INFINITY, claims: Number.POSITIVE_INFINITY, passages: Number.POSITIVE_INFINITY };
const NAMES =
  '(?:one[- ]page |one[- ]pager |policy |background |executive )?(?:brief|briefing|briefing (?:note|paper|memo)|one[- ]pager|summary|overview|fact ?-?sheet|backgrounder|dossier|primer|memo|background (?:paper|note)|cheat ?-?sheet|digest|gist|run-?down|recap|tl;?dr|synopsis|round-?up|explainer|short version|low-?down|crash course|one page(?=[,:]? (?:on|about|of))|page(?= (?:on|about)))';

/** Words for it that mean other things too. */
const LOOSE =
  '(?:bottom line|big picture|main points|key points|talking points|(?:key |main )?takeaways|essentials|basics|state of play|intro(?:duction)?|(?:short |brief |quick )?notes?)';

export const brief = defineCommand({
  name: 'brief',
  description: 'One page on a topic: figures, timeline, who says what, sources; with files to keep',
  ja: { name: '要約', description: 'テーマを1ページで: 数値、年表、誰が何を言ったか、出典(ファイル付き)' },
  example: { en: 'tariffs', ja: '関税' },
  options: [{ ...topicOption, required: true }, publicFlag],
  hears: hearing({
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
    names: (text, library) => library.topic(text) !== undefined,
  }),
  cue: cued({
    words: `${NAMES}|${LOOSE}|catch (?:me|us) up|up to (?:speed|date)|in a nutshell|sum up|summari[sz]e|know nothing|need to know`,
    sure: NAMES,
    with: 'before known',
    on: 'topic',
    isNeeded: true,
  }),
  run(args, context) {
    const found = findTopic(args.topic, 'brief', context);
    return 'refusal' in found ? found.refusal : briefOn(found.topic, context, args.public);
  },
});

function briefOn(topic: Topic, context: CommandContext, isPublic: boolean) {
  const page = new Page(context);
  const whole = new Page(context);
  const blocks = sections(topic, page, SHOWN);
  const all = whole.reply(sections(topic, whole, ALL), { words: topic.id });
  const files: ReplyFile[] = [
    { name: `brief-${topic.id}.md`, mediaType: 'text/markdown', content: markdownOf(all.blocks, page.text.figureColumns) },
    {
      name: `brief-${topic.id}.csl.json`,
      mediaType: 'application/vnd.citationstyles.csl+json',
      content: `${JSON.stringify(cslItems(whole.citations), null, 2)}\n`,
    },
  ];
  return page.reply(blocks, { words: topic.id, public: isPublic, files });
}

function sections(topic: Topic, page: Page, most: typeof SHOWN): Block[] {
  const { library, text, language } = page;
  const newest =
    library.corpus.documents
      .map((d) => d.date)
      .sort()
      .at(-1) ?? '';
  const [figures, events, claims, passages] = [library.figuresOn(topic), library.events(topic), library.claimsOn(topic), library.passagesOn(topic)];
  return [
    heading(text.briefOn(topic.label[language])),
    paragraph(span(text.asOf(formatDate(newest, language)), 'italic')),
    ...section(text.keyFigures, figures, (all) => [page.figures(all, { to: most.figures })]),
    ...section(text.timeline, events.slice(0, most.events), (shown) => [page.events(shown)]),
    ...section(text.whoSaysWhat, claims.slice(0, most.claims), (shown) => [page.claims(shown, { short: true })]),
    ...section(text.inDetail, passages.slice(0, most.passages), (shown) => shown.map((p) => page.passage(p))),
  ];
}

const section = <T>(title: string, records: readonly T[], show: (records: readonly T[]) => Block[]): Block[] =>
  records.length > 0 ? [paragraph(span(title, 'bold')), ...show(records)] : [];
