// A promise that an SDK lets reject does not end the program, and is logged without what its message holds.
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { watchStray } from '../../src/service/stray.ts';

const url = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

it('is logged by its kind and place alone, until the watch ends', async () => {
  const code = `
    import { createLog } from ${url('log.ts')};
    import { watchStray } from ${url('service/stray.ts')};
    const { forget } = watchStray(createLog({ level: 'info', secrets: [] }));
    Promise.reject(new TypeError('private matter'));
    Promise.reject('private matter');
    setTimeout(() => { console.log('still here'); forget(); Promise.reject(new Error('after')); }, 50);`;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', code]);
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  const exit = await new Promise((resolve) => child.once('close', resolve));
  expect([exit, printed.stdout]).toEqual([1, 'still here\n']);
  const lines = printed.stderr.split('\n').filter((line) => line.startsWith('{'));
  expect(lines.map((line) => JSON.parse(line).error)).toEqual(['TypeError', 'string']);
  expect(lines.join()).not.toContain('private matter');
});

it('does so in this process too, where nobody else listens', () => {
  const lines: string[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  const { forget } = watchStray(createLog({ level: 'info', secrets: [], write: (line) => lines.push(line) }));
  process.emit('unhandledRejection', new TypeError('private matter'), Promise.resolve());
  forget();
  for (const other of others) process.on('unhandledRejection', other);
  expect(JSON.parse(lines.join(''))).toMatchObject({ error: 'TypeError', at: expect.stringContaining('stray.test.ts') });
});
