// Which of Slack's calls goes where.
import type { App, BlockAction } from '@slack/bolt';
import { Recent } from './dedupe.ts';
import { answerCommand } from './on-command.ts';
import { answerMessage } from './on-message.ts';
import { answerPress } from './on-press.ts';
import type { Parts } from './parts.ts';

/** Slack delivers an event again for up to about an hour, mostly within minutes. */
const DELIVERIES = { ttl: 10 * 60_000, max: 10_000 } as const;

/** Every slash command, direct messages, mentions, and what is pressed in answers. */
export function addListeners(app: App, given: Omit<Parts, 'answered'>): void {
  const parts = { ...given, answered: new Recent(DELIVERIES) };
  const tracked = (work: Promise<void>): Promise<void> => parts.inProgress.track(work);
  app.command(/.*/, (command) => tracked(answerCommand(command, parts)));
  app.message((message) => tracked(answerMessage(message, parts)));
  app.event('app_mention', (mention) => tracked(answerMessage(mention, parts)));
  app.action<BlockAction>(/.*/, (pressed) => tracked(answerPress(pressed, parts)));
}
