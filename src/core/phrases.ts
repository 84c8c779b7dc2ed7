// Plain words that mean a command: “please give me a timeline of the tariffs” → “tariffs”.
import type { Command } from './command.ts';
import { any, DETERMINERS, END, PLEASE, POLITE, SHAPE, SHOW, WISH, within } from './courtesy.ts';
import type { Library } from './library.ts';
import { MONTH } from './period.ts';
import { isPointer } from './subject.ts';

const LINK = any(
  ':| ?[-–—]',
  ' of| for| on| about| re| regarding| concerning| around| surrounding| behind| in| with| related to| relating to| to do with',
  ' (?:(?:that |which )?(?:you|we|they|the (?:two )?documents?) (?:have|know|hold|(?:have )?got|give|can (?:give|show|find)(?: me| us)?)|there (?:is|are)|available|to do) (?:of|for|on|about|regarding|with)',
  ' \\((?<aside>[^)]{4,40})\\) (?:of|for|on|about)',
);
/** A stretch of time, which is part of what is asked. */
const WHEN = `(?<when>(?:since|(?:from|until|till|up to|before|after|between|during|in)(?= .*(?:\\d|${MONTH}|year|month|week|now|today))|\\d{4}|${MONTH}) ?.{0,60}?)`;
/** Finds a wish in a message. */
export type Pattern = Pick<RegExp, 'exec'>;

/** A subject that a wish begins with: whether its words stand somewhere is seen without it, and sooner. */
const LEADING_SUBJECT = /^\(\?<x>(?:\.|\[\^\?\])(?:\+|\{\d+,\d+\})\?\)/u;

/**
 * With all the courtesy that may stand around a wish, a pattern takes tens of milliseconds to compile: that is left until a message holds the words
 * of the wish itself, without which the whole cannot fit.
 */
function pattern(words: string, whole: string): Pattern {
  const stands = new RegExp(words.replace(LEADING_SUBJECT, ''), 'iu');
  let full: RegExp | undefined;
  return {
    exec(message) {
      if (!stands.test(message)) return null;
      full ??= new RegExp(whole, 'iu');
      return full.exec(message);
    },
  };
}

/** Things that one can ask for: “timeline”, “show me the timeline of …”, “timeline: …”. The text is what follows, '' where nothing does. */
export const thing = (names: string): Pattern =>
  pattern(names, `^${WISH}(?:${names})(?:,? ${PLEASE}|,? ${SHAPE},?)?(?:${LINK} (?<x>${within(90)})|,? ${WHEN})?${END}`);

/** What begins so is no subject. */
const QUESTION = '(?:help|how|what|who|why|when|where|which|is|are|do|does|did|can|and) ';

/** Things named after their subject: “tariff timeline”. */
export const thingOf = (names: string): Pattern =>
  pattern(` (?:${names})`, `^${POLITE}${SHOW}${DETERMINERS}(?!${QUESTION})(?<x>${within(90)}) (?:${names})(?:[,:]? ${WHEN})?${END}`);

/** Things to do: “compare …”. */
export const deed = (verbs: string): Pattern => pattern(`(?:${verbs}):? `, `^${POLITE}(?:${verbs}):? (?<x>.+?)${END}`);

/** Any other wording; its group `x` is the text. */
export const wording = (source: string): Pattern => pattern(source, `^${POLITE}(?:${source})${END}`);

interface Heard {
  /** Whatever the text is. */
  readonly always?: readonly Pattern[];
  /** Only where the text names something that there is. */
  readonly where?: readonly Pattern[];
  readonly names?: (text: string, library: Library) => boolean;
}

/** Reads a message by its patterns: the text of the first that fits. */
export function hearing({ always = [], where = [], names = () => false }: Heard): NonNullable<Command['hears']> {
  return (message, library) => {
    const heard = (patterns: readonly Pattern[]): string[] => patterns.flatMap((p) => textOf(p.exec(message)));
    const [sure, named] = [heard(always), heard(where)];
    return sure.find((text) => !isPointer(text)) ?? named.find((text) => text !== '' && names(text, library)) ?? [...sure, ...named].find(isPointer) ?? null;
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
  const { x = '', when = '', aside = '' } = match?.groups ?? {};
  return match ? [tidied(`${x} ${when} ${aside}`)] : [];
}

/** Without quotation marks, article, and what only says that it is a word. */
const tidied = (text: string): string =>
  text
    .replace(/[\s,:;–—-]+$/u, '')
    .replace(/[“”"‘「」『』]|^'|'$/gu, '')
    .trim()
    .replace(/^(?:everything|all|anything)(?: that(?: has)? happened| to do with)?(?: |$)/iu, '')
    .replace(/^what (?:they|both|each|the (?:two )?documents?|the sources) (?:has |have to )?says? (?:on|about) /iu, '')
    .replace(/^(?:the|an?) (?=\S)/iu, '')
    .replace(/^(?:term|word|phrase|expression|concept of|abbreviation|acronym|topic of|topic|subject of) (?=\S)/iu, '')
    .trim();
