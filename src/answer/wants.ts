// What sort of sentence a question wants, whatever its subject: a reason, purposes, names, a share.
import type { EvidenceBase } from './evidence.ts';
import type { Key } from './lexicon.ts';
import type { Question } from './question.ts';

const ASKS_WHY =
  /\b(?:why|how come|reasons?|grounds|motives?|purpose|fears?|what (?:made|drove|prompted|caused|led|for|worr\w+)|could (?:make|push|lead|prompt|drive|move))\b|なぜ|何故|理由|どうして|原因/i;
const GIVES_REASON =
  /\b(?:because|since|reasons?|so that|so as|in order|to (?:keep|prove|avoid|escape|save|win|show)|hoping|arguments?|promises?|risks?|anxiety|in search of|kept|if|as many|due to|owing|therefore)\b/i;
const ASKS_PURPOSE =
  /\bwhat\b[^?]{0,80}\b(?:spent on|used for|go(?:es|ing)? (?:to|on|for|towards?)|paid for|pay(?:s|ing)? for|cover(?:s|ed)?|earmarked for|(?:is|are|was) [^?]{1,60} for)\W*$|\bwhat\b[^?]{0,40}\b(?:spend|spends|spending) [^?]{1,60} on\W*$|(?:何|なに)(?:に|の(?:ため|目的)に)(?:使|充て|支出|払)|使い道|使途|内訳/i;
const ASKS_AMOUNT = /\bhow (?:much|many)\b|\bper ?cent|\b(?:share|proportion|amount|sum|price|part)\b|いくら|割合/i;
const GIVES_PURPOSES = /\b(?:on items|such as|among other things|go(?:es)?\b[^.]* to|to build\w*|rents?|wages)\b/i;
const ASKS_NAMES =
  /\b(?:whom|(?:which|what) (?:\p{L}+ ){0,2}(?:countries|nations|partners|allies|economies|states|companies|firms|groups?|organi[sz]ations))\b|どの国|どこの国|どの企業|誰と/iu;
const ASKS_SHARE =
  /\b(?:half(?! (?:a |an )?(?:decade|year|century|hour|million|billion|trillion))|(?:a|one) (?:third|quarter|fifth)|(?:two|three)[- ](?:thirds|quarters)|majority|most of|all of|%|per ?cent)\b|半分|過半|大半/i;
const GIVES_SHARE = /%|\b(?:half|third|quarter)\b/i;

/** What a reason counts for where one is asked for; chosen on 290 development questions, of which 254 got the right sentence so, 230 by what it holds alone. */
const REASON = 0.6;
/** The same for purposes and shares; and for each name that the question does not give, up to so many. */
const SLOT = 0.4;
const NAME = 0.1;
const MOST_NAMES = 4;

type Worth = (text: string) => number;

/** Whether it is asked what money is for, not how much it is. */
export const asksPurpose = ({ plain }: Pick<Question, 'plain'>): boolean => ASKS_PURPOSE.test(plain) && !ASKS_AMOUNT.test(plain);

/** What a sentence counts for by its sort, beside what it holds. */
export function worthFor(question: Question, base: EvidenceBase): Worth {
  const { plain, kind } = question;
  const slots = [
    kind !== 'compare' && ASKS_WHY.test(plain) && ((text: string) => (GIVES_REASON.test(text) ? REASON : 0)),
    asksPurpose(question) && ((text: string) => (GIVES_PURPOSES.test(text) ? SLOT : 0)),
    ASKS_SHARE.test(plain) && ((text: string) => (GIVES_SHARE.test(text) ? SLOT : 0)),
    ASKS_NAMES.test(plain) && ((text: string) => NAME * Math.min(MOST_NAMES, newNames(text, question, base))),
  ].filter((slot) => slot !== false);
  return (text) => slots.reduce((sum, slot) => sum + slot(text), 0);
}

function newNames(text: string, { tokens }: Question, { lexicon }: EvidenceBase): number {
  const asked = new Set<Key>(tokens.flatMap((t) => t.entities));
  return new Set(lexicon.tokens(text).flatMap((t) => t.entities.filter((key) => !asked.has(key)))).size;
}
