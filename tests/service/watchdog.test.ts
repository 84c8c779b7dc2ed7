// A program whose event loop stands still is ended, so that its host can start it anew; one that is only busy is not.
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { startWatchdog } from '../../src/service/watchdog.ts';

const watchdog = new URL('../../src/service/watchdog.ts', import.meta.url).href;

/** Runs a program with a watchdog of 400 ms. */
function run(program: string): Promise<{ code: number | null; signal: string | null; stderr: string }> {
  const code = `import { startWatchdog } from ${JSON.stringify(watchdog)};\nconst watchdog = startWatchdog(400, 50);\n${program}`;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', code]);
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
