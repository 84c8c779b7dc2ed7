// The bot's parts for tests: the bundled corpus's desk, built once a test file, and requests.
import { join } from 'node:path';
import { AnsweringDesk } from '../../src/answer/desk.ts';
import type { Bot, Handle } from '../../src/core/bot.ts';
import type { Desk } from '../../src/core/command.ts';
import { reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { ROOT } from '../../src/paths.ts';

let built: AnsweringDesk | undefined;
const made = (): AnsweringDesk => {
  built ??= new AnsweringDesk(loadCorpus(join(ROOT, 'corpus')));
  return built;
};

/** The desk on the bundled corpus, without originals; made at its first use, as that takes a second. */
export const desk: Desk = {
  answer: (question, thread) => made().answer(question, thread),
  get corpus() {
    return made().corpus;
  },
  get about() {
    return made().about;
  },
};

/** A bot that only answers. */
export const botOf = (handle: Handle): Bot => ({ handle, complete: async () => [], home: async () => reply([]), completeLine: async () => [] });

export const requestOf = (changes: Partial<Request> = {}): Request => ({
  id: 'r-1',
  platform: 'terminal',
  command: null,
  text: '',
  options: {},
  user: 'U1',
  conversation: { id: 'C1', kind: 'direct' },
  locale: 'en',
  ...changes,
});
