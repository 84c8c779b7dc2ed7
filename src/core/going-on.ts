// What a message in plain words asks of the last answer itself: more of it, its source, whether it is so, the same on something else.
import type { Citation } from '../corpus/schema.ts';
import type { Last } from './conversations.ts';
import type { Library } from './library.ts';
import { inWords, readPeriod } from './period.ts';
import type { Call } from './plain-words.ts';
import { findSubject, type Subject } from './subject.ts';

/** A call in place of the message, or that there is no more to say. */
export type GoingOn = { readonly call: Call; readonly more: boolean } | 'end';

const AND = '(?:(?:ok|okay|and|so|but|now|then|also|well|thanks|thank you|great|yes|hm+)[,.!]* )*';
const PLEASE = '(?:,? (?:please|pls|plz|thanks|then|now|bot))*[.?!… ]*';
const whole = (forms: string): RegExp => new RegExp(`^${AND}(?:${forms})${PLEASE}$`, 'iu');

const MORE = [
  whole(
    '(?:(?:show|tell|give|can i (?:see|have|get)|could i (?:see|have|get)|i want|any)(?: me| us)? )?(?:some |any(?:thing)? |a (?:bit|little) )?more(?: (?:details?|info(?:rmation)?|on (?:that|this|it)|about (?:that|this|it)|of (?:that|this|it|them)))?',
  ),
  whole(
    '(?:go|carry|read) on|continue|next|(?:anything|anyone|anybody|what|who|something) else|and(?: then)?|(?:more |further )?details|elaborate|expand(?: on (?:that|this|it))?|the rest',
  ),
  /^(?:続き|つづき|もっと|続けて|もう少し|さらに|ほか(?:に)?は|他(?:に)?は|詳しく|詳細)[^?？]{0,10}[?？。]*$/u,
];
const SOURCE = [
  whole(
    "(?:(?:what(?:[’']?s| is)|give me|show me|and) )?(?:the |your |a )?(?:exact )?(?:sources?|citations?|references?|quote|link)(?: (?:for|of|on) (?:that|this|it)(?: (?:figure|number|claim|statement|amount))?)?",
  ),
  whole(
    "where (?:does|did|is) (?:that|this|it) (?:come from|from|stand|written|say so)|where (?:do|did) you get (?:that|this|it)(?: from)?|how do you know(?: that| this)?|says who|where[’']?s (?:that|this) from",
  ),
  /^(?:その|この)?(?:出典|情報源|ソース|根拠)(?:は|を).{0,8}$|^(?:どこ|何)に(?:書いて|載って).*$/u,
];
const STEP = [
  new RegExp(
    `^${AND}(?:(?:show|read|go to|open|give)(?: me)? )?(?:the )?(?:next|following|(?<back>previous|prior|preceding))(?: (?<what>paragraph|para|¶)| one)?${PLEASE}$`,
    'iu',
  ),
  /^(?:次|(?<back>前))の(?<what>段落)(?:を.*|は.*)?$/u,
];
const PARAGRAPH = new RegExp(
  `^${AND}(?:(?:show|read|open|give)(?: me)? )?(?:the )?(?:paragraph|para\\.?|¶|第) ?(?<n>\\d{1,4})(?:段落)?(?: of (?:it|that|this))?${PLEASE}$`,
  'iu',
);
const TRUE = [
  whole(
    "(?:is|was|isn[’']?t) (?:that|this|it) (?:really |actually |even )?(?:true|right|correct|so|accurate|confirmed|a fact|certain|sure|reliable)|(?:really|true|for real|seriously|are you sure|is he right|is she right|are they right)|(?:can|could) (?:you|that|this) (?:confirm|be (?:confirmed|verified|checked))(?: (?:that|this|it))?|(?:fact[- ]?check|verify|check) (?:that|this|it)",
  ),
  /^(?:それ|これ)?(?:は|って)?(?:本当|事実|正しい|確か)(?:です|なの|でしょう|なんです)*か?[?？。]*$/u,
];
const SAME = [
  new RegExp(
    `^${AND}(?:(?:what|how) about|and|same (?:again )?(?:for|on|with)|(?:now |the same )?(?:for|on|about)|do the same for) (?:the )?(?<x>.+?)${PLEASE}$`,
    'iu',
  ),
  /^(?:では|じゃあ|それで)?、?(?<x>.+?)(?:について|の場合|に関して)?は(?:どう(?:です|でしょう)?か?)?[？?。]*$/u,
];

/** What a command is on, for those whose answer to something else can be asked for with a name alone. */
const ON: Readonly<Record<string, Subject>> = {
  figures: 'topic',
  compare: 'topic',
  timeline: 'topic',
  brief: 'topic',
  whois: 'name',
  define: 'term',
  source: 'document',
};

export function goingOn(message: string, last: Last | undefined, library: () => Library): GoingOn | undefined {
  if (!last) return undefined;
  const text = message.normalize('NFKC').trim();
  const is = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(text));
  const step = STEP.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  if (step && last.source && (step.what || last.call.command === 'source'))
    return { call: { command: 'source', text: beside(last.source, step.back ? -1 : 1) }, more: false };
  if (is(MORE)) return last.hasMore ? { call: last.call, more: true } : 'end';
  const n = PARAGRAPH.exec(text)?.groups?.n;
  if (n && last.source) return { call: { command: 'source', text: `${last.source.document} ${n}` }, more: false };
  if (is(SOURCE) && last.source) return { call: { command: 'source', text: placeOf(last.source) }, more: false };
  if (is(TRUE) && last.question) return { call: { command: 'claim', text: last.question }, more: false };
  const [same] = SAME.flatMap((pattern) => pattern.exec(text)?.groups?.x ?? []);
  const words = (same && sameOn(same, last.call, library)) ?? atTime(same ?? text, last.call);
  return words ? { call: { command: last.call.command, text: words }, more: false } : undefined;
}

const beside = ({ document, paragraph }: Citation, by: number): string => placeOf({ document, paragraph: Math.max(1, paragraph + by) });

const placeOf = ({ document, paragraph }: Citation): string => `${document} ${paragraph}`;

/** The same command on something else; undefined where the words name nothing that it takes. */
function sameOn(words: string, { command }: Call, library: () => Library): string | undefined {
  const on = Object.hasOwn(ON, command) ? ON[command] : undefined;
  return on && findSubject(words, on, library()) ? words : undefined;
}

/** A timeline of the same at another time, where the words are a time and nothing else. */
function atTime(words: string, { command, text }: Call): string | undefined {
  const { rest, period } = readPeriod(words.replace(/[?.!？。\s]+$/u, ''));
  if (command !== 'timeline' || /[^\p{P}\s]/u.test(rest.replace(/^(?:only|just|and)\b/iu, ''))) return undefined;
  const times = inWords(period);
  return times && `${readPeriod(text).rest} ${times}`.trim();
}
