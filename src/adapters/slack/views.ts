// Answers in a modal.
import type { types } from '@slack/bolt';
import { notice, type Reply, reply } from '../../core/reply.ts';
import type { Client } from './parts.ts';
import { plain } from './actions.ts';
import { MODAL_TITLE } from './limits.ts';
import { renderBlocks } from './render.ts';

export const APP_NAME = 'Alliance Desk';
const CLOSED = reply([notice('info', 'You can close this window.')]);

export function answerView(answer: Reply): types.ModalView {
  return { type: 'modal', title: plain(APP_NAME, MODAL_TITLE), close: plain('Close', MODAL_TITLE), blocks: renderBlocks(answer, 'basic') };
}

/** A new answer lies on the one before, which the user can go back to; where Slack takes no more of them (three), it takes its place. */
export async function showInModal(answer: Reply, view_id: string, trigger_id: string, client: Client): Promise<unknown> {
  const view = answerView(answer.delivery === 'remove' ? CLOSED : answer);
  const update = (): Promise<unknown> => client.views.update({ view_id, view });
  return answer.delivery === 'new' ? client.views.push({ trigger_id, view }).catch(update) : update();
}
