// `claim`: who claims something, what the documents make of it, and the figures that bear on it. The reader judges.
import { answerReply } from '../src/core/answer-reply.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import type { Claim } from '../src/core/library.ts';
import { completeClaim } from '../src/core/complete-claim.ts';
import { publicFlag } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { deed, hearing, wording } from '../src/core/phrases.ts';
import { withEquivalents } from '../src/core/present.ts';
import { heading, notice, paragraph } from '../src/core/reply.ts';
import { clip } from '../src/core/text.ts';

/** The share of a statement that a recorded claim must hold: more where the documents seem not to speak of it. */
const LIKELY = 0.5;
const SURE = 0.8;
const MOST = 2;
const MOST_FIGURES = 4;
const LONGEST_SHOWN = 140;

/** From whom somebody has a statement is no part of it, unless it is somebody whom the documents may know. */
const HEARSAY =
  /^(?:(?:(?:i|we)(?:[’']ve)? (?:just )?(?:heard|read|saw|was told|were told|keep hearing|think|thought|believe)|(?:someone|somebody|(?:an?|my|our) \p{L}+)(?: (?:in|at|from) (?:\p{L}+ ){0,2}?\p{L}+)? (?:says?|said|claims?|claimed|told (?:me|us)|insists?|thinks?)|it is my understanding)(?: that)?,? |apparently,? )/iu;

const heard = hearing({
  always: [
    wording(
      '(?:is|was) (?:it|this|that) (?:really |actually )?(?:true|correct|right|wrong|fair|safe|a fact|accurate|the case)(?: to (?:say|claim|state))?(?: that|:|,)? (?<x>.+?)',
    ),
    deed('fact[- ]?check(?: (?:this|that))?(?: claim)?|(?:check|verify|test|debunk|evaluate)(?: (?:this|the|that|a))? (?:claim|statement|assertion)(?: that)?'),
    wording('(?:verify|check|rumou?r|statement|assertion|fact[- ]?check)(?: (?:this|that))?(?: (?:please|for me))?: *(?<x>.+?)'),
    wording('is the (?:claim|statement|assertion|idea)(?: that)? (?<x>.+?) (?:true|correct|right|accurate|false|wrong|supported|justified)'),
    wording("(?:what(?: is|[’']s) the )?evidence (?:for and against|for or against|for|against) (?:the claim |the idea )?(?:that )?(?<x>.+?)"),
    wording(
      '(?:is there|do you have|does|do) (?:(?:the|any|your) )*(?:evidence|documents?|sources?|data|facts?|numbers|figures)?(?: (?:to|that|which))? ?(?:support|backs?(?: up)?|bears? out|confirms?|contradicts?|for|against)s? (?:the |a )?(?:claim|statement|idea|notion|argument)(?: that)? (?<x>.+?)',
    ),
    wording('(?:is there )?any truth (?:to|in) (?:(?:the|this) (?:claim|statement|idea|notion|rumou?r|story) )?(?:that )?(?<x>.+?)'),
    wording('what (?:supports|backs|contradicts|speaks for|speaks against) the (?:claim|statement|idea) (?:that )?(?<x>.+?)'),
    deed(
      'true or false|claim|(?:check|verify) (?:whether|if|that)|(?:double|cross)[- ]?check(?: (?:this|that))?|is (?:the following|this)(?: claim| statement)? (?:true|correct|right|accurate)[?:.]+|who (?:claims|claimed|is claiming|alleges|asserts)(?: that)?',
    ),
    wording(
      "(?<x>.+?)[,.;:?!–—-]* (?:(?:(?:is|was) (?:that|this|it|he|she)|are they|am i|isn[’']t (?:that|it)) )?(?:true|correct|right|so|the case|true or false|fact or fiction|fact[- ]?check)",
    ),
    wording(
      '(?<x>.+?)[,.;:?!–—-]* (?:can|could|would) (?:you|we|i|someone) (?:please )?(?:verify|check|confirm|fact[- ]?check|debunk)(?: (?:that|this|it))?(?: claim| statement)?',
    ),
    wording('(?<x>.+?)[,.;:?!–—-]+ (?:please )?(?:(?:verify|check|confirm) (?:that|this|it)|verify|fact[- ]?check)(?: claim| statement)?'),
    wording(
      '(?<x>.+?)[,.;:?!–—-]+ (?:does (?:that|this|it) (?:hold(?: up| water)?|check out|stand up)|how (?:true|accurate|right|correct) is (?:that|this|it)|is (?:that|this|it) (?:really |actually |even )?(?:so|true|right|correct|accurate|fair|a fact|supported|justified)(?: to say)?|(?:is|was|are) (?:he|she|they) (?:right|correct|wrong)|am i (?:right|wrong)|yes or no|any truth (?:to|in) (?:that|this|it)|legit|for real|fake news|real or fake)',
    ),
    /^(?:ファクトチェック|真偽(?:確認)?|検証|主張(?:を確認|の確認)?)[:：、\s]*(?<x>.+?)[。？?！! ]*$/u,
    /^(?<x>.+?)(?:(?:という(?:の|主張|話|こと)?|って|の|こと)?は|[。、](?:これ|それ)?(?:は|って)?)(?:本当|事実|正しい|真実)(?:です|なの|なん|でしょう|のです)*か?[。？?！! ]*$/u,
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
  hears: (message, library) => heard(message, library)?.replace(HEARSAY, '') ?? null,
  run(args, context) {
    const { desk, library, language } = context;
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
