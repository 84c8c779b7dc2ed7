// What people wrap around a wish: greetings, courtesy, who wants it, what for, thanks; as parts of patterns.

export const any = (...forms: readonly string[]): string => `(?:${forms.join('|')})`;

export const PLEASE = any('please', 'pls', 'plz', 'kindly', 'just', 'quickly', 'maybe', 'perhaps');
const GREETING = `(?:${any(
  'hi|hey|hello|good (?:morning|afternoon|evening)|morning|dear',
  'there|all|team|folks|everyone|desk|bot',
  'sorry|excuse me|thanks|ok|okay|so|now|then|and|also|oh|well|great',
  'quick (?:one|question|request)|one more(?: thing)?|question',
  'briefly|basically|in (?:plain|simple) (?:english|terms|words)|in (?:short|brief|a nutshell|one sentence)',
  PLEASE,
)}[,.!:;]?(?: [-–—])? )*`;
const SOMEBODY = any('you', 'i', 'we', 'somebody', 'someone', 'anybody', 'anyone');
const ASKING = `(?:${any(
  `(?:can|could|would|will|may|might) ${SOMEBODY}(?: (?:be able to|be so (?:kind|good) as to|mind|possibly|let me))?`,
  '(?:would|is) it (?:be )?possible (?:for you )?to',
  'any (?:chance|way) (?:(?:you|i|we) (?:can|could)|of|to)',
  "(?:(?:i was |i[’']m )?wondering (?:if|whether)|do you think) (?:you|i|we) (?:can|could)",
  `(?:do|does) ${SOMEBODY} (?:have|know|hold)|(?:is|are) there|have you got|got`,
)} )?`;
const WHO = any('i|we', '(?:my|our|the) \\w+(?: \\w+)?');
const WANTING = `(?:${any(
  `(?:${WHO} ?)?(?:(?:[’']d|would|will) )?(?:(?:really|just|also|only|still|urgently|quickly|be) )?(?:like|love|have to|must|needs?|wants?|appreciate|grateful for|thankful for|glad of|happy with|interested in)(?: you)?`,
  `(?:${WHO} )?asked (?:me |us )?for|(?:${WHO} )?(?:is|are) asking (?:me |us )?for|${WHO} asks (?:me |us )?for`,
  `(?:(?:i|we)(?:[’']m|[’']re| am| are) )?(?:looking for|after|trying to)`,
  "let[’']?s|let me|(?:i|we) have|help (?:me|us)(?: out)?(?: with| to)?|time for|how about",
)}(?: to)? )?`;

/** All that may stand before a wish, or nothing. */
export const POLITE = `${GREETING}${ASKING}(?:${PLEASE} )?${WANTING}(?:${PLEASE} )?`;

const VERBS = any(
  'show(?:ing)?|giv(?:e|ing)|gimme|furnish|supply|deliver|get(?:ting)?|send|hand|share|list|find|fetch|provide|see|read|have|do|remind(?: me| us)? of',
  'make|write|prepare|draft|create|produce|build|generate|compile|assemble|knock up|type up',
  '(?:pull|bring|put)(?:ting)?(?: together| up)?|lay out',
  '(?:walk|run|take|talk)(?: me| us)? through',
  "what(?: are|[’']?re| is|[’']?s| were)",
);
export const SHOW = `(?:${VERBS}(?: (?:me|us))?(?: with)?(?: up)? )?`;
export const DETERMINERS = `(?:${any(
  'the|an?|all|some|your|any|every|of|me|us|other',
  'full|short|quick|complete|main|key|brief|concise|detailed|simple|clear|proper|exact|official|overall|general|rough|little|few|hard|solid|good|best|most important|biggest|latest|current|relevant|basic',
  '(?:table|list|set|collection|selection|chart|couple) (?:of|with)',
)} )*`;

/** A sentence that begins so is a wish: whatever few words then stand before the thing wished for, it is wished for. */
const OPENER = any(
  `(?:can|could|would|will|may|might) ${SOMEBODY}`,
  `(?:i|we)(?:[’']d| would| will|[’']ll)?(?: really| also| urgently| still)? (?:like|love|needs?|wants?|be|appreciate)`,
  `(?:do|does) ${SOMEBODY} (?:have|hold)|(?:is|are) there|have you got|got|any`,
  `(?:my|our|the|his|her) \\w+(?: \\w+)? (?:needs?|wants?|asks|asked|would like|is asking|has asked)`,
  'please|show|give|gimme|send|list|provide|prepare|write|draft|make|create|produce|compile|build|pull|put|lay|get|find|need|want|looking',
);
/** A word of no clause or subject of its own. */
const FILLER = `(?!(?:who|whose|what|when|where|why|how|which|whether|if|that|said|says|is|are|was|were|did|think|know|tell|explain|but|because|on|about|from|between|regarding)\\b)[\\p{L}\\p{N}’'-]+,?`;

/** All that may stand before a thing that is wished for. */
export const WISH = any(`${POLITE}${SHOW}${DETERMINERS}`, `${GREETING}(?=${OPENER} )(?:${FILLER} ){1,9}?`);

export const SHAPE = any(
  'in (?:chronological )?order|by date|with (?:the )?(?:dates|sources|numbers)|(?:in|as|on) (?:a |one |bullet |a single )?(?:table|list|page|bullets|bullet points)',
  'in (?:plain|simple) (?:english|terms|words)|in (?:short|brief|a nutshell|one sentence)',
);
const PURPOSE = any(
  "(?:for|before|ahead of) (?:my|our|the|an?|tomorrow[’']?s|today[’']?s|this) (?:\\w+ )?(?:boss|meeting|class|students?|minister|editor|team|colleagues?|presentation|call|lecture|seminar|article|report|piece|show|interview|delegation|board|deputy minister|ambassador|visit)",
  'by (?:noon|tomorrow|today|tonight|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|eod|the end of (?:the )?day|(?:mon|tues|wednes|thurs|fri)day)',
);
const THANKS = any(
  'please|pls|plz|for me|for us|to me|again|exactly|by the way|btw|anyway|asap|now|today|quickly|real quick|handy|if (?:i may|you can|you could|possible)|when you (?:can|get a chance)',
  '(?:many )?thanks(?: a lot| so much| in advance)?|thank (?:you|u)(?: so much| very much)?|thx|ty|cheers|[:;]-?[)(D]',
  'in (?:this|the|these|those|your|both) (?:context|documents?|texts?|articles?|papers?|sources?|reports?)',
  'would (?:be \\w+(?: \\w+)?|help(?: \\w+)?|do(?: nicely)?)',
);

/** Some words of one sentence and one clause. @param most characters. */
export const within = (most: number): string => `(?:(?!(?<=\\p{L}{3}|\\d)[.?!;:] ).){1,${most}}?`;

/** All that may stand after a wish, or nothing. */
export const END = `(?:,? ${any(SHAPE, PURPOSE)})*(?:(?:[,.!?]+ ?| )${THANKS})*[.?!。？！ ]*$`;
