// The bot as platforms get it: answers, completes and shows its page, catches whatever goes wrong. Never rejects, never leaks a cause to a user.
import type { Bot } from './core/bot.ts';
import { completeLine } from './core/complete-line.ts';
import { failure } from './core/failure.ts';
import { languageOf } from './core/format.ts';
import { homePage } from './core/home.ts';
import type { Reply } from './core/reply.ts';
import type { Origin } from './core/request.ts';
import { type BotParts, Engine } from './engine.ts';
import type { Log } from './log.ts';

export function createBot(parts: BotParts): Bot {
  const { log } = parts;
  const engine = new Engine(parts);
  return {
    async handle(request) {
      const begun = performance.now();
      const answered = await caught(request, log, 'a command failed', () => engine.answer(request));
      const what = request.press ? { press: request.press.id } : { command: request.command };
      log.info({ request: request.id, platform: request.platform, ...what, ms: Math.round(performance.now() - begun) }, 'answered');
      return answered;
    },
    async complete({ command, option, typed, options, locale }) {
      try {
        return engine.router.completionOf(command, option)?.(typed, { ...engine.shared, locale, options }) ?? [];
      } catch (cause) {
        log.error({ err: cause, command, option }, 'a completion failed');
        return [];
      }
    },
    async completeLine(line, locale) {
      try {
        return completeLine(line, parts.commands, { ...engine.shared, locale });
      } catch (cause) {
        log.error({ err: cause }, 'a completion failed');
        return [];
      }
    },
    home: (origin) => caught(origin, log, 'the home page failed', async () => homePage(parts.desk, languageOf(origin))),
  };
}

async function caught(origin: Origin, log: Log, message: string, make: () => Promise<Reply>): Promise<Reply> {
  try {
    return await make();
  } catch (cause) {
    log.error({ err: cause, request: origin.id }, message);
    return failure(origin);
  }
}
