// Bolt's log lines in ours. Its debug lines hold questions and answers, so they go nowhere.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** What Bolt tells in passing is debug to us; of an error only name and message are kept, as its fields may hold a request. */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts) => log.debug(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

const line = (parts: readonly unknown[]): string =>
  `Slack: ${parts.map((part) => (part instanceof Error ? `${part.name}: ${part.message}` : String(part))).join(' ')}`;
