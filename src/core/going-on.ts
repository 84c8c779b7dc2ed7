// What a message in plain words asks of the last answer itself: more of it, its source, whether it is so, the same on something else.
import { isSamePlace } from '../corpus/place.ts';
import type { Citation } from '../corpus/schema.ts';
import type { Last } from './conversations.ts';
import type { Language } from './format.ts';
import { AGAIN, BESIDE, CITE, FILE, IN_LANGUAGE, MORE, ON_IT, OTHER, PARAGRAPH, SAME, SOURCE, STEP, TABLE, TRUE } from './going-on-words.ts';
import type { Library } from './library.ts';
import { inWords, readPeriod } from './period.ts';
import type { Call } from './plain-words.ts';
import type { Press } from './request.ts';
import { findSubject, type Subject } from './subject.ts';
import { withoutEnd } from './text.ts';

/** A call (that may lean on the last question) or a press in place of the message, or that there is no more to say. */
export type GoingOn =
  | { readonly call: Call; readonly more?: boolean; readonly leans?: boolean; readonly language?: Language }
  | { readonly press: Press }
  | 'end';

/** Asks what somebody says. */
const WHAT_SAID =
  /^\W*(?:and |so |but )?what\b.*\b(?:sa(?:y|ys|id)|claim(?:s|ed)?|argue[sd]?|assert(?:s|ed)?|complain(?:s|ed)?|think|believe)\b|何(?:と|て|を)(?:言|述|主張|発言)/iu;

interface Going {
  readonly last: Last;
  readonly library: Library;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

const to = (command: string, text: string | undefined): GoingOn | undefined => (text === undefined ? undefined : { call: { command, text } });

/** The first that fits and leads somewhere counts. */
const WAYS: readonly (readonly [readonly RegExp[], (going: Going) => GoingOn | undefined])[] = [
  [STEP, beside],
  [MORE, ({ last }) => (last.hasMore ? { call: last.call, more: true } : 'end')],
  [AGAIN, ({ last }) => ({ call: last.call })],
  [IN_LANGUAGE, ({ last, groups }) => ({ call: last.call, language: groups.ja ? 'ja' : 'en' })],
  [PARAGRAPH, numbered],
  [ON_IT, ({ last, text }) => (last.question === undefined ? undefined : { call: { command: 'ask', text }, leans: true })],
  [SOURCE, ({ last }) => to('source', last.source && placeOf(last.source))],
  [CITE, ({ last }) => last.source && { press: { id: 'cite', value: `${last.source.document}/${last.source.paragraph}` } }],
  [TRUE, (going) => to('claim', statementOf(going))],
  [OTHER, ({ last, library }) => to('ask', otherOn(last, library))],
  [BESIDE, (going) => to('compare', topicOf(going))],
  [TABLE, (going) => to('figures', topicOf(going))],
  [FILE, (going) => to('brief', topicOf(going))],
];

/** What a command is on, for those whose answer to something else can be asked for with a name alone. */
const ON: Readonly<Record<string, readonly Subject[]>> = {
  figures: ['topic'],
  compare: ['topic'],
  timeline: ['topic', 'name'],
  brief: ['topic', 'document'],
  whois: ['name'],
  define: ['term'],
  source: ['document'],
};

export function goingOn(message: string, last: Last | undefined, library: () => Library): GoingOn | undefined {
  if (!last) return undefined;
  const text = message.normalize('NFKC').trim();
  for (const [patterns, lead] of WAYS) {
    const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    const going = found && lead({ last, library: library(), groups: found.groups ?? {}, text });
    if (going) return going;
  }
  const [same] = SAME.flatMap((pattern) => pattern.exec(text)?.groups?.x ?? []);
  if (same && last.call.command === 'ask' && namesAny(same, library())) return { call: { command: 'ask', text: message }, leans: true };
  return to(last.call.command, (same && sameOn(same, last.call, library)) ?? atTime(same ?? text, last.call));
}

const namesAny = (words: string, { people, topics, terms }: Library): boolean => [people, topics, terms].some((shelf) => shelf.find(words) !== undefined);

const placeOf = ({ document, paragraph }: Citation): string => `${document} ${paragraph}`;

/** The statement that was asked about; where it was asked what somebody says, the claim that the answer told. */
function statementOf({ last: { question, source, told }, library }: Going): string | undefined {
  const claims = source && told && question && WHAT_SAID.test(question) ? library.claimsLike(told, 0) : [];
  return claims.find(({ citation }) => source && isSamePlace(citation, source))?.statement ?? question;
}

/** A paragraph of the document; a number alone only where one has just been read. */
function numbered({ last: { source, call }, groups }: Going): GoingOn | undefined {
  const n = groups.n ?? (call.command === 'source' ? groups.only : undefined);
  return source && n ? to('source', placeOf({ ...source, paragraph: Number(n) })) : undefined;
}

/** The next paragraph or the one before; “next” alone only where one has just been read. */
function beside({ last, groups }: Going): GoingOn | undefined {
  const { source, call } = last;
  const by = groups.back || groups.earlier ? -1 : 1;
  return source && (groups.what || call.command === 'source') ? to('source', placeOf({ ...source, paragraph: Math.max(1, source.paragraph + by) })) : undefined;
}

/** The last question, of the one document that the answer does not rest on. */
function otherOn({ question, source }: Last, { documents }: Library): string | undefined {
  const others = documents.all.filter(({ id }) => id !== source?.document);
  const [other] = others;
  return question && source && other && others.length === 1 ? `${withoutEnd(question)} according to ${other.shortName}` : undefined;
}

/** The topic that the answer was on. */
function topicOf({ last: { call, source }, library }: Going): string | undefined {
  return library.topics.find(call.text)?.id ?? (source && library.passage(source)?.topics[0]);
}

/** The same command on something else; undefined where the words name nothing that it takes. */
function sameOn(words: string, { command }: Call, library: () => Library): string | undefined {
  const on = Object.hasOwn(ON, command) ? (ON[command] ?? []) : [];
  return on.some((subject) => findSubject(words, subject, library())) ? words : undefined;
}

/** A timeline of the same at another time, where the words are a time and nothing else. */
function atTime(words: string, { command, text }: Call): string | undefined {
  if (command !== 'timeline') return undefined;
  const { rest, period } = readPeriod(words);
  const isTime = /^\P{L}*(?:(?:only|just|and|だけ|のみ|は|では)\P{L}*)*$/iu.test(rest);
  const times = inWords(period);
  return isTime && times ? `${readPeriod(text).rest} ${times}`.trim() : undefined;
}
