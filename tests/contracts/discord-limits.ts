// What Discord accepts, written from its documentation and not from our code: every problem of a payload as one line of text.
import { componentProblems } from './discord-components.ts';
import { embedProblems, embedTexts } from './discord-embeds.ts';
import { count, flagsOf, type Json, list, record, sized, text, tooLong } from './discord-json.ts';
import { textProblems } from './discord-text.ts';

export { validateCommands } from './discord-commands.ts';

const SUPPRESS_EMBEDS = 1 << 2;
const EPHEMERAL = 1 << 6;
/** Of an interaction's callback. Source: “Interaction Callback Type”. */
const MESSAGE = 4;
const DEFERRED = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const COMPLETION = 8;

/** A message as sent to a channel, a webhook or inside of an interaction response. */
export function validateMessage(payload: unknown): string[] {
  const message = record(payload);
  const content = text(message.content);
  const embeds = list(message.embeds);
  const isEmpty = !content && embeds.length === 0 && list(message.components).length === 0 && list(message.attachments).length === 0;
  return [
    ...tooLong('content', content, 2000),
    ...(isEmpty ? ['a message needs content, an embed, a component or a file'] : []),
    ...embedProblems(embeds),
    ...componentProblems(list(message.components)),
    ...count('files', list(message.attachments), 0, 10),
    ...mentionProblems(message.allowed_mentions),
    ...texts(message).flatMap(([where, value]) => textProblems(where, value)),
    ...(flagsOf(message) & SUPPRESS_EMBEDS && embeds.length > 0 ? ['SUPPRESS_EMBEDS hides the embeds that are sent along'] : []),
    ...(flagsOf(message) & ~(SUPPRESS_EMBEDS | EPHEMERAL) ? [`flags ${flagsOf(message)} hold more than EPHEMERAL and SUPPRESS_EMBEDS`] : []),
  ];
}

/** The body of an interaction's callback. */
export function validateInteractionResponse(payload: unknown): string[] {
  const { type, data } = record(payload);
  switch (type) {
    case MESSAGE:
      return validateMessage(data);
    case DEFERRED:
      return deferredProblems(record(data));
    case DEFERRED_UPDATE:
      return data === undefined ? [] : ['a deferred update takes no data'];
    case UPDATE:
      return [...validateMessage(data), ...(flagsOf(record(data)) & EPHEMERAL ? ['an update cannot change who sees a message'] : [])];
    case COMPLETION:
      return choicesProblems(list(record(data).choices));
    default:
      return [`callback type ${type} is none of 4 to 8`];
  }
}

function deferredProblems(data: Json): string[] {
  const surplus = Object.entries(data).filter(([key, value]) => key !== 'flags' && value !== undefined);
  const extra = surplus.map(([key]) => `a deferred response takes no ${key}`);
  return flagsOf(data) & ~EPHEMERAL ? [...extra, 'a deferred response honours EPHEMERAL alone'] : extra;
}

/** What is offered for an option. Source: “Autocomplete”, “Application Command Option Choice Structure”. */
function choicesProblems(choices: readonly Json[]): string[] {
  return [
    ...count('choices', choices, 0, 25),
    ...choices.flatMap((choice) => [...sized('choice name', text(choice.name), 1, 100), ...sized('choice value', text(choice.value), 1, 100)]),
    ...choices.flatMap((choice) => textProblems('choice name', text(choice.name)).filter((problem) => !/mentions|links/.test(problem))),
  ];
}

/** Without it, Discord parses every mention in a message. */
function mentionProblems(allowed: unknown): string[] {
  const { parse, users, roles, replied_user } = record(allowed);
  if (!Array.isArray(parse) || parse.length > 0) return [`allowed_mentions.parse is ${JSON.stringify(parse)}, not []`];
  return users || roles || replied_user ? [`allowed_mentions lets somebody be pinged: ${JSON.stringify(allowed)}`] : [];
}

const texts = (message: Json): (readonly [string, string])[] => [['content', text(message.content)], ...list(message.embeds).flatMap(embedTexts)];
