// What Slack takes, written from its reference alone: every payload that a test's fake Slack receives is held against it.
import { element, IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, label, option } from './slack-elements.ts';
import { tableProblems } from './slack-tables.ts';
import { type Check, idProblems, items, type Json, mrkdwnProblems, plainText, repeated, textObject, textProblems, valuesOf } from './slack-text.ts';

/** Text of all blocks together: seen in practice (slackapi/bolt-js issue 2509). */
const TOTAL_TEXT = 13_200;

/** @returns what is wrong with a message for `chat.postMessage`, an acknowledgement or a response address; empty if nothing is. */
export function validateSlackMessage(payload: Json): string[] {
  const blocks = payload.blocks;
  return [
    ...textProblems(payload.text, 'text', 4000),
    ...mrkdwnProblems(String(payload.text ?? ''), 'text'),
    ...(payload.unfurl_links === false && payload.unfurl_media === false ? [] : ['unfurl_links and unfurl_media are not switched off']),
    ...['parse', 'link_names', 'attachments'].filter((key) => key in payload).map((key) => `${key} is not to be sent`),
    ...oneOf(payload, 'response_type', ['ephemeral', 'in_channel']),
    ...oneOf(payload, 'replace_original', [true, false]),
    ...(blocks === undefined ? [] : blocksProblems(blocks, MESSAGE_BLOCKS, 50)),
  ];
}

/** A modal or a home tab. */
export function validateSlackView(view: Json): string[] {
  const inputs = Array.isArray(view.blocks) && view.blocks.some((block: Json) => block.type === 'input');
  const ids = ['callback_id', 'external_id'].filter((key) => key in view).flatMap((key) => idProblems(view[key], key, 255));
  return [
    ...ids,
    ...(view.private_metadata === undefined ? [] : idProblems(view.private_metadata, 'private_metadata', 3000)),
    ...blocksProblems(view.blocks, view.type === 'modal' ? MODAL_BLOCKS : HOME_BLOCKS, 100),
    ...(view.type === 'modal' ? modalProblems(view, inputs) : view.type === 'home' ? [] : [`type ${view.type} is neither modal nor home`]),
  ];
}

/** What a menu is filled with while somebody types. */
export const validateSlackOptions = (payload: Json): string[] => items(payload.options, 'options', 100, option, 0);

/** @throws Error that lists every violation. */
export function assertSlackMessage(payload: Json): void {
  assertTaken('message', validateSlackMessage(payload));
}

/** @throws Error that lists every violation. */
export function assertSlackView(view: Json): void {
  assertTaken('view', validateSlackView(view));
}

function assertTaken(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`Slack would refuse this ${what}:\n${problems.map((p) => `  ${p}`).join('\n')}`);
}

function modalProblems(view: Json, inputs: boolean): string[] {
  const texts = (inputs ? ['title', 'submit'] : ['title']).concat('close');
  return [
    ...texts.flatMap((key) => plainText(view[key], key, 24)),
    ...(!inputs || view.callback_id ? [] : ['a form without a callback_id: nobody could tell what was submitted']),
  ];
}

function blocksProblems(blocks: unknown, allowed: readonly string[], max: number): string[] {
  if (!Array.isArray(blocks)) return ['blocks is no array'];
  const total = valuesOf(blocks, 'text').reduce<number>((sum, text) => sum + String(text).length, 0);
  return [
    ...(blocks.length >= 1 && blocks.length <= max ? [] : [`blocks: ${blocks.length}, allowed are 1 to ${max}`]),
    ...(total <= TOTAL_TEXT ? [] : [`blocks: ${total} characters of text, allowed are ${TOTAL_TEXT}`]),
    ...(blocks.filter(({ type }: Json) => type === 'table').length <= 1 ? [] : ['blocks: more than one table']),
    ...repeated(
      blocks.flatMap((block: Json) => block.block_id ?? []),
      'blocks: a block_id',
    ),
    ...repeated(valuesOf(blocks, 'action_id'), 'blocks: an action_id'),
    ...repeated(valuesOf(blocks, 'focus_on_load').filter(Boolean), 'blocks: focus_on_load'),
    ...blocks.flatMap((block: Json, i) =>
      allowed.includes(String(block.type)) ? blockProblems(block, `blocks[${i}]`) : [`blocks[${i}]: type ${block.type} is none that answers use here`],
    ),
  ];
}

const blockProblems: Check = (block, at) => [
  ...(block.block_id === undefined ? [] : idProblems(block.block_id, `${at}.block_id`, 255)),
  ...(BLOCKS[String(block.type)]?.(block, at) ?? []),
];

const BLOCKS: Readonly<Record<string, Check>> = {
  section: (block, at) => textObject(block.text, `${at}.text`, 3000),
  header: (block, at) => plainText(block.text, `${at}.text`, 150),
  divider: () => [],
  context: (block, at) => items(block.elements, `${at}.elements`, 10, (one, place) => textObject(one, place, 3000)),
  actions: (block, at) => items(block.elements, `${at}.elements`, 25, element(IN_ACTIONS)),
  context_actions: (block, at) => items(block.elements, `${at}.elements`, 5, element(IN_CONTEXT_ACTIONS)),
  table: tableProblems,
  input: (block, at) => [...label(block, at), ...element(IN_INPUT)(block.element as Json, `${at}.element`)],
};

const VIEW_BLOCKS = ['section', 'header', 'divider', 'context', 'actions'] as const;
const MESSAGE_BLOCKS = [...VIEW_BLOCKS, 'context_actions', 'table'];
const MODAL_BLOCKS = [...VIEW_BLOCKS, 'input'];
const HOME_BLOCKS = VIEW_BLOCKS;

const oneOf = (payload: Json, key: string, allowed: readonly unknown[]): string[] =>
  payload[key] === undefined || allowed.includes(payload[key]) ? [] : [`${key} is ${payload[key]}, allowed are ${allowed.join(', ')}`];
