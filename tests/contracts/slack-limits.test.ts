// The validator sees what it is there to see.
import { describe, expect, it } from 'vitest';
import { assertSlackMessage, assertSlackView, validateSlackMessage, validateSlackOptions, validateSlackView } from './slack-limits.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
const message = (text: string, blocks: readonly object[] = [section('x')]) => ({ text, blocks, unfurl_links: false, unfurl_media: false });

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain('x'), value });
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
const button = (action_id: string) => ({ type: 'button', action_id, text: plain('x'), value: 'v' });
const input = (element: object) => ({ type: 'input', label: plain('x'), element });
const feedback = { type: 'feedback_buttons', action_id: 'f', positive_button: option('+'), negative_button: option('-') };
const table = (...rows: readonly (readonly object[])[]) => ({ type: 'table', rows });
const raw = (text: string) => ({ type: 'raw_text', text });
const rich = (element: object) => ({ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] });

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
    ['two equal actions in two blocks', message('x', [actions(button('a')), actions(button('a'))])],
    ['a menu that names a value twice', message('x', [actions({ ...menu(1), options: [option('1'), option('1')] })])],
    ['an action without an id', message('x', [actions(button(''))])],
    ['a link button', message('x', [actions({ ...button('a'), type: 'overflow' })])],
    ['26 buttons', message('x', [{ type: 'actions', elements: Array.from({ length: 26 }, (_, n) => button(`${n}`)) }])],
    ['a button among feedback', message('x', [{ type: 'context_actions', elements: [button('a')] }])],
    ['half a pair of feedback buttons', message('x', [{ type: 'context_actions', elements: [{ ...feedback, negative_button: undefined }] }])],
    ['an input in a message', message('x', [input({ type: 'plain_text_input', action_id: 'a' })])],
    ['two tables', message('x', [table([raw('a')]), table([raw('a')])])],
    ['101 rows', message('x', [table(...Array(101).fill([raw('a')]))])],
    ['21 cells', message('x', [table(Array(21).fill(raw('a')))])],
    ['an empty cell', message('x', [table([raw(' ')])])],
    ['rows of unequal length', message('x', [table([raw('a')], [raw('a'), raw('b')])])],
    ['10,001 characters in cells', message('x', [table([raw('x'.repeat(5001)), raw('x'.repeat(5000))])])],
    ['a mention in a cell', message('x', [table([rich({ type: 'user', user_id: 'U1' })])])],
    ['a link without https in a cell', message('x', [table([rich({ type: 'link', url: 'javascript:alert(1)', text: 'x' })])])],
  ])('sees %s', (_, payload) => {
    expect(validateSlackMessage(payload)).not.toEqual([]);
    expect(() => assertSlackMessage(payload)).toThrow('Slack would refuse');
  });
});

describe('the validator of views', () => {
  const text = input({ type: 'plain_text_input', action_id: 'a', max_length: 3000 });
  const modal = (...blocks: readonly object[]) => ({ type: 'modal', callback_id: 'c', title: plain('x'), submit: plain('x'), close: plain('x'), blocks });

  it('passes a form, an answer and a home tab', () => {
    expect(validateSlackView(modal(section('x'), text))).toEqual([]);
    expect(validateSlackView({ type: 'home', blocks: [section('x'), actions(button('a'))] })).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a long title', { ...modal(section('x')), title: plain('x'.repeat(25)) }],
    ['a form that cannot be submitted', { ...modal(text), submit: undefined }],
    ['a form without a name', { ...modal(text), callback_id: undefined }],
    ['101 blocks', modal(...Array(101).fill(section('x')))],
    ['a table', modal(table([raw('a')]))],
    ['feedback buttons', modal({ type: 'context_actions', elements: [feedback] })],
    ['an input on the home tab', { type: 'home', blocks: [text] }],
    ['long metadata', { ...modal(section('x')), private_metadata: 'x'.repeat(3001) }],
    [
      'a number whose bounds are the wrong way round',
      modal(input({ type: 'number_input', action_id: 'a', is_decimal_allowed: false, min_value: '3', max_value: '1' })),
    ],
    ['an entry chosen that is not there', modal(input({ ...menu(1), initial_option: option('7') }))],
    ['two blocks of one id', modal({ ...section('x'), block_id: 'b' }, { ...section('x'), block_id: 'b' })],
  ])('sees %s', (_, view) => {
    expect(validateSlackView(view)).not.toEqual([]);
    expect(() => assertSlackView(view)).toThrow('Slack would refuse');
  });

  it('passes completions, none of them too, and sees those that are too long', () => {
    expect(validateSlackOptions({ options: [] })).toEqual([]);
    expect(validateSlackOptions({ options: [option('x'.repeat(150))] })).toEqual([]);
    expect(validateSlackOptions({ options: [option('x'.repeat(151))] })).not.toEqual([]);
    expect(validateSlackOptions({ options: Array(101).fill(option('x')) })).not.toEqual([]);
  });
});

function menu(choices: number): object {
  return { type: 'static_select', action_id: 'a', placeholder: plain('x'), options: Array.from({ length: choices }, (_, n) => option(`${n}`)) };
}
