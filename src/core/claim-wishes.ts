// Messages that want a statement checked, or what somebody claims.
import { any, POLITE } from './courtesy.ts';
import type { Library, Person } from './library.ts';
import { somebody } from './people.ts';
import { deed, hearing, wording } from './phrases.ts';

const IT = any('that', 'this', 'it');
const TRUE = any('true', 'correct', 'right', 'wrong', 'false', 'so', 'fair', 'safe', 'accurate', 'supported', 'justified', 'a fact', 'the case');
const STATEMENT = any('claim', 'statement', 'assertion', 'idea', 'notion', 'argument', 'rumou?r', 'story', 'myth');
const CHECK = any('fact[- ]?check', '(?:double|cross)[- ]?check', 'check', 'verify', 'confirm', 'corroborate', 'substantiate', 'debunk', 'test', 'evaluate');
/** What is asked after a statement, be there a mark before it or not. */
const TAG = any(
  `(?:(?:is|was) ${IT}|are they|am i|isn[’']t ${IT}) (?:really |actually |even )?${TRUE}(?: to say)?`,
  'true|correct|right|so|the case|true or (?:false|not)|right or wrong|fact or fiction',
  `can ${IT} be (?:confirmed|verified|checked|supported)`,
  `(?:can|could|would) (?:you|we|i|someone) (?:please )?${CHECK}(?: ${IT})?(?: ${STATEMENT})?`,
);
/** And only after a mark. */
const VERDICT = any(
  TAG,
  `does ${IT} (?:hold(?: up| water)?|check out|stand up)|how ${TRUE} is ${IT}|(?:is|was|are) (?:he|she|they) ${TRUE}|who is right`,
  `(?:(?:is|was) there )?(?:any truth|anything|something) (?:to|in) ${IT}|did ${IT} (?:really |actually )?happen`,
  `(?:please )?(?:${CHECK} (?:${IT}|the)|verify|fact[- ]?check)(?: ${STATEMENT})?|yes or no|really|legit|for real|fake news|real or fake`,
);

/** From whom somebody has a statement is no part of it, unless it is somebody whom the documents may know. */
const SOMEBODY = any(
  'i',
  'we',
  'he',
  'she',
  'they',
  'some(?:one|body)(?: (?:in|at|on|from) (?:\\p{L}+ ?){1,3})?',
  '(?:an?|my|our) \\p{L}+',
  '\\p{L}+(?= just)',
);
const HEARSAY = new RegExp(
  `^(?:for accuracy: |apparently,? |it is my understanding(?: that)? |say in \\p{L}+ that |${SOMEBODY} .{0,30}?\\b(?:says?|said|claims?|claimed|tells?|told|insists?|reads?|heard?|hearing|saw|think|thought|believe)(?: (?:me|us))?(?: (?:in|on|at|from) \\p{L}+)?(?: that)?,? )`,
  'iu',
);
/** “Who’s right?”, “who says so?”: what stands before is no statement; nor is a question (“what is the tariff right now”), nor what is laid claim to. */
const UNSAID =
  /^(?:and |so |but |ok )?(?:what|which|how|why|when|where|who|whose)(?:[’']?s|[’']?re)?\b(?!.*[,;:–—]).*[^,;:?]$|^(?:and |so |but )?(?:who|what|which|how|why|when|where|is|are)(?:[’']?s|[’']re)?(?: (?:\p{L}+))?$/iu;
