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
  const hidden = spellings(secrets);
  const hide = (line: string): string => hidden.reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line);
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => write(hide(line)) });
}

/** As it is and as JSON spells it; the longest first, since one may begin another. */
function spellings(secrets: readonly string[]): string[] {
  const all = secrets.filter(Boolean).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** Logs nothing: for calls that only print a result. */
export const silentLog: Log = createLog({ level: 'silent', secrets: [] });
