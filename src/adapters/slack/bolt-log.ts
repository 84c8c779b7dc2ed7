// Bolt's log lines in ours. Its debug lines hold questions and answers, so they go nowhere.
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** What Bolt tells in passing is debug to us. Only what happened is kept: what follows after it, a cause or an address, may quote a request. */
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

/** Why a signature was refused is told in words of Bolt's own alone. */
const TOLD_WHOLE = /^Failed to parse and verify the request data: Failed to verify authenticity: /;

const line = ([what]: readonly unknown[]): string => `Slack: ${what instanceof Error ? what.name : shortened(String(what))}`;

const shortened = (text: string): string => (TOLD_WHOLE.test(text) ? text : text.replace(/(?:: | \(| made to ).*$/s, ''));
