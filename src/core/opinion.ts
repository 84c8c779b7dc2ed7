// Questions that want the bot's own opinion, which it has not: what of them can be asked of the documents.
import { any } from './courtesy.ts';

const OPENER = any(
  'do you (?:really |personally |honestly )*(?:think|believe|feel|agree|reckon|find|consider)(?: that| with)?(?! (?:you|i|we|it would be) (?:can|could|possible))',
  'would you (?:say|agree|argue)(?: that)?',
  'what do you (?:really |personally |honestly )*(?:think|make|believe) (?:of|about)',
  'how do you feel about',
  "what(?:[’']s| is| are) your (?:own |personal |honest )?(?:opinions?|views?|take|position|stance|thoughts?|judge?ment)(?: on| of| about)?",
  '(?:any|your) (?:opinions?|thoughts?|views?|take) (?:on|of|about)',
  'in your (?:own |personal |honest )?(?:opinion|view),?',
  'are you (?:for|against|in favou?r of|a fan of|on the side of)',
  'do you (?:like|support|trust|dislike|hate|approve of|side with)',
  '(?:whose|which) side are you on|who do you (?:support|side with|believe|agree with)|who would you vote for|are you (?:pro|anti|biased|neutral|impartial|objective)\\b',
);
const ENGLISH = new RegExp(`^(?:(?:so|and|but|ok|okay|hey|hi|honestly|well)[,.]? )*${OPENER}[:,]? ?(?<rest>.*?)[?.! ]*$`, 'iu');
const JAPANESE =
  /^(?:(?<rest>.+?)(?:について|を|に関して|は)?、?)?(?:あなたは|君は|ボットは)?(?:どう(?:思い|考え|お考え)|賛成(?:です|しま)|あなたの(?:意見|考え|見解)).*$/u;

export interface Opinion {
  /** On what; '' where nothing is named. */
  readonly on: string;
}

/** Undefined where no opinion of the bot's is asked for. */
export function opinionAsked(question: string): Opinion | undefined {
  const match = ENGLISH.exec(question.trim()) ?? JAPANESE.exec(question.trim());
  return match ? { on: match.groups?.rest?.trim() ?? '' } : undefined;
}
