// How a message may be read before a command hears it: as it stands, with slips in the commands' words put right, then its sentences and clauses.
import { classOf } from '../search/dictionary.ts';
import { isJapanese } from '../search/terms.ts';
import { Speller } from '../search/spelling.ts';

/** Words that wishes are made with. */
const WISHES = new Speller(
  new Map(
    'figures numbers statistics compare comparison contrast differ difference claim verify fact-check timeline chronology chronological events history profile biography define definition meaning stands source sources documents references outline paragraph contents brief briefing one-pager rundown summary summarize summarise overview background backgrounder explain commands questions'
      .split(' ')
      .map((word) => [word, 1]),
  ),
);
/** Of chats; and slips that are words. */
const SHORTHAND: Readonly<Record<string, string>> = {
  u: 'you',
  ur: 'your',
  r: 'are',
  cld: 'could',
  wld: 'would',
  abt: 'about',
  wat: 'what',
  smth: 'something',
  datas: 'data',
  summery: 'summary',
};
const SHORTEST_SLIP = 5;
/** More parts than this are no message with a wish in it; each costs a look by every command. */
const MOST_PARTS = 14;

/** A wish and nothing else is short. */
const LONGEST_ASIDE = 60;

/** A name alone is a wish where it is the whole message. */
const ONE_WORD = /^[\p{Script=Latin}\d.+-]+[.?!]*$/u;

