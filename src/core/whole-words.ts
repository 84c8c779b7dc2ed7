// The words by which people ask for a document as a whole, in English and Japanese: what each asks for, and what may stand around it.

/** `lead`: what it is about; `end`: what it concludes; `all`: what it is. The others are facts of publication. */
export type WholePart = 'lead' | 'end' | 'author' | 'date' | 'title' | 'publisher' | 'link' | 'length' | 'all';

interface Cue {
  readonly part: WholePart;
  readonly en: RegExp;
  readonly ja: RegExp;
}

const cue = (part: WholePart, en: string, ja: string): Cue => ({ part, en: new RegExp(`\\b(?:${en})\\b`, 'gu'), ja: new RegExp(ja, 'gu') });

/** Of several, the first that a question holds is what it asks. */
export const CUES: readonly Cue[] = [
  cue(
    'end',
    'conclud(?:es?|ed|ing)|conclusions?|end(?:s|ed|ing)?|clos(?:es|ing)|wraps? up|(?:final|last) (?:things?|points?|thoughts?|messages?|words?|lines?|sentences?|sections?|parts?|remarks?|arguments?)',
    '結論|結び|締めくくり|締めくく|終わり方?|終わ|最後の?',
  ),
  cue(
    'all',
    '(?:types?|kinds?|sorts?) of|(?:sources?|documents?) (?:do|are|have|did) (?:you|used|there)|(?:your|the|list) (?:of )?(?:sources|documents)',
    '一覧|使って|使用',
  ),
  cue(
    'lead',
    'about|begin(?:s|ning)?|starts?|open(?:s|ing)|first (?:things?|points?|lines?|sentences?)|thrust|take[- ]home|summar(?:y|ies)|summari[sz](?:e[sd]?|ing)|sums?(?: it)? up|overview|tldr|nutshell|gist|recap|synopsis|abstract|essence|bottom line|points?|arguments?|argu(?:es?|ed)|thesis|upshot|moral|purpose|aims?|messages?|ideas?|claims?|takeaways?|findings?|finds|highlights?|themes?|topics?|subjects?|focus(?:es)?|cover(?:s|ed)?|discuss(?:es)?|deals? with|contents?|says?|said|views|stance|position|opinion|in short|bullets?|know|learn',
    '要点|要約|概要|論点|主張|趣旨|主旨|内容|ポイント|テーマ|何について|まとめ|あらすじ|言いたいこと|どんな(?=記事|資料|文書|論文|話)|何[をと](?=言|述べ|書|論じ)',
  ),
  cue('link', 'links?|urls?|online|website|(?:can|could|do) (?:i|we|one) (?:read|find|see|access|open)', 'リンク|url|どこで読'),
  cue(
    'author',
    'authors?|writers?|wrote|written by|writes|authored|byline|journalists?|reporters?|penned|by whom',
    '著者|筆者|執筆者?|書き手|記者|作者|誰が書|誰の',
  ),
  cue(
    'publisher',
    'publishers?|(?:who|which \\p{L}+) (?:published|releases?|released|issued|produced)|behind|based|located|headquartered',
    '発行元|発行者|出版元|出版社|誰が(?:発行|出版)',
  ),
  cue(
    'date',
    'dates?|dated|publish(?:ed)?|publication|released|issued|appear(?:ed)?|(?:come|came|coming) out|written|(?:how )?(?:old|recent)',
    '日付|発行日|掲載日|公開日|いつ|何年|何月|何日',
  ),
  cue('title', 'title[sd]?|headlines?|called|entitled|names? of', 'タイトル|題名|題|見出し|表題'),
  cue('length', 'paragraphs|sections?|chapters?|headings?|structured?|organi[sz]ed|laid out|outline|length|long', '段落数|何段落|長さ|構成|章立て'),
];

const KINDS_OF_TEXT = 'documents?|docs?|articles?|papers?|pieces?|reports?|sources?|texts?|bulletins?|story|stories|analys[ei]s|study|studies|commentary';
export const DOCUMENT = new RegExp(`\\b(?:${KINDS_OF_TEXT})\\b`, 'gu');
/** “They report” names none. */
export const A_DOCUMENT = new RegExp(
  `\\b(?:the|this|that|these|those|both|two|all|each|every|your|an?) (?:\\p{L}+ )?(?:${KINDS_OF_TEXT})\\b|\\b(?:what|which) (?:documents|sources)\\b`,
  'u',
);
/** “For a briefing”. */
export const PURPOSE =
  /\bfor (?:(?:an?|my|our|the|this) )?(?:briefing|brief|class|meeting|seminar|presentation|talk|boss|editor|essay|thesis|memo|me|us|students|readers)\b/gu;
export const DOCUMENT_JA = /記事|資料|文書|論文|報告書?|レポート|分析|文献|情報源|出典|紀要/gu;

/** “In three sentences”, “as bullet points”. */
export const SHAPE =
  /\b(?:in|with|using|as|to) (?:just |only |about |under |at most )?(?:(?:an?|one|two|three|four|five|six|ten|\d{1,3}|few|simple|plain|short|quick|single|bullet) )*(?:sentences?|words?|lines?|bullets?|points?|minutes?|seconds?|paragraphs?|terms|english|tweet)\b/gu;

/** Beside function words: what adds nothing to what is asked. */
export const GLUE =
  /^(?:main|key|core|central|big|overall|general|basic|important|major|whole|entire|full|quick|quickly|short|brief|briefly|simple|one|two|three|please|pls|plz|hi|hello|thanks|thank|want|need|like|show|explain|describe|provide|list|write|exact|exactly|try|trying|use|used|polish|japanese|english|original|reach|reaches|reached|draws?|offers?|presents?|contains?|holds?|works?|leads?|name|time|day|month|year|place|country|news|institute|several|single|compar(?:e|ed|ing)|contrast|differ|differs|differences?)$/u;
export const GLUE_JA =
  /(?:という|とは|でしょうか|ました|どのように|書かれ|まとめて|教えて|ください|下さい|お願い|見せて|知りたい|欲しい|ほしい|それぞれ|全部|簡潔に|簡単に|短く|一言|ひとこと|一文|両方|二つ|2つ|発行|出版|公開|発表|掲載|述べ|論じ|どんな|から|って|です|ます|こと|もの|その|この|つの|ある|あり|どう|いつ|どこ|だれ|なに|なん|何|誰|書|言|話|両|行|され|[をはがのにでともへかしたているれくっきい]|\d|[、。？?！!\s「」])/gu;
