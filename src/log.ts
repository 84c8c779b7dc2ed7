// Structured log lines on standard error. Whatever the configuration calls a secret is taken out of every line.
import { pino } from 'pino';

export type Log = Pick<import('pino').Logger, 'debug' | 'info' | 'warn' | 'error'>;

interface LogOptions {
  readonly level: string;
  readonly secrets: readonly string[];
  /** Where lines go; standard error by default. */
  readonly write?: (line: string) => void;
}

/** @returns a logger; a secret is replaced by `[redacted]` wherever it stands, also inside messages and causes. */
export function createLog({ level, secrets, write = (line) => process.stderr.write(line) }: LogOptions): Log {
  const hide = (line: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => write(hide(line)) });
}

/** Logs nothing: for calls that only print a result. */
export const silentLog: Log = createLog({ level: 'silent', secrets: [] });
