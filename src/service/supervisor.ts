// Looks after one platform: starts it, hears how its connection fares, and puts a new adapter in place of one that gave up.
import { setTimeout as delay } from 'node:timers/promises';
import type { Adapter, ConnectionEvent } from '../adapters/adapter.ts';
import { backoff } from '../core/backoff.ts';
import type { Bot } from '../core/bot.ts';
import { BotError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { PlatformState } from './health-server.ts';
import type { Metrics } from './metrics.ts';

/** In milliseconds. */
export interface Pace {
  readonly first: number;
  readonly longest: number;
  /** A connection that is lost and of which nothing is heard for so long counts as given up. */
  readonly silence: number;
  /** A connection that lived so long wipes earlier failures out. */
  readonly steady: number;
}

const PACE: Pace = { first: 1_000, longest: 60_000, silence: 90_000, steady: 30_000 };

interface SupervisorParts {
  readonly name: string;
  /** A new adapter: one that was stopped cannot start again. */
  readonly make: () => Adapter;
  readonly bot: Bot;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Attempts in a row that fail before a platform that was once connected is given up. */
  readonly limit: number;
  readonly pace?: Pace;
}

export class Supervisor {
  readonly name: string;
  /** Resolves when the platform is given up: only the host can help then. */
  readonly givenUp: Promise<void>;
  readonly #parts: Required<SupervisorParts>;
  readonly #stopping = new AbortController();
  #giveUp = (): void => {};
  #adapter: Adapter;
  #state: PlatformState = 'starting';
  #failures = 0;
  /** When it was last connected, on an even clock; null where it never was. */
  #connectedAt: number | null = null;
  #starting = false;
  #replacing = false;
  #silence: NodeJS.Timeout | undefined;

  constructor(parts: SupervisorParts) {
    this.#parts = { pace: PACE, ...parts };
    this.name = parts.name;
    this.#adapter = parts.make();
    this.givenUp = new Promise((resolve) => {
      this.#giveUp = resolve;
    });
  }

  get state(): PlatformState {
    return this.#state;
  }

  /** Starts it for the first time. Where that fails, it is tried again in the background. @returns null, or what to tell the operator. */
  async start(): Promise<string | null> {
    const problem = await this.#startAdapter();
    if (problem !== null && !this.#isStopped) void this.#replace();
    return problem;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#silence);
    this.#state = 'stopped';
    await this.#adapter.stop();
  }

  get #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #startAdapter(): Promise<string | null> {
    const adapter = this.#adapter;
    this.#starting = true;
    try {
      await adapter.start(this.#parts.bot, (event) => this.#hear(adapter, event));
      // One that tells nothing is connected once it has started.
      if (this.#state !== 'connected') this.#hear(adapter, 'connected');
      return null;
    } catch (cause) {
      this.#parts.log.debug({ err: cause, platform: this.name }, 'a platform did not start');
      this.#parts.metrics.connection(this.name, 'attempt_failed');
      await adapter.stop();
      return cause instanceof BotError ? cause.message : 'it could not start, for a reason we do not know; LOG_LEVEL=debug tells more';
    } finally {
      this.#starting = false;
    }
  }

  #hear(adapter: Adapter, event: ConnectionEvent): void {
    if (this.#isStopped || adapter !== this.#adapter) return;
    this.#parts.metrics.connection(this.name, event);
    // How a start ends, its promise tells.
    if (event === 'rate_limited' || (this.#starting && event !== 'connected')) return;
    clearTimeout(this.#silence);
    if (event === 'connected') this.#onConnected();
    else this.#onTrouble(event);
  }

  #onConnected(): void {
    this.#state = 'connected';
    this.#connectedAt = performance.now();
  }

  #onTrouble(event: 'lost' | 'attempt_failed' | 'ended'): void {
    if (this.#state === 'connected') this.#forgetOldFailures();
    this.#state = 'lost';
    if (event === 'attempt_failed') this.#countFailure();
    if (event === 'ended') void this.#replace();
    else this.#silence = setTimeout(() => void this.#replace(), this.#parts.pace.silence);
  }

  #forgetOldFailures(): void {
    if (performance.now() - (this.#connectedAt ?? 0) >= this.#parts.pace.steady) this.#failures = 0;
  }

  /** A platform that was never connected is no reason to end the others: it goes on being tried. */
  #countFailure(): void {
    this.#failures += 1;
    if (this.#failures < this.#parts.limit || this.#connectedAt === null) return;
    this.#parts.log.error({ platform: this.name, attempts: this.#failures }, 'a platform cannot be reached any more');
    this.#giveUp();
  }

  async #replace(): Promise<void> {
    if (this.#replacing) return;
    this.#replacing = true;
    clearTimeout(this.#silence);
    for (let problem: string | null = 'it gave up'; problem !== null && !this.#isStopped; ) problem = await this.#tryAnew();
    this.#replacing = false;
  }

  async #tryAnew(): Promise<string | null> {
    this.#state = 'failed';
    await this.#adapter.stop();
    this.#countFailure();
    await delay(backoff(this.#failures - 1, this.#parts.pace), undefined, { signal: this.#stopping.signal }).catch(() => {});
    if (this.#isStopped) return null;
    this.#adapter = this.#parts.make();
    const problem = await this.#startAdapter();
    if (problem === null) this.#parts.log.info({ platform: this.name }, 'a platform runs again');
    else this.#parts.log.error({ platform: this.name, why: problem }, 'a platform did not start; it will be tried again');
    return problem;
  }
}
