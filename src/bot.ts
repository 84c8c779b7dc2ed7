// The bot: finds the command, runs it, catches whatever goes wrong. Never rejects, never leaks a cause to a user.
import type { Command, CommandContext, Desk } from './core/command.ts';
import { failure } from './core/failure.ts';
import { languageOf } from './core/format.ts';
import { homePage } from './core/home.ts';
import { notice, type Reply, reply } from './core/reply.ts';
import type { Bot } from './core/bot.ts';
import { Router } from './core/router.ts';
import type { Log } from './log.ts';

interface BotParts {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly log: Log;
}

export function createBot({ commands, desk, log }: BotParts): Bot {
  const router = new Router(commands);
  return {
    async handle(request) {
      const begun = performance.now();
      const answered = await run(router, { request, desk }, log);
      log.info({ request: request.id, platform: request.platform, command: request.command, ms: Math.round(performance.now() - begun) }, 'answered');
      return answered;
    },
    async complete({ command, option, typed, options, locale }) {
      try {
        return router.completionOf(command, option)?.(typed, { desk, locale, options }) ?? [];
      } catch (cause) {
        log.error({ err: cause, command, option }, 'a completion failed');
        return [];
      }
    },
    async home(origin) {
      try {
        return homePage(desk, languageOf(origin));
      } catch (cause) {
        log.error({ err: cause, request: origin.id }, 'the home page failed');
        return failure(origin);
      }
    },
  };
}

async function run(router: Router, context: CommandContext, log: Log): Promise<Reply> {
  try {
    const routed = router.route(context.request);
    if (routed.kind === 'refused') return reply([notice('warning', routed.reason)]);
    return await routed.command.run(routed.args, context);
  } catch (cause) {
    log.error({ err: cause, request: context.request.id }, 'a command failed');
    return failure(context.request);
  }
}
