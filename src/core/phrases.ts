// Plain words that mean a command: “please give me a timeline of the tariffs” → “tariffs”.
import type { Command } from './command.ts';
import type { Library } from './library.ts';
import { MONTH } from './period.ts';

const any = (...forms: readonly string[]): string => `(?:${forms.join('|')})`;

const PLEASE = any('please', 'pls', 'plz', 'kindly', 'just', 'quickly', 'maybe', 'perhaps');
const GREETING = `(?:${any(
  'hi|hey|hello|good (?:morning|afternoon|evening)|morning|dear',
  'there|all|team|folks|everyone|desk|bot',
  'sorry|excuse me|thanks|ok|okay|so|now|then|and|also|oh|well|great',
  'quick (?:one|question|request)|one more(?: thing)?|question',
  'briefly|basically|in (?:plain|simple) (?:english|terms|words)|in (?:short|brief|a nutshell|one sentence)',
  PLEASE,
)}[,.!:;]?(?: [-–—])? )*`;
const ASKING = `(?:${any(
  '(?:can|could|would|will|may|might) (?:you|i|we|somebody|someone)(?: (?:be able to|be so (?:kind|good) as to|mind|possibly))?',
  '(?:would|is) it (?:be )?possible (?:for you )?to',
  'any (?:chance|way) (?:(?:you|i|we) (?:can|could)|of|to)',
  "(?:(?:i was |i[’']m )?wondering (?:if|whether)|do you think) (?:you|i|we) (?:can|could)",
  'do you (?:have|know)|(?:is|are) there|have you got|got',
)} )?`;
const WHO = any('i|we', '(?:my|our|the) \\w+(?: \\w+)?');
const WANTING = `(?:${any(
  `(?:${WHO}(?:[’']d| would| will)?(?: (?:really|just|also|only|still|urgently|quickly))? )?(?:like|love|needs?|wants?)(?: you)?`,
  `(?:${WHO} )?asked (?:me |us )?for|(?:${WHO} )?(?:is|are) asking (?:me |us )?for`,
  `(?:(?:i|we)(?:[’']m|[’']re| am| are) )?(?:looking for|after|trying to)`,
  "let[’']?s|let me|(?:i|we) have|help (?:me|us)(?: out)?(?: with| to)?|time for|how about",
)}(?: to)? )?`;
const POLITE = `${GREETING}${ASKING}(?:${PLEASE} )?${WANTING}(?:${PLEASE} )?`;
const VERBS = any(
  'show(?:ing)?|giv(?:e|ing)|gimme|furnish|supply|deliver|get(?:ting)?|send|hand|share|list|find|fetch|provide|see|read|have|do|remind(?: me| us)? of',
  'make|write|prepare|draft|create|produce|build|generate|compile|assemble|knock up|type up',
  '(?:pull|bring|put)(?:ting)?(?: together| up)?|lay out',
  '(?:walk|run|take|talk)(?: me| us)? through',
  "what(?: are|[’']?re| is|[’']?s| were)",
);
const SHOW = `(?:${VERBS}(?: (?:me|us))?(?: with)?(?: up)? )?`;
const DETERMINERS = `(?:${any(
  'the|an?|all|some|your|any|of|me|us|other',
  'full|short|quick|complete|main|key|brief|concise|detailed|simple|clear|proper|exact|official|overall|general|rough|little|few|hard|solid|good|best|most important|biggest|latest|current|relevant|basic',
  '(?:table|list|set|collection|selection|chart|couple) (?:of|with)',
)} )*`;
const LINK = any(
  ':| ?[-–—]',
  ' of| for| on| about| regarding| concerning| around| surrounding| behind| in| with| related to| relating to| to do with',
  ' (?:(?:that )?(?:you|we) (?:have|know|(?:have )?got|can (?:give|show|find)(?: me| us)?)|there (?:is|are)|available) (?:of|for|on|about)',
);
/** A stretch of time, which is part of what is asked. */
const WHEN = `(?<when>(?:since|(?:from|until|till|up to|before|after|between|during|in)(?= .*(?:\\d|${MONTH}|year|month|week|now|today))|\\d{4}|${MONTH}) ?.{0,60}?)`;
const SHAPE = any(
  'in (?:chronological )?order|by date|(?:in|as|on) (?:a |one |bullet |a single )?(?:table|list|page|bullets|bullet points)',
  'in (?:plain|simple) (?:english|terms|words)|in (?:short|brief|a nutshell|one sentence)',
);
const PURPOSE = any(
  "for (?:my|our|the|an?|tomorrow[’']?s|today[’']?s|this) (?:\\w+ )?(?:boss|meeting|class|students?|minister|editor|team|colleagues?|presentation|call|lecture|seminar|article|report|piece|show|interview)",
  'by (?:noon|tomorrow|today|tonight|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|eod|the end of (?:the )?day|(?:mon|tues|wednes|thurs|fri)day)',
);
const THANKS = any(
  'please|pls|plz|for me|for us|again|exactly|by the way|btw|anyway|asap|now|today|quickly|real quick|if (?:you can|you could|possible)|when you (?:can|get a chance)',
  '(?:many )?thanks(?: a lot| so much| in advance)?|thank you(?: so much| very much)?|thx|ty|cheers',
);
const END = `(?:,? ${any(SHAPE, PURPOSE)})?(?:(?:[,.!?]+ ?| )${THANKS})*[.?!。？！ ]*$`;

/** Things that one can ask for: “timeline”, “show me the timeline of …”, “timeline: …”. The text is what follows, '' where nothing does. */
export const thing = (names: string): RegExp =>
  new RegExp(`^${POLITE}${SHOW}${DETERMINERS}(?:${names})(?:,? ${PLEASE})?(?:${LINK} (?<x>.{1,90}?)|,? ${WHEN})?${END}`, 'iu');

/** What begins so is no subject. */
const QUESTION = '(?:help|how|what|who|why|when|where|which|is|are|do|does|did|can|and) ';

/** Things named after their subject: “tariff timeline”. */
export const thingOf = (names: string): RegExp =>
  new RegExp(`^${POLITE}${SHOW}${DETERMINERS}(?!${QUESTION})(?<x>.+?) (?:${names})(?:[,:]? ${WHEN})?${END}`, 'iu');

/** Things to do: “compare …”. */
export const deed = (verbs: string): RegExp => new RegExp(`^${POLITE}(?:${verbs}):? (?<x>.+?)${END}`, 'iu');

/** Any other wording; its group `x` is the text. */
export const wording = (source: string): RegExp => new RegExp(`^${POLITE}(?:${source})${END}`, 'iu');

/** What points to something said before: that is a question that goes on from it. */
const POINTER = /^(?:it|this|that|these|those|they|them|he|him|his|she|her|both|one|there|then)$/iu;

interface Heard {
  /** Whatever the text is. */
  readonly always?: readonly RegExp[];
  /** Only where the text names something that there is. */
  readonly where?: readonly RegExp[];
  readonly names?: (text: string, library: Library) => boolean;
}

/** Reads a message by its patterns: the text of the first that fits. */
export function hearing({ always = [], where = [], names = () => false }: Heard): NonNullable<Command['hears']> {
  return (message, library) => {
    const heard = (patterns: readonly RegExp[]): string[] => patterns.flatMap((p) => textOf(p.exec(message))).filter((text) => !POINTER.test(text));
    return heard(always)[0] ?? heard(where).find((text) => text !== '' && names(text, library)) ?? null;
  };
}

/** The first that hears it. */
export const firstOf =
  (...all: readonly NonNullable<Command['hears']>[]): NonNullable<Command['hears']> =>
  (message, library) => {
    for (const hears of all) {
      const text = hears(message, library);
      if (text !== null) return text;
    }
    return null;
  };

function textOf(match: RegExpExecArray | null): string[] {
  const { x = '', when = '' } = match?.groups ?? {};
  return match ? [tidied(`${x} ${when}`)] : [];
}

/** Without quotation marks, article, and what only says that it is a word. */
const tidied = (text: string): string =>
  text
    .replace(/[\s,:;–—-]+$/u, '')
    .replace(/[“”"‘「」『』]|^'|'$/gu, '')
    .trim()
    .replace(/^(?:everything|all|anything)(?: that(?: has)? happened)?(?: |$)/iu, '')
    .replace(/^(?:the|an?) (?=\S)/iu, '')
    .replace(/^(?:term|word|phrase|expression|concept of|abbreviation|acronym|topic of|topic|subject of) (?=\S)/iu, '')
    .trim();
