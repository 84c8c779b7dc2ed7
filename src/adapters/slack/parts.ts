// What every listener works with.
import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Bot } from '../../core/bot.ts';
import type { Command } from '../../core/command.ts';
import { failure } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Log } from '../../log.ts';
import type { Once } from '../../state/once.ts';
import { describe } from './failures.ts';
import type { InProgress } from './in-progress.ts';

export type Client = AllMiddlewareArgs['client'];

export interface Parts {
  readonly bot: Bot;
  /** What can be asked for: names for routing, options for the question form. */
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly inProgress: InProgress;
  /** Whether a delivery is the first of its kind. */
  readonly once: Once;
  readonly prefix: CommandPrefix;
}

/** What the manifest put before the names of commands: Slack tells it with a command typed, and nowhere else. */
export class CommandPrefix {
  #last = '';

  /** The request, with the prefix of the last command typed. */
  told(request: Request): Request {
    this.#last = request.prefix ?? this.#last;
    return { ...request, prefix: this.#last };
  }
}

/** Slack shows an error to the user where a command or a form is not acknowledged within 3000 ms. */
export const ACK_WITHIN = 2500;

/** The bot's reply, or one that says that something broke. Never rejects. */
export async function replyTo(request: Request, { bot, log, prefix }: Parts): Promise<Reply> {
  try {
    return await bot.handle(prefix.told(request));
  } catch (error) {
    log.error({ request: request.id, failure: describe(error) }, 'Slack: no reply came');
    return failure(request);
  }
}

/** Runs what sends an answer; what fails is logged under the request's id. Never rejects. */
export async function sending(request: Pick<Request, 'id'>, { log }: Pick<Parts, 'log'>, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    log.error({ request: request.id, failure: describe(error) }, 'Slack: an answer could not be sent');
  }
}