/** A whole statement between quotation marks. */
const QUOTED = /(?:^|: ?)[“"「『]([^”"」』]{12,})[”"」』]/u;

/** “Is Trump right?” asks about him, not whether “is Trump” is so. */
const JUDGED = [
  `(?:do you (?:think|believe)(?: that)? )?(?:is|was|are|were) (?!(?:it|that|this) ${TRUE}:? \\S)(?<x>[^,.;:?!]+?) ${TRUE}`,
  `do you (?:think|believe|agree)(?: that)? (?<x>[^,.;:?!]+?) (?:is|was|are|were) ${TRUE}`,
].map((form) => new RegExp(`^${POLITE}${form}(?<on> (?:about|on|over) [^?]+?)?[?!. ]*$`, 'iu'));
/** What is said after a claimant, and what only says that claims are meant. */
const ABOUT =
  / (?:about|on|over) .+$|[’']s? (?:(?:main|key|false|various|own) )*(?:claims?|statements?|assertions?|arguments?|complaints?|position|view)$|の(?:主張|発言|言い分)$/iu;
const CLAIMS = '(?:claims|statements|assertions|allegations|complaints|grievances|arguments)';
const LISTED = '(?:(?:show|give|list|tell)(?: me| us)? |(?:what|which) (?:are|were) )?(?:(?:the|all|some|of|key|main|false|disputed|central|three|few|top) )*';
/** All that somebody claims. */
const ofSomebody = hearing({
  where: [
    wording(`${LISTED}${CLAIMS} (?:(?:made|raised|put forward|stated) )?(?:by|of|from) (?<x>.+?)`),
    wording(`${LISTED}(?<x>[^,.;:?!]+?)[’']s? (?:(?:main|key|false|various|own) )*${CLAIMS}`),
    wording('what (?:does|did|do|has|have) (?<x>.+?) (?:claim|claimed|allege|assert|complain(?:ed)?)(?: (?<aside>(?:about|on|over) .+?))?'),
    /^(?<x>.+?)の(?:主張|言い分)(?:を.*|は(?:何|なん).*|は(?:正し|本当|妥当).*)?[。？?！! ]*$/u,
  ],
  names: (text, library) => claimantIn(text, library) !== undefined,
});

/** What makes a statement of what is claimed: islands are claimed, too. */
const SAYS = any(
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  "do(?:es)?(?: not|n[’']t)?",
  'did',
  'will',
  'would',
  'can',
  'could',
  'should',
  'must',
  'pays?',
  'paid',
  'makes?',
  'gets?',
  'takes?',
  'spends?',
  'gives?',
  'costs?',
);

const stated = hearing({
  always: [
    wording(`(?:is|was|would) ${IT} (?:be |really |actually )?${TRUE}(?: to (?:say|claim|state|write|argue|think))?(?: that|:|,)? (?<x>.+?)`),
    wording(`(?:is (?:the following|this)(?: ${STATEMENT})? ${TRUE}(?: by .{3,30}?)?|true|correct)[?:]+ (?<x>.+?)`),
    wording(`is the ${STATEMENT}(?: that)? (?<x>.+?) ${TRUE}`),
    deed(`${CHECK}(?: (?:this|the|that|a))? ${STATEMENT}(?: that)?|${CHECK} (?:whether|if|that)|fact[- ]?check(?: ${IT})?|true or false|claim`),
    wording(`(?:${CHECK}|${STATEMENT})(?: or \\p{L}+)?(?: ${IT}| to check)?(?: (?:please|for me))?: *(?<x>.+?)`),
    deed(`who (?:(?:claims|claimed|is claiming|alleges|asserts)(?: that|(?= .* ${SAYS} ))|says that)`),
    deed('am i (?:right|wrong|correct) (?:in|to) (?:thinking|think|saying|say|believing|assuming|assume)(?: that)?'),
    deed('(?:can|could|may|should) (?:i|we) (?:safely |really )?(?:say|write|claim|state|print|publish|report) that'),
    wording(`(?:what(?: is|[’']s) the )?evidence (?:for and against|for or against|for|against|that) (?:the ${STATEMENT} )?(?:that )?(?<x>.+?)`),
    wording(`(?:is there|do(?:es)?|what) .{0,30}?(?:support|back|bear|confirm|contradict|speak|for|against).{0,10}? (?:the|a) ${STATEMENT} that (?<x>.+?)`),
    wording(`(?:is there )?any truth (?:to|in) (?:(?:the|this) ${STATEMENT} )?(?:that )?(?<x>.+?)`),
    wording(`(?<x>.+?)(?:[,.;:?!–—-]* ${TAG}|[,.;:?!–—-]+ ${VERDICT})(?:[,?]? ${VERDICT})?`),
    /^(?:ファクトチェック|真偽(?:確認)?|検証|主張(?:を確認|の確認)?)[:：、\s]*(?<x>.+?)[。？?！! ]*$/u,
    /^(?<x>.+?)(?:(?:という(?:の|主張|話|こと)?|って|の|こと)?は|って(?=本当|事実)|[」』]?(?:これ|それ)は|(?:と聞き(?:ました)?)?が、?|[。、](?:これ|それ)?(?:は|って)?)(?:本当|事実|正しい|真実)(?:です|なの|なん|でしょう|のです)*か?[。？?！! ]*$/u,
  ],
});

/** Somebody whose claims are meant: “Trump about cost-sharing”, “Trump's claims”. */
export const claimantIn = (text: string, library: Library): Person | undefined => somebody(text.replace(ABOUT, ''), library);

/** The statement that a message wants checked, or somebody all of whose claims it wants; null where it wants neither. */
export function statementIn(message: string, library: Library): string | null {
  const judged = JUDGED.map((form) => form.exec(message)?.groups).find(Boolean);
  if (judged) return claimantIn(judged.x ?? '', library) ? `${judged.x}${judged.on ?? ''}` : null;
  const claimant = ofSomebody(message, library);
  if (claimant !== null) return claimant;
  const [, quoted] = QUOTED.exec(message) ?? [];
  const statement = stated(message, library);
  return statement === null || UNSAID.test(statement) ? null : (quoted ?? statement.replace(HEARSAY, ''));
}
