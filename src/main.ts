// The composition root: the only reader of process.env, the only caller of exit.
import { run } from './cli/program.ts';

/** Time for answers in progress before the process ends all the same. */
const GRACE_MS = 4700;

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(0), GRACE_MS).unref();
      resolve();
    });
});
process.stdout.on('error', () => process.exit(0));
// Nobody reads the log any more: no reason to leave questions unanswered.
process.stderr.on('error', () => {});

process.exit(await run(process.argv.slice(2), { env: process.env, in: process.stdin, out: process.stdout, err: process.stderr }, stopped));
