// Whatever stands in a reply: Slack takes what comes of it, and none of it is markup, a link or a mention.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menuOptions } from '../../../src/adapters/slack/actions.ts';
import { formView } from '../../../src/adapters/slack/form.ts';
import { COMPLETION_VALUE } from '../../../src/adapters/slack/limits.ts';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { answerView } from '../../../src/adapters/slack/answer-views.ts';
import type { Command, CommandOption } from '../../../src/core/command.ts';
import { reply } from '../../../src/core/reply.ts';
import { assertSlackMessage, assertSlackView, validateSlackOptions } from '../../contracts/slack-limits.ts';
import { valuesOf } from '../../contracts/slack-text.ts';
import type { Fields } from '../../fakes/slack/index.ts';
import { anyReply, anyText } from './any-reply.ts';

const fields = (payload: object): Fields => ({ ...payload });

describe('any reply', () => {
  it('is a message that Slack takes', () => {
    fc.assert(
      fc.property(anyReply, (any) => assertSlackMessage(fields(renderMessage(any)))),
      { numRuns: 300 },
    );
  });

  it('is one in basic blocks too, and a modal', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        assertSlackMessage(fields(renderMessage(any, 'basic')));
        assertSlackView(fields(answerView(any)));
      }),
      { numRuns: 200 },
    );
  });

  it('links nowhere but where a span of it links', () => {
    fc.assert(
      fc.property(anyReply, (any) => {
        const allowed = valuesOf(any.blocks, 'link')
          .filter((link) => URL.canParse(String(link)))
          .map((link) => new URL(String(link)).href);
        const payload = JSON.stringify(renderMessage(any).blocks);
        const linked = [...payload.matchAll(/<(https:[^|>]*)\|/g), ...payload.matchAll(/"url":"([^"]*)"/g)].map(([, url = '']) => url);
        for (const url of linked)
          expect(allowed).toContain(url.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('%7C', '|'));
      }),
      { numRuns: 200 },
    );
  });
});

const anyName = fc.stringMatching(/^[a-z0-9_-]{1,32}$/);
/** Descriptions are ours, so that they say something. */
const anyDescription = anyText.map((text) => `x ${text}`.slice(0, 100));
const anyOption: fc.Arbitrary<CommandOption> = fc.oneof(
  fc.record({
    name: anyName,
    type: fc.constant('text' as const),
    description: anyDescription,
    required: fc.boolean(),
    rest: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: 6000 }),
  }),
  fc.record({
    name: anyName,
    type: fc.constant('text' as const),
    description: anyDescription,
    maxLength: fc.integer({ min: 1, max: 6000 }),
    complete: fc.constant(() => []),
  }),
  fc.record({ name: anyName, type: fc.constant('integer' as const), description: anyDescription, min: fc.integer({ max: 0 }), max: fc.nat() }),
  fc.record({ name: anyName, type: fc.constant('flag' as const), description: anyDescription }),
);
const anyCommand: fc.Arbitrary<Command> = fc.record({
  name: anyName,
  description: anyDescription,
  options: fc.uniqueArray(anyOption, { selector: ({ name }) => name, maxLength: 8 }),
  run: fc.constant(() => reply([])),
});
const manyCommands = fc.uniqueArray(anyCommand, { selector: ({ name }) => name, minLength: 1, maxLength: 20 });

describe('any commands', () => {
  it('make a form that Slack takes, whatever stands in it already', () => {
    fc.assert(
      fc.property(manyCommands, anyText, (commands, words) => {
        for (const chosen of commands) assertSlackView(fields(formView(commands, chosen, Object.fromEntries(chosen.options.map(({ name }) => [name, words])))));
      }),
      { numRuns: 50 },
    );
  });

  it('complete with entries that Slack takes, whatever the bot offers', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 120 }), (choices) => {
        expect(validateSlackOptions({ options: menuOptions(choices, COMPLETION_VALUE) })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
