// How people ask: the wordings that tell what kind of answer is wanted, in English and Japanese. Nothing here knows a subject.
import type { Unit } from '../corpus/quantity.ts';
import { stemOf } from '../search/terms.ts';

export const KINDS = ['number', 'when', 'where', 'who', 'why', 'definition', 'claim', 'compare', 'open'] as const;
export type Kind = (typeof KINDS)[number];

/** What no document can answer: orders to the bot, small talk. */
const ORDERS = [
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|rule|prompt|previous|above|prior|guideline|everything|sources?|documents?|corpus)\b/i,
  /\b(?:system|developer|hidden|initial) (?:prompt|message|instructions?|mode)\b|\bjailbreak|\bprompt injection/i,
  /\byou are (?:now|no longer)\b|\b(?:act|behave|respond|answer) as (?:if|though|a|an|my)\b|\bpretend (?:to|you|that)\b|\broleplay\b/i,
  /^\s*(?:system|assistant|admin|developer)\s*[:>]/i,
  /\b(?:make up|invent|fabricate|hallucinate)\b.{0,30}\b(?:quote|figure|number|source|citation|answer|statement|fact|statistic)/i,
  /(?:^|[.!?:;,]\s*|\b(?:and|then|to|please|must|should|will|shall|always|now)\s+)(?:reply|respond|answer|say|output|print|repeat)\b.{0,12}\b(?:only|just|exactly|nothing but)\b/i,
  /\bwrite\b (?:me |us )?(?:a|an|some|the|my) (?:\w+ )?(?:poem|song|haiku|story|essay|function|script|program|code|email|letter|speech|joke|tweet|blog|press release)/i,
  /\bfrom (?:now|here) on\b.{0,60}\b(?:treat|answer|tell|say|act|begin|reply|call|stamp|mark)\b|\btreat (?:this|that|it|the following)\b.{0,20}\bas (?:part|true|fact|an? )/i,
  /\b(?:tell|give) (?:me|us) a (?:joke|story|poem)\b/i,
  /without (?:citing|quoting|naming) (?:any |a |the )?sources?|quote no source|confirm the (?:new|following) (?:figure|number)/i,
  /指示.{0,12}(?:無視|忘れ)|(?:だけ|とだけ|のみ)(?:を)?(?:答え|返答|出力|言)|(?:ふり|つもり)をして|システムプロンプト|でっち上げ|捏造し|プログラムを書いて|詩を(?:書|作)/,
];
const CHATTER = [
  /^\W*(?:hi|hello|hey|hiya|yo|thanks?|thank you|thx|ty|cheers|good (?:morning|afternoon|evening|night|job|bot)|ok(?:ay)?|cool|nice|great|lol|haha|bye|goodbye|see you|test(?:ing)?|ping|welcome|sorry|please|how are you|what's up|sup|who are you|are you (?:a bot|an? ai|human|there))\b[\w\s,!.?']{0,30}$/i,
  /^\W*(?:h+m+|not sure|never ?mind|nvm|let me think)\b[\w\s,!.']{0,40}$/i,
  /^\W*(?:こんにちは|こんばんは|おはよう|ありがとう|どうも|はじめまして|お疲れ|了解|さようなら|テスト)[\p{L}\s!！。、?？]{0,12}$/u,
];

export const isOrder = (text: string): boolean => ORDERS.some((p) => p.test(text));
export const isChatter = (text: string): boolean => CHATTER.some((p) => p.test(text));

interface NumberPattern {
  readonly pattern: RegExp;
  readonly units: readonly Unit[];
}

const MONEY: readonly Unit[] = ['USD', 'JPY'];
const SHARE: readonly Unit[] = ['percent', 'percent-of-GDP'];
const LENGTH: readonly Unit[] = ['years', 'months', 'days'];
const SIZE: readonly Unit[] = [...MONEY, ...SHARE, 'people', 'count'];

/** Most telling first; the first that fits says which units an answer may have. */
const NUMBERS: readonly NumberPattern[] = [
  { pattern: /\bhow many times\b|\b(?:multiple|factor|times (?:as|more|higher|larger|the)|-?fold)\b|何倍/i, units: ['ratio'] },
  {
    pattern:
      /\bhow (?:long|old)\b|\bhow many (?:days?|weeks?|months?|years?)\b|\b(?:duration|length of time|time (?:span|frame|is left|left|remain\w*))\b|\bfor how (?:long|many)\b|\b(?:for|over) what (?:period|stretch|span)\b|\bhow much (?:longer|time)\b|何日|何年間|何年(?:続|有効|で)|何か月|何ヶ月|期間|どのくらいの(?:期間|間)/i,
    units: LENGTH,
  },
  {
    pattern:
      /\bhow many per ?cent\b|\bper ?cent(?:age)?s?\b|%|\b(?:share|proportion|fraction|slice|portion)\b|\bwhat part\b|\bhow (?:much|many) of (?:the|its|their|all)\b(?! (?:money|cash))|割合|比率|シェア|パーセント|％|何割/i,
    units: SHARE,
  },
  { pattern: /\bhow many (?:\w+ )?(?:billions?|millions?|trillions?|dollars?|bucks|yen|usd)\b/i, units: MONEY },
  { pattern: /\brank(?:s|ed|ing)?\b|\bwhich place\b|\bhow high on\b|何位|順位|何人目|何番目/i, units: ['rank'] },
  {
    pattern: /\bhow many\b|\bnumber of\b|\bhead ?count\b|\bcount of\b|何人|何名|何か国|何カ国|人数|いくつ/i,
    units: ['people', 'count', 'ratio', ...SHARE, ...LENGTH],
  },
  {
    pattern:
      /\b(?:tariff|duty|tax|interest|levy) rates?\b|\brates?\b(?= (?:of|on|for|did|does|was|is|are|were|do|has|had|applies|apply))|\bwhat (?:\w+ ){0,2}(?:tariff|duty|levy)\b|\bhow (?:high|steep)\b|税率|関税率|何パー/i,
    units: SHARE,
  },
  {
    pattern:
      /\bhow much\b|\bhow (?:large|big|sizable|sizeable|great|wide|deep|little|low|small)\b|\bhow far\b|\bwhat (?:size|sum|scale|figure|number|numbers|volume|level)\b|\b(?:two|both) (?:\w+ )?amounts\b/i,
    units: SIZE,
  },
  {
    pattern:
      /\b(?:price|cost|amount|value|worth|bill|budget|sum|tab|total|payments?|fee|spending) (?:of|for|in|to|did|was|is)?\b|\b(?:price|cost|amount|sum|price tag|value|USD|JPY|usd|jpy)\b|いくら|金額|総額|費用|額は/i,
    units: SIZE,
  },
  // A bare “number” counts something, or is whatever number there is.
  { pattern: /\bnumbers?\b|人数|数は/i, units: ['people', 'count', ...SIZE, 'ratio'] },
];

export function wantedUnits(text: string): readonly Unit[] | null {
  return NUMBERS.find(({ pattern }) => pattern.test(text))?.units ?? null;
}

const NOT_IN = /\b(?:not|rather than|instead of)\s+(?:in\s+)?(?:yen|(?:us )?dollars?)\b/gi;

/** The currency that a question insists on. */
export function wantedCurrency(words: string): 'USD' | 'JPY' | null {
  const text = words.replace(NOT_IN, '');
  const yen = /\byen\b|¥|￥|\bjpy\b|円/i.test(text);
  const dollars = /\b(?:us )?dollars?\b|\$|\busd\b|ドル/i.test(text);
  return yen === dollars ? null : yen ? 'JPY' : 'USD';
}

/** Whether a number is asked for by the head, the share or the piece. */
export const asksPerPiece = (text: string): boolean => PER_PIECE.test(text);

const PER_PIECE = /\bper (?!(?:year|annum|month|week|day|cent|cents|gdp|the|our|your|their)\b)\p{L}+|\bapiece\b|(?:1|一)(?:人|株|台|社|隻)(?:当|あ)たり/iu;

/** Years that a text names by the one it is written in, such as “last year”. @param newest ISO date of the newest document. */
export function relativeYears(text: string, newest: string): number[] {
  const year = Number(newest.slice(0, 4));
  const named = [/\b(?:last|previous) year\b|\bthe year before\b|昨年|去年|前年/i, /\bnext year\b|来年|翌年/i];
  return [year - 1, year + 1].filter((_, i) => named[i]?.test(text));
}

/** Things that are numbers, after “what is …”. */
const NUMBERS_BY_NAME =
  'price|cost|amount|value|rate|percent(?:age)?|share|proportion|number|total|sum|size|multiple|duration|length|slice|portion|fraction|target|bill|volume|budget|numbers|amounts|yen|toll|deficit|surplus|ratio|spending|outlays?|cheque|check|payment|stake|headcount|period|stretch|span|ceiling';
const ASKS_NUMBER = new RegExp(
  [
    String.raw`\bhow (?:many|much|large|big|high|long|old|far|steep|great|deep|wide|sizable|sizeable|little|low|small|few|strong)\b(?! does it matter)`,
    String.raw`\b(?:what|wich|which)(?:'s| is| was| were| are| would be)?\s+(?:(?!(?:do|does|did|can|could|will|should|might|may|kind|sort|type|who|that|which|concerning|about)\b)[\p{L}\p{N}.'’-]+\s+){0,6}?(?:${NUMBERS_BY_NAME})\b`,
    String.raw`\bwhat (?:is|was|'s) the (?:\p{L}+ ){0,2}(?:tariff|levy|duty|level|figure|part)\b`,
    String.raw`\bwhat (?:(?:\p{L}|-)+ ){0,2}(?:tariff|levy|duty|level|figure)\b(?! (?:consultation|talk|negotiation|issue|dispute|matter))`,
    String.raw`\b(?:by|at|to) what (?:rate|percent|percentage|multiple|factor|price|level|extent)\b|\bfor what period\b`,
    String.raw`\bthe (?:rate|percentage|sum|amount|number|figure|share) (?:to which|at which|of|for|that|in)\b`,
    'いくら|何人|何名|何%|何％|何パーセント|何割|何倍|何日間|何日か|何年間|何か国|何カ国|何位|何ドル|何円|何億|何兆|どのくらい|どれくらい|どれほど|割合は|金額は|総額|税率|規模は|目標(?:値)?は',
  ].join('|'),
  'iu',
);
const TELEGRAPHIC_NUMBER =
  /\b(?:how much|how many|how long|price|cost(?!-)|amount|rate|percent|percentage|share|usd|jpy|yen|number|total|value|budget|deficit|surplus|multiple|(?:tariff|duty|levy)(?= (?:on|for)\b)|volume|size|headcount|head count|figure|figures)\b|%/i;

const WHEN =
  /(?:^|[,;:–—-]\s*|\b(?:and|so|since|until|till|by|from|or|exactly)\s+)when\b|\bwhen\W*$|\b(?:which|what) years\b|\b(?:what|which|exact|target|by what|in what) (?:\w+ )?(?:date|day|year|month|time|deadline)\b|\bhow soon\b|\bdate\b(?! back)|\bdeadline\b|\bsince when\b|\bwhat time\b|いつ|何年に|何月|何日に|何年か|何年まで|何年です|日付|日にち/i;
/** In words without another question word, “when” asks wherever it stands. */
const ANY_WHEN = /\bwhen\b/i;
const OTHER_QUESTION =
  /\b(?:what|who|which|how|why|where|whose|whom)\b|^\W*(?:is|are|was|were|did|does|do|has|have|had|will|would|could|can|might|may|should)\b/i;
/** So do years at its end: “Biden presidency years”. */
const YEARS_OF = /\b(?:years|yrs)\W*$/i;
const asksWhen = (text: string): boolean => WHEN.test(text) || ((ANY_WHEN.test(text) || YEARS_OF.test(text)) && !OTHER_QUESTION.test(text));
/** A date asked for outright, whatever else the question names. */
const WHICH_DATE =
  /^\W*(?:and |so )?when\b|\b(?:what|which|what's|whats) (?:is |was |'s )?(?:the )?(?:\w+ ){0,2}(?:date|day|year|month|deadline)\b(?!['’]s| (?:ago|old))/i;
const WHO =
  /\bwho(?:se|m)?\b|\bwho's\b|\b(?:which|what) (?:\w+ ){0,2}(?:person|people|analyst|expert|official|politician|minister|leaders?|scholar|spokes\w+|president|negotiator|ambassador|envoy|secretary|adviser|advisor|author|journalist|head of \w+|specialist|pundit|diplomat|figure|companies|company|firms?|countries|country|organi[sz]ations?|think tank|organi[sz]ation|nations?|states?)\b|誰|だれ|どの(?:人|組織|国|会社|企業|専門家|大臣)|どこの/i;
const WHERE =
  /^\W*(?:and |so )?where\b|\b(?:in|at|to|from) (?:which|what) (?:\w+ )?(?:city|place|town|country|countries|state|region|location|venue|base|prefecture)\b|どこ/i;
const WHY =
  /\bwhy\b|\bhow come\b|\bwhat (?:made|drove|prompted|caused|led|motivated|explains|is the reason|was the reason|were the reasons|could push)\b|\breasons? (?:for|why|behind|that)\b|\bcause of\b|なぜ|どうして|理由|何故|原因|背景は/i;
const DEFINITION =
  /\bmean(?:s|ing)?\b|\bdefin(?:e|ition|es)\b|\bstands? for\b|\babbreviation\b|\bacronym\b|\bexplain (?:the )?(?:term|concept|meaning)\b|とは|意味|定義|略/i;
const WHAT_IS = /^\W*(?:so |and |ok |please |pls )?(?:what(?:'s| is| are| was| were)|whats)\s+(?:the |a |an |this |that )?(?<thing>[^?,;]{2,60}?)\??\W*$/i;
const CLAIM =
  /(?:,|\s)\s*(?:right|correct|true|yes(?: or no)?|no|(?:is|was|does|did|has|had|will|would)n['’]?t (?:it|that so|he|she|they|there)|(?:do|are|were|have)n['’]?t they|is that (?:right|correct|true|so|accurate)|am i right|or not)\s*\?|\bis (?:it|that|this) (?:true|correct|right|accurate|so|a fact)\b|\btrue or false\b|\bi (?:read|heard|saw|was told|thought|believe|understand) (?:that |somewhere )?|\bfact.?check|^\W*(?:please |pls )?(?:verify|confirm)\b|\b(?:can|could) (?:you|we|anyone|someone) (?:please )?(?:confirm|verify)\b|\b(?:insists?|insisted|claims?|swears?|maintains?) that\b(?=.*\?)|\b(?:true|correct|right|rigth)\s*\?\s*$|本当(?:です|に|か|[？?])|よね[？?。]?$|という(?:の|話|主張)は(?:本当|事実|正し)|正しい(?:です)?か|は事実/i;
/** What makes a statement of what stands before or behind it, with no mark or in so many words: “…, isn't it”, “claim: …”. */
const TAGGED =
  /(?:,\s*(?:yes or no|(?:do|are|were|have)n['’]?t (?:they|you)|(?:is|was|are|were) (?:he|she|they|i) (?:right|wrong|correct))|[,\s]\s*(?:is|was|does|did|has|had|will|would)n['’]?t (?:it|he|she|they|there))\W*$|^\W*(?:claims?|statement)\s*:/i;
const YES_NO =
  /^\W*(?:so |and |but |ok,? )?(?:is|are|was|were|did|does|do|has|have|had|will|would|could|can|might|may|should|isn'?t|aren'?t|didn'?t|doesn'?t|hasn'?t|won'?t)\b/i;
const COMPARE =
  /\b(?:compare|comparison|contrast|differ(?:s|ence|ences|ent|ently)?|disagree|agree(?:s)? on|versus|side by side|both|each|two|either) (?:\w+ ){0,4}(?:documents?|articles?|texts?|sources?|papers?|reports?|pieces?|accounts?|descriptions?)\b|\b(?:documents|articles|texts|sources|papers|reports|accounts) (?:\w+ ){0,4}(?:compare|differ|agree|disagree|contrast|conflict|match|contradict|diverge|say|describe)\b|^\W*(?:please |pls )?compare\b|\bcompare (?:both|the two)\b|\bdo (?:they|the \w+ \w+) (?:agree|differ)\b|\bone (?:document|article|text|source|paper)\b.*\bother\b|\bside by side\b|比較|両(?:文書|記事|資料|方の)|二つの(?:文書|記事|資料)|2つの(?:文書|記事|資料)/i;

/** Whether a number or a date is asked for in so many words, not only hinted at. */
export const isFirm = (text: string): boolean => WHICH_DATE.test(text) || ASKS_NUMBER.test(text);

/** An amount may be meant, or what it is spent on: a number if there is one. */
const MAY_ASK_NUMBER =
  /\bwhat (?:does|do|did|is|are|was|has|have|had|will|would) .{1,60}\b(?:pay|paid|paying|spend|spent|spending|cost|costs|owe|contribute|invest|invested|worth)\b/i;

/** What kind of answer a question asks for. `compare` and `claim` come before the question words inside them. */
export function kindOf(text: string): Kind {
  if (COMPARE.test(text)) return 'compare';
  if (CLAIM.test(text) || TAGGED.test(text)) return 'claim';
  if (WHY.test(text)) return 'why';
  if (WHICH_DATE.test(text)) return 'when';
  if (ASKS_NUMBER.test(text)) return 'number';
  if (asksWhen(text)) return 'when';
  if (WHO.test(text)) return 'who';
  if (WHERE.test(text)) return 'where';
  if (DEFINITION.test(text) || asksWhatIs(text)) return 'definition';
  if (YES_NO.test(text)) return 'claim';
  return MAY_ASK_NUMBER.test(text) || (!/\b(?:what|which|how|where)\b/i.test(text) && TELEGRAPHIC_NUMBER.test(text)) ? 'number' : 'open';
}

/** “What is X?”, where nothing else is asked about it. */
function asksWhatIs(text: string): boolean {
  const thing = WHAT_IS.exec(text)?.groups?.thing ?? '';
  return thing !== '' && !/\b(?:of|for|in|on|to|by|from|with|at|after|behind|between|under|before|when|that|about|if|doing|going|said)\b|['’]s\b/i.test(thing);
}

function stemsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(stemOf));
}

/** Words about the bot's documents rather than their subject. */
const META_WORDS =
  'document article text paper source report according describe description mention piece publication info information detail detail summary summarize explain briefing handout seminar please wonder curious name teach hear recall account 文書 資料 記事 論文 文章 説明 描写 記述';

/** Words that set two things side by side, where a question does so. */
const SIDE_WORDS = 'change situation differ difference compare comparison contrast agree disagree 二つ 両方 両者 双方 違い 違う 異なる 比較 比べる 見方';

/** Words that carry little of a question's subject. */
const LIGHT_WORDS =
  'want need think use seem keep happen become show look call see way kind sort matter situation current currently now today actual exact exactly roughly approximate about total big large small good bad new old long high low part side point case fact lot number amount figure person people country work try start begin feel like mean turn move hold set bring provide include become remain stay stand concern relate regard particular general different same every whole main key specific certain likely possible able time day week month year much far ago recent recently lately latest still yet already ever soon later early late next last first word phrase term expect plan consider field area topic domain aspect type measure step option view position stance opinion idea quick brief know understand find read write check note help';

/** What users ask with, whatever the subject: they mistype these, too. */
export const ASKING_WORDS: readonly string[] = [META_WORDS, SIDE_WORDS, LIGHT_WORDS].flatMap((list) => list.split(' '));

const META = stemsOf(META_WORDS);
const SIDES = stemsOf(SIDE_WORDS);
const LIGHT = stemsOf(LIGHT_WORDS);

/** Wordings that ask for what came after the documents. */
export const AFTERWARDS =
  /\b(?:later (?:that|this|in the) (?:year|month|summer|fall|autumn)|since then|afterwards?|eventually|in the end|finally (?:sign|agree|settle|reach|struck|strike)\w*|once (?:\w+ ){1,8}(?:is|are) (?:over|up|gone)|after (?:the )?(?:april|may|june|july|summer)|how did (?:it|that|the talks|they) (?:end|turn out|go))\b|その後(?:どう|の結果)|最終的に/i;

export const isMeta = ({ stem }: { readonly stem: string }, kind: Kind): boolean => META.has(stem) || (kind === 'compare' && SIDES.has(stem));
export const isLight = ({ stem }: { readonly stem: string }): boolean => LIGHT.has(stem);
