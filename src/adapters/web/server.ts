// The preview's HTTP server: on the loopback alone, for its own page alone.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Asset } from './assets.ts';
import type { Feed } from './feed.ts';
import { refusalOf, setHeaders } from './guard.ts';
import { Refused, type Route } from './routes.ts';

export const LOOPBACK = '127.0.0.1';

interface Site {
  readonly assets: ReadonlyMap<string, Asset>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly feed: Feed;
  readonly log: Log;
}

/** @throws BotError `platform` where the port cannot be had. */
export function listen(site: Site, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    respond(site, own, request, response).catch((cause) => {
      site.log.error({ err: cause, path: request.url }, 'the preview could not answer');
      sendJson(response, 500, { error: 'something went wrong; the log says what' });
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(new BotError('platform', troubleOf(cause, port), cause)));
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

async function respond({ assets, routes, feed }: Site, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response);
  const refusal = refusalOf(request, port);
  if (refusal) return sendJson(response, refusal.status, { error: refusal.error });
  const { pathname } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  if (pathname === '/api/events') return feed.add(response);
  const asset = request.method === 'POST' ? undefined : assets.get(pathname);
  if (asset) return sendAsset(response, asset, request.method === 'HEAD');
  const route = routes.get(`${request.method} ${pathname}`);
  if (!route) return sendJson(response, 404, { error: `there is no ${pathname} here` });
  await run(route, request, response);
}

async function run(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    sendJson(response, 200, await route(request, response));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sendJson(response, error.status, { error: error.message });
  }
}

function sendAsset(response: ServerResponse, { type, content }: Asset, headOnly: boolean): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(content) }).end(headOnly ? undefined : content);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

const troubleOf = ({ code }: NodeJS.ErrnoException, port: number): string =>
  code === 'EADDRINUSE'
    ? `port ${port} is taken: name another with PREVIEW_PORT, or PREVIEW=off`
    : `port ${port} cannot be listened on (${code}): name another with PREVIEW_PORT, or PREVIEW=off`;
