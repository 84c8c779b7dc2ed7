// The Discord platform: takes commands and messages while it runs, and finishes what it has begun when it stops.
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { DiscordConfig } from '../../config.ts';
import type { Bot } from '../../core/bot.ts';
import type { Command } from '../../core/command.ts';
import type { Log } from '../../log.ts';
import { onceInMemory } from '../../state/deliveries.ts';
import type { Once } from '../../state/once.ts';
import type { Adapter, ConnectionEvent } from '../adapter.ts';
import { readMessage } from './answer.ts';
import { connect, createClient, tellOf, watch } from './client.ts';
import { close } from './close.ts';
import { answerInteraction } from './interactions.ts';
import { messageCommandsOf } from './message-commands.ts';
import { OwnAnswers } from './own-answers.ts';

/** How long stop() waits for answers in progress. */
const FINISH_MS = 4_000;

/**
 * Needs no privileged intent. Registers no commands: that is deploy.ts, run by hand.
 * @param commands the bot's, for those that stand in the menu of a message.
 * @param once what was taken, for all adapters that follow each other.
 */
export const createDiscordAdapter = (config: DiscordConfig, log: Log, commands: readonly Command[], once = onceInMemory()): Adapter =>
  new DiscordAdapter(config, log, commands, once);

type Answer = () => Promise<void>;

class DiscordAdapter implements Adapter {
  readonly name = 'discord';
  readonly #config: DiscordConfig;
  readonly #log: Log;
  readonly #client: Client;
  readonly #messageCommands: ReturnType<typeof messageCommandsOf>;
  readonly #once: Once;
  readonly #answers = new OwnAnswers();
  readonly #inProgress = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #stopped: Promise<void> | undefined;

  constructor(config: DiscordConfig, log: Log, commands: readonly Command[], once: Once) {
    this.#config = config;
    this.#once = once;
    this.#log = log;
    this.#messageCommands = messageCommandsOf(commands);
    this.#client = createClient(config);
    watch(this.#client, log);
  }

  async start(bot: Bot, tell: (event: ConnectionEvent) => void = () => {}): Promise<void> {
    tellOf(this.#client, tell);
    const [log, messageCommands] = [this.#log, this.#messageCommands];
    this.#client.on(Events.InteractionCreate, (each) => this.#take(each.id, () => () => answerInteraction(each, { bot, log, messageCommands })));
    this.#client.on(Events.MessageCreate, (message) => this.#take(message.id, () => readMessage(message, { handle: bot.handle, log }, this.#answers)));
    await connect(this.#client, this.#config, this.#stopping.signal);
    this.#log.info('Discord: connected');
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#finish();
    return this.#stopped;
  }

  /** `read` says how it is answered, or null where it is not for the bot. */
  #take(id: string, read: () => Answer | null): void {
    if (this.#stopping.signal.aborted) return;
    const work = this.#answerOnce(id, read)
      .catch(() => this.#log.error({ id }, 'Discord: an event could not be read'))
      .finally(() => this.#inProgress.delete(work));
    this.#inProgress.add(work);
  }

  /** Read before anything is waited for: discord.js changes what it hands out when it hears of the same user again. */
  async #answerOnce(id: string, read: () => Answer | null): Promise<void> {
    const answer = read();
    if (answer && (await this.#once(id))) await answer();
  }

  async #finish(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([Promise.all(this.#inProgress), wait(FINISH_MS, undefined, { ref: false })]);
    await close(this.#client);
  }
}
