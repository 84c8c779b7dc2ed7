// A program whose event loop stands still is ended, so that its host can start it anew; one that is only busy is not.
import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { startWatchdog } from '../../src/service/watchdog.ts';

const watchdog = new URL('../../src/service/watchdog.ts', import.meta.url).href;

/** Makes a program the first of a space of processes, as a container does: it gets no signal from within that it does not listen to. */
const CONTAINED = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc'];
const canContain = spawnSync(CONTAINED[0] ?? '', [...CONTAINED.slice(1), 'true']).status === 0;

/** Runs a program with a watchdog of 400 ms. @param within what runs Node. */
function run(program: string, within: readonly string[] = []): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  const code = `import { startWatchdog } from ${JSON.stringify(watchdog)};\nconst watchdog = startWatchdog(400, 50);\n${program}`;
  const [file = '', ...args] = [...within, process.execPath, '--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', code];
  const child = spawn(file, args, { timeout: 10_000, killSignal: 'SIGKILL' });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once('close', (exit, signal) => resolve({ code: exit, signal, stderr })));
}

describe('the watchdog', () => {
  it('ends a program that hangs', async () => {
    const { signal, stderr } = await run('setTimeout(() => { for (;;); }, 300);');
    expect(signal).toBe('SIGKILL');
    expect(stderr).toContain('the event loop stands still');
  });

  it.skipIf(!canContain).each([
    ['in a loop', 'for (;;);'],
    ['in a search without end', "/^(a+)+$/.test('a'.repeat(50) + 'b');"],
    ['in a wait', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'],
  ])('ends one that hangs %s as the first process of a container', async (_, hang) => {
    const { code, stderr } = await run(`setTimeout(() => { ${hang} }, 300);`, CONTAINED);
    expect(code).toBe(1);
    expect(stderr).toContain('the event loop stands still');
  });

  it('leaves one alone that works in pieces, and does not keep it from ending', async () => {
    const busy = 'const work = (left) => { for (const end = Date.now() + 100; Date.now() < end;); if (left) setTimeout(work, 20, left - 1); }; work(10);';
    expect(await run(busy)).toMatchObject({ code: 0, signal: null });
  });

  it('leaves this process alone, which goes on', async () => {
    const watching = startWatchdog(200, 10);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await watching.stop()).toEqual(expect.any(Number));
  });

  it('watches no more once it is stopped', async () => {
    expect(await run('await watchdog.stop(); for (const end = Date.now() + 1500; Date.now() < end;);')).toMatchObject({ code: 0, signal: null });
  });
});
