// Slack's side of Socket Mode: hello, envelopes, acknowledgements, and delivery once more of what was not acknowledged.
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Fields } from './web-api.ts';

export interface Ack {
  readonly envelope: string;
  readonly payload: Fields;
}

interface Envelope {
  readonly id: string;
  readonly type: 'slash_commands' | 'events_api' | 'interactive';
  readonly payload: Fields;
  readonly resolve: (ack: Ack) => void;
  attempts: number;
  /** Acknowledgements still to be lost on the way. */
  losses: number;
}

export class FakeSocket {
  readonly acks: Ack[] = [];
  readonly #server: WebSocketServer;
  readonly #open = new Map<string, Envelope>();
  readonly #frozen = new WeakSet<WebSocket>();
  /** Connections made so far. */
  connections = 0;

  constructor(server: Server) {
    this.#server = new WebSocketServer({ server, path: '/link/' });
    this.#server.on('connection', (socket) => this.#greet(socket));
  }

  get connected(): number {
    return this.#server.clients.size;
  }

  /**
   * Sends an envelope now, or when a client connects. Resolves with the acknowledgement.
   * `loseAcks`: that many acknowledgements are lost; the envelope is delivered again to the next connection.
   */
  send(type: Envelope['type'], payload: Fields, loseAcks = 0): Promise<Ack> {
    return new Promise((resolve) => {
      const envelope = { id: randomUUID(), type, payload, resolve, attempts: 0, losses: loseAcks };
      this.#open.set(envelope.id, envelope);
      const [socket] = this.#server.clients;
      if (socket && !this.#frozen.has(socket)) deliver(socket, envelope);
    });
  }

  /** As after a network failure: no closing handshake. */
  drop(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  /** As when a network swallows everything: connections stay open, nothing is heard or said any more. */
  freeze(): void {
    for (const socket of this.#server.clients) this.#freeze(socket);
  }

  #freeze(socket: WebSocket): void {
    this.#frozen.add(socket);
    socket.pause();
  }

  /** As when Slack moves a connection elsewhere. */
  refresh(reason = 'refresh_requested'): void {
    for (const socket of this.#server.clients) socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
  }

  stop(): void {
    this.drop();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.connections += 1;
    socket.on('message', (data) => this.#take(JSON.parse(String(data))));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' }, debug_info: {} }));
    for (const envelope of this.#open.values()) deliver(socket, envelope);
  }

  #take({ envelope_id: id, payload }: { envelope_id: string; payload: Fields }): void {
    const envelope = this.#open.get(id);
    this.acks.push({ envelope: id, payload });
    if (!envelope) return;
    envelope.losses -= 1;
    if (envelope.losses >= 0) return;
    this.#open.delete(id);
    envelope.resolve({ envelope: id, payload });
  }
}

function deliver(socket: WebSocket, envelope: Envelope): void {
  const retry = envelope.attempts > 0 ? { retry_attempt: envelope.attempts, retry_reason: 'timeout' } : {};
  envelope.attempts += 1;
  const { id, type, payload } = envelope;
  socket.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: type !== 'events_api', ...retry }));
}
