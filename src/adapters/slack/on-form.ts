// The question form: opened by the global shortcut, filled with completion, answered in its place.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { BlockAction, SlackViewMiddlewareArgs, AllMiddlewareArgs, SlackOptionsMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { notice, type Reply, reply } from '../../core/reply.ts';
import { menuOptions } from './actions.ts';
import { AGAIN, KEEP } from './callbacks.ts';
import { sendFiles } from './files.ts';
import { formView, PICK } from './form.ts';
import { carriedOver, completionRequest, type Form, formRequest, missingIn, readForm } from './form-request.ts';
import { CHOICE_LABEL, COMPLETION_VALUE } from './limits.ts';
import { ACK_WITHIN, type Client, type Parts, replyTo, sending } from './parts.ts';
import { post } from './send.ts';
import { strings } from './strings.ts';
import { answerView, formAnswerView, readMetadata } from './answer-views.ts';

type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Typing = SlackOptionsMiddlewareArgs<'block_suggestion'>;

/** The answer stands where the question was: seen at once, by nobody else, without a further permission. */
export async function answerForm({ ack, body, view, client }: Submitted, parts: Parts): Promise<void> {
  const form = readForm(view.state, parts.commands);
  if (!form) return ack({ response_action: 'update', view: answerView(reply([notice('warning', strings('en').expired)])) });
  const missing = missingIn(form);
  if (Object.keys(missing).length > 0) return ack({ response_action: 'errors', errors: missing });
  const request = formRequest(form, body, randomUUID());
  const answering = replyTo(request, parts);
  const soon = await Promise.race([answering, delay(ACK_WITHIN, null, { ref: false })]);
  const acknowledged = await ack({ response_action: 'update', view: formAnswerView(soon ?? working(request.locale), form) }).then(
    () => true,
    () => false,
  );
  const answer = await answering;
  if (!soon || !acknowledged) await sending(request, parts, () => client.views.update({ view_id: view.id, view: formAnswerView(answer, form) }));
  if (await parts.once(`files:${body.trigger_id}`)) await sendFiles(answer, request, null, client, parts);
}

const working = (locale: string): Reply => reply([notice('info', strings(locale).stillWorking)]);

/** What is typed can be chosen too, so that nothing that a command would take is kept from it. */
export async function suggest({ ack, payload, body }: Typing, { bot, commands }: Parts): Promise<void> {
  const { block_id, value: typed, view } = payload;
  const form = view ? readForm(view.state, commands) : null;
  const choices = await bot.complete(completionRequest({ block: block_id, typed, form, acted: body, id: randomUUID() }));
  const named = choices.map(({ name, value }) => ({ label: name, value }));
  await ack({ options: menuOptions([...named, ...(block_id.endsWith(PICK) ? [] : ownWords(typed, named))], COMPLETION_VALUE) });
}

function ownWords(typed: string, choices: readonly Choice[]): Choice[] {
  const words = typed.trim();
  const offered = choices.some(({ label }) => label.toLowerCase() === words.toLowerCase());
  return words && words.length <= CHOICE_LABEL && !offered ? [{ label: words, value: words }] : [];
}

interface Choice {
  readonly label: string;
  readonly value: string;
}

interface InForm {
  readonly ack: () => Promise<void>;
  readonly body: BlockAction;
  readonly client: Client;
}

/** Another command is chosen, or one of the buttons under an answer pressed. */
export async function changeForm({ ack, body, client }: InForm, parts: Parts): Promise<void> {
  await ack().catch(() => undefined);
  const { view, actions } = body;
  if (!view) return;
  const id = randomUUID();
  const form = readMetadata(view.private_metadata, parts.commands) ?? readForm(view.state, parts.commands);
  if (!form) return;
  if (actions[0]?.action_id === KEEP) return keep(form, body, view.id, client, parts);
  const values = actions[0]?.action_id === AGAIN ? form.values : carriedOver(view.state, form);
  await sending({ id }, parts, () => client.views.update({ view_id: view.id, hash: view.hash, view: formView(parts.commands, form.command, values) }));
}

async function keep(form: Form, body: BlockAction, view_id: string, client: Client, parts: Parts): Promise<void> {
  if (!(await parts.once(`keep:${body.trigger_id}`))) return;
  const request = formRequest(form, body, randomUUID());
  const answer = await replyTo(request, parts);
  await sending(request, parts, async () => {
    await post(client, { channel: body.user.id }, answer);
    await client.views.update({
      view_id,
      view: formAnswerView({ ...answer, blocks: [...answer.blocks, notice('info', strings(request.locale).kept)] }, form, true),
    });
  });
}
