// The validator sees what it is there to see.
import { describe, expect, it } from 'vitest';
import { assertSlackMessage, validateSlackMessage } from './slack-limits.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
const message = (text: string, blocks: readonly object[] = [section('x')]) => ({ text, blocks, unfurl_links: false, unfurl_media: false });

describe('the validator of Slack messages', () => {
  it('passes a good one', () => {
    expect(validateSlackMessage(message('a &amp; b', [section('>“<https://example.org/?a=1&amp;b=2|label>”')]))).toEqual([]);
  });

  it.each([
    ['an empty text', message('')],
    ['a mention', message('x', [section('<!channel>')])],
    ['everyone', message('@everyone')],
    ['a link without https', message('x', [section('<javascript:alert(1)|x>')])],
    ['a bare ampersand', message('a & b')],
    ['half an entity', message('x', [section('a &am')])],
    ['a direction mark', message('a\u202Eb')],
    ['half a character', message('a\uD800')],
    ['a long section', message('x', [section('x'.repeat(3001))])],
    ['an empty section', message('x', [section(' ')])],
    ['51 blocks', message('x', Array(51).fill(section('x')))],
    ['too much text', message('x', Array(5).fill(section('x'.repeat(2900))))],
    ['no blocks', message('x', [])],
    ['an unknown block', message('x', [{ type: 'marquee' }])],
    ['unfurling', { ...message('x'), unfurl_links: true }],
    ['a menu of 101', message('x', [{ type: 'actions', elements: [menu(101)] }])],
    ['two equal actions', message('x', [{ type: 'actions', elements: [menu(1), menu(1)] }])],
  ])('sees %s', (_, payload) => {
    expect(validateSlackMessage(payload)).not.toEqual([]);
    expect(() => assertSlackMessage(payload)).toThrow('Slack would refuse');
  });
});

function menu(choices: number): object {
  const plain = { type: 'plain_text', text: 'x' };
  return { type: 'static_select', action_id: 'a', placeholder: plain, options: Array.from({ length: choices }, (_, n) => ({ text: plain, value: `${n}` })) };
}
