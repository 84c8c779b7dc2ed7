// What an SDK lets fail where nobody waits for it: logged by its kind and place. Messages are left out: they may hold what somebody asked.
import type { Log } from '../log.ts';

export interface StrayWatch {
  /** Resolves at an exception that nobody caught: what it has left half done, only a new process is free of. */
  readonly broken: Promise<void>;
  forget(): void;
}

/** A promise that rejects is no reason to end what others wait for. */
export function watchStray(log: Log): StrayWatch {
  const onRejection = (reason: unknown): void => log.error(fieldsOf(reason), 'a promise rejected that nobody waited for');
  let onException = (_: unknown): void => {};
  const broken = new Promise<void>((resolve) => {
    onException = (cause) => {
      log.error(fieldsOf(cause), 'an exception was thrown that nobody caught');
      resolve();
    };
  });
  process.on('unhandledRejection', onRejection).on('uncaughtException', onException);
  return { broken, forget: () => void process.off('unhandledRejection', onRejection).off('uncaughtException', onException) };
}

function fieldsOf(cause: unknown): Record<string, string> {
  const at = cause instanceof Error ? cause.stack?.match(/^\s+at .+$/m)?.[0].trim() : undefined;
  return { error: cause instanceof Error ? cause.name : typeof cause, ...(at ? { at } : {}) };
}
