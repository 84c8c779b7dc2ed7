// When `start` serves the preview, and when it does not.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { gate, runHere, Sink } from '../helpers/streams.ts';

const QUESTION = 'How many U.S. troops are in Japan?\n';
const BUSY: Server[] = [];

afterEach(() => {
  for (const server of BUSY.splice(0)) server.close();
});

/** A port that something listens on. */
async function takenPort(): Promise<number> {
  const server = createServer();
  BUSY.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<string> {
  const port = await takenPort();
  await new Promise((done) => BUSY.pop()?.close(done));
  return String(port);
}

/** A start with a terminal, or with a pipe that ends at once; what it printed, and the ways to end it. */
function startAt(terminal: boolean, env: Readonly<Record<string, string>>) {
  const [out, err] = [new Sink(), new Sink()];
  const { opened: stopped, open: stop } = gate();
  const input = Object.assign(new PassThrough(), terminal ? { isTTY: true } : {});
  if (!terminal) input.end();
  const code = run(['start'], { env, in: input, out, err }, stopped);
  const says = async (text: string): Promise<void> => {
    while (!err.text.includes(text)) await new Promise((next) => setTimeout(next, 20));
  };
  return { code, out, err, input, stop, says };
}

describe('start', () => {
  it('serves the preview beside the chat in a terminal, until the chat ends', async () => {
    const port = await freePort();
    const started = startAt(true, { PREVIEW_PORT: port });
    await started.says(`ready: preview on http://127.0.0.1:${port}`);
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('Alliance Desk');
    started.input.end('\u0004');
    expect(await started.code).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('serves it without a terminal where PREVIEW=on asks for it, until it is stopped', async () => {
    const port = await freePort();
    const started = startAt(false, { PREVIEW: 'on', PREVIEW_PORT: port });
    await started.says('ready: preview');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    started.stop();
    expect(await started.code).toBe(0);
  });

  it('answers questions from a pipe and ends, with the preview or without', async () => {
    for (const env of [{}, { PREVIEW: 'off' }, { PREVIEW: 'on', PREVIEW_PORT: await freePort() }]) {
      const { code, stdout } = await runHere(['start'], { env, input: QUESTION });
      expect({ code, answered: stdout.includes('55,000') }).toEqual({ code: 0, answered: true });
    }
  });

  it('serves none in a terminal where PREVIEW=off says so', async () => {
    const started = startAt(true, { PREVIEW: 'off' });
    started.input.end(`${QUESTION}\u0004`);
    expect(await started.code).toBe(0);
    expect(started.err.text).toBe('');
  });

  it('says what to do where its port is taken; the chat goes on, unless the preview was asked for', async () => {
    const PREVIEW_PORT = String(await takenPort());
    const chat = startAt(true, { PREVIEW_PORT });
    await chat.says(`preview did not start: port ${PREVIEW_PORT} is taken: name another with PREVIEW_PORT`);
    chat.input.end('\u0004');
    expect(await chat.code).toBe(0);
    expect(await startAt(false, { PREVIEW: 'on', PREVIEW_PORT }).code).toBe(1);
  });
});
