// `guide`: what the bot knows and how to ask, made from the commands' own definitions.
import { callButton, callMenu } from '../src/core/call-actions.ts';
import { type Command, type CommandContext, type CommandOption, defineCommand } from '../src/core/command.ts';
import { cued } from '../src/core/cues.ts';
import { examplesIn } from '../src/core/examples.ts';
import { formatDate, type Language } from '../src/core/format.ts';
import { publicFlag } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { hearing, thing, wording } from '../src/core/phrases.ts';
import { type Block, heading, list, notice, paragraph, reply, type Span, span } from '../src/core/reply.ts';
import { strings } from '../src/core/strings.ts';
import { nearNames } from '../src/core/text.ts';

const HELP = '(?:help|options|guide|instructions|manual|usage|menu|commands?|faq)';
const US = '(?:i|you|one|it|this|this bot|the bot|this thing)';
const MATTERS = '(?:commands|questions|topics|subjects|things|(?:kinds?|sorts?|types?) of (?:questions?|things?|stuff|commands?))';

export const guide = defineCommand({
  name: 'guide',
  description: 'What the bot knows and how to ask; with a command, its options and an example',
  ja: { name: 'ガイド', description: '何を知っているか、どう尋ねるか。コマンド名を付ければその使い方' },
  example: { en: 'timeline', ja: '年表' },
  options: [
    {
      name: 'command',
      type: 'text',
      description: 'a command',
      ja: { name: 'コマンド', description: 'コマンド名' },
      rest: true,
      maxLength: 40,
      complete: (typed, { commands, locale }) =>
        commands
          .filter((c) => c.name.startsWith(typed.toLowerCase().replace(/^\//, '')) || c.ja?.name.startsWith(typed))
          .map((c) => ({ name: /^ja\b/i.test(locale) ? `${c.ja?.name ?? c.name} (${c.name})` : c.name, value: c.name })),
    },
    publicFlag,
  ],
  hears: hearing({
    always: [
      thing(`(?:list of )?${HELP}`),
      wording(
        `(?:what|which)(?: else| exactly)? (?:can|could|should|may) ${US} (?:do|ask|answer|help|offer|cover)\\b(?! (?:about|to|against|with) (?!you)).{0,30}`,
      ),
      wording('what can (?:you|this bot|the bot) (?:tell|show|give) (?:me|us)(?: about)?'),
      wording('(?:(?:show|give)(?: me| us)? )?(?:an?|some|any)? ?(?:example|sample)s?(?: (?:of )?(?:questions?|quer(?:y|ies)|commands?|prompts?))?'),
      wording(
        "what are you (?:able to do|capable of|good (?:at|for)|for)|(?:show|tell) (?:me|us) what you(?: can|[’']re able to) do|i (?:do not|don[’']t) know (?:what to (?:ask|do|type|say)|where to (?:start|begin))",
      ),
      wording('where (?:do|should|can) i (?:start|begin)|what (?:do|should) i (?:do|ask|type|write)(?: here| first| you)?'),
      wording('what do you (?:do|know|cover|answer|offer)(?: about)?'),
      wording(`(?:what|which) ${MATTERS} (?:(?:can|could|should|may|do) ${US} .*|are (?:there|available|supported|possible).*)`),
      wording(
        `how (?:do|does|can|could|should|would) ${US} (?:work|use|ask|phrase|word|formulate|put|pose|write|start|get started|search|find|look up|see|get|make|request|compare|check|talk|operate)\\b.*`,
      ),
      wording('how (?:to (?:use|ask|phrase|word|start|search)\\b.*|(?:do|does) (?:the )?/?(?<x>\\w+) command work)'),
      wording(
        '(?:what (?:does|is)|explain|describe|tell me about|(?:explain |show me |tell me )?how to use) (?:the )?/?(?<x>\\w+) command(?: do| for| works?)?',
      ),
      /^(?:あなた|君|これ|このボット)は(?:AI|人工知能|人間|ロボット|ボット|誰|だれ|何).*$|^(?:あなたは|これは|このボットは)?(?:誰|だれ)が(?:作|開発|運営).*$|^(?:英語|日本語|ほかの言語)(?:で(?:も)?(?:質問|聞|使|話)|は(?:使|話|分か|わか)).*$/u,
      wording(
        'are you (?:an? |really |just )*(?:ai|bot|robot|human|person|real(?: person)?|chat ?gpt|gpt\\S*|claude|gemini|copilot|llm|language model|machine|program|computer|chatbot|there|alive)(?: or .{2,20})?',
      ),
      wording(
        '(?:who|how) (?:made|built|created|wrote|runs?|owns?|maintains?|operates?|is behind|were|was|is|are) (?:you|this bot|the bot|this(?= (?:made|built|run)))(?: (?:made|built|trained|created|run|programmed))?|(?:do|are) you (?:use|using|run(?:ning)? on|rely(?:ing)? on|based on|powered by) (?:an? )?(?:ai|gpt|chat ?gpt|llm|language model)s?',
      ),
      wording(
        '(?:do|can) (?:you|i) (?:speak|understand|know|read|answer|ask|write|reply)(?: (?:you|me|questions?))?(?: (?:in|to me in))? (?:japanese|english|other languages|another language|\\p{L}+ese|french|german|spanish|polish|korean)',
      ),
      wording("(?:who|what) are you(?: and .{0,40})?|what(?: is|[’']s) this(?: (?:bot|app|thing))?(?: for)?|\\?+|get(?:ting)? started"),
      wording("i(?: am|[’']m) (?:lost|new|new here|stuck|confused)|i (?:don[’']?t|do not) (?:understand|know) how\\b.*"),
      /^(?:.{0,5}について質問|ヘルプ|使い方|使いかた|何を(?:聞|質問|尋ね)|何が(?:聞|質問)|どんな(?:こと|質問)が|ガイド|コマンド(?:一覧)?|何ができ|なにができ|できること|どう使|どうやって使|助けて|質問の仕方|聞き方|尋ね方).*$/u,
      /^(?<x>\S+?)(?:コマンド)?の使い方(?:は.*|を.*)?[。？?！! ]*$/u,
    ],
  }),
  cue: cued({
    words:
      'how (?:i|to|(?:do|can|should|shall|could|would) (?:i|we|one))|commands?|instructions|tutorial|(?:user )?(?:manual|guide)|features|help|(?:what|which) (?:can|could) (?:you|i|we)',
    with: 'use using ask phrase question questions start begin bot word should work works do here else',
  }),
  run(args, context) {
    const typed = args.command?.toLowerCase().replace(/^\//, '');
    if (!typed) return overview(context, args.public);
    const found = context.commands.find((c) => c.name === typed || c.ja?.name === typed);
    return found ? detail(found, context, args.public) : unknownCommand(typed, context);
  },
});

function overview(context: CommandContext, isPublic: boolean) {
  const { commands, desk, language, request } = context;
  const { prefix = '' } = request;
  const page = new Page(context);
  const blocks: Block[] = [
    heading(page.text.guideTitle),
    paragraph(page.text.homePurpose),
    list(...desk.about.documents.map((d) => [span(d.title, 'bold'), `, ${d.publisher}, ${formatDate(d.date, language)}`])),
    paragraph(page.text.guideCommands),
    list(...commands.map((c): Span[] => [span(`/${prefix}${usage(c)}`, 'code'), span(` — ${described(c, language)}`)])),
    paragraph(page.text.guidePlain),
  ];
  return page.reply(blocks, {
    words: '',
    public: isPublic,
    actions: [
      callMenu(
        page.text.guideMenu,
        commands.map((c) => [c.name, `guide ${c.name}`] as const),
      ),
      ...examplesIn(language, desk.about).map((question) => callButton([question, `ask ${question}`])),
    ],
  });
}

function detail(command: Command, context: CommandContext, isPublic: boolean) {
  const page = new Page(context);
  const example = command.example?.[page.language] ?? '';
  const { prefix = '' } = context.request;
  const blocks: Block[] = [
    heading(`/${prefix}${usage(command)}`),
    paragraph(described(command, page.language)),
    list(...command.options.map((o): Span[] => [span(o.name, 'code'), span(` — ${optionText(o, page)}`)])),
    ...(example ? [paragraph(page.text.example, span(`/${prefix}${command.name} ${example}`, 'code'))] : []),
  ];
  return page.reply(blocks, { words: command.name, public: isPublic, actions: example ? [callButton([page.text.tryIt, `${command.name} ${example}`])] : [] });
}

/** “timeline [topic] [from] [to]”; flags are left out, they stand in the detail. */
export const usage = ({ name, options }: Command): string =>
  [name, ...options.filter((o) => o.type !== 'flag').map((o) => (o.required ? o.name : `[${o.name}]`))].join(' ');

const described = ({ description, ja }: Command | CommandOption, language: Language): string =>
  language === 'ja' ? (ja?.description ?? description) : description;

function optionText(option: CommandOption, { text, language }: Page): string {
  const bounds = option.type === 'integer' ? text.between(option.min, option.max) : option.type === 'text' ? text.upTo(option.maxLength) : '';
  return [described(option, language), option.required ? text.required : '', bounds].filter(Boolean).join(text.comma);
}

/** The nearest ones, else all of them. */
function unknownCommand(typed: string, context: CommandContext) {
  const text = strings(context.language);
  const near = nearNames(
    typed,
    context.commands.map((c) => c.name),
  );
  if (near.length > 0)
    return reply([notice('warning', text.didYouMean(text.kinds.commands, typed, near))], { actions: near.map((name) => callButton([name, `guide ${name}`])) });
  const all = overview(context, false);
  return { ...all, blocks: [notice('warning', text.noSuch(text.kinds.commands, typed)), ...all.blocks] };
}
