// Events over HTTP: signed requests to /slack/events. Bolt's receiver answers 401 to a wrong or old signature.
import type { Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import { HTTPReceiver } from '@slack/bolt';
import { portFailure } from './failures.ts';
import type { Intake, IntakeParts } from './intake.ts';

interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
}

/** Listens on all interfaces. */
export function httpIntake({ signingSecret, port }: HttpOptions, { log, logger, tell }: IntakeParts): Intake {
  const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: '/slack/events' });
  let server: Server | SecureServer | undefined;
  return {
    receiver,
    async open() {
      server = await receiver.start(port).catch((error: unknown) => Promise.reject(portFailure(error, port)));
      log.info({ port }, 'Slack: listening at /slack/events');
      tell('connected');
    },
    pause: () => void server?.close(),
    close: async () => server?.closeAllConnections(),
  };
}
