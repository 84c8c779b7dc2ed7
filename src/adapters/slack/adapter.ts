// The Slack adapter: logs in, listens over Socket Mode or HTTP, answers, stops.
import { App, type AuthorizeResult, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import type { Bot } from '../../core/bot.ts';
import type { Command } from '../../core/command.ts';
import type { Log } from '../../log.ts';
import { onceInMemory } from '../../state/deliveries.ts';
import type { Once } from '../../state/once.ts';
import type { Adapter, ConnectionEvent } from '../adapter.ts';
import { boltLogger } from './bolt-log.ts';
import { describe, startFailure } from './failures.ts';
import { InProgress } from './in-progress.ts';
import { createIntake, type Intake } from './intake.ts';
import { addListeners } from './listeners.ts';
import { CommandPrefix } from './parts.ts';
import { createFetch } from './web-fetch.ts';

const API_URL = 'https://slack.com/api/';
/** How long a stop waits for answers in progress, in milliseconds. */
const STOP_WITHIN = 4000;

/** `commands`: what names and forms are made from; the bot answers whatever is asked. `once`: what was answered, for all adapters that follow each other. */
export function createSlackAdapter(config: SlackConfig, log: Log, commands: readonly Command[] = [], once = onceInMemory()): Adapter {
  return new SlackAdapter(config, log, commands, once);
}

class SlackAdapter implements Adapter {
  readonly name = 'slack';
  readonly #config: SlackConfig;
  readonly #log: Log;
  readonly #commands: readonly Command[];
  readonly #once: Once;
  readonly #apiUrl: string;
  readonly #inProgress = new InProgress();
  #tell: (event: ConnectionEvent) => void = () => {};
  #intake: Intake | null = null;
  #stopped: Promise<void> | null = null;

  constructor(config: SlackConfig, log: Log, commands: readonly Command[], once: Once) {
    this.#config = config;
    this.#log = log;
    this.#commands = commands;
    this.#once = once;
    this.#apiUrl = (config.apiUrl ?? API_URL).replace(/\/*$/, '/');
  }

  start(bot: Bot, tell: (event: ConnectionEvent) => void = () => {}): Promise<void> {
    this.#tell = tell;
    return this.#inProgress.track(this.#connect(bot));
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#finish();
    return this.#stopped;
  }

  async #connect(bot: Bot): Promise<void> {
    const logger = boltLogger(this.#log);
    const intake = createIntake(this.#config.transport, {
      log: this.#log,
      logger,
      apiUrl: this.#apiUrl,
      clientOptions: () => this.#clientOptions(),
      tell: this.#tell,
    });
    const app = new App({
      receiver: intake.receiver,
      logger,
      clientOptions: this.#clientOptions(),
      authorize: async () => identity,
      ignoreSelf: false,
      convoStore: false,
      deferInitialization: true,
    });
    const identity = await this.#logIn(app);
    await app.init();
    app.error(async (error) => this.#log.error({ failure: describe(error) }, 'Slack: a listener failed'));
    addListeners(app, { bot, commands: this.#commands, log: this.#log, inProgress: this.#inProgress, once: this.#once, prefix: new CommandPrefix() });
    if (this.#stopped) return;
    this.#intake = intake;
    await intake.open();
  }

  /** Who the bot is. Asked for here, as Bolt's own asking leaves a refused token to an unhandled rejection. */
  async #logIn(app: App): Promise<AuthorizeResult> {
    const botToken = this.#config.botToken;
    const { team, user_id, bot_id } = await app.client.auth
      .test({ token: botToken })
      .catch((error: unknown) => Promise.reject(startFailure(error, 'SLACK_BOT_TOKEN', this.#apiUrl)));
    this.#log.info({ team, user: user_id }, 'Slack: logged in');
    return { botToken, ...(user_id ? { botUserId: user_id } : {}), ...(bot_id ? { botId: bot_id } : {}) };
  }

  async #finish(): Promise<void> {
    this.#intake?.pause();
    await this.#inProgress.idle(STOP_WITHIN);
    await this.#intake?.close();
  }

  /** Deadlines, retries and Retry-After are those of our fetch. */
  #clientOptions(): webApi.WebClientOptions {
    const fetch = createFetch(() => this.#tell('rate_limited'));
    return { slackApiUrl: this.#apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, fetch };
  }
}
