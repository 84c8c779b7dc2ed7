// What is asked of the documents themselves: a paragraph by its number, who wrote one and when, how new they are, where an amount stands.
import { documentAlone, isAnyDocument, KINDS } from './documents.ts';
import type { Library } from './library.ts';
import { wording } from './phrases.ts';
import { isPointer, subjectIn } from './subject.ts';

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NTH = new RegExp(`\\b(?:(\\d{1,4})(?:st|nd|rd|th)|(${ORDINALS.join('|')})) para(?:graph)?\\b|\\bpara(?:graph)? (${CARDINALS.join('|')})\\b`, 'giu');
/** “paragraph 2”, “the second paragraph” */
export const PARAGRAPH = `(?:(?:paragraph|para\\.?|¶|par\\.) ?(?:\\d+|${CARDINALS.join('|')})|(?:\\d+(?:st|nd|rd|th)|${ORDINALS.join('|')}) para(?:graph)?)`;
/** What may stand before a paragraph that is to be shown. */
export const READ =
  "(?:(?:what(?:[’']s| is| does|[’']s in| is in| does it say in)|(?:show|open|read|give|see|quote|display|get|view|find|look at|have|pull up)(?: me| us)?) )?(?:the )?(?:(?:exact |full |original |whole |actual )*(?:text|wording|words|content|contents) (?:of|in|from) )?(?:the )?";

const IT =
  '(?:(?:this|that|it|you|these|they)(?: (?:bot|data|information|answers?|figures?|numbers?))?|(?:the|your|this|these) (?:latest |last )?(?:data|information|info|sources?|documents?|answers?|corpus|knowledge|figures?|numbers?|bot|database|material|news))';
const FRESH = '(?:up[- ]to[- ]date|current|recent|the latest|latest|outdated|out of date|old|stale|live|real[- ]?time|new|fresh|updated)';
/** What is asked of all that the bot has: how new it is, where to read it, how to cite it, whether to believe it, which document is the newer. */
const OF_ALL = [
  wording('(?:do you have |have you got |is there )?(?:anything|something) (?:newer|later|more recent|fresher)(?: than .+)?'),
  wording('(?:(?:is|are) (?:this|it|they|these|the \\w+) (?:paywalled|behind a paywall|public|free|open access|online|available online))'),
  wording(
    `(?:(?:send|give|show|share|get)(?: me| us)? )(?:the |a )?(?:links?|urls?|pdfs?|full texts?|originals?|full articles?)(?: (?:to|of) (?:the |both |all )?(?:${KINDS}))?`,
  ),
  wording(
    '(?:how (?:do|can|should|would) i |(?:i (?:need|want|have|would like) to )?)(?:cite|reference|quote) (?:this|that|it|you|these|them|(?:the|your|this) (?:\\w+ )?(?:bot|documents?|sources?|answers?))(?: (?:as|in|for) .{2,30})?',
  ),
  /^(?:この|その)?(?:資料|情報|回答|データ|出典)は?(?:どれ(?:くらい|ほど))?(?:信頼|信用|信じ|正確|客観|中立).*$/u,
  wording(
    `which (?:one|document|paper|source|article|text|piece)s?(?: (?:of (?:them|these|the two)))? (?:is|are) (?:the )?(?:newer|older|newest|oldest|latest|more recent|most recent|longer|shorter)`,
  ),
  wording(
    `(?:what(?:[’']?s| is)|anything|is there anything|any) (?:new|news|updates?|the latest|latest news)(?: (?:today|lately|recently|since (?:then|april)))?`,
  ),
  wording(
    `(?:is|are) ${IT} (?:still |all |really )?${FRESH}|how ${FRESH} (?:is|are) ${IT}|when (?:were|was|are|is|did|do) ${IT} (?:last )?(?:been )?(?:updated?|refreshed|collected|made|from|get updated)`,
  ),
  wording(
    `how (?:often|frequently|regularly) (?:are|is|do) ${IT} (?:get )?(?:updated?|refreshed)|(?:what(?:[’']?s| is| are) )?(?:the |your )?(?:last update|(?:knowledge )?cut-?off(?: date)?|(?:newest|latest|most recent) (?:document|source|data|date|update|information|article)s?)(?: you have)?`,
  ),
  wording(
    `do you (?:have|get|know|follow|include) (?:any |the )?(?:live|real[- ]?time|recent|current|today[’']?s|latest|newer|newest|up[- ]to[- ]date) (?:news|data|information|info|updates|developments|documents|sources|figures)|(?:as of|from|until) (?:when|what date|which date) (?:is|are) ${IT}`,
  ),
  /^(?:(?:この|その)?(?:情報|データ|資料|回答)は)?(?:最新|いつの(?:情報|データ|資料|もの)|いつ(?:更新|時点)|古い).{0,12}$/u,
];
const TRUST =
  '(?:reliable|credible|trustworthy|biased|neutral|objective|independent|impartial|legit|authoritative|accurate|an? (?:primary|secondary|good|reliable|official|academic|scholarly|peer[- ]reviewed) source)';
