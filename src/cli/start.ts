// `start`: every platform that has its tokens; with none, the terminal chat.
import { commands } from '../../commands/index.ts';
import { createTerminalAdapter } from '../adapters/terminal/adapter.ts';
import { createBot } from '../bot.ts';
import type { Config } from '../config.ts';
import { createLog, type Log } from '../log.ts';
import { type Platform, serve } from '../service/serve.ts';
import { EXIT, type Io, writeLine } from './io.ts';
import { deskOf } from './resources.ts';

/** Runs until the terminal chat ends or `stopped` resolves. @returns the exit code. */
export async function start(config: Config, io: Io, stopped: Promise<unknown>): Promise<number> {
  const log = createLog({ level: config.logLevel, secrets: config.secrets, write: (line) => io.err.write(line) });
  const desk = deskOf(config);
  const platforms = await platformsOf(config, log);
  if (platforms.length > 0) {
    const tell = (line: string): Promise<void> => writeLine(io.err, line);
    return (await serve({ platforms, commands, desk, config: config.service, log, tell, stopped })) ? EXIT.done : EXIT.failed;
  }
  const quiet = createLog({ level: config.logLevel === 'info' ? 'warn' : config.logLevel, secrets: config.secrets, write: (line) => io.err.write(line) });
  const terminal = createTerminalAdapter(io, desk.about);
  await terminal.start(createBot({ commands, desk, log: quiet }));
  await Promise.race([terminal.ended, stopped]);
  await terminal.stop();
  return EXIT.done;
}

/** The SDKs are loaded only where they are needed. */
async function platformsOf({ slack, discord }: Config, log: Log): Promise<Platform[]> {
  const [forSlack, forDiscord] = await Promise.all([slack && import('../adapters/slack/adapter.ts'), discord && import('../adapters/discord/adapter.ts')]);
  return [
    ...(slack && forSlack ? [{ name: 'slack', make: () => forSlack.createSlackAdapter(slack, log, commands) }] : []),
    ...(discord && forDiscord ? [{ name: 'discord', make: () => forDiscord.createDiscordAdapter(discord, log) }] : []),
  ];
}
