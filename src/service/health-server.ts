// What a host asks over HTTP: is the bot alive, is it ready, what has it counted.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BotError } from '../errors.ts';
import type { Prometheus } from './prometheus.ts';

/** How a platform fares; `failed`: it could not be started and is tried again now and then. */
export type PlatformState = 'starting' | 'connected' | 'lost' | 'failed' | 'stopped';

export interface HealthParts {
  readonly port: number;
  readonly platforms: () => Readonly<Record<string, PlatformState>>;
  readonly corpus: { readonly hash: string; readonly documents: number };
  readonly metrics: Pick<Prometheus, 'print'>;
}

/** Milliseconds for a request to arrive whole: a slow client holds nothing up. */
const ARRIVE_WITHIN = 2_000;
const CONNECTIONS = 50;

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on all interfaces, as a host's checks come from outside. @throws BotError `config` where the port cannot be had. */
export async function startHealthServer(parts: HealthParts): Promise<HealthServer> {
  const server = createServer({ headersTimeout: ARRIVE_WITHIN, requestTimeout: ARRIVE_WITHIN, connectionsCheckingInterval: 1000 }, (request, response) => {
    void answer(request, response, parts);
  });
  server.maxConnections = CONNECTIONS;
  server.listen(parts.port);
  await once(server, 'listening').catch((cause) => Promise.reject(portError(cause, parts.port)));
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function answer({ method, url }: IncomingMessage, response: ServerResponse, parts: HealthParts): Promise<void> {
  const path = (url ?? '').replace(/\?.*$/s, '');
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, { error: 'only GET' });
  if (path === '/healthz') return send(response, 200, { alive: true });
  if (path === '/readyz') return sendReady(response, parts);
  if (path === '/metrics') return sendMetrics(response, parts);
  send(response, 404, { error: 'there is /healthz, /readyz and /metrics' });
}

/** Ready: the corpus is loaded, as else there is no server, and every platform is connected. */
function sendReady(response: ServerResponse, { platforms, corpus }: HealthParts): void {
  const states = platforms();
  const ready = Object.values(states).every((state) => state === 'connected');
  send(response, ready ? 200 : 503, { ready, platforms: states, corpus });
}

async function sendMetrics(response: ServerResponse, { metrics }: HealthParts): Promise<void> {
  const { text, mediaType } = await metrics.print();
  response.writeHead(200, { 'content-type': mediaType }).end(text);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(`${JSON.stringify(body)}\n`);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

function portError(cause: unknown, port: number): BotError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const why = code === 'EADDRINUSE' ? 'another program has it' : code === 'EACCES' ? 'it needs rights that this process lacks' : code;
  return new BotError('config', `HEALTH_PORT: cannot listen on port ${port} (${why}); set it to another one`, cause);
}
