// Plain words that mean a command: “please give me a timeline of the tariffs” → “tariffs”.
import type { Command } from './command.ts';
import type { Library } from './library.ts';

const POLITE = `(?:(?:hi|hey|hello|ok|okay|please|pls|so|now|just)[,!]? )*(?:(?:can|could|would|will|may) (?:you|i|we) (?:please )?)?(?:(?:i(?:[’']d| would)? (?:like|want|need)|let[’']?s|let me)(?: to)? )?(?:please )?`;
const SHOW = `(?:(?:show|give|get|send|make|write|prepare|draft|pull up|bring up|list|find|fetch|provide|create|produce|build|generate|see|have|do|put together|what are|what is|what[’']s)(?: (?:me|us))? )?`;
const DETERMINERS = `(?:(?:the|an?|all|some|your|any|full|short|quick|complete|main|brief|me|us) )*`;
const LINK = `(?::| ?[-–—] | of| for| on| about| regarding| concerning| around| behind| in| with| related to| to do with)`;
/** A stretch of time, which is part of what is asked. */
const WHEN = '(?<when>(?:since|from|between|until|till|up to|before|after|during|in|\\d{4}) ?.*?)';
const END = `(?: in (?:chronological )?order| by date)?(?: please| for me| thanks| thank you)?[.?!。？！ ]*$`;

/** Things that one can ask for: “timeline”, “show me the timeline of …”, “timeline: …”. The text is what follows, '' where nothing does. */
export const thing = (names: string): RegExp => new RegExp(`^${POLITE}${SHOW}${DETERMINERS}(?:${names})(?:${LINK} (?<x>.+?)|,? ${WHEN})?${END}`, 'iu');

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
    .replace(/[“”"‘「」『』]|^'|'$/gu, '')
    .trim()
    .replace(/^(?:the|an?) (?=\S)/iu, '')
    .replace(/^(?:term|word|phrase|expression|concept of|abbreviation|acronym|topic of|topic|subject of) (?=\S)/iu, '')
    .trim();
