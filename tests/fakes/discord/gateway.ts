// The fake's gateway: a WebSocket that says hello, checks the token, numbers its events and replays them on RESUME.
import type { WebSocket } from 'ws';
import { APPLICATION_ID, botUser, GUILD_ID, guild } from './events.ts';

interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number;
  readonly t?: string;
}

const SESSION = 'session-of-the-fake';

export class Gateway {
  /** Close code for whoever identifies next, such as 4014; null lets them in. */
  refuse: number | null = null;
  /** Milliseconds between heartbeats, as told to whoever connects next. */
  heartbeat = 41_250;
  /** How often a client identified and resumed. */
  readonly counts = { identify: 0, resume: 0 };
  readonly #token: string;
  readonly #url: string;
  readonly #sockets = new Set<WebSocket>();
  readonly #past: Frame[] = [];
  #again: Frame[] = [];

  constructor(token: string, url: string) {
    this.#token = token;
    this.#url = url;
  }

  accept(socket: WebSocket): void {
    send(socket, { op: 10, d: { heartbeat_interval: this.heartbeat } });
    socket.on('message', (data) => this.#receive(socket, JSON.parse(String(data)) as Frame));
    socket.on('close', () => this.#sockets.delete(socket));
  }

  /** Sends an event, or keeps it for the next RESUME where nobody is connected. */
  emit(t: string, d: unknown): void {
    const frame = { op: 0, t, d, s: this.#past.length + 1 };
    this.#past.push(frame);
    for (const socket of this.#sockets) send(socket, frame);
  }

  /** Cuts all connections. `redeliver`: after RESUME, everything, or so many of the last events, are sent a second time, as Discord may. */
  drop({ code = 4000, redeliver = false }: { code?: number; redeliver?: boolean | number } = {}): void {
    const again = this.#past.filter(({ t }) => t === 'MESSAGE_CREATE' || t === 'INTERACTION_CREATE');
    if (redeliver) this.#again = redeliver === true ? again : again.slice(-redeliver);
    for (const socket of this.#sockets) socket.close(code);
    this.#sockets.clear();
  }

  /** Connections stay open, but nothing goes through them any more. */
  freeze(): void {
    for (const socket of this.#sockets) socket.pause();
    this.#sockets.clear();
  }

  get connected(): number {
    return this.#sockets.size;
  }

  #receive(socket: WebSocket, { op, d }: Frame): void {
    if (op === 1) send(socket, { op: 11, d: null });
    if (op === 2) this.#identify(socket, d);
    if (op === 6) this.#resume(socket, d);
  }

  #identify(socket: WebSocket, d: unknown): void {
    this.counts.identify += 1;
    const refusal = fieldOf(d, 'token') === this.#token ? this.refuse : 4004;
    if (refusal) socket.close(refusal);
    else this.#letIn(socket);
  }

  #letIn(socket: WebSocket): void {
    this.#sockets.add(socket);
    const guilds = [{ id: GUILD_ID, unavailable: true }];
    this.emit('READY', { v: 10, user: botUser(), guilds, session_id: SESSION, resume_gateway_url: this.#url, application: { id: APPLICATION_ID, flags: 0 } });
    this.emit('GUILD_CREATE', guild());
  }

  #resume(socket: WebSocket, d: unknown): void {
    this.counts.resume += 1;
    if (fieldOf(d, 'session_id') === SESSION && fieldOf(d, 'token') === this.#token) this.#replay(socket, Number(fieldOf(d, 'seq')));
    else send(socket, { op: 9, d: false });
  }

  #replay(socket: WebSocket, seq: number): void {
    for (const frame of this.#past.slice(seq)) send(socket, frame);
    this.#sockets.add(socket);
    for (const { t, d: data } of this.#again.splice(0)) this.emit(t ?? '', data);
    this.emit('RESUMED', { _trace: [] });
  }
}

const send = (socket: WebSocket, frame: Frame): void => socket.send(JSON.stringify(frame));

const fieldOf = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined);
