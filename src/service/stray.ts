// Promises that an SDK lets reject: logged by their kind and place, and no reason to end what others wait for.
import type { Log } from '../log.ts';

/** Messages are left out: they may hold what somebody asked. @returns what ends the watch. */
export function logStrayRejections(log: Log): () => void {
  const onRejection = (reason: unknown): void => {
    const at = reason instanceof Error ? reason.stack?.match(/^\s+at .+$/m)?.[0].trim() : undefined;
    log.error({ error: reason instanceof Error ? reason.name : typeof reason, ...(at ? { at } : {}) }, 'a promise rejected that nobody waited for');
  };
  process.on('unhandledRejection', onRejection);
  return () => process.off('unhandledRejection', onRejection);
}
