// `claim`: who claims something, what the documents make of it, and the figures that bear on it. The reader judges.
import { answerReply } from '../src/core/answer-reply.ts';
import { callButton } from '../src/core/call-actions.ts';
import { claimantIn, statementIn } from '../src/core/claim-wishes.ts';
import { type Answered, type CommandContext, defineCommand } from '../src/core/command.ts';
import { completeClaim } from '../src/core/complete-claim.ts';
import { askedWhether, claimsWith, type HeldAgainst, heldAgainst } from '../src/core/held-against.ts';
import type { Claim, Person } from '../src/core/library.ts';
import { publicFlag } from '../src/core/options.ts';
import { Page } from '../src/core/page.ts';
import { withEquivalents } from '../src/core/present.ts';
import { isAsked } from '../src/core/subject.ts';
import { heading, notice, paragraph } from '../src/core/reply.ts';
import { clip } from '../src/core/text.ts';

/** The share of a statement that a recorded claim must hold: more where the documents seem not to speak of it. */
const LIKELY = 0.5;
const SURE = 0.8;
const MOST = 2;
const MOST_OF_ONE = 4;
const MOST_FIGURES = 4;
const LONGEST_SHOWN = 140;

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
  hears: statementIn,
  run(args, context) {
    const { desk, library, language } = context;
    const claimant = claimantIn(args.statement, library);
    if (claimant) return claimantPage(claimant, args.statement, context, args.public);
    const isAbout = isAsked(args.statement) || library.topics.named(args.statement) !== undefined;
    const answer = desk.answer(isAbout ? args.statement : askedWhether(args.statement));
    const stated = answer.claims.flatMap(({ id }) => library.corpus.claims.filter((c) => c.id === id));
    const like = library.claimsLike(args.statement, answer.outcome === 'not_covered' ? SURE : LIKELY);
    const held = isAbout ? null : heldAgainst(args.statement, answer, context);
    const claims = claimsWith([...new Set([...like, ...stated])], args.statement, held);
    if (claims.length > 0) return claimsPage(args.statement, claims, context, args.public);
    if (held) return heldPage(args.statement, held, context, args.public);
    const plain = answerReply(answer, { visibility: args.public ? 'public' : 'private', language, more: context.more, library });
    return isAbout ? plain : withoutClaim(plain, args.statement, answer.outcome !== 'not_covered', context);
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
    heading(titleOf(statement, page)),
    ...(shown.length > 0 ? [page.claims(shown, { statement })] : []),
    ...(figures ? [paragraph(page.text.bearing), page.figures(bearing, context.more ? { from: MOST_FIGURES } : { to: MOST_FIGURES })] : []),
    notice('info', page.text.noRuling),
  ];
  const more = !context.more && (claims.length > MOST || rows > MOST_FIGURES);
  return page.reply(blocks, { words: statement, public: isPublic, more, question: statement });
}

/** What the documents give beside what the statement states. */
function heldPage(statement: string, { verdict, figures, events }: HeldAgainst, context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const records = [...(figures.length > 0 ? [page.figures(figures)] : []), ...(events.length > 0 ? [page.events(events)] : [])];
  const blocks = [heading(titleOf(statement, page)), paragraph(page.text.held[verdict]), ...records, notice('info', page.text.noRuling)];
  return page.reply(blocks, { words: statement, public: isPublic, question: statement });
}

/** A question and a topic are no claim. */
function titleOf(statement: string, { text, library }: Page): string {
  const shown = clip(statement, LONGEST_SHOWN);
  return isAsked(statement) || library.topics.named(statement) ? `${text.whoSaysWhat}: ${shown}` : text.claimed(shown);
}

/** Nobody in the documents claims it: what they say on its subject, if anything. */
function withoutClaim(answered: Answered, statement: string, isCovered: boolean, { language, library }: CommandContext): Answered {
  const { text } = new Page({ language, library });
  if (!answered.follow) return answered;
  const lead = notice('info', isCovered ? text.noClaimBut : text.noClaim);
  return { ...answered, blocks: [lead, ...answered.blocks], follow: { ...answered.follow, words: statement } };
}
