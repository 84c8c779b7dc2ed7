// `start`: every platform that has its tokens; with none, the terminal chat, and beside it the preview in the browser.
import { setImmediate } from 'node:timers/promises';
import { commands } from '../../commands/index.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { createTerminalAdapter } from '../adapters/terminal/adapter.ts';
import { createBot } from '../bot.ts';
import type { Config } from '../config.ts';
import type { Bot } from '../core/bot.ts';
import { BotError } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import { onceInMemory } from '../state/deliveries.ts';
import { type Platform, serve } from '../service/serve.ts';
import { EXIT, type Io, writeLine } from './io.ts';
import { LiveDesk } from './live-desk.ts';
import { deskOf } from './resources.ts';

interface Running {
  readonly desk: LiveDesk;
  readonly io: Io;
  readonly log: Log;
  readonly stopped: Promise<unknown>;
}

/** Runs until the terminal chat ends or `stopped` resolves. @returns the exit code. */
export async function start(config: Config, io: Io, stopped: Promise<unknown>): Promise<number> {
  const desk = await LiveDesk.open(() => deskOf(config));
  const logAt = (level: string): Log => createLog({ level, secrets: config.secrets, write: (line) => io.err.write(line) });
  const log = logAt(config.logLevel);
  const platforms = await platformsOf(config, log);
  if (platforms.length > 0) return service(config, platforms, { desk, io, log, stopped });
  return chat(config, { desk, io, log: logAt(config.logLevel === 'info' ? 'warn' : config.logLevel), stopped });
}

async function service(config: Config, platforms: readonly Platform[], { desk, io, log, stopped }: Running): Promise<number> {
  const preview = config.preview.on ? await openPreview(config, { desk, io, log, stopped }) : null;
  try {
    const tell = (line: string): Promise<void> => writeLine(io.err, line);
    const prepare = (): Promise<void> => warmUp(desk);
    return (await serve({ platforms, commands, desk, config: config.service, keepQuestions: config.keepQuestions, log, prepare, tell, stopped }))
      ? EXIT.done
      : EXIT.failed;
  } finally {
    await preview?.stop();
  }
}

/** Questions from a pipe are answered and end it; the preview is there for a person at the terminal, or where it is asked for. */
async function chat(config: Config, running: Running): Promise<number> {
  const { desk, io, log, stopped } = running;
  await warmUp(desk);
  const preview = (config.preview.on ?? io.in.isTTY) ? await openPreview(config, running) : null;
  if (config.preview.on && !preview) return EXIT.failed;
  const bot = counted(createBot({ commands, desk, log, keepQuestions: config.keepQuestions }));
  const terminal = createTerminalAdapter(io, desk.about);
  await terminal.start(bot);
  const ended = terminal.ended.then(() => (preview && !io.in.isTTY && bot.asked() === 0 ? stopped : undefined));
  await Promise.race([ended, stopped]);
  await Promise.all([terminal.stop(), preview?.stop()]);
  return EXIT.done;
}

/** The first answers of a process take many times the next ones' time: let nobody wait for them. In turns with whatever else is going on. */
async function warmUp(desk: LiveDesk): Promise<void> {
  for (const example of desk.about.examples) {
    desk.answer(example);
    await setImmediate();
  }
}

/** A bot that tells how much it was asked. */
function counted(bot: Bot): Bot & { asked(): number } {
  let asked = 0;
  return {
    ...bot,
    asked: () => asked,
    handle(request) {
      asked += 1;
      return bot.handle(request);
    },
  };
}

/** Null where it could not start, which is told. It has a bot of its own, which no limit on users holds back. */
async function openPreview(config: Config, { desk, io, log }: Running): Promise<Adapter | null> {
  const { createPreview } = await import('./preview.ts');
  const preview = createPreview(config, { desk, commands, log });
  try {
    await preview.start(createBot({ commands, desk, log, keepQuestions: config.keepQuestions }));
    await writeLine(io.err, `ready: preview on ${preview.url}`);
    return preview;
  } catch (cause) {
    if (!(cause instanceof BotError)) throw cause;
    await writeLine(io.err, `preview did not start: ${cause.message}`);
    return null;
  }
}

/** The SDKs are loaded only where they are needed. An adapter that takes another's place knows what that one has answered. */
async function platformsOf({ slack, discord }: Config, log: Log): Promise<Platform[]> {
  const [forSlack, forDiscord] = await Promise.all([slack && import('../adapters/slack/adapter.ts'), discord && import('../adapters/discord/adapter.ts')]);
  const [onSlack, onDiscord] = [onceInMemory(), onceInMemory()];
  return [
    ...(slack && forSlack ? [{ name: 'slack', make: () => forSlack.createSlackAdapter(slack, log, commands, onSlack) }] : []),
    ...(discord && forDiscord ? [{ name: 'discord', make: () => forDiscord.createDiscordAdapter(discord, log, commands, onDiscord) }] : []),
  ];
}
