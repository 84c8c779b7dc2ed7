// A shortcut on a message as a request: its text becomes an option of a command. Pure.
import type { Command } from '../../core/command.ts';
import type { Request } from '../../core/request.ts';
import { clip } from '../../core/text.ts';
import { readMessageCallback } from './callbacks.ts';
import { type Acted, actorOf, originOf } from './origin.ts';
import { plainText } from './request.ts';

/** What is read of a `message_action` payload. */
export interface ShortcutFields extends Acted {
  readonly callback_id: string;
  readonly channel: { readonly id: string };
  readonly message: MessageContent & { readonly thread_ts?: string | undefined };
}

interface MessageContent {
  readonly text?: string | undefined;
  readonly attachments?: readonly { readonly text?: string | undefined; readonly fallback?: string | undefined }[] | undefined;
}

/** Null for a callback that is none of a command's. A message longer than the option takes is cut: its user cannot shorten it. */
export function shortcutRequest(fields: ShortcutFields, id: string, commands: readonly Command[]): Request | null {
  const target = readMessageCallback(fields.callback_id);
  if (!target) return null;
  const option = commands.find(({ name }) => name === target.command)?.options.find(({ name }) => name === target.option);
  const text = clip(textOf(fields.message), option?.type === 'text' ? option.maxLength : Number.POSITIVE_INFINITY);
  const origin = originOf({ id, ...actorOf(fields), channel: fields.channel.id, thread: fields.message.thread_ts, words: text });
  return { ...origin, command: target.command, text: '', options: { [target.option]: text } };
}

/** Bots often write their words into an attachment alone. */
function textOf({ text, attachments }: MessageContent): string {
  const words = text || attachments?.map((one) => one.text || one.fallback || '').find(Boolean) || '';
  return plainText(words);
}
