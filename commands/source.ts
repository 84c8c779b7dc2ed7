// `source`: the documents; one document's outline; one paragraph in context, with its neighbours.
import { callButton } from '../src/core/call-actions.ts';
import { defineCommand } from '../src/core/command.ts';
import { contextPage } from '../src/core/context-page.ts';
import { cued } from '../src/core/cues.ts';
import { amountSought, endOrSection, inDigits, ofWhichFacts, PARAGRAPH, paragraphOf, READ } from '../src/core/document-wishes.ts';
import { documentNamed, isAnyDocument, withoutKind } from '../src/core/documents.ts';
import { documentsPage, figuresPage, outlinePage, whichParagraph } from '../src/core/document-pages.ts';
import { completeFrom, publicFlag, unknown } from '../src/core/options.ts';
import { deed, firstOf, hearing, thing, wording } from '../src/core/phrases.ts';
import { notice, reply } from '../src/core/reply.ts';
import { strings } from '../src/core/strings.ts';

/** No part of an amount: “55,000”, “$8”, “25%”. */
const NUMBER =
  /(?:^|\s|,(?!\d)|の)(?:¶|paras?\.?|paragraphs?|par\.|第|#|段落)?\s*(?<![$¥€])(\d{1,4})(?:段落)?(?:\s+(?:of|in|from)\s+(?:the\s+)?|の)?(?=\s(?!%|percent|per cent|million|billion|trillion|bn|years?\b|days?\b|troops)|$|,(?!\d))/iu;
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
    amountSought,
    ofWhichFacts,
    endOrSection,
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
      names: (text, library) => library.documents.find(withoutKind(text)) !== undefined,
    }),
  ),
  cue: cued({
    words: 'sources|documents?|bibliography|references|publications|articles?|papers?|text|passage|outline|(?:based|base|rely|relying|draw) on',
    with: 'who where original many link links url wrote author authors use uses used itself information answers basis trail',
    on: 'document',
  }),
  run(args, context) {
    const { library, language } = context;
    if (!args.document) return args.paragraph === undefined ? documentsPage(context, args.public) : whichParagraph(args.paragraph, context);
    if (isAnyDocument(args.document) && !documentNamed(args.document, library)) return documentsPage(context, args.public);
    const document = documentNamed(args.document, library);
    const figures = document ? [] : library.figuresOf(args.document);
    if (figures.length > 0) return figuresPage(args.document, figures, context, args.public);
    if (!document) return unknown({ shelf: 'documents', typed: args.document, language, library, command: 'source' });
    if (args.paragraph === undefined) return outlinePage(document, context, args.public);
    if (document.paragraphs.some((p) => p.n === args.paragraph)) return contextPage(document, args.paragraph, context, args.public);
    const last = document.paragraphs.at(-1)?.n ?? 0;
    const name = library.documents.label(document, language);
    return reply([notice('warning', strings(language).noParagraph(name, args.paragraph, last))], { actions: [callButton([name, `source ${document.id}`])] });
  },
});
