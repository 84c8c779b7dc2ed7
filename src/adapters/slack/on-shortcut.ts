// Shortcuts: the global one opens the question form, those on messages put a message to a command.
import { randomUUID } from 'node:crypto';
import type { AllMiddlewareArgs, GlobalShortcut, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { notice, reply } from '../../core/reply.ts';
import { formView } from './form.ts';
import { type Parts, replyTo, sending } from './parts.ts';
import { post, respondWith } from './send.ts';
import { sendFiles } from './files.ts';
import { shortcutRequest } from './shortcut-request.ts';
import { strings } from './strings.ts';

type OnAnywhere = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;
type OnMessage = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Where the form cannot be opened, a direct message asks for the question. */
export async function openForm({ ack, shortcut, client }: OnAnywhere, parts: Parts): Promise<void> {
  await ack().catch(() => undefined);
  const [first] = parts.commands;
  if (!first || !(await parts.once(`shortcut:${shortcut.trigger_id}`))) return;
  const excuse = reply([notice('warning', strings('en').noForm)]);
  const opened = client.views.open({ trigger_id: shortcut.trigger_id, view: formView(parts.commands, first) });
  await sending({ id: randomUUID() }, parts, () => opened.catch(() => post(client, { channel: shortcut.user.id }, excuse)));
}

/** For the one who asked alone: it is somebody else's message that is looked into. */
export async function checkMessage({ ack, shortcut, respond, client }: OnMessage, parts: Parts): Promise<void> {
  await ack().catch(() => undefined);
  const request = (await parts.once(`shortcut:${shortcut.trigger_id}`)) ? shortcutRequest(shortcut, randomUUID(), parts.commands) : null;
  if (!request) return;
  const answer = await replyTo(request, parts);
  const thread = shortcut.message.thread_ts ? { thread_ts: String(shortcut.message.thread_ts) } : {};
  const respondHere = respondWith(respond, answer, { response_type: 'ephemeral', replace_original: false, ...thread });
  await sending(request, parts, () => respondHere.catch(() => post(client, { channel: request.user }, answer)));
  await sendFiles(answer, request, null, client, parts);
}
