// The words by which a message goes on from the last answer itself.

const AND = '(?:(?:ok|okay|and|so|but|now|then|also|well|thanks|thank you|great|yes|hm+)[,.!]* )*';
const PLEASE = '(?:,? (?:please|pls|plz|thanks|then|now|bot|for me|again))*[.?!… ]*';
const IT = '(?:that|this|it|these|those|them|the (?:last )?(?:answer|reply|one))';
const ASKED = '(?:(?:can|could|would|will) (?:you|i) (?:please )?)?(?:please )?';
const whole = (...forms: readonly string[]): RegExp => new RegExp(`^${AND}(?:${forms.join('|')})${PLEASE}$`, 'iu');

export const MORE = [
  whole(
    '(?:(?:show|tell|give|can i (?:see|have|get)|could i (?:see|have|get)|i want|any)(?: me| us)? )?(?:some |any(?:thing)? |a (?:bit|little) )?more(?: (?:details?|info(?:rmation)?|on (?:that|this|it)|about (?:that|this|it)|of (?:that|this|it|them)))?',
    '(?:go|carry|read) on|continue|next|(?:anything|anyone|anybody|what|who|something) else|and(?: then)?|(?:more |further )?details|elaborate|expand(?: on (?:that|this|it))?|the rest',
  ),
  /^(?:続き|つづき|もっと|続けて|もう少し|さらに|ほか(?:に)?は|他(?:に)?は|詳しく|詳細)[^?？]{0,10}[?？。]*$/u,
];
export const AGAIN = [
  whole(`${ASKED}(?:(?:say|show|give me)(?: ${IT})? again|repeat(?: ${IT})?)|again|come again|once more`),
  /^(?:すみません、?)?もう(?:一度|1度|一回|1回).{0,10}$/u,
];
export const IN_LANGUAGE = [
  whole(`${ASKED}(?:(?:translate|say|show|give|put|repeat|write)(?: me)?(?: ${IT})? )?(?:in|into|to) (?:(?<ja>japanese)|english)`),
  /^(?:(?<ja>日本語)|英語)で.{0,10}$/u,
];
/** What the answer itself may tell: who said it, of when it is. */
export const ON_IT = [
  whole(
    `who (?:said|says|reported|reports|claimed|claims|announced|told (?:them|him|her|us)|wrote|demanded|proposed|counted|estimated) ${IT}`,
    `(?:as )?(?:of|from|for|since|until|till) (?:when|(?:what|which) (?:year|date|month|period))(?: (?:is|was|are|were) ${IT})?`,
    `(?:what|which) (?:year|date|month|period)(?: (?:is|was|are|were) (?:${IT}|the (?:figure|number|data)))?(?: (?:from|for|of))?|when (?:is|was|are|were) ${IT}(?: from)?`,
  ),
  /^(?:それ|これ)?は?(?:いつ|何年)(?:時点)?の?(?:数字|数値|データ|もの|額)?(?:です|なのです|でしょう)?か?[？?。]*$/u,
  /^(?:それ|これ)?は?誰が(?:そう)?(?:言|述|報|発表|主張)[^、]{0,10}[？?。]*$/u,
];
export const SOURCE = [
  whole(
    "(?:(?:what(?:[’']?s| is)|(?:give|show|send) me|show|and|any) )?(?:the |your |a )?(?:exact )?(?:sources?|references?|quote|link|url|passage)(?: (?:for|of|on|to) (?:that|this|it)(?: (?:figure|number|claim|statement|amount))?)?",
    "where (?:does|did|is) (?:that|this|it) (?:come from|from|written|say so)|where (?:do|did) you get (?:that|this|it)(?: from)?|how do you know(?: that| this)?|says who|where[’']?s (?:that|this) from",
    '(?:(?:in|from) )?(?:which|what) (?:doc|document|paper|source|article|paragraph|text)(?: (?:is|was) (?:that|this|it)(?: (?:from|in))?)?',
  ),
  /^(?:その|この)?(?:出典|情報源|ソース|根拠)(?:は|を).{0,8}$|^(?:どこ|何)に(?:書いて|載って).*$|^原文(?:を|は).{0,10}$/u,
];
export const CITE = [
  whole(
    `(?:${ASKED}|how (?:do|can|should|would) i |i (?:need|want|have) to )?(?:cite|reference|quote|footnote) ${IT}(?: (?:as|in|for) .{2,20})?`,
    `(?:${ASKED}(?:give|show|get|copy|make)(?: me)? )?(?:a |the |an? full )?(?:(?:apa|mla|chicago|full|proper) )?(?:citations?|footnotes?|bibliography entry)(?: (?:for|of) ${IT})?`,
  ),
  /^(?:引用|脚注|出典表記).{0,12}$/u,
];
export const STEP = [
  whole(
    '(?:(?:show|read|go to|open|give)(?: me)? )?(?:the )?(?:(?:next|following|(?<back>previous|prior|preceding))(?: (?<what>paragraph|para|¶)| one)?|one after(?: (?:it|that))?)',
    '(?<earlier>(?:go )?back|the one before(?: (?:it|that))?)',
  ),
  /^(?:次|(?<back>前))の(?<what>段落)(?:を.*|は.*)?$/u,
];
export const PARAGRAPH = [
  whole(
    '(?:(?:show|read|open|give|see)(?: me)? )?(?:the )?(?:paragraph|para\\.?|¶|第) ?(?<n>\\d{1,4})(?:段落)?(?: (?:(?:of|in) (?:it|that|this)|there))?',
    '(?<only>\\d{1,3})',
  ),
];
export const TRUE = [
  whole(
    "(?:is|was|isn[’']?t) (?:that|this|it) (?:really |actually |even )?(?:true|right|correct|so|accurate|confirmed|a fact|certain|sure|reliable)",
    "really|true|for real|seriously|are you sure|(?:is|are|was) (?:he|she|they) (?:right|wrong|lying|correct)|who(?:[’']?s| is) (?:right|correct|wrong|lying|telling the truth)(?: here)?",
    `(?:can|could) (?:you|that|this) (?:confirm|be (?:confirmed|verified|checked))(?: (?:that|this|it))?|(?:fact[- ]?check|verify|check) ${IT}`,
  ),
  /^(?:それ|これ)?(?:は|って)?(?:本当|事実|正しい|確か)(?:です|なの|でしょう|なんです)*か?[?？。]*$/u,
];
/** The other document on the same question. */
export const OTHER = [
  whole(
    '(?:what|how) (?:does|do|did|about) (?:the )?other (?:source|document|doc|paper|article|one|side|text|report)s?(?: (?:says?|puts? it|think|on (?:that|this|it)))*',
    '(?:and |according to )?(?:the )?other (?:source|document|doc|paper|article|text|report)',
  ),
  /^(?:もう(?:一つ|一方|1つ)|他|別)の(?:資料|文書|記事).*$/u,
];
export const BESIDE = [
  whole(`${ASKED}(?:compare|contrast) ${IT}(?: (?:with|to|against|and) .{2,40})?`, `how (?:does|do) ${IT} compare.{0,40}`),
  /^(?:それを?|これを?)?(?:比較|比べて)(?:して.*|は.*|ください)?[。？?]*$/u,
];
export const TABLE = [
  whole(`${ASKED}(?:(?:put|show|give|make|format|have)(?: me)?(?: ${IT})? )?(?:in|as|into) a (?:table|chart|list)|(?:make )?a table`),
  /^(?:表|数字|数値)(?:に|で|を).{0,12}$/u,
];
export const FILE = [
  whole(
    `${ASKED}(?:export|download|save|email|send|print)(?: me)?(?: ${IT})?(?: (?:to|as|in) (?:an? )?(?:csv|excel|pdf|word|file|markdown|xls|docx?))?(?: file)?|(?:as |in )?(?:an? )?(?:csv|pdf|excel|word doc|file|markdown|download)`,
  ),
  /^(?:ファイル|PDF|エクセル|ダウンロード).{0,12}$/u,
];
export const SAME = [
  whole('(?:(?:what|how) about|and|same (?:again )?(?:for|on|with)|(?:now |the same )?(?:for|on|about)|do the same for) (?:the )?(?<x>.+?)'),
  /^(?:では|じゃあ|それで)?、?(?<x>.+?)(?:について|の場合|に関して)?は(?:どう(?:です|でしょう)?か?)?[？?。]*$/u,
];
