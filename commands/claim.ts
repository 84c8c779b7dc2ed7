// `claim`: who claims something, what the documents make of it, and the figures that bear on it. The reader judges.
import { answerReply } from '../src/core/answer-reply.ts';
import { callButton } from '../src/core/call-actions.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import { completeClaim } from '../src/core/complete-claim.ts';
import { any, POLITE } from '../src/core/courtesy.ts';
import type { Claim, Person } from '../src/core/library.ts';
import { publicFlag } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { somebody } from '../src/core/people.ts';
import { deed, hearing, wording } from '../src/core/phrases.ts';
import { withEquivalents } from '../src/core/present.ts';
import { heading, notice, paragraph } from '../src/core/reply.ts';
import { clip } from '../src/core/text.ts';

/** The share of a statement that a recorded claim must hold: more where the documents seem not to speak of it. */
const LIKELY = 0.5;
const SURE = 0.8;
const MOST = 2;
const MOST_OF_ONE = 4;
const MOST_FIGURES = 4;
const LONGEST_SHOWN = 140;

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
/** A whole statement between quotation marks. */
const QUOTED = /(?:^|: ?)[“"「『]([^”"」』]{12,})[”"」』]/u;

/** “Is Trump right?” asks about him, not whether “is Trump” is so. */
const JUDGED = [
  `(?:do you (?:think|believe)(?: that)? )?(?:is|was|are|were) (?!(?:it|that|this) ${TRUE}:? \\S)(?<x>[^,.;:?!]+?) ${TRUE}`,
  `do you (?:think|believe|agree)(?: that)? (?<x>[^,.;:?!]+?) (?:is|was|are|were) ${TRUE}`,
].map((form) => new RegExp(`^${POLITE}${form}(?<on> (?:about|on|over) [^?]+?)?[?!. ]*$`, 'iu'));
const ABOUT = / (?:about|on|over) .+$/iu;

const heard = hearing({
  always: [
    wording(`(?:is|was|would) ${IT} (?:be |really |actually )?${TRUE}(?: to (?:say|claim|state|write|argue|think))?(?: that|:|,)? (?<x>.+?)`),
    wording(`(?:is (?:the following|this)(?: ${STATEMENT})? ${TRUE}(?: by .{3,30}?)?|true|correct)[?:]+ (?<x>.+?)`),
    wording(`is the ${STATEMENT}(?: that)? (?<x>.+?) ${TRUE}`),
    deed(`${CHECK}(?: (?:this|the|that|a))? ${STATEMENT}(?: that)?|${CHECK} (?:whether|if|that)|fact[- ]?check(?: ${IT})?|true or false|claim`),
    wording(`(?:${CHECK}|${STATEMENT})(?: or \\p{L}+)?(?: ${IT}| to check)?(?: (?:please|for me))?: *(?<x>.+?)`),
    deed('who (?:(?:claims|claimed|is claiming|alleges|asserts)(?: that)?|says that)'),
    deed('am i (?:right|wrong|correct) (?:in|to) (?:thinking|think|saying|say|believing|assuming|assume)(?: that)?'),
    deed('(?:can|could|may|should) (?:i|we) (?:safely |really )?(?:say|write|claim|state|print|publish|report) that'),
    wording(`(?:what(?: is|[’']s) the )?evidence (?:for and against|for or against|for|against) (?:the ${STATEMENT} )?(?:that )?(?<x>.+?)`),
    wording(`(?:is there|do(?:es)?|what) .{0,30}?(?:support|back|bear|confirm|contradict|speak|for|against).{0,10}? (?:the|a) ${STATEMENT} that (?<x>.+?)`),
    wording(`(?:is there )?any truth (?:to|in) (?:(?:the|this) ${STATEMENT} )?(?:that )?(?<x>.+?)`),
    wording(`(?<x>.+?)(?:[,.;:?!–—-]* ${TAG}|[,.;:?!–—-]+ ${VERDICT})(?:[,?]? ${VERDICT})?`),
    /^(?:ファクトチェック|真偽(?:確認)?|検証|主張(?:を確認|の確認)?)[:：、\s]*(?<x>.+?)[。？?！! ]*$/u,
    /^(?<x>.+?)(?:(?:という(?:の|主張|話|こと)?|って|の|こと)?は|って(?=本当|事実)|[」』]?(?:これ|それ)は|(?:と聞き(?:ました)?)?が、?|[。、](?:これ|それ)?(?:は|って)?)(?:本当|事実|正しい|真実)(?:です|なの|なん|でしょう|のです)*か?[。？?！! ]*$/u,
  ],
});

export const claim = defineCommand({
  name: 'claim',
  description: 'Check a claim: who makes it, what the documents say for and against, with figures',
  ja: { name: '主張', description: '主張を確かめる: 誰の主張か、資料は何と言っているか、関連する数値' },
  example: { en: 'Japan pays nothing for U.S. troops', ja: '日本は米軍のために何も払っていない' },
  options: [
    {
      name: 'statement',
      type: 'text',
      description: 'what is claimed, in a sentence',
      ja: { name: '内容', description: '主張の内容(一文)' },
      required: true,
      rest: true,
      // Of a whole message that somebody checks.
      maxLength: 3000,
      complete: completeClaim,
    },
    publicFlag,
  ],
  onMessage: { label: { en: 'Check this claim', ja: 'この主張を確かめる' }, option: 'statement' },
  hears(message, library) {
    const [, quoted] = QUOTED.exec(message) ?? [];
    const judged = JUDGED.map((form) => form.exec(message)?.groups).find(Boolean);
    if (judged) return somebody(judged.x ?? '', library) ? `${judged.x}${judged.on ?? ''}` : null;
    const statement = heard(message, library);
    return statement === null ? null : (quoted ?? statement.replace(HEARSAY, ''));
  },
  run(args, context) {
    const { desk, library, language } = context;
    const claimant = somebody(args.statement.replace(ABOUT, ''), library);
    if (claimant) return claimantPage(claimant, args.statement, context, args.public);
    const answer = desk.answer(args.statement);
    const stated = answer.claims.flatMap(({ id }) => library.corpus.claims.filter((c) => c.id === id));
    const claims = [...new Set([...library.claimsLike(args.statement, answer.outcome === 'not_covered' ? SURE : LIKELY), ...stated])];
    if (claims.length > 0) return claimsPage(args.statement, claims, context, args.public);
    return withoutClaim(
      answerReply(answer, { visibility: args.public ? 'public' : 'private', language, more: context.more, library }),
      args.statement,
      answer.outcome !== 'not_covered',
      context,
    );
  },
});

/** All that somebody claims; on a subject, what is most like it first. */
function claimantPage(claimant: Person, typed: string, context: CommandContext, isPublic: boolean): Answered {
  const { library, language, more } = context;
  const page = new Page(context);
  const like = library.claimsLike(typed, 0);
  const of = library.corpus.claims.filter((c) => c.claimant === claimant.name);
  const claims = [...like.filter((c) => of.includes(c)), ...of.filter((c) => !like.includes(c))];
  const shown = more ? claims.slice(MOST_OF_ONE) : claims.slice(0, MOST_OF_ONE);
  const name = library.people.label(claimant, language);
  const body = shown.length > 0 ? [page.claims(shown, { short: true }), notice('info', page.text.noRuling)] : [notice('info', page.text.noClaim)];
  const actions = more ? [] : [callButton([page.text.whoIs(name), `whois ${claimant.id}`])];
  return page.reply([heading(page.text.claimsBy(name)), ...body], { words: typed, public: isPublic, more: !more && claims.length > MOST_OF_ONE, actions });
}

function claimsPage(statement: string, claims: readonly Claim[], context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const shown = context.more ? claims.slice(MOST) : claims.slice(0, MOST);
  const ids = [...new Set(claims.flatMap((c) => c.figures))];
  const bearing = ids.flatMap((id) => context.library.corpus.figures.filter((f) => f.id === id));
  const rows = withEquivalents(bearing).length;
  const figures = context.more ? rows > MOST_FIGURES : rows > 0;
  const blocks = [
    heading(page.text.claimed(clip(statement, LONGEST_SHOWN))),
    ...(shown.length > 0 ? [page.claims(shown)] : []),
    ...(figures ? [paragraph(page.text.bearing), page.figures(bearing, context.more ? { from: MOST_FIGURES } : { to: MOST_FIGURES })] : []),
    notice('info', page.text.noRuling),
  ];
  const more = !context.more && (claims.length > MOST || rows > MOST_FIGURES);
  return page.reply(blocks, { words: statement, public: isPublic, more, question: statement });
}

/** Nobody in the documents claims it: what they say on its subject, if anything. */
function withoutClaim(answered: Answered, statement: string, isCovered: boolean, { language, library }: CommandContext): Answered {
  const { text } = new Page({ language, library });
  if (!answered.follow) return answered;
  const lead = notice('info', isCovered ? text.noClaimBut : text.noClaim);
  return { ...answered, blocks: [lead, ...answered.blocks], follow: { ...answered.follow, words: statement } };
}
