// How a message may be read before a command hears it: as it stands, with slips in the commands' words put right, without the talk around the wish.
import { classOf } from '../search/dictionary.ts';
import { Speller } from '../search/spelling.ts';

/** Words that wishes are made with. */
const WISHES =
  'figures numbers statistics compare comparison contrast differ difference claim verify fact-check timeline chronology chronological events history profile biography define definition meaning stands source sources documents references outline paragraph contents brief briefing one-pager summary summarize summarise overview background explain commands questions';
/** More clauses than this are no talk before a wish; each costs a look by every command. */
const MOST_WISHES = 12;
const SHORTEST_SLIP = 5;
const speller = new Speller(new Map(WISHES.split(' ').map((word) => [word, 1])));

/** What people say before they come to their wish: a greeting, an excuse, what it is for. */
const TALK =
  /^(?:hi|hey|hello|dear|good|morning|afternoon|evening|sorry|apologies|excuse|pardon|thanks|thank|thx|ok|okay|right|well|so|um+|hmm+|quick|quickly|urgent|asap|one|another|random|silly|dumb|stupid|new|first|next|last|also|before|after|for|as|since|because|given|i|i[’']m|i[’']ve|i[’']d|we|we[’']re|we[’']ve|my|our|boss|working|writing|preparing|prepping|prep|drafting|doing|got|have|having|running|heading|going|about|in|on|at|need|no|not|short|long|team|all|folks|everyone|everybody|guys|bot|desk|meeting|class|deadline|question|request|ps|btw|fyi)\b/iu;
/** No “Mr. ”, no “U.S. ”. */
const SENTENCE_END = /(?<=[\p{L}\d]{3}|\p{Ll}{2}[’'”")]?)(?<!\b(?:mr|mrs|dr|vs|gen|sen|gov))[.!;…]+\s+/giu;
const CLAUSE_END = /(?<!\b(?:mr|mrs|dr|vs|gen|sen|gov|\p{L}))[,:.!;…]+\s+|\s[-–—]+\s|\s+(?:so|and|but)\s+/giu;

/** From what was written to what is most likely wished; each once. */
export function readings(message: string): readonly string[] {
  const right = withoutSlips(message);
  return [...new Set([message, right, ...wishes(right)])];
}

/** “breifing on tariffs” → “briefing on tariffs”; no English word is changed. */
const withoutSlips = (message: string): string =>
  message.replace(/(?<![\p{L}\d/])\p{Script=Latin}+(?![\p{L}\d])/gu, (word) => {
    const lower = word.toLowerCase();
    if (word.length < SHORTEST_SLIP || isEnglish(lower)) return word;
    return speller.correct(lower) ?? word;
  });

/** The dictionary takes “figurs” for a form of “figure”. */
const isEnglish = (word: string): boolean => classOf(word) === 'word' && (!/[^es]s$/u.test(word) || classOf(word.slice(0, -1)) === 'word');

/** Where the wish may begin: after a sentence, or after a clause where what goes before is talk. */
function wishes(message: string): string[] {
  const after = (ends: RegExp): { rest: string; at: number }[] =>
    [...message.matchAll(ends)].map(({ index, 0: end }) => ({ rest: message.slice(index + end.length), at: index }));
  const sentences = after(SENTENCE_END).filter(({ at }) => !/[?？]/u.test(message.slice(0, at)));
  const clauses = TALK.test(message) ? after(CLAUSE_END) : [];
  return [...sentences, ...clauses]
    .sort((a, b) => a.at - b.at)
    .map(({ rest }) => rest.trim())
    .filter(Boolean)
    .slice(0, MOST_WISHES);
}
