// Answers in a modal.
import type { types } from '@slack/bolt';
import type { Command } from '../../core/command.ts';
import { notice, type Reply, reply } from '../../core/reply.ts';
import { languageOf } from '../../core/format.ts';
import { plain } from './actions.ts';
import { AGAIN, KEEP } from './callbacks.ts';
import type { FormValues } from './form.ts';
import type { Form } from './form-request.ts';
import { BUTTON_LABEL, MODAL_TITLE, PRIVATE_METADATA } from './limits.ts';
import type { Client } from './parts.ts';
import { renderBlocks } from './render.ts';
import { strings } from './strings.ts';

const CLOSED = reply([notice('info', 'You can close this window.')]);

export function answerView(answer: Reply): types.ModalView {
  return { type: 'modal', title: plain('Answer', MODAL_TITLE), close: plain('Done', MODAL_TITLE), blocks: renderBlocks(answer, 'basic') };
}

/** The answer to a form, with the ways on from there: the view carries what was asked. */
export function formAnswerView(answer: Reply, form: Form, isKept = false): types.ModalView {
  const view = answerView(answer);
  const private_metadata = JSON.stringify({ command: form.command.name, values: form.values });
  return private_metadata.length > PRIVATE_METADATA ? view : { ...view, private_metadata, blocks: [...view.blocks, waysOn(form.values, isKept)] };
}

/** What the answer on show was asked with; null for a view that carries none. */
export function readMetadata(metadata: string, commands: readonly Command[]): Form | null {
  if (!metadata) return null;
  const { command: name, values } = JSON.parse(metadata) as { readonly command: string; readonly values: FormValues };
  const command = commands.find((one) => one.name === name);
  return command ? { command, values } : null;
}

/** A new answer lies on the one before, which the user can go back to; where Slack takes no more of them (three), it takes its place. */
export async function showInModal(answer: Reply, view_id: string, trigger_id: string, client: Client): Promise<unknown> {
  const view = answerView(answer.delivery === 'remove' ? CLOSED : answer);
  const update = (): Promise<unknown> => client.views.update({ view_id, view });
  return answer.delivery === 'new' ? client.views.push({ trigger_id, view }).catch(update) : update();
}

function waysOn(values: FormValues, isKept: boolean): types.ActionsBlock {
  const text = strings(languageOf({ locale: 'en', text: Object.values(values).join(' ') }));
  const button = (action_id: string, label: string): types.Button => ({ type: 'button', action_id, text: plain(label, BUTTON_LABEL) });
  return { type: 'actions', elements: [button(AGAIN, text.again), ...(isKept ? [] : [button(KEEP, text.keep)])] };
}
