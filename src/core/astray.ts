// Wishes that would be answered with something near: somebody's wife with him, what Italy pays with what Japan does.
import { isLand } from '../corpus/lands.ts';
import { isJapanese } from '../search/terms.ts';
import type { Call } from './plain-words.ts';
import type { Library } from './library.ts';
import { isOffice, isPast, somebody } from './people.ts';
import { relativeAsked } from './relatives.ts';

/** Pages on one name, which say nothing of what else a message names. */
const ON_A_NAME = ['whois', 'define'];
/** “Rubio's boss”: somebody else, but for what belongs to himself. */
const OWN =
  'role|job|position|title|office|function|background|cv|bio|biography|profile|views?|opinions?|statements?|quotes?|comments?|remarks?|arguments?|claims?|stance|name|full|first|last|current|deal|story|work|career|party|credentials|affiliation|expertise|part|take|meaning|definition';
const OTHERS = new RegExp(`^[’']s? (?!(?:\\p{L}+ )?(?:${OWN})\\b)\\p{L}+`, 'iu');

const NOW = /\b(?:current(?:ly)?|now|nowadays|incumbent|sitting|today)\b|現在の?|今の|現職/iu;

/** A year in a question for a number, or in a statement, asks for no dates. */
const HOW_MUCH = /\bhow (?:much|many)\b|いくら|何(?:人|円|ドル|割|倍|%|パーセント|兆|億)|どれ(?:くらい|ほど|だけ)/iu;
const IN_TIME = /何が|出来事|経緯|経過|流れ|年表|時系列|順|歴史|推移|動き|日付|日程|いつ|から|まで|以降|以来|間に|振り返/u;

/** Whether a command would show what it takes from a message though the message names something else. */
export function isAstray(message: string, { command, text }: Call, library: Library): boolean {
  if (command === 'timeline') return HOW_MUCH.test(message) || (isJapanese(message) && !IN_TIME.test(message));
  if (!ON_A_NAME.includes(command) || text === '') return false;
  if (command === 'whois' && isGone(message, text, library)) return true;
  if (command === 'whois' && (relativeAsked(message) !== undefined || isOthers(message, text))) return true;
  const around = message.replace(text, ' ');
  return (command === 'define' || isOffice(text)) && landsIn(around).length > 0;
}

/** Whoever held an office is not asked for where its holder now is. */
const isGone = (message: string, text: string, library: Library): boolean => {
  const person = NOW.test(message) ? somebody(text, library) : undefined;
  return person !== undefined && isPast(person) && !person.names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
};

function isOthers(message: string, text: string): boolean {
  const name = text.replace(/[’']s?$/u, '');
  return message.includes(name) && OTHERS.test(message.slice(message.indexOf(name) + name.length));
}

const landsIn = (text: string): string[] =>
  (text.match(/\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?/gu) ?? []).filter((word) => isLand(word) || word.split(' ').some(isLand));
