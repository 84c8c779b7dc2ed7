// `figures`: the key figures on a topic as a table; without a topic, the topics.
import { callButton } from '../src/core/call-actions.ts';
import { type CommandContext, defineCommand } from '../src/core/command.ts';
import { cued } from '../src/core/cues.ts';
import { figurePage } from '../src/core/figure-page.ts';
import type { Topic } from '../src/core/library.ts';
import { completeFrom, publicFlag, topicOption } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { hearing, thing, thingOf, wording } from '../src/core/phrases.ts';
import { withEquivalents } from '../src/core/present.ts';
import { heading, notice } from '../src/core/reply.ts';
import { findTopic } from '../src/core/topic.ts';
import { topicsPage } from '../src/core/topics-page.ts';

const MOST = 8;
const NAMES =
  '(?:(?:key|main|important|headline|basic) )?(?:figures|numbers|stats|statistics?|metrics|quantitative information|data points|facts and figures|data(?: ?(?:box|sheet|set|table))?|table(?! of contents))';

export const figures = defineCommand({
  name: 'figures',
  description: 'Key figures on a topic: amount, date, who says so, source; without a topic, the topics',
  ja: { name: '数値', description: 'テーマごとの主な数値(金額、時点、発言者、出典)。テーマがなければ一覧' },
  example: { en: 'tariffs', ja: '関税' },
  options: [
    {
      ...topicOption,
      description: 'a topic, such as tariffs or troops, or one figure',
      ja: { name: 'テーマ', description: 'テーマ(例: 関税、在日米軍)または個別の数値' },
      complete: completeFrom('topics', 'figures'),
    },
    publicFlag,
  ],
  hears: hearing({
    always: [
      thing(NAMES),
      wording(
        '(?:(?:show|give|list|see|name)(?: me| us)? )?(?:(?:a |the )?list of )?(?:(?:all|the|your|available|main) )*(?:topics|themes|subjects|subject areas)(?: (?:list|you have|available|there are))?',
      ),
      /^(?:テーマ|トピック|話題)(?:の)?(?:一覧|リスト)?(?:を.*|は.*)?[。？?！! ]*$/u,
      wording('(?:which|what) topics .*(?:figures|numbers|data|statistics).*'),
      wording(
        `(?:which|what|how much|how many) ${NAMES} (?:(?:do|can|does|did) (?:you|they|we|the (?:two )?(?:documents?|sources?|bot))|are (?:there|(?:given )?in (?:the|your) \\w+))(?: \\w+)?(?: (?:on|about|for|of|regarding|concerning) (?<x>.+?))?`,
      ),
      /^(?<x>.*?)(?:の|に関する|についての)?(?:主な|主要な)?(?:数字|数値|統計|データ|金額(?=.*表))(?:一覧)?(?:だけ)?(?:は|が.*|を.*|です.*|あり.*|ください)?[。？?！! ]*$/u,
    ],
    where: [thingOf(NAMES)],
    names: (text, library) => library.topic(text) !== undefined,
  }),
  cue: cued({
    words: 'figures|numbers|stats?|statistics?|metrics|quantitative|data|table',
    sure: 'stats?|statistics?|metrics',
    with: 'who said says behind information',
    on: 'topic',
  }),
  run(args, context) {
    if (!args.topic) return topicsPage(context, 'figures', args.public);
    const one = context.library.topic(args.topic) ? undefined : context.library.figures.named(args.topic);
    if (one) return figurePage(one, context, args.public);
    const found = findTopic(args.topic, 'figures', context);
    return 'refusal' in found ? found.refusal : tableOf(found.topic, context, args.public);
  },
});

function tableOf(topic: Topic, context: CommandContext, isPublic: boolean) {
  const page = new Page(context);
  const all = context.library.figuresOn(topic);
  const rows = withEquivalents(all).length;
  const isEmpty = context.more ? rows <= MOST : rows === 0;
  const label = topic.label[page.language];
  const title = heading(page.text.figuresOn(label));
  const body = isEmpty
    ? notice('info', context.more ? page.text.noMore : page.text.noFigures)
    : page.figures(all, context.more ? { from: MOST } : { to: MOST });
  const actions = isEmpty && !context.more ? [callButton([page.text.briefOn(label), `brief ${topic.id}`])] : [];
  return page.reply([title, body], { words: topic.id, question: label, public: isPublic, more: !context.more && rows > MOST, actions });
}
