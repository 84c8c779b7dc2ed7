// The Slack adapter: logs in, listens over Socket Mode or HTTP, answers, stops.
import { App, type AuthorizeResult, type webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import type { Bot } from '../../core/bot.ts';
import type { Log } from '../../log.ts';
import type { Adapter } from '../adapter.ts';
import { boltLogger } from './bolt-log.ts';
import { describe, startFailure } from './failures.ts';
import { InProgress } from './in-progress.ts';
import { createIntake, type Intake } from './intake.ts';
import { addListeners } from './listeners.ts';

const API_URL = 'https://slack.com/api/';
/** A call that has no answer after this many milliseconds has failed. */
const CALL_WITHIN = 10_000;
/** Two more attempts within about two seconds; Slack's client would try for half an hour. */
const RETRIES = { retries: 2, minTimeout: 300, factor: 3, randomize: true } as const;
/** How long a stop waits for answers in progress, in milliseconds. */
const STOP_WITHIN = 4000;

export function createSlackAdapter(config: SlackConfig, log: Log): Adapter {
  return new SlackAdapter(config, log);
}

class SlackAdapter implements Adapter {
  readonly name = 'slack';
  readonly #config: SlackConfig;
  readonly #log: Log;
  readonly #apiUrl: string;
  readonly #inProgress = new InProgress();
  #intake: Intake | null = null;
  #stopped: Promise<void> | null = null;

  constructor(config: SlackConfig, log: Log) {
    this.#config = config;
    this.#log = log;
    this.#apiUrl = (config.apiUrl ?? API_URL).replace(/\/*$/, '/');
  }

  start(bot: Bot): Promise<void> {
    return this.#inProgress.track(this.#connect(bot));
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#finish();
    return this.#stopped;
  }

  async #connect(bot: Bot): Promise<void> {
    const logger = boltLogger(this.#log);
    const intake = createIntake(this.#config.transport, { log: this.#log, logger, apiUrl: this.#apiUrl, clientOptions: () => this.#clientOptions() });
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
    addListeners(app, { handle: bot.handle, log: this.#log, inProgress: this.#inProgress });
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

  #clientOptions(): webApi.WebClientOptions {
    return { slackApiUrl: this.#apiUrl, retryConfig: RETRIES, timeout: CALL_WITHIN };
  }
}
