// The command line in this process: streams that a test feeds and reads, and `run` with its exit code.
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/program.ts';

export interface Printed {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Collects what is written to it. */
export class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly stopped?: Promise<unknown>;
}

/** Runs one call to its end. `input` is the whole of standard input. */
export async function runHere(args: readonly string[], { env = {}, input = '', stopped = new Promise(() => {}) }: Surroundings = {}): Promise<Printed> {
  const [out, err] = [new Sink(), new Sink()];
  const code = await run(args, { env, in: Readable.from([Buffer.from(input)]), out, err }, stopped);
  return { code, stdout: out.text, stderr: err.text };
}

/** A promise and what settles it: what waits for it is in progress until then. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
