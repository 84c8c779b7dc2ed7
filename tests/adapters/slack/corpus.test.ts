// Every answer that the bundled corpus can be asked for by name, and what every button under it leads to: all of it is what Slack takes.
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { answerView } from '../../../src/adapters/slack/answer-views.ts';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { createBot } from '../../../src/bot.ts';
import type { Action, Reply } from '../../../src/core/reply.ts';
import type { Press } from '../../../src/core/request.ts';
import { silentLog } from '../../helpers/log.ts';
import { validateSlackMessage, validateSlackView } from '../../contracts/slack-limits.ts';
import { desk, requestOf } from '../../helpers/bot.ts';

const bot = createBot({ commands, desk, log: silentLog });
const { topics, people, terms, documents, claims } = desk.corpus;
const ids = (command: string, records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => `${command} ${id}`);

const CALLS: Readonly<Record<string, readonly string[]>> = {
  figures: ['figures', ...ids('figures', topics)],
  compare: ids('compare', topics),
  claim: claims.map(({ statement }) => `claim ${statement}`),
  timeline: ['timeline', ...ids('timeline', topics), ...ids('timeline', people)],
  whois: ids('whois', people),
  define: ids('define', terms),
  source: ['source', ...documents.flatMap(({ id, paragraphs }) => [`source ${id}`, ...paragraphs.map(({ n }) => `source ${id} ${n}`)])],
  brief: ids('brief', topics),
  guide: ['guide', ...commands.map(({ name }) => `guide ${name}`)],
};

function ask(call: string, language: string, press?: Press): Promise<Reply> {
  const [command = '', ...words] = call.split(' ');
  const request = requestOf({ platform: 'slack', conversation: { id: 'C1', kind: 'channel' }, locale: language, userName: 'anna' });
  return bot.handle(press ? { ...request, press } : { ...request, command, text: words.join(' ') });
}

function pressesOf(action: Action): Press[] {
  const sides = action.kind === 'button' ? [action] : action.kind === 'menu' ? action.choices : [action.useful, action.notUseful];
  return sides.map(({ value }) => ({ id: action.id, value }));
}

const problemsOf = (reply: Reply): string[] => [
  ...validateSlackMessage({ ...renderMessage(reply) }),
  ...validateSlackMessage({ ...renderMessage(reply, 'basic') }),
  ...validateSlackView({ ...answerView(reply) }),
];

describe.each(['en', 'ja'])('in %s', (language) => {
  it.each(Object.keys(CALLS))(
    '%s',
    async (command) => {
      const wrong: string[] = [];
      let answers = 0;
      for (const call of CALLS[command] ?? []) {
        const answer = await ask(call, language);
        const pressed = await Promise.all(answer.actions.flatMap(pressesOf).map((press) => ask(call, language, press)));
        answers += 1 + pressed.length;
        wrong.push(...[answer, ...pressed].flatMap(problemsOf).map((problem) => `${call}: ${problem}`));
      }
      expect(wrong).toEqual([]);
      expect(answers).toBeGreaterThan(10);
    },
    60_000,
  );
});
