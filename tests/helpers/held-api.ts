// A way to an API on which a test can hold calls: what waits there is an answer in progress.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readAll } from '../../src/cli/io.ts';
import { gate } from './streams.ts';

export interface HeldApi {
  readonly url: string;
  /** Calls that wait now. */
  readonly waiting: number;
  release(): void;
  stop(): void;
}

/** Passes POST calls on to `target`; those whose path matches `held` wait until they are released. */
export async function holdCalls(target: string, held: RegExp): Promise<HeldApi> {
  const { opened, open } = gate();
  let waiting = 0;
  const server = createServer((request, response) => void pass(request, response));
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/^\//, '');
    const body = await readAll(request);
    if (held.test(path)) {
      waiting += 1;
      await opened;
    }
    const headers = { authorization: request.headers.authorization ?? '', 'content-type': request.headers['content-type'] ?? '' };
    const answer = await fetch(new URL(path, target), { method: 'POST', headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    get waiting() {
      return waiting;
    },
    release: open,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
