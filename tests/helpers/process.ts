// The program as people run it: a child process, with what it printed and how it ended.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../src/paths.ts';

/** By address, so that it runs from any folder. */
const SOURCES = [process.execPath, '--import', import.meta.resolve('tsx'), join(ROOT, 'src/main.ts')];
const PATIENCE_MS = 12_000;
/** Nothing of the shell that runs the tests may change what the program does. */
const OURS = /^(SLACK_|DISCORD_|CORPUS_DIR$|ORIGINALS_DIR$|LOG_LEVEL$|KEEP_QUESTIONS$|PORT$|PREVIEW|FORCE_COLOR$|NODE_OPTIONS$)/;

export type Env = Readonly<Record<string, string>>;

export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Run {
  readonly cwd?: string | undefined;
  readonly command?: readonly string[];
}

export class Program {
  readonly ended: Promise<Ended>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #printed = { stdout: '', stderr: '' };
  #over = false;

  /** @param command what is run with these arguments; the sources by default. */
  constructor(args: readonly string[], env: Env, { cwd = ROOT, command: [file = '', ...first] = SOURCES }: Run = {}) {
    const outside = Object.entries(process.env).filter(([name]) => !OURS.test(name));
    this.#child = spawn(file, [...first, ...args], { cwd, env: { ...Object.fromEntries(outside), ...env } });
    for (const name of ['stdout', 'stderr'] as const)
      this.#child[name].setEncoding('utf8').on('data', (text: string) => {
        this.#printed[name] += text;
      });
    this.#child.stdin.on('error', () => {}); // it may end before it has read everything
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code) => {
        this.#over = true;
        resolve({ code, ...this.#printed });
      });
    });
  }

  get stdout(): string {
    return this.#printed.stdout;
  }
  get stderr(): string {
    return this.#printed.stderr;
  }

  /** Writes to its standard input and closes it. */
  feed(input: string): void {
    this.#child.stdin.end(input);
  }

  /** Waits until it has printed this; rejects with what was printed when it ended first, or after twelve seconds. */
  async says(text: string, patience = PATIENCE_MS): Promise<void> {
    for (const end = Date.now() + patience; !this.stderr.includes(text) && !this.stdout.includes(text); await delay(10))
      if (this.#over || Date.now() > end) throw new Error(`it never said “${text}”, but:\n${this.stderr}${this.stdout}`);
  }

  /** Writes to its standard input, which stays open. */
  write(input: string): void {
    this.#child.stdin.write(input);
  }

  /** Nobody reads its log any more. */
  closeLog(): void {
    this.#child.stderr.destroy();
  }

  /** Asks it to end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  /** Ends it at once; nothing happens where it has ended. */
  kill(): Promise<Ended> {
    return this.#over ? this.ended : this.stop('SIGKILL');
  }
}

interface Surroundings {
  readonly env?: Env;
  readonly input?: string;
  /** The repository by default. */
  readonly cwd?: string;
}

/** Runs it to its end. */
export function runProgram(args: readonly string[], { env = {}, input = '', cwd }: Surroundings = {}): Promise<Ended> {
  const program = new Program(args, env, { cwd });
  program.feed(input);
  return program.ended;
}
