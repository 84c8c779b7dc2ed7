// The bot's parts for tests: the bundled corpus's desk, built once a test file, and requests.
import type { AnsweringDesk } from '../../src/answer/desk.ts';
import { deskOf } from '../../src/cli/resources.ts';
import type { Bot, Handle } from '../../src/core/bot.ts';
import type { Desk } from '../../src/core/command.ts';
import { reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';

let built: AnsweringDesk | undefined;

/** The desk on the bundled corpus, without originals; made at its first use, as that takes a second. */
export const desk: Desk = {
  answer(question, thread) {
    built ??= deskOf({ corpusDir: undefined, originalsDir: '/nowhere' });
    return built.answer(question, thread);
  },
  get corpus() {
    built ??= deskOf({ corpusDir: undefined, originalsDir: '/nowhere' });
    return built.corpus;
  },
  get about() {
    built ??= deskOf({ corpusDir: undefined, originalsDir: '/nowhere' });
    return built.about;
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
