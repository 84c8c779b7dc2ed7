// Interaction payloads as Slack sends them: presses, shortcuts, forms, completions.
import { randomUUID } from 'node:crypto';
import { CHANNEL, nextTs, TEAM, USER } from './events.ts';
import type { Fields } from './web-api.ts';

/** Where a message stands. */
export interface MessagePlace {
  readonly channel?: string;
  readonly ts?: string;
  readonly thread?: string;
  readonly ephemeral?: boolean;
}

const common = (type: string): Fields => ({
  type,
  token: 'verification',
  team: { id: TEAM, domain: 'fake' },
  api_app_id: 'A1',
  trigger_id: randomUUID(),
  user: { id: USER, username: 'anna', name: 'anna', team_id: TEAM },
});

/** A press of the element with this label: a button, a side of feedback buttons, or an entry of a menu. */
export function pressInMessage(message: Fields, label: string, place: MessagePlace = {}): Fields {
  const { channel = CHANNEL, ts = nextTs(), thread, ephemeral = false } = place;
  const there = thread === undefined ? {} : { thread_ts: thread };
  return {
    ...common('block_actions'),
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral, ...there },
    channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'general' },
    // Of an ephemeral message Slack tells no more than this.
    ...(ephemeral ? {} : { message: { type: 'message', user: 'UBOT', ts, text: message.text, blocks: message.blocks, ...there } }),
    actions: [pressed(message, label)],
  };
}

/** A press in a modal or on the home tab. */
export function pressInView(view: Fields, label: string, id = 'V1'): Fields {
  return { ...common('block_actions'), container: { type: 'view', view_id: id }, view: { ...view, id }, actions: [pressed(view, label)] };
}

export const globalShortcut = (callback: string): Fields => ({ ...common('shortcut'), callback_id: callback, action_ts: nextTs() });

export function messageShortcut(callback: string, text: string, { channel = CHANNEL, ts = nextTs(), thread }: MessagePlace = {}): Fields {
  const there = thread === undefined ? {} : { thread_ts: thread };
  return {
    ...common('message_action'),
    callback_id: callback,
    action_ts: nextTs(),
    message_ts: ts,
    channel: { id: channel, name: 'general' },
    message: { type: 'message', user: 'U2', ts, text, ...there },
  };
}

/** What a form holds: block id → action id → value as Slack reports it. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

/** Somebody types into a menu of a form. */
export const blockSuggestion = (view: Fields, blockId: string, typed: string, values: FormValues = {}): Fields => ({
  ...common('block_suggestion'),
  container: { type: 'view', view_id: 'V1' },
  view: { ...view, id: 'V1', state: { values } },
  block_id: blockId,
  action_id: elementOf(view, blockId).action_id,
  value: typed,
});

/** Somebody submits a form. */
export const viewSubmission = (view: Fields, values: FormValues): Fields => ({
  ...common('view_submission'),
  view: { ...view, id: 'V1', hash: nextTs(), state: { values } },
});

/** A form filled in: each value under the label of its input. */
export function filledIn(view: Fields, entries: Readonly<Record<string, string>>): FormValues {
  const inputs = (view.blocks as readonly Fields[]).filter(({ type }) => type === 'input');
  return Object.fromEntries(
    inputs.map((block) => {
      const element = block.element as Fields;
      const entry = entries[(block.label as { readonly text: string }).text];
      return [block.block_id, { [String(element.action_id)]: inputValue(element, entry) }];
    }),
  );
}

function inputValue(element: Fields, entry: string | undefined): Fields {
  if (element.type !== 'static_select' && element.type !== 'external_select') return { type: element.type, value: entry ?? null };
  const chosen = entry === undefined ? (element.initial_option ?? null) : { text: { type: 'plain_text', text: entry }, value: entry };
  return { type: element.type, selected_option: chosen };
}

const elementOf = (view: Fields, blockId: string): Fields =>
  ((view.blocks as readonly Fields[]).find(({ block_id }) => block_id === blockId)?.element ?? {}) as Fields;

function pressed({ blocks }: Fields, label: string): Fields {
  for (const block of blocks as readonly Fields[])
    for (const element of [...((block.elements ?? []) as readonly Fields[]), ...(block.element ? [block.element as Fields] : [])]) {
      const found = choose(element, label);
      if (found) return { action_id: element.action_id, block_id: block.block_id ?? 'b1', action_ts: nextTs(), type: element.type, ...found };
    }
  throw new TypeError(`nothing labelled ${label} in ${JSON.stringify(blocks)}`);
}

interface Labelled {
  readonly text: { readonly text: string };
  readonly value: string;
}

function choose(element: Fields, label: string): Fields | undefined {
  const has = (one: unknown): one is Labelled => (one as Labelled | undefined)?.text?.text === label;
  if (element.type === 'button') return has(element) ? { text: element.text, value: element.value } : undefined;
  if (element.type === 'feedback_buttons') return [element.positive_button, element.negative_button].filter(has).map(({ text, value }) => ({ text, value }))[0];
  const option = ((element.options ?? []) as readonly unknown[]).find(has);
  return option ? { selected_option: option } : undefined;
}
