// What became of a request: noted where it is decided, read where it is counted.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Command, Desk } from '../core/command.ts';

/** `replied`: a reply that needed no answer of the desk (help, a list, a question put back to the user). */
export type Outcome = 'answered' | 'partial' | 'not_covered' | 'replied' | 'failed' | 'timed_out' | 'rate_limited' | 'busy' | 'not_allowed';

interface Noted {
  outcome: Outcome;
}

const current = new AsyncLocalStorage<Noted>();

/** Runs `work` and tells what was noted meanwhile. */
export async function withOutcome<T>(work: () => Promise<T>): Promise<readonly [value: T, outcome: Outcome]> {
  const noted: Noted = { outcome: 'replied' };
  const value = await current.run(noted, work);
  return [value, noted.outcome];
}

/** Notes for the request that is being served; the last note counts. */
export function note(outcome: Outcome): void {
  const noted = current.getStore();
  if (noted) noted.outcome = outcome;
}

/** The desk, with the outcome of each of its answers noted. */
export function notingDesk(desk: Desk): Desk {
  const answer: Desk['answer'] = (question, thread) => {
    const answered = desk.answer(question, thread);
    note(answered.outcome);
    return answered;
  };
  return new Proxy(desk, {
    get(target, key) {
      const value: unknown = key === 'answer' ? answer : Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The command, noting that it failed where it throws. */
export const notingCommand = (command: Command): Command => ({
  ...command,
  async run(args, context) {
    try {
      return await command.run(args, context);
    } catch (cause) {
      note('failed');
      throw cause;
    }
  },
});
