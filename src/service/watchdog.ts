// Ends a process whose event loop stands still: nobody else in it could, and the host then starts it again.
import { Worker } from 'node:worker_threads';

/** Milliseconds without a beat after which nothing will come of it any more. */
const STALLED_AFTER = 30_000;
const BEAT = 1_000;

/**
 * Plain JavaScript, as it runs from sources and from the build alike. After a machine slept, the first look only takes note.
 * A container's first process cannot be killed from within: it is made to exit by the debugger, which interrupts a loop.
 */
const WATCHER = `
const { workerData: { beats, stalledAfter, every, pid } } = require('node:worker_threads');
const count = new Int32Array(beats);
let seen = -1, missed = 0;
setInterval(() => {
  const now = Atomics.load(count, 0);
  missed = now === seen ? missed + every : 0;
  seen = now;
  if (missed < stalledAfter) return;
  require('node:fs').writeSync(2, JSON.stringify({ level: 60, time: new Date().toISOString(), msg: 'the event loop stands still; ending the process' }) + '\\n');
  process.kill(pid, 'SIGKILL');
  const { Session } = require('node:inspector');
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: 'process.exit(1)' });
}, every);
`;

/** Watches until it is told to stop. */
export function startWatchdog(stalledAfter = STALLED_AFTER, beat = BEAT): { stop(): Promise<unknown> } {
  const beats = new SharedArrayBuffer(4);
  const count = new Int32Array(beats);
  const timer = setInterval(() => Atomics.add(count, 0, 1), beat).unref();
  const worker = new Worker(WATCHER, { eval: true, execArgv: [], workerData: { beats, stalledAfter, every: beat, pid: process.pid } });
  worker.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return worker.terminate();
    },
  };
}
