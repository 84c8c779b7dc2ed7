// `source`: the documents; one document's outline; one paragraph in context, with its neighbours.
import { callButton, callMenu } from '../src/core/call-actions.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import { contextPage } from '../src/core/context-page.ts';
import { cued } from '../src/core/cues.ts';
import { formatDate } from '../src/core/format.ts';
import type { Library, SourceDocument } from '../src/core/library.ts';
import { completeFrom, publicFlag, unknown } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { deed, firstOf, hearing, thing, wording } from '../src/core/phrases.ts';
import { type Action, heading, list, notice, reply, type Span, span } from '../src/core/reply.ts';
import { strings } from '../src/core/strings.ts';
import { subjectIn } from '../src/core/subject.ts';
import { clip } from '../src/core/text.ts';

const MOST_LINES = 12;
const LONGEST_LINE = 110;
const NUMBER = /(?:^|\s|,|の)(?:¶|paras?\.?|paragraphs?|par\.|第|#|段落)?\s*(\d{1,4})(?:段落)?(?:\s+(?:of|in|from)\s+(?:the\s+)?|の)?(?=\s|$|,)/iu;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NTH = new RegExp(`\\b(?:(\\d{1,4})(?:st|nd|rd|th)|(${ORDINALS.join('|')})) para(?:graph)?\\b|\\bpara(?:graph)? (${CARDINALS.join('|')})\\b`, 'giu');
/** “paragraph 2”, “the second paragraph” */
const PARAGRAPH = `(?:(?:paragraph|para\\.?|¶|par\\.) ?(?:\\d+|${CARDINALS.join('|')})|(?:\\d+(?:st|nd|rd|th)|${ORDINALS.join('|')}) para(?:graph)?)`;
const READ =
  "(?:(?:what(?:[’']s| is| does|[’']s in| is in| does it say in)|(?:show|open|read|give|see|quote|display|get|view|find|look at|have|pull up)(?: me| us)?) )?(?:the )?(?:(?:exact |full |original |whole |actual )*(?:text|wording|words|content|contents) (?:of|in|from) )?(?:the )?";

export const source = defineCommand({
  name: 'source',
  description: 'The documents; a document’s outline; a paragraph in context, with its neighbours',
  ja: { name: '資料', description: '資料の一覧、資料の構成、段落とその前後' },
  example: { en: 'japan-times 15', ja: 'ジャパンタイムズ 15' },
  options: [
    {
      name: 'document',
      type: 'text',
      description: 'a document, by any name',
      ja: { name: '資料', description: '資料名' },
      rest: true,
      maxLength: 200,
      complete: completeFrom('documents'),
    },
    { name: 'paragraph', type: 'integer', description: 'number of a paragraph', ja: { name: '段落', description: '段落の番号' }, min: 1, max: 9999 },
    publicFlag,
  ],
  parse(text) {
    const plain = inDigits(text).replace(/¶\s*/gu, ' ¶');
    const [found, n] = NUMBER.exec(plain) ?? [];
    const rest = found === undefined ? text : plain.replace(found, ' ');
    const document = rest
      .replace(/\b(?:paragraph|para|outline|of the|of|in|from|at)\b|の?(?:構成|段落)|¶/giu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    return { ...(document ? { document } : {}), ...(n === undefined ? {} : { paragraph: Number(n) }) };
  },
  hears: firstOf(
    paragraphOf,
    hearing({
      always: [
        wording(
          '(?:(?:show|list|give|see)(?: me| us)? )?(?:(?:the|all|your|a|full|of|list|names) )*(?:sources?|documents?|docs|source documents|references|bibliography|citations)(?: (?:list|please|used|available|(?:that |which )?(?:you|this bot|the bot) (?:uses?|have|has|know|knows|used|rely on|relies on|cite|cites|draw on|base your answers on)))?',
        ),
        wording(
          '(?:what|which) (?:are (?:your|the) (?:sources|documents|references)|(?:sources|documents|docs|articles|papers|texts|reports|publications|material|materials) (?:(?:do|did|have|can) you|(?:are|is) (?:you|your|these|those|this|it|they|used|there|available|in|behind)|(?:is|are|does|do) (?:this|the|your) (?:bot|desk|app|answers?|tool)) ?.*)',
        ),
        wording("what(?:[’']?s| is| are) (?:your|the) (?:source materials?|sources?|references?|documents|basis|evidence base)"),
        wording(
          'what (?:are|have) you (?:read|citing|quoting|using|working (?:from|with)|drawing on)(?:\\? any .{4,20})?|what (?:do|are) you (?:base|basing|rely|relying|draw|drawing)(?: (?:your|these|the) answers)? on',
        ),
        wording(
          'where (?:do|does|did|is|are) (?:all )?(?:of )?(?:this|that|these|those|your|the|you|it)(?: (?:answers?|information|data|numbers|figures|facts))? (?:come|get|got|getting|taken|sourced|from).*',
        ),
        wording(`${READ}(?<x>${PARAGRAPH} (?:of|in|from) .+?)(?: say)?`),
        thing(`(?:list of )?(?:sources|references|documents|bibliography)(?: (?:that|which) (?:i|we) can cite)?`),
        /^(?:出典|(?:参考)?資料|情報源|ソース|文書|参考文献)(?:の?一覧|リスト)?(?:は.*|を.*)?[。？?！! ]*$/u,
        /^(?:どの|どんな|何の|どういう)(?:資料|文書|情報源|出典|文献).*(?:使|利用|参照|基づ|もと|元に|あり|引用|持).*$/u,
        /^(?<x>.+?の?(?:第)?\d+段落.*?|.+?の構成)(?:を.*)?[。？?！! ]*$/u,
      ],
      where: [
        deed('(?:show|open|read|display|see|view|pull up)(?: me| us)?'),
        thing('sources?|documents?|articles?|papers?|outline|structure|sections|table of contents|contents'),
        wording('how (?:is|was) (?<x>.+?) (?:structured|organi[sz]ed|laid out)'),
      ],
      names: (text, library) => library.documents.find(text.replace(KIND, '')) !== undefined,
    }),
  ),
  cue: cued({
    words: 'sources|documents?|bibliography|references|publications|articles?|papers?|text|passage|outline|(?:based|base|rely|relying|draw) on',
    with: 'who where original many link links url wrote author authors use uses used itself information answers basis trail',
    on: 'document',
  }),
  run(args, context) {
    const { library, language } = context;
    if (!args.document) return args.paragraph === undefined ? documentsPage(context, args.public) : whichDocument(context);
    const document = documentNamed(args.document, library);
    if (!document) return unknown({ shelf: 'documents', typed: args.document, language, library, command: 'source' });
    if (args.paragraph === undefined) return outlinePage(document, context, args.public);
    if (document.paragraphs.some((p) => p.n === args.paragraph)) return contextPage(document, args.paragraph, context, args.public);
    const last = document.paragraphs.at(-1)?.n ?? 0;
    const name = library.documents.label(document, language);
    return reply([notice('warning', strings(language).noParagraph(name, args.paragraph, last))], { actions: [callButton([name, `source ${document.id}`])] });
  },
});

const KIND = /\b(?:document|article|paper|piece|report|source|text)$/iu;

/** By any name, with “article” after it, or among other words. */
function documentNamed(text: string, library: Library): SourceDocument | undefined {
  const { documents } = library;
  const among = subjectIn(text, 'document', library);
  return documents.find(text) ?? documents.find(text.replace(KIND, '')) ?? (among ? documents.named(among) : undefined);
}

/** A paragraph and a document, in whatever words. */
function paragraphOf(message: string, library: Library): string | null {
  const n = /(?:¶|\bpara(?:graph)?\.?|\bpar\.|第) ?(\d{1,4})(?!\d)/iu.exec(inDigits(message))?.[1];
  const document = n && subjectIn(message, 'document', library);
  return document ? `${document} ${n}` : null;
}

/** “the second paragraph”, “paragraph two” → “paragraph 2” */
const inDigits = (text: string): string =>
  text.replace(NTH, (_, digits?: string, ordinal = '', cardinal = '') => {
    const named = ORDINALS.indexOf(ordinal.toLowerCase()) + CARDINALS.indexOf(cardinal.toLowerCase()) + 2;
    return `paragraph ${digits ?? named}`;
  });

function documentsPage(context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const documents = page.library.corpus.documents;
  const items = documents.map((d): Span[] => [
    span(d.title, 'bold'),
    span(
      `, ${[d.author, d.publisher, d.series, formatDate(d.date, page.language), page.text.countOfParagraphs(d.paragraphs.length)].filter(Boolean).join(', ')}`,
    ),
    ...(d.url ? [span(' '), { text: '↗', link: d.url }] : []),
  ]);
  return page.reply([heading(page.text.sourcesTitle), list(...items)], { words: '', public: isPublic, actions: choices(page, documents) });
}

const choices = (page: Page, documents: readonly SourceDocument[]): Action[] =>
  documents.slice(0, 5).map((d) => callButton([page.library.documents.label(d, page.language), `source ${d.id}`]));

function whichDocument(context: CommandContext): Answered {
  const page = new Page(context);
  return reply([notice('warning', page.text.whichDocument)], { actions: choices(page, page.library.corpus.documents) });
}

/** A line a paragraph: its number and how our account of it begins. */
function outlinePage(document: SourceDocument, context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const passages = page.library.corpus.passages.filter((p) => p.document === document.id).toSorted((a, b) => a.paragraph - b.paragraph);
  const shown = context.more ? passages.slice(MOST_LINES) : passages.slice(0, MOST_LINES);
  const lines = shown.map((p) => [span(`¶${p.paragraph}${p.section ? ` ${p.section}` : ''}`, 'bold'), `: ${clip(p.text, LONGEST_LINE)}`]);
  const menu = callMenu(
    page.text.readParagraph,
    shown.map((p) => [`¶${p.paragraph} ${p.text}`, `source ${document.id} ${p.paragraph}`] as const),
  );
  const name = page.library.documents.label(document, page.language);
  const blocks = shown.length > 0 ? [heading(page.text.outlineOf(name)), list(...lines)] : [notice('info', page.text.noMore)];
  return page.reply(blocks, {
    words: document.id,
    public: isPublic,
    more: !context.more && passages.length > MOST_LINES,
    actions: shown.length > 0 ? [menu] : [],
  });
}
