// A button pressed, or an entry of a menu chosen, as a request. Pure.
import type { Request } from '../../core/request.ts';
import { actionIdOf } from './actions.ts';
import { type Acted, actorOf, originOf, isDirect } from './origin.ts';

interface Labelled {
  readonly text?: { readonly text: string } | undefined;
  readonly value?: string | undefined;
}

/** What is read of a `block_actions` payload. */
export interface PressFields extends Acted {
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
  readonly type?: string | undefined;
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
  const spot = spotOf(fields);
  const chosen = pressed.selected_option ?? pressed;
  const there = spot.kind === 'message' ? { channel: spot.channel, thread: spot.thread } : {};
  const words = `${chosen.text?.text ?? ''} ${fields.message?.text ?? ''}`;
  const press = { id: actionIdOf(pressed.action_id), value: chosen.value ?? '' };
  // Answers to it are for the presser's eyes alone, except in the bot's direct messages.
  const needsDismiss = spot.kind === 'message' && (spot.isEphemeral || !isDirect(spot.channel));
  return { ...originOf({ id, ...actorOf(fields), ...there, words }), ...(needsDismiss ? { needsDismiss } : {}), command: null, text: '', options: {}, press };
}

export function spotOf({ container, message, view }: PressFields): Spot {
  if (view) return view.type === 'home' ? { kind: 'home' } : { kind: 'modal', view: view.id };
  const { channel_id: channel = '', message_ts: ts = '', thread_ts, is_ephemeral } = container;
  return { kind: 'message', channel, ts, thread: thread_ts ?? message?.thread_ts, isEphemeral: is_ephemeral === true };
}
