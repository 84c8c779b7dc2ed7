// `start`: every platform that has its tokens; with none, the terminal chat.
import { commands } from '../../commands/index.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { createTerminalAdapter } from '../adapters/terminal/adapter.ts';
import { createBot } from '../bot.ts';
import type { Config } from '../config.ts';
import type { Bot } from '../core/bot.ts';
import { BotError } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import { EXIT, type Io, writeLine } from './io.ts';
import { deskOf } from './resources.ts';

/** Runs until the terminal chat ends or `stopped` resolves. @returns the exit code. */
export async function start(config: Config, io: Io, stopped: Promise<unknown>): Promise<number> {
  const log = createLog({ level: config.logLevel, secrets: config.secrets, write: (line) => io.err.write(line) });
  const desk = deskOf(config);
  const platforms = await platformsOf(config, log);
  if (platforms.length > 0) return serve(platforms, { bot: createBot({ commands, desk, log }), io, log, stopped });
  const quiet = createLog({ level: config.logLevel === 'info' ? 'warn' : config.logLevel, secrets: config.secrets, write: (line) => io.err.write(line) });
  const terminal = createTerminalAdapter(io, desk.about);
  await terminal.start(createBot({ commands, desk, log: quiet }));
  await Promise.race([terminal.ended, stopped]);
  await terminal.stop();
  return EXIT.done;
}

/** The SDKs are loaded only where they are needed. */
async function platformsOf({ slack, discord }: Config, log: Log): Promise<Adapter[]> {
  return [
    ...(slack ? [(await import('../adapters/slack/adapter.ts')).createSlackAdapter(slack, log)] : []),
    ...(discord ? [(await import('../adapters/discord/adapter.ts')).createDiscordAdapter(discord, log)] : []),
  ];
}

interface Service {
  readonly bot: Bot;
  readonly io: Io;
  readonly log: Log;
  readonly stopped: Promise<unknown>;
}

/** A stop that comes while platforms still connect ends them too. */
async function serve(platforms: readonly Adapter[], service: Service): Promise<number> {
  const starting = Promise.all(platforms.map((platform) => startOne(platform, service)));
  const started = await Promise.race([starting, service.stopped.then(() => null)]);
  const running = platforms.filter((_, i) => started?.[i]);
  if (started && running.length === 0) return EXIT.failed;
  if (started) await writeLine(service.io.err, `ready: ${running.map((p) => p.name).join(', ')}`);
  await service.stopped;
  await Promise.all(platforms.map((platform) => platform.stop()));
  return EXIT.done;
}

/** One platform's trouble is reported and leaves the others alone. */
async function startOne(platform: Adapter, { bot, io, log }: Service): Promise<boolean> {
  try {
    await platform.start(bot);
    return true;
  } catch (cause) {
    const message = cause instanceof BotError ? cause.message : 'it could not start, for a reason we do not know; LOG_LEVEL=debug tells more';
    await writeLine(io.err, `${platform.name} did not start: ${message}`);
    log.debug({ err: cause, platform: platform.name }, 'a platform did not start');
    await platform.stop();
    return false;
  }
}
