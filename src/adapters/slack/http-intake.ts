// Events over HTTP: signed requests to /slack/events. Bolt's receiver answers 401 to a wrong or old signature, and 413 to a long
// body; what it lets through is refused here: a time stamp in the future, and requests that never come to an end.
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import { portFailure } from './failures.ts';
import type { Intake, IntakeParts } from './intake.ts';

interface HttpOptions {
  readonly signingSecret: string;
  readonly port: number;
}

/** Milliseconds for the head of a request, and for all of it; checked once a second. */
const ARRIVAL = { headersTimeout: 3_000, requestTimeout: 5_000, connectionsCheckingInterval: 1_000 } as const;
const CONNECTIONS = 1_000;
/** Bytes; Slack sends tens of thousands at most. */
const LONGEST_BODY = 1_000_000;
/** Seconds that Slack's clock may be ahead of ours; as far as Bolt lets it be behind. */
const AHEAD = 300;

/** Listens on all interfaces. */
export function httpIntake({ signingSecret, port }: HttpOptions, { log, logger, tell }: IntakeParts): Intake {
  const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: '/slack/events', bodyLimit: LONGEST_BODY });
  let server: Server | undefined;
  return {
    receiver,
    async open() {
      server = (await receiver.start(port, ARRIVAL).catch((error: unknown) => Promise.reject(portFailure(error, port)))) as Server;
      refuseEarly(server, log);
      log.info({ port }, 'Slack: listening at /slack/events');
      tell('connected');
    },
    pause: () => void server?.close(),
    close: async () => server?.closeAllConnections(),
  };
}

/** Puts a check before Bolt's listener. */
function refuseEarly(server: Server, log: IntakeParts['log']): void {
  server.maxConnections = CONNECTIONS;
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!isAhead(request)) {
      for (const listener of listeners) listener(request, response);
      return;
    }
    log.warn('Slack: refused a request from the future: somebody replays one, or the clock of this machine is behind');
    response.writeHead(401, { connection: 'close' }).end();
  });
}

const isAhead = ({ headers }: IncomingMessage): boolean => Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + AHEAD;
