// Wishes in no set wording: words that tell the command, what it is to be on, and nothing else but courtesy.
import { STOP_WORDS } from '../search/stop-words.ts';
import type { Command } from './command.ts';
import type { Library } from './library.ts';
import { inWords, MONTH, readPeriod } from './period.ts';
import { findSubject, type Subject, subjectIn } from './subject.ts';

export interface Cue {
  /** A pattern of the words that tell the command. */
  readonly words: string;
  /** Those of them that stand in few questions: some words more may go untold. */
  readonly sure?: string;
  /** What else may be said with them. */
  readonly with?: string;
  /** The option that takes what it is on; without one it is on nothing. */
  readonly on?: Subject;
  /** It makes no sense without. */
  readonly isNeeded?: boolean;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Function words that make another question of it. */
const ASKING = wordSet(
  'why when where who whom whose many much did will should says said say told because against than not no never now same whether dont doesnt didnt cant wont isnt',
);
/** Courtesy, by when, in which shape. */
const NOISE = wordSet(`hi hello hey dear good morning afternoon evening thanks thank thx please pls plz kindly sorry excuse need needs want wants like love
  looking show list see read send find provide prepare write draft draw create know knows help quick quickly short brief urgent asap today tomorrow tonight
  full complete overall main key basic important simple clear exact new time minutes min hour fast reply available handy yes ok okay cheers little bit
  what which how understand explain describe require required regarding relating concerning related`);
/** What people call a matter; whose matter it is here. */
const MATTER =
  wordSet(`dispute issue issues debate affair story talks case matter question situation crisis development developments topic subject level levels recent current
  latest war saga row japan japanese us u.s usa america american states united tokyo washington bilateral`);
/** Whom or what it is for. */
const PURPOSE = wordSet(`meeting class seminar minister boss editor team reader readers student students colleague colleagues deputy ambassador chart slides
  presentation report reports docs documents sources articles papers annex paper article piece essay thesis note speech briefing`);
/** A sentence that begins so is a wish: a word or two may go untold. */
const WISHED =
  /^(?:(?:hi|hey|hello|please|pls)[,!]? )*(?:please|give|show|get|send|list|pull|make|write|prepare|draft|draw|need|want|i (?:need|want|would like|[’']d like)|(?:can|could|would|will) (?:you|i|we))\b/iu;
/** “I'm preparing a one-pager”: what people make themselves. */
const OWN = /\b(?:i|we)(?:[’']?m|[’']?re| am| are) \p{L}+ing\b/iu;
const IS_MONTH = new RegExp(`^${MONTH}$`, 'iu');
const MOST_UNTOLD = 2;
/** More than any name and these. */
const MOST_WORDS = 10;
/** Words that hold a wish and a name spelled wrong, and no more. */
const FEW = 4;

export function cued({ words, sure = '(?!)', with: more = '', on, isNeeded = false }: Cue): NonNullable<Command['hears']> {
  const cue = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'giu');
  const isSure = new RegExp(`\\b(?:${sure})\\b`, 'iu');
  const known = wordSet(more);
  const isTold = (word: string): boolean =>
    NOISE.has(word) ||
    (on !== 'name' && MATTER.has(word)) ||
    (on === 'topic' && IS_MONTH.test(word)) ||
    known.has(word) ||
    (on !== 'name' && PURPOSE.has(word)) ||
    (STOP_WORDS.has(word) && !ASKING.has(word));
  return (message, library) => {
    if (message.search(cue) < 0) return null;
    const { rest, period } = readPeriod(message.replace(cue, ' '));
    const untold = wordsOf(rest).filter((word) => !isTold(word));
    if (untold.length > MOST_WORDS || untold.some((word) => ASKING.has(word))) return null;
    const subject = on && (subjectIn(rest, on, library) ?? (message.split(' ').length <= FEW ? slipOf(untold, on, library) : undefined));
    const left = subject ? untold.filter((word) => !isPartOf(word, subject, on, library)) : untold;
    const spared = subject && (WISHED.test(message) || isSure.test(message)) && !OWN.test(message) ? MOST_UNTOLD : 0;
    if ((isNeeded && !subject) || left.length > spared) return null;
    return [subject, on === 'topic' && inWords(period)].filter(Boolean).join(' ');
  };
}

const isPartOf = (word: string, subject: string, on: Subject, library: Library): boolean =>
  wordsOf(subject).includes(word) || findSubject(word, on, library) !== undefined;

/** “timeline tarrifs”: what is not told is meant for a name. */
function slipOf(untold: readonly string[], on: Subject, { topics }: Library): string | undefined {
  const name = untold.join(' ');
  return on === 'topic' && name && topics.nearest(name, 1).length > 0 ? name : undefined;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']s?(?=\P{L}|$)|[’']/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}+&-]*/gu) ?? [];