/** What people say before they come to their wish: a greeting, an excuse, what it is for. */
const TALK =
  /^(?:hi|hey|hello|dear|good|morning|afternoon|evening|sorry|apologies|excuse|pardon|thanks|thank|thx|ok|okay|right|well|so|um+|hmm+|quick|quickly|urgent|asap|one|another|random|silly|dumb|stupid|new|first|next|last|also|before|after|for|as|since|because|given|i|i[’']m|i[’']ve|i[’']d|we|we[’']re|we[’']ve|my|our|boss|working|writing|preparing|prepping|prep|drafting|doing|got|have|having|running|heading|going|about|in|on|at|need|no|not|short|long|team|all|folks|everyone|everybody|guys|bot|desk|meeting|class|deadline|question|request|ps|btw|fyi)\b/iu;
/** What they add to it: why, for whom, how it should look. */
const AFTERTHOUGHT =
  /^(?:i|i[’']m|i[’']ve|i[’']d|we|we[’']re|we[’']ve|my|our|it|it[’']s|they|thanks|thank|because|since|as|so that|for (?:a|an|my|our|the|this|use)|before|no|not|if|just|only|ideally|preferably|nothing|table|one page|with|in|at most|max|(?:can|could|would|will) (?:you|somebody|someone)|what (?:can|could|do) you|possible|don[’']t|asap|urgent|sorry|please|pls|plz|to (?:understand|see|know|prepare|use|share))\b/iu;

/** No “Mr. ”, no “U.S. ”. */
const NO_END = '(?<!\\b(?:mr|mrs|dr|vs|no|gen|sen|gov|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|\\p{L}))';
const SENTENCE_END = new RegExp(`${NO_END}[.!?;…]+[)”"’']*\\s+|[。！？]\\s*`, 'giu');
/** A clause begins so without a mark before it. */
const WISH_BEGINS = '(?:i|we) (?:need|want|would like|have to|must)\\b|(?:can|could|would) (?:you|somebody|someone)\\b|please\\b';
const AND = '(?:so|and|but|because|so that|since)\\s+(?!(?:from|the|\\d))';
const CLAUSE_END = new RegExp(`(?:${NO_END}[,:.!?;…]+|\\s[-–—]+)\\s+(?:${AND})?|\\s+${AND}|\\s+(?=${WISH_BEGINS})|[。！？、]\\s*`, 'giu');

/** What belongs to the part before it. */
const MARKS = /^[.!?…。！？)”"’']+/u;

/** “@desk figures” */
const NAMED = /^@[\p{L}\p{N}_-]+[,:]? (?=\S)/u;

/** A part of a message, and what is left of it without. */
export interface Reading {
  readonly text: string;
  /** '' where the whole is read. */
  readonly around: string;
  /** Said in passing: counts where it is a wish and nothing else. */
  readonly isAside?: boolean;
}

/** Before a question and a mark. */
const LEAD = /^(?<lead>[^?？]{2,60}?)(?:[,:.!;…]+|\s[-–—])\s+(?=(?:what|who|whom|whose|how|when|where|why|which)(?:[’']?s)?\s)/iu;

/** A greeting asks nothing, whatever follows. */
const GREETED =
  /^(?:(?:hi|hey|hello|good (?:morning|afternoon|evening)|dear|sorry|excuse me|ok(?:ay)?|thanks|thank you|well|hmm+|great|yes|no)(?: (?:there|all|team|everyone|bot|desk|folks))?\s*[,.!:;]+\s*|(?:すみません|こんにちは|おはようございます|こんばんは|失礼します|ありがとう(?:ございます|ございました)?)(?:が)?[、。,!！]\s*(?:次は|では|それでは|あと)?、?)+(?=\S)/iu;

/** “Deadline in 10 mins, what did Ishiba say?” → “what did Ishiba say?”. @param tells whether what stands before is part of what is asked. */
export function withoutTalk(message: string, tells: (lead: string) => boolean): string {
  const text = message.replace(GREETED, '');
  const [whole, lead] = LEAD.exec(text) ?? [];
  return whole && lead && TALK.test(lead) && !tells(lead) ? text.slice(whole.length) : text;
}

/** From what was written to what is most likely wished; each once. */
export function readings(message: string): readonly Reading[] {
  const whole = inFull(message.replace(NAMED, '').replace(isJapanese(message) ? GREETED : /(?!)/u, ''));
  const all = [whole, message].map((text) => ({ text, around: '' }));
  const clauses = partsOf(whole, CLAUSE_END, ({ text }) => text.length <= LONGEST_ASIDE).map((part) => ({ ...part, isAside: true }));
  const parts = [...partsOf(whole, SENTENCE_END, isTold), ...partsOf(whole, CLAUSE_END, isTalk)].filter(({ text }) => !ONE_WORD.test(text));
  return [...all, ...parts, ...clauses].filter(({ text }, i, list) => list.findIndex((other) => other.text === text) === i).slice(0, MOST_PARTS);
}

/** “breifing abt tariffs” → “briefing about tariffs”; no English word is changed. */
const inFull = (message: string): string =>
  message.replace(/(?<![\p{L}\d/’'.])\p{Script=Latin}+(?![\p{L}\d’']|\.\p{L})/gu, (word) => {
    const lower = word.toLowerCase();
    return SHORTHAND[lower] ?? (word.length < SHORTEST_SLIP || isEnglish(lower) ? word : (WISHES.correct(lower) ?? word));
  });

/** The dictionary takes “figurs” for a form of “figure”. */
const isEnglish = (word: string): boolean => classOf(word) === 'word' && (!/[^es]s$/u.test(word) || classOf(word.slice(0, -1)) === 'word');

type IsLeftOut = (part: { readonly before: string; readonly text: string; readonly after: string }) => boolean;

/** From each end to the next ones, longest first, where what is left out may be. */
function partsOf(message: string, ends: RegExp, isLeftOut: IsLeftOut): Reading[] {
  const found = [...message.matchAll(ends)].filter(({ index, 0: end }) => index > 0 && index + end.length < message.length);
  const starts = [0, ...found.map(({ index, 0: end }) => index + end.length)];
  const stops = [...found.map(({ index, 0: end }) => index + (MARKS.exec(end)?.[0].length ?? 0)), message.length].reverse();
  const spans = starts.flatMap((start) => stops.filter((stop) => stop > start).map((stop) => [start, stop] as const));
  return spans
    .map(([start, stop]) => ({
      before: message.slice(0, start).trim(),
      text: message.slice(start, stop).trim(),
      after: message.slice(stop).replace(/^[\s,:;–—-]+/u, ''),
    }))
    .filter((part) => part.text && (part.before || part.after) && isLeftOut(part))
    .map(({ before, text, after }) => ({ text, around: `${before} ${after}`.trim() }));
}

/** A question after a question goes on from it; a wish after a question stands alone. */
const isTold: IsLeftOut = ({ before, text, after }) => (!/[?？]/u.test(before) || !/[?？]$/u.test(text)) && (!/[?？]/u.test(after) || AFTERTHOUGHT.test(after));
const isTalk: IsLeftOut = ({ before, after }) => (!before || TALK.test(before)) && (!after || AFTERTHOUGHT.test(after));
