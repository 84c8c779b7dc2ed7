// Whatever stands in a reply: Slack takes what comes of it, and none of it is markup, a link or a mention.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { answerView } from '../../../src/adapters/slack/answer-views.ts';
import { assertSlackMessage, assertSlackView } from '../../contracts/slack-limits.ts';
import { valuesOf } from '../../contracts/slack-text.ts';
import type { Fields } from '../../fakes/slack/index.ts';
import { anyReply } from './any-reply.ts';

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
