// What Slack takes, written from its reference alone: every payload that a test's fake Slack receives is held against it.

type Json = Readonly<Record<string, unknown>>;
type Check = (value: Json, at: string) => string[];

/** Text of all blocks together: seen in practice (slackapi/bolt-js issue 2509). */
const TOTAL_TEXT = 13_200;
const FORBIDDEN = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
const MENTION = /@(everyone|channel|here)\b/i;
/** Links, the one thing between angle brackets that an answer may hold. */
const LINK = /<(https:\/\/[^<>|\s]+)\|([^<>\n]+)>/g;

/** @returns what is wrong with a message for `chat.postMessage`, an acknowledgement or a response address; empty if nothing is. */
export function validateSlackMessage(payload: Json): string[] {
  const blocks = payload.blocks;
  return [
    ...textProblems(payload.text, 'text', 4000),
    ...mrkdwnProblems(String(payload.text ?? ''), 'text'),
    ...(payload.unfurl_links === false && payload.unfurl_media === false ? [] : ['unfurl_links and unfurl_media are not switched off']),
    ...['parse', 'link_names', 'attachments'].filter((key) => key in payload).map((key) => `${key} is not to be sent`),
    ...(payload.response_type === undefined || ['ephemeral', 'in_channel'].includes(String(payload.response_type))
      ? []
      : ['response_type is neither ephemeral nor in_channel']),
    ...(blocks === undefined ? [] : Array.isArray(blocks) ? blocksProblems(blocks) : ['blocks is no array']),
  ];
}

/** @throws Error that lists every violation. */
export function assertSlackMessage(payload: Json): void {
  const problems = validateSlackMessage(payload);
  if (problems.length > 0) throw new Error(`Slack would refuse this message:\n${problems.map((p) => `  ${p}`).join('\n')}`);
}

function blocksProblems(blocks: readonly Json[]): string[] {
  const total = blocks.flatMap(textsOf).reduce((sum, text) => sum + text.length, 0);
  const ids = blocks.flatMap((block) => block.block_id ?? []);
  return [
    ...(blocks.length >= 1 && blocks.length <= 50 ? [] : [`blocks: ${blocks.length}, allowed are 1 to 50`]),
    ...(total <= TOTAL_TEXT ? [] : [`blocks: ${total} characters of text, allowed are ${TOTAL_TEXT}`]),
    ...(new Set(ids).size === ids.length ? [] : ['blocks: a block_id stands twice']),
    ...blocks.flatMap((block, i) => BLOCKS[String(block.type)]?.(block, `blocks[${i}]`) ?? [`blocks[${i}]: type ${block.type} is none that answers use`]),
  ];
}

const BLOCKS: Readonly<Record<string, Check>> = {
  section: (block, at) => textObject(block.text as Json, `${at}.text`, 3000),
  header: (block, at) => [...textObject(block.text as Json, `${at}.text`, 150), ...typeIs(block.text as Json, 'plain_text', at)],
  divider: () => [],
  context: (block, at) => elements(block, at, 10, (element, place) => textObject(element, place, 3000)),
  actions: (block, at) => [...elements(block, at, 25, actionProblems), ...uniqueActions(block, at)],
};

const ACTIONS: Readonly<Record<string, Check>> = {
  button: (button, at) => [
    ...textObject(button.text as Json, `${at}.text`, 75),
    ...typeIs(button.text as Json, 'plain_text', at),
    ...textProblems(button.value, `${at}.value`, 2000, 0),
  ],
  static_select: (menu, at) => [
    ...textObject(menu.placeholder as Json, `${at}.placeholder`, 150),
    ...items(menu.options, `${at}.options`, 100, (option, place) => [
      ...textObject(option.text as Json, `${place}.text`, 75),
      ...textProblems(option.value, `${place}.value`, 75),
    ]),
  ],
};

const actionProblems: Check = (action, at) => [
  ...textProblems(action.action_id, `${at}.action_id`, 255),
  ...(ACTIONS[String(action.type)]?.(action, at) ?? [`${at}: type ${action.type} is none that answers use`]),
];

function uniqueActions(block: Json, at: string): string[] {
  const ids = Array.isArray(block.elements) ? block.elements.map((element: Json) => element.action_id) : [];
  return new Set(ids).size === ids.length ? [] : [`${at}: an action_id stands twice`];
}

function elements(block: Json, at: string, max: number, check: Check): string[] {
  return items(block.elements, `${at}.elements`, max, check);
}

function items(value: unknown, at: string, max: number, check: Check): string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > max) return [`${at}: allowed are 1 to ${max}`];
  return value.flatMap((item: Json, i) => check(item, `${at}[${i}]`));
}

function textObject(value: Json | undefined, at: string, max: number): string[] {
  if (value?.type !== 'mrkdwn' && value?.type !== 'plain_text') return [`${at}: no text object`];
  const problems = textProblems(value.text, at, max);
  if (value.type === 'plain_text') return problems;
  return [...problems, ...mrkdwnProblems(String(value.text), at), ...(value.verbatim === true ? [] : [`${at}: verbatim is not set`])];
}

const typeIs = (value: Json | undefined, type: string, at: string): string[] => (value?.type === type ? [] : [`${at}: is not ${type}`]);

function textProblems(value: unknown, at: string, max: number, min = 1): string[] {
  if (typeof value !== 'string') return [`${at}: no string`];
  return [
    ...(value.trim().length < min || value.length > max ? [`${at}: ${value.length} characters, allowed are ${min} to ${max}`] : []),
    ...(/\p{Surrogate}/u.test(value) ? [`${at}: a lone surrogate`] : []),
    ...(FORBIDDEN.test(value.replaceAll('\n', '')) ? [`${at}: a control, invisible or direction-changing character`] : []),
    ...(MENTION.test(value) ? [`${at}: a mention of everyone`] : []),
  ];
}

/** Outside links no angle bracket but a line's mark of quotation, and no bare ampersand. */
function mrkdwnProblems(text: string, at: string): string[] {
  const bad = [...text.matchAll(LINK)]
    .filter(([, url]) => !URL.canParse(String(url).replaceAll('&amp;', '&')))
    .map(([link]) => `${at}: ${link} does not parse`);
  const rest = text.replace(LINK, '$2').replace(/^>/gm, '');
  return [
    ...bad,
    ...(/[<>]/.test(rest) ? [`${at}: an angle bracket that is not escaped: ${/.{0,20}[<>].{0,20}/.exec(rest)}`] : []),
    ...(/&(?!amp;|lt;|gt;)/.test(text) ? [`${at}: an ampersand that is not escaped or an entity cut in two`] : []),
  ];
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner)));
}
