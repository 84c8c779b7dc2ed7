// The Discord platform: takes commands and messages while it runs, and finishes what it has begun when it stops.
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { Bot } from '../../core/bot.ts';
import type { Command } from '../../core/command.ts';
import type { Log } from '../../log.ts';
import type { Adapter, ConnectionEvent } from '../adapter.ts';
import { answerMessage } from './answer.ts';
import { connect, createClient, tellOf, watch } from './client.ts';
import { close } from './close.ts';
import { answerInteraction } from './interactions.ts';
import { messageCommandsOf } from './message-commands.ts';
import { createSeen } from './seen.ts';

/** How long stop() waits for answers in progress. */
const FINISH_MS = 4_000;
/** Discord replays what was sent while a connection was gone, which is minutes at most. */
const REMEMBERED = { lifeMs: 10 * 60_000, max: 10_000 };

/**
 * Needs no privileged intent. Registers no commands: that is deploy.ts, run by hand.
 * @param commands the bot's, for those that stand in the menu of a message.
 */
export const createDiscordAdapter = (config: DiscordConfig, log: Log, commands: readonly Command[]): Adapter => new DiscordAdapter(config, log, commands);

class DiscordAdapter implements Adapter {
  readonly name = 'discord';
  readonly #config: DiscordConfig;
  readonly #log: Log;
  readonly #client: Client;
  readonly #messageCommands: ReturnType<typeof messageCommandsOf>;
  readonly #isNew = createSeen(REMEMBERED);
  readonly #inProgress = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #stopped: Promise<void> | undefined;

  constructor(config: DiscordConfig, log: Log, commands: readonly Command[]) {
    this.#config = config;
    this.#log = log;
    this.#messageCommands = messageCommandsOf(commands);
    this.#client = createClient(config);
    watch(this.#client, log);
  }

  async start(bot: Bot, tell: (event: ConnectionEvent) => void = () => {}): Promise<void> {
    tellOf(this.#client, tell);
    const [log, messageCommands] = [this.#log, this.#messageCommands];
    this.#client.on(Events.InteractionCreate, (each) => this.#take(each.id, () => answerInteraction(each, { bot, log, messageCommands })));
    this.#client.on(Events.MessageCreate, (message) => this.#take(message.id, () => answerMessage(message, { handle: bot.handle, log })));
    await connect(this.#client, this.#config, this.#stopping.signal);
    this.#log.info('Discord: connected');
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#finish();
    return this.#stopped;
  }

  #take(id: string, answer: () => Promise<void>): void {
    if (this.#stopping.signal.aborted || !this.#isNew(id)) return;
    const work = answer()
      .catch(() => this.#log.error({ id }, 'Discord: an event could not be read'))
      .finally(() => this.#inProgress.delete(work));
    this.#inProgress.add(work);
  }

  async #finish(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([Promise.all(this.#inProgress), wait(FINISH_MS, undefined, { ref: false })]);
    await close(this.#client);
  }
}
