// The bot's one way in: a reply for every request, whatever happens behind it.
import { describe, expect, it } from 'vitest';
import { createBot } from '../src/bot.ts';
import type { Command, Desk } from '../src/core/command.ts';
import { heading, reply } from '../src/core/reply.ts';
import { replyText } from '../src/core/reply-text.ts';
import { createLog } from '../src/log.ts';
import { requestOf } from './helpers/bot.ts';

const noDesk = {} as Desk;
const command = (name: string, run: Command['run']): Command => ({ name, description: 'does something', options: [], run });

function botOf(...commands: readonly Command[]) {
  const lines: string[] = [];
  const log = createLog({ level: 'info', secrets: [], write: (line) => lines.push(line) });
  return { handle: createBot({ commands, desk: noDesk, log }).handle, logged: () => lines.map((line) => JSON.parse(line)) };
}

describe('a request', () => {
  it('goes to the command that it names, with the request and the desk', async () => {
    const { handle } = botOf(
      command('first', () => reply([heading('first')])),
      command('second', (_, { request, desk }) => reply([heading(`${request.id} ${desk === noDesk}`)])),
    );
    expect(replyText(await handle(requestOf({ command: 'second' })))).toBe('r-1 true');
  });

  it('is answered in private where it is refused, and counts as no failure', async () => {
    const { handle, logged } = botOf(command('ask', () => reply([])));
    const refused = await handle(requestOf({ command: 'aks' }));
    expect(refused).toMatchObject({ visibility: 'private', blocks: [{ kind: 'notice', tone: 'warning' }] });
    expect(replyText(refused)).toContain('There is no command “aks”: did you mean ask?');
    expect(logged().map(({ msg }) => msg)).toEqual(['answered']);
  });
});

describe('a command that fails', () => {
  const cause = new Error('the index is broken', { cause: new TypeError('undefined is not a function') });
  const ways: readonly [string, Command['run']][] = [
    [
      'throws',
      () => {
        throw cause;
      },
    ],
    ['rejects', () => Promise.reject(cause)],
  ];

  it.each(ways)('and %s gives a neutral reply that names the request', async (_, run) => {
    const { handle } = botOf(command('ask', run));
    const failed = await handle(requestOf({ id: 'r-17', command: 'ask' }));
    expect(replyText(failed)).toContain('request r-17');
    expect(JSON.stringify(failed)).not.toMatch(/index|undefined|Error/);
    expect(failed.visibility).toBe('private');
  });

  it.each(ways)('and %s is logged once with its causes under the request', async (_, run) => {
    const { handle, logged } = botOf(command('ask', run));
    await handle(requestOf({ id: 'r-17', command: 'ask' }));
    const [failure, ...others] = logged();
    expect(failure).toMatchObject({ request: 'r-17', msg: 'a command failed' });
    expect(failure.err).toMatchObject({ type: 'Error', at: expect.arrayContaining([expect.stringContaining('bot.test.ts')]), cause: { type: 'TypeError' } });
    expect(JSON.stringify(failure)).not.toMatch(/the index is broken|not a function/); // it could quote the question
    expect(others).toHaveLength(1);
  });

  it.each([[undefined], ['a text'], [null]])('with %j in place of an error is caught too', async (thrown) => {
    const { handle } = botOf(command('ask', () => Promise.reject(thrown)));
    expect(replyText(await handle(requestOf({ command: 'ask' })))).toContain('request r-1');
  });
});
