// Structured log lines on standard error. Whatever the configuration calls a secret is taken out of every line, and of a
// foreign error its message is, since it may quote what somebody asked.
import { pino } from 'pino';
import { BotError } from './errors.ts';

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
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorFields } }, { write: (line) => write(hide(line)) });
}

/** How many causes of causes are told. */
const DEPTH = 5;

/** What an error is and where it was thrown, with its causes; words only of our own, which hold no question. */
function errorFields(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause } = error as Error & { readonly code?: unknown };
  const within = error instanceof AggregateError ? error.errors.slice(0, DEPTH) : [];
  return {
    type: error.constructor.name,
    ...(error instanceof BotError ? { message: error.message } : {}),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: error.stack?.match(/^\s+at .+$/gm)?.map((line) => line.trim()) ?? [],
    ...(cause !== undefined && depth < DEPTH ? { cause: errorFields(cause, depth + 1) } : {}),
    ...(within.length > 0 && depth < DEPTH ? { errors: within.map((each) => errorFields(each, depth + 1)) } : {}),
  };
}

/** As it is and as JSON spells it; the longest first, since one may begin another. */
function spellings(secrets: readonly string[]): string[] {
  const all = secrets.filter(Boolean).flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
