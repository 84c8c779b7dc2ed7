// Server-sent events: tells every open page what changed.
import type { ServerResponse } from 'node:http';
import type { Check } from './protocol.ts';

/** Keeps a quiet connection from being taken for dead. */
const HEARTBEAT_MS = 25_000;

export class Feed {
  readonly #pages = new Set<ServerResponse>();
  readonly #heart: NodeJS.Timeout;

  constructor() {
    this.#heart = setInterval(() => this.#write(': still here\n\n'), HEARTBEAT_MS).unref();
  }

  add(page: ServerResponse): void {
    page.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1000\n\n');
    this.#pages.add(page);
    page.once('close', () => this.#pages.delete(page));
  }

  /** The corpus on disk changed: `check` is how it stands now. */
  corpus(check: Check): void {
    this.#write(`event: corpus\ndata: ${JSON.stringify(check)}\n\n`);
  }

  close(): void {
    clearInterval(this.#heart);
    for (const page of this.#pages) page.end();
  }

  #write(text: string): void {
    for (const page of this.#pages) page.write(text);
  }
}
