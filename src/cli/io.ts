// What a call of the command line reads and writes: results to `out`, messages to `err`.
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly in: Readable & { readonly isTTY?: boolean };
  readonly out: Writable & { readonly isTTY?: boolean; readonly columns?: number; hasColors?(): boolean };
  readonly err: Writable;
}

/** Exit codes: done, the thing asked for failed, wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Writes a line and waits until the stream has taken it, so that a pipe loses nothing at exit. */
export const writeLine = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) =>
    stream.write(`${text}\n`, (error) => (error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve())),
  );

export async function readAll(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
