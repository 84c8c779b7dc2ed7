// The way in of Slack's events: what the adapter needs of Socket Mode and of HTTP alike.
import type { Logger, Receiver, webApi } from '@slack/bolt';
import type { SlackConfig } from '../../config.ts';
import type { Log } from '../../log.ts';
import type { ConnectionEvent } from '../adapter.ts';
import { httpIntake } from './http-intake.ts';
import { SocketIntake } from './socket-intake.ts';

export interface Intake {
  readonly receiver: Receiver;
  /** Resolves when events arrive. @throws BotError `platform` that says what to do. */
  open(): Promise<void>;
  /** Takes no more events; those already taken can still be answered. */
  pause(): void;
  /** Closes connections. Never rejects. */
  close(): Promise<void>;
}

export interface IntakeParts {
  readonly log: Log;
  readonly logger: Logger;
  readonly apiUrl: string;
  /** A new object for each client: clients write into theirs. */
  readonly clientOptions: () => webApi.WebClientOptions;
  readonly tell: (event: ConnectionEvent) => void;
}

export function createIntake(transport: SlackConfig['transport'], parts: IntakeParts): Intake {
  return transport.kind === 'socket' ? new SocketIntake(transport.appToken, parts) : httpIntake(transport, parts);
}
