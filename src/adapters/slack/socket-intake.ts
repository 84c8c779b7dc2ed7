// Events over Socket Mode, with a watch over the connection: Bolt's own reconnecting waits five seconds, and ends for
// good, in an unhandled rejection, where Slack refuses one attempt.
import { setTimeout as delay } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { backoff } from '../../core/backoff.ts';
import { BotError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { ConnectionEvent } from '../adapter.ts';
import { startFailure } from './failures.ts';
import type { Intake, IntakeParts } from './intake.ts';

/** Slack says hello at once; after this many milliseconds the connection counts as failed. */
const HELLO_WITHIN = 15_000;
/** Before reconnecting, in milliseconds. */
const WAIT = { first: 200, longest: 30_000 } as const;
/** A connection that lived this long, in milliseconds, wipes earlier failures out: one that is lost is not one that cannot be had. */
const STEADY = 3_000;
/** How long a stop waits for Slack's side of the closing handshake, in milliseconds. */
const CLOSE_WITHIN = 500;

export class SocketIntake implements Intake {
  readonly receiver: SocketModeReceiver;
  readonly #log: Log;
  readonly #apiUrl: string;
  readonly #tell: (event: ConnectionEvent) => void;
  readonly #stopping = new AbortController();
  #connectedAt: number | null = null;
  #failures = 0;

  constructor(appToken: string, { log, logger, apiUrl, clientOptions, tell }: IntakeParts) {
    this.#log = log;
    this.#apiUrl = apiUrl;
    this.#tell = tell;
    this.receiver = new SocketModeReceiver({ appToken, logger, autoReconnectEnabled: false, installerOptions: { clientOptions: clientOptions() } });
    this.receiver.client.on('connected', () => this.#onConnected());
    this.receiver.client.on('disconnected', () => this.#onDisconnected());
  }

  open(): Promise<void> {
    return this.#connect();
  }

  /** Events that still come stay unacknowledged: Slack delivers them again. */
  pause(): void {
    this.#stopping.abort();
    this.receiver.client.removeAllListeners('slack_event');
  }

  async close(): Promise<void> {
    this.pause();
    const closed = this.receiver.client.disconnect();
    const waited = await Promise.race([closed.then(() => false), delay(CLOSE_WITHIN, true, { ref: false })]);
    if (waited) await this.receiver.client.disconnect();
  }

  async #connect(): Promise<void> {
    const silence = new AbortController();
    const noHello = delay(HELLO_WITHIN, undefined, { signal: silence.signal }).then(() => {
      void this.receiver.client.disconnect();
      throw new BotError('platform', 'Slack opened a Socket Mode connection but did not say hello: check the network and proxies for WebSocket connections');
    });
    try {
      await Promise.race([this.receiver.client.start(), noHello]);
    } catch (error) {
      throw startFailure(error, 'SLACK_APP_TOKEN', this.#apiUrl);
    } finally {
      silence.abort();
    }
  }

  #onConnected(): void {
    if (this.#stopping.signal.aborted) return void this.receiver.client.disconnect();
    this.#connectedAt = performance.now();
    this.#tell('connected');
    this.#log.info('Slack: connected over Socket Mode');
  }

  #onDisconnected(): void {
    if (this.#connectedAt === null) return;
    this.#failures = performance.now() - this.#connectedAt >= STEADY ? 0 : this.#failures + 1;
    this.#connectedAt = null;
    this.#tell('lost');
    if (!this.#stopping.signal.aborted) void this.#reconnect();
  }

  /** Tries until it is connected or stopped; a refused token too may be put right at Slack. */
  async #reconnect(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await delay(backoff(this.#failures, WAIT), undefined, { signal: this.#stopping.signal }).catch(() => {});
      if (this.#stopping.signal.aborted) return;
      try {
        return await this.#connect();
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#failures += 1;
        this.#tell('attempt_failed');
        this.#log.error({ why: error instanceof Error ? error.message : 'unknown' }, 'Slack: reconnecting failed; trying again');
      }
    }
  }
}
