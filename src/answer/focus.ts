// Which part of a message asks, and what that part asks for by name.
import { sentencesOf } from '../search/terms.ts';
import type { EvidenceBase } from './evidence.ts';
import type { Token } from './lexicon.ts';
import { isLight, isMeta } from './patterns.ts';
import { type Term, toTerm } from './term.ts';

export interface Focus {
  readonly text: string;
  /** Where it starts in the message. */
  readonly start: number;
}

/** Words of a message in which the question is looked for behind a lead-in. */
const LONG = 20;
const SHORT = 16;
/** What a message closes with for courtesy. */
const COURTESY =
  /(?<=[.!?？。\n]\s*)(?:many thanks|thank(?:s| you)|thx|ty|cheers|please|pls|much appreciated|appreciate|kind regards|best|ありがとう|よろしく)[^?？]{0,60}$/iu;
const LEANS_BACK = /\b(?:that|this|those|these|it|they|them|right|true|correct|so)\b/i;
const ASKING = /(?<=^.{40,})\b(?:how (?:much|many|old|long|large|big|far|high)|what|which|who|when|why|whether)\b(?=(?:\s+\S+){5})/isu;

/** In a long message the part that asks counts; what is told before it only gives context. */
export function focusOf(message: string): Focus {
  const text = message.replace(COURTESY, '').trimEnd();
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? text;
  const whole = sentences.length < 2 || LEANS_BACK.test(last) || wordCount(last) < 5 || wordCount(text) < SHORT;
  const asking = whole ? text : last;
  const at = wordCount(asking) > LONG ? (ASKING.exec(asking)?.index ?? 0) : 0;
  const focus = asking.slice(at);
  return { text: focus, start: text.length - focus.length };
}

const wordCount = (text: string): number => text.split(/\s+/).length;

/** The word after “how many”: what is counted. */
export function countedIn(text: string, base: EvidenceBase): Term[] {
  const after = /\bhow many\s+(?:of\s+(?:the\s+)?|other\s+|more\s+)?(.*)/i.exec(text)?.[1];
  if (!after) return [];
  const tokens = base.lexicon.tokens(after).slice(0, 4);
  const end = tokens.findIndex((t) => t.stop && t.keys.length === 0);
  const run = (end < 0 ? tokens : tokens.slice(0, end)).filter(
    (t) => t.entities.length === 0 && !/^(?:years?|months?|days?|weeks?|times|percent|per)$/.test(t.normal),
  );
  return run.slice(0, 1).map((t) => toTerm(t, base, 1));
}

const ASKED_FOR = /\b(?:which|what)\s+((?:\p{L}+\s+){0,2}\p{L}+)/iu;
const OWNED = /^\W*(?:what|who)(?:'s| is| was| were| are)\s+(?:\p{L}+\s+){0,2}\p{L}+['’]s?\s+(\p{L}+(?:\s+\p{L}+)?)/iu;

/** The noun right behind “what” or “which”, or behind a possessive: what the answer must speak of. */
export function slotsIn(text: string, base: EvidenceBase): Term[] {
  const phrase = ASKED_FOR.exec(text)?.[1] ?? '';
  const owned = OWNED.exec(text)?.[1] ?? '';
  return [...headOf(phrase, base), ...headOf(owned, base)].map((t) => toTerm(t, base, 1));
}

/** The last word of the noun phrase that a phrase opens with; nothing where a verb follows at once (“what did …”). */
function headOf(phrase: string, base: EvidenceBase): Token[] {
  const tokens = base.lexicon.tokens(phrase);
  const end = tokens.findIndex((t) => t.stop);
  const run = (end < 0 ? tokens : tokens.slice(0, end)).filter((t) => t.entities.length === 0);
  return run.slice(-1).filter((t) => !isLight(t) && !isMeta(t, 'open'));
}
