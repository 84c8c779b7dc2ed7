// A button pressed, or an entry of a menu chosen, as a request. Pure.
import type { Request } from '../../core/request.ts';
import { actionIdOf } from './actions.ts';
import { localeOf } from './request.ts';

interface Labelled {
  readonly text?: { readonly text: string } | undefined;
  readonly value?: string | undefined;
}

/** What is read of a `block_actions` payload. */
export interface PressFields {
  readonly user: { readonly id: string; readonly name?: string | undefined; readonly username?: string | undefined };
  readonly actions: readonly PressedElement[];
  readonly container: {
    readonly channel_id?: string | undefined;
    readonly message_ts?: string | undefined;
    readonly thread_ts?: string | undefined;
    readonly is_ephemeral?: boolean | undefined;
  };
  readonly message?: { readonly thread_ts?: string | undefined; readonly text?: string | undefined } | undefined;
  readonly view?: { readonly id: string; readonly type: string } | undefined;
}

export interface PressedElement extends Labelled {
  readonly action_id: string;
  readonly action_ts: string;
  readonly selected_option?: Labelled | null | undefined;
}

/** Where something was pressed. */
export type Spot =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string; readonly thread: string | undefined; readonly isEphemeral: boolean }
  | { readonly kind: 'modal'; readonly view: string }
  | { readonly kind: 'home' };

export function pressRequest(fields: PressFields, pressed: PressedElement, id: string): Request {
  const { user, message } = fields;
  const chosen = pressed.selected_option ?? pressed;
  const userName = user.username ?? user.name;
  return {
    id,
    platform: 'slack',
    user: user.id,
    ...(userName ? { userName } : {}),
    conversation: conversationOf(spotOf(fields), user.id),
    locale: localeOf(`${chosen.text?.text ?? ''} ${message?.text ?? ''}`),
    command: null,
    text: '',
    options: {},
    press: { id: actionIdOf(pressed.action_id), value: chosen.value ?? '' },
  };
}

export function spotOf({ container, message, view }: PressFields): Spot {
  if (view) return view.type === 'home' ? { kind: 'home' } : { kind: 'modal', view: view.id };
  const { channel_id: channel = '', message_ts: ts = '', thread_ts, is_ephemeral } = container;
  return { kind: 'message', channel, ts, thread: thread_ts ?? message?.thread_ts, isEphemeral: is_ephemeral === true };
}

/** Channel ids of conversations between two begin with D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** What has no conversation of its own, a view, is between the user and the bot. */
const conversationOf = (spot: Spot, user: string): Request['conversation'] =>
  spot.kind === 'message' ? conversationAt(spot.channel, spot.thread) : { id: user, kind: 'direct' };

export function conversationAt(channel: string, thread: string | undefined): Request['conversation'] {
  if (thread !== undefined) return { id: `${channel}:${thread}`, kind: 'thread' };
  return { id: channel, kind: isDirect(channel) ? 'direct' : 'channel' };
}
