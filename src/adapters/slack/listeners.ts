// Which of Slack's calls goes where.
import type { App, BlockAction, GlobalShortcut, MessageShortcut, ViewSubmitAction } from '@slack/bolt';
import { FORM, QUESTION } from './callbacks.ts';
import { answerCommand } from './on-command.ts';
import { answerForm, changeForm, suggest } from './on-form.ts';
import { showHome } from './on-home.ts';
import { answerMessage } from './on-message.ts';
import { answerPress } from './on-press.ts';
import { checkMessage, openForm } from './on-shortcut.ts';
import type { Parts } from './parts.ts';

/** Slash commands, direct messages, mentions, what is pressed in answers, shortcuts and their form, and the home tab. */
export function addListeners(app: App, parts: Parts): void {
  const tracked = (work: Promise<void>): Promise<void> => parts.inProgress.track(work);
  app.command(/.*/, (command) => tracked(answerCommand(command, parts)));
  app.message((message) => tracked(answerMessage(message, parts)));
  app.event('app_mention', (mention) => tracked(answerMessage(mention, parts)));
  app.action<BlockAction>(/^(?!form\.)/, (pressed) => tracked(answerPress(pressed, parts)));
  app.action<BlockAction>(/^form\./, (changed) => tracked(changeForm(changed, parts)));
  app.options(/^form\./, (typing) => tracked(suggest(typing, parts)));
  app.view<ViewSubmitAction>(FORM, (submitted) => tracked(answerForm(submitted, parts)));
  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: QUESTION }, (shortcut) => tracked(openForm(shortcut, parts)));
  app.shortcut<MessageShortcut>({ type: 'message_action' }, (shortcut) => tracked(checkMessage(shortcut, parts)));
  app.event('app_home_opened', (opened) => tracked(showHome(opened, parts)));
}