/** Whether one may rely on it. */
const TRUSTED = wording(
  `how ${TRUST} (?:is|are) (?<x>.+?)|(?:is|are) (?<y>.+?) (?:a |an )?${TRUST}|can (?:i|we|you) (?:trust|rely on|cite|quote|believe) (?<z>.+?)`,
);
const FACT = '(?:authors?|writers?|title|headline|name|date|publication date|publisher|link|url|web ?page|length)';
/** What is asked of a document itself: who wrote it, when it appeared, where it is. */
const FACTS = [
  wording('(?:who|which \\w+) (?:wrote|authored|published|produced|issued|released|made|is (?:the (?:author|writer|publisher) of|behind)) (?<x>.+?)'),
  wording(
    '(?:when|where|by whom|in (?:which|what) \\w+) (?:was|were|is|are|did) (?<x>.+?) (?:published|written|released|printed|issued|come out|appear|dated|from|out)',
  ),
  wording(
    `(?:(?:what|who|which)(?:[’']?s| is| was| are)|show me|give me|i need|got|do you have) (?:the |a |an )?(?:full |original |exact )?${FACT} (?:of|to|for) (?<x>.+?)`,
  ),
  wording(
    "how many (?:paragraphs|pages|words|sections) (?:has|does|do|are (?:there )?in|in) (?<x>.+?)(?: have)?|(?:what(?:[’']?s| is) the )?(?:word|page|paragraph) count (?:of|for) (?<y>.+?)",
  ),
  /^(?<x>.+?)(?:は|には)(?:全部で)?何(?:段落|ページ|字|語).*$/u,
  wording(
    `(?:the )?${FACT} (?:of|to|for) (?<x>.+?)|how (?:long|old|recent|current|new) (?:is|are) (?<y>.+?)|(?:what|which) (?:kind|sort|type) of (?:\\w+ )?(?:is|are) (?<z>.+?)`,
  ),
  /^(?<x>.+?)(?:を(?:書いた|執筆した|発行した).*|(?:の|は)(?:著者|執筆者|筆者|発行日|日付|題名|タイトル|リンク|URL|発行元).*|はいつ(?:発表|発行|公開|出版|書か|出).*)$/u,
];
const AMOUNT = [
  wording(
    "(?:(?:what(?:[’']?s| is| are)|give me|show me|i need|find) )?(?:the |a |your )?(?:exact )?(?:sources?|citations?|references?|origins?|provenance|basis) (?:of|for|behind|on) (?<x>.*\\d.*?)",
  ),
  wording(
    'where (?:does|do|did|is|are|was) (?<x>.*\\d.*?) (?:come|comes|taken|stem|originate|stated?|mentioned|written|cited|stands?|appears?|from)(?: from)?',
  ),
  /^(?<x>.*\d.*?)(?:という(?:数字|数値|金額))?の(?:出典|情報源|ソース|根拠)(?:は.*|を.*)?[。？?！! ]*$/u,
];

/** “JT 15” */
const NUMBERED = /^(?:show me |open |read )?(?:the )?(\D{2,40}?),? (\d{1,3})[.?!]*$/iu;
const LAST = /\b(?:last|final) para(?:graph)?\b|最後の段落/iu;
const SECTION = /\b(?:section|part|chapter|heading)\b|節|章/iu;

/** Where a section begins that a message names as one, and the last paragraph of the document that it names. */
export function endOrSection(message: string, library: Library): string | null {
  const [document, ...others] = LAST.test(message) ? library.documentsIn(message) : [];
  if (document && others.length === 0) return `${document.id} ${document.paragraphs.at(-1)?.n}`;
  const isNamed = (section: string | null): boolean => section !== null && message.toLowerCase().includes(section.toLowerCase().replace(/[?!]$/u, ''));
  const first = SECTION.test(message) ? library.corpus.passages.find(({ section }) => isNamed(section)) : undefined;
  return first ? `${first.document} ${first.paragraph}` : null;
}

/** Nothing but a paragraph. */
const ALONE = wording(`${READ}(?:${PARAGRAPH}|第? ?\\d+段落)(?: (?:of|in|from) (?:the |that |this )?(?:${KINDS}|it|that))?(?: say)?(?:を.*)?`);

/** A paragraph, with a document in whatever words or with nothing else. */
export function paragraphOf(message: string, library: Library): string | null {
  const n = /(?:¶|\bpara(?:graph)?\.?|\bpar\.|第) ?(\d{1,4})(?!\d)/iu.exec(inDigits(message))?.[1];
  const [, name = '', number] = NUMBERED.exec(message) ?? [];
  if (number && library.documents.named(name)) return `${name} ${number}`;
  const document = n && subjectIn(message, 'document', library);
  return document ? `${document} ${n}` : n && ALONE.exec(message) ? `¶${n}` : null;
}

/** “source of 55,000”, where such a figure is known. */
export function amountSought(message: string, library: Library): string | null {
  const text = AMOUNT.map((pattern) => pattern.exec(message)?.groups?.x).find(Boolean);
  return text && library.figuresOf(text).length > 0 ? text : null;
}

/** The bot and all that it says. */
const THESE =
  /^(?:you|this|these|that|it|they|(?:this|the) bot|(?:your|the|these|those|this|that) (?:answers?|data|information|info|figures?|numbers?|facts?))$/iu;

/** A document whose author, date or link is wanted; '' for all of them. */
export function ofWhichFacts(message: string, library: Library): string | null {
  if (OF_ALL.some((pattern) => pattern.exec(message))) return '';
  const trusted = TRUSTED.exec(message)?.groups;
  const { x, y, z } = trusted ?? FACTS.map((pattern) => pattern.exec(message)?.groups).find(Boolean) ?? {};
  const text = x ?? y ?? z ?? '';
  if (isAnyDocument(text) || (trusted && THESE.test(text)) || (x && isPointer(x))) return '';
  return documentAlone(text, library) ? text : null;
}

/** “the second paragraph”, “paragraph two” → “paragraph 2” */
export const inDigits = (text: string): string =>
  text.replace(NTH, (_, digits?: string, ordinal = '', cardinal = '') => {
    const named = ORDINALS.indexOf(ordinal.toLowerCase()) + CARDINALS.indexOf(cardinal.toLowerCase()) + 2;
    return `paragraph ${digits ?? named}`;
  });
