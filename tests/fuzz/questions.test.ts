// Whatever is asked, on every platform: an answer that the platform takes, that calls nobody, and that shows no failure.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { render as renderDiscord } from '../../src/adapters/discord/render.ts';
import { renderMessage as renderSlack } from '../../src/adapters/slack/render.ts';
import { createBot } from '../../src/bot.ts';
import { replyText } from '../../src/core/reply-text.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { createLog } from '../../src/log.ts';
import { validateMessage } from '../contracts/discord-limits.ts';
import { validateSlackMessage } from '../contracts/slack-limits.ts';
import { desk, requestOf } from '../helpers/bot.ts';
import { HOSTILE } from '../helpers/hostile.ts';
import { RUNS, SEED } from './mutate.ts';

const lines: string[] = [];
const bot = createBot({ commands, desk, log: createLog({ level: 'error', secrets: [], write: (line) => lines.push(line) }) });

/** Pieces of questions that reach into every corner, between anything at all. */
const PIECES = [
  'how much',
  'Japan',
  'tariff',
  '24%',
  '$1.3 trillion',
  '¥227 billion',
  'who is',
  'when',
  'compare',
  '日本',
  '関税は',
  'is it true that',
  'schoff',
  'NATO',
  '2%',
];
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(...HOSTILE.map(([, text]) => text)),
  fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 10 }).map((parts) => parts.join(' ')),
);

const request = fc.record({
  platform: fc.constantFrom('slack', 'discord'),
  command: fc.constantFrom(null, ...commands.map(({ name }) => name), 'no-such'),
  text: words,
  options: fc.dictionary(
    fc.constantFrom('question', 'public', 'term', 'person', 'topic', 'statement', 'measure', 'x'),
    fc.oneof(words, fc.boolean(), fc.integer()),
  ),
  locale: fc.constantFrom('en', 'ja', 'en-US', 'tlh', ''),
  press: fc.option(fc.record({ id: fc.oneof(fc.constantFrom('run', 'more', 'context'), fc.string({ maxLength: 20 })), value: words })),
});

const requestFrom = ({ press, ...changes }: { press: Request['press'] | null } & Partial<Request>): Request =>
  press ? requestOf({ ...changes, command: null, text: '', press }) : requestOf(changes);

function problemsOf(reply: Reply): string[] {
  const slack = validateSlackMessage(renderSlack(reply) as unknown as Record<string, unknown>);
  return [...slack.map((problem) => `Slack: ${problem}`), ...discordProblems(reply)];
}

/** Without the parts that discord.js itself turns into JSON. */
function discordProblems(reply: Reply): string[] {
  const message = renderDiscord(reply);
  return validateMessage(JSON.parse(JSON.stringify({ ...message, flags: undefined, files: undefined, allowed_mentions: { parse: [] } }))).map(
    (p) => `Discord: ${p}`,
  );
}

describe('whatever is asked', () => {
  it(`is answered within the limits, ${RUNS} times`, async () => {
    await fc.assert(
      fc.asyncProperty(request, async (asked) => {
        const reply = await bot.handle(requestFrom(asked as Parameters<typeof requestFrom>[0]));
        expect(problemsOf(reply)).toEqual([]);
        expect(replyText(reply).trim()).not.toBe('');
        expect(replyText(reply)).not.toContain('something went wrong');
        expect(lines).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 3_600_000);
});
