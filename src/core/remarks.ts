// What people say to the bot itself and not to the documents: thanks, that it should stop, that an answer is wrong.
import { any } from './courtesy.ts';

export type Remark = 'thanks' | 'stop' | 'wrong' | 'form';

const IT = any(
  'that',
  'this',
  'it',
  'which',
  '(?:the|your|this|that) (?:last |first |previous )?(?:answer|reply|response|result|number|figure|date|source|citation|one)(?: above)?',
);
const WRONG = any(
  '(?:all |completely |totally |just |simply |plain |factually |still )?(?:wrong|incorrect|false|inaccurate|mistaken|misleading|nonsense|rubbish|bad|useless|unhelpful|off|outdated)',
  'not (?:at all |quite |really )?(?:right|correct|true|accurate|helpful|what i (?:asked|meant|wanted)(?: for| about)?|an answer|my question|the answer)',
);
const IS = any("[’']?s", ' is', ' was', ' looks?', ' seems?', ' sounds?', " can(?:not|[’']t) be");
const FAULT = any('mistakes?', 'errors?', 'problems?', 'bugs?', 'issues?', 'wrong answers?', 'faults?', 'typos?', 'corrections?', 'feedback');

const thanks = any(
  '(?:many |a thousand |big )?(?:thanks?|thx|thank ?(?:you|u)|ty|cheers|much appreciated|appreciate it|i appreciate it)(?: (?:a lot|so much|very much|a bunch|again|bot|desk|everyone|all|you|for (?:the|your|that|this|all)(?: \\p{L}+){0,2}|in advance))*',
  "(?:that[’']?s |that is |that was |this is |very |so |really |super )*(?:great|perfect|cool|nice|awesome|brilliant|wonderful|lovely|excellent|helpful|useful|fantastic|amazing)(?: (?:job|work|answer|bot|one))?",
  'ok(?:ay)?|got it|understood|noted|good (?:bot|job|to know)|well done|that helps|this helps|i see|bye|goodbye|see you',
);
const stop = any(
  'stop(?: (?:it|this|that|now|please|bot|here|(?:writing|messaging|sending|posting|answering|talking|replying)(?: \\p{L}+){0,3}))?',
  "cancel(?: (?:it|this|that))?|quit|exit|abort|unsubscribe(?: me)?|opt out|shut up|be quiet|leave me alone|go away|never ?mind|forget (?:it|about it)|enough|that[’']?s enough|no more",
);
const wrong = any(
  `${IT}${IS} ${WRONG}|(?:you|you[’']re|you are|you were|you[’']ve got it|you got (?:it|this|that)) ${WRONG}|${WRONG}(?: answer| number| figure)?`,
  `(?:${IT} )?(?:does|did)(?:n[’']?t| not) (?:really )?(?:answer (?:my|the) question|make (?:any )?sense|help)`,
  `(?:there (?:is|are)|there[’']s|i (?:found|see|spotted|noticed)) (?:an?|some) (?:\\p{L}+ )?${FAULT}(?: (?:in|with) .{3,40})?`,
  `(?:(?:how|where) (?:do|can|could|should|would) (?:i|we|one) |i (?:want|need|would like|[’']?d like) to |can (?:i|we) )?(?:report|flag|submit|give|send|leave|file)(?: you)?(?: an?| some| the| my)? (?:\\p{L}+ )?${FAULT}(?: .{3,40})?`,
  'feedback|complaint|complain',
);

const form = any(
  '(?:(?:can|could|would) you )?(?:make (?:it|that|this) )?(?:shorter|longer|simpler|briefer|clearer|more (?:concise|formal|detailed|casual))',
  '(?:(?:can|could|would) you )?(?:rephrase|reword|paraphrase|simplify|shorten|rewrite|translate|proofread|improve|polish)(?: (?:it|that|this|the answer))?(?: (?:into|to|in|for) .{3,30})?',
  '(?:(?:in|as|with|use) )?(?:bullet points?|bullets|a bullet list|a numbered list|full sentences)',
  "(?:in (?:other|simple|simpler|plain|your own|layman[’']?s) (?:words|terms|english)|explain (?:it |that |this )?(?:like i[’']?m|to) (?:five|5|a child|a kid|a layman)|eli5)",
  '(?:(?:can|could|would|will) you )?(?:write|draft|compose|make|prepare|do|finish) (?:me )?(?:my|an?|the) (?:\\p{L}+ )?(?:speech|essay|article|email|e-mail|tweet|post|homework|letter|thesis|op-ed|press release|poem|story|joke|assignment|resolution|position paper)(?: .{2,60})?',
);

const REMARKS: readonly (readonly [Remark, RegExp])[] = [
  ['thanks', whole(thanks)],
  [
    'thanks',
    /^(?:どうも|本当に|大変|いつも)*(?:ありがとう|有難う|有り難う|助かり|感謝|サンキュー|了解|承知|わかりました|分かりました|なるほど|お疲れ|おつかれ|さようなら)[^?？。!！、]{0,12}(?:、(?:とても|本当に|大変)?(?:助かり|感謝|ありがとう)[^?？。!！、]{0,8})?[。!！ ]*$/u,
  ],
  ['stop', whole(stop)],
  ['stop', /^(?:もう)?(?:やめて|止めて|とめて|ストップ|停止|中止|キャンセル|もういい|配信停止|黙って|結構です|終了)[^?？。、]{0,10}[。!！]*$/u],
  ['form', whole(form)],
  ['form', /^(?:もっと)?(?:短く|簡単に|分かりやすく|わかりやすく|言い換え|書き直し|要するに).{0,12}$|(?:作文|スピーチ|原稿|メール)を書いて/u],
  ['wrong', whole(wrong)],
  [
    'wrong',
    /^(?:(?:それ|これ|その(?:回答|答え|数字|数値)|この(?:回答|答え|数字|数値)|回答|答え|数字|数値)(?:は|が|って)?)?(?:違い|違う|違って|間違|まちが|誤り|誤って|正しくな|おかしい|答えになってい?な|不正確)[^?？。、]{0,14}[。!！]*$/u,
  ],
  ['wrong', /(?:間違い|誤り|不具合|問題)を?(?:報告|指摘|連絡)|フィードバック/u],
];

/** Only where nothing else is said. */
export const remarkIn = (message: string): Remark | undefined => REMARKS.find(([, pattern]) => pattern.test(message.trim()))?.[0];

function whole(forms: string): RegExp {
  return new RegExp(
    `^(?:(?:ok(?:ay)?|hey|hi|no|nope|well|hm+|um+|sorry|but|so|oh|please|and|yes|great|perfect|i (?:think|believe|fear)|bot)[,.!]* )*(?:${forms})(?:[,.! ]+(?:and )?(?:${forms}))*(?: (?:please|pls|now|bot|again|here|too|though|actually|sorry|then))*[.!… ]*(?:thanks?|thank you)?[.! ]*[\\p{Extended_Pictographic}\\uFE0F ]*\\??$`,
    'iu',
  );
}
