// Slack and Discord as the rehearsal needs them: one server that lets the bot in, says hello, and never asks anything.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Stage {
  /** Of both platforms. */
  readonly apiUrl: string;
  close(): void;
}

const ID = '100000000000000000';
const SESSIONS = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
const BOT = { id: ID, username: 'rehearsal', discriminator: '0', avatar: null, bot: true };
const GUILD = { id: ID, name: 'rehearsal', unavailable: false, members: [], channels: [], roles: [], emojis: [], stickers: [], features: [] };

/** Listens on this machine alone. */
export async function setStage(): Promise<Stage> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answerTo(request.url ?? '', hostOf(server))));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, { url }) => (url?.startsWith('/slack') ? say(socket, { type: 'hello' }) : beDiscord(socket, hostOf(server))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { apiUrl: `http://${hostOf(server)}/api`, close: () => end(server, sockets) };
}

function answerTo(url: string, host: string): object {
  if (url.endsWith('/auth.test')) return { ok: true, team: 'rehearsal', user_id: 'U1', bot_id: 'B1' };
  if (url.endsWith('/apps.connections.open')) return { ok: true, url: `ws://${host}/slack` };
  return { url: `ws://${host}/discord`, shards: 1, session_start_limit: SESSIONS };
}

/** Operations of Discord's gateway: 10 hello, 1 heartbeat and 11 its answer, 2 identify, 0 events. */
function beDiscord(socket: WebSocket, host: string): void {
  say(socket, { op: 10, d: { heartbeat_interval: 45_000 } });
  socket.on('message', (data) => {
    const { op } = JSON.parse(String(data)) as { op: number };
    if (op === 1) say(socket, { op: 11, d: null });
    if (op !== 2) return;
    const session = { session_id: 'rehearsal', resume_gateway_url: `ws://${host}/discord`, application: { id: ID, flags: 0 } };
    say(socket, { op: 0, t: 'READY', s: 1, d: { v: 10, user: BOT, guilds: [{ id: ID, unavailable: true }], ...session } });
    say(socket, { op: 0, t: 'GUILD_CREATE', s: 2, d: GUILD });
  });
}

const say = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message));

const hostOf = (server: Server): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

function end(server: Server, sockets: WebSocketServer): void {
  for (const socket of sockets.clients) socket.terminate();
  server.close();
  server.closeAllConnections();
}
