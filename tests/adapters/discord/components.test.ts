// Buttons and menus: what a user can press, and what comes back.
import { describe, expect, it } from 'vitest';
import { pressOf } from '../../../src/adapters/discord/components.ts';
import { render } from '../../../src/adapters/discord/render.ts';
import { type Action, heading, reply } from '../../../src/core/reply.ts';
import { problems } from './payload.ts';

describe('actions', () => {
  const button = (id: string, label = 'More'): Action => ({ kind: 'button', id, label, value: '2' });
  const menu = (choices: number): Action => ({
    kind: 'menu',
    id: 'pick',
    label: 'Pick',
    choices: Array.from({ length: choices }, (_, i) => ({ label: `Choice ${i}`, value: `${i}` })),
  });
  const withActions = (...actions: Action[]) => {
    const message = render(reply([heading('A')], { actions }));
    expect(problems(message)).toEqual([]);
    return message.components.map(({ components }) => components);
  };

  it('are rows of five buttons, then a row a menu', () => {
    const rows = withActions(menu(2), ...Array.from({ length: 7 }, (_, i) => button(`more${i}`)));
    expect(rows.map((row) => row.length)).toEqual([5, 2, 1]);
    expect(rows[0]?.[0]).toEqual({ type: 2, style: 2, custom_id: 'more0:2', label: 'More' });
    expect(rows[2]?.[0]).toMatchObject({ type: 3, custom_id: 'pick:0', placeholder: 'Pick', options: [{ label: 'Choice 0', value: '0' }, {}] });
  });

  it('of feedback are two buttons with thumbs, their words for screen readers', () => {
    const sides = { useful: { label: 'Useful', value: 'y' }, notUseful: { label: '👎 No', value: 'n' } };
    expect(withActions({ kind: 'feedback', id: 'fb', ...sides })).toEqual([
      [
        { type: 2, style: 2, custom_id: 'fb:y', label: 'Useful', emoji: { name: '👍' } },
        { type: 2, style: 2, custom_id: 'fb:n', label: '👎 No' },
      ],
    ]);
  });

  it('of feedback stay side by side', () => {
    const feedback: Action = { kind: 'feedback', id: 'fb', useful: { label: 'Useful', value: 'y' }, notUseful: { label: 'Not useful', value: 'n' } };
    const rows = withActions(...Array.from({ length: 4 }, (_, i) => button(`more${i}`)), feedback);
    expect(rows.map((row) => row.length)).toEqual([4, 2]);
  });

  it('that do the same to different things are told apart', () => {
    const [first, second] = withActions(menu(1), menu(2)).flat();
    expect([first?.custom_id, second?.custom_id].map((id) => pressOf(id ?? '', '1'))).toEqual([
      { id: 'pick', value: '1' },
      { id: 'pick', value: '1' },
    ]);
    expect(first?.custom_id).not.toBe(second?.custom_id);
  });

  it('keep to the limits', () => {
    const many = Array.from({ length: 40 }, (_, i) => button(`id${i}`, 'label '.repeat(40)));
    expect(withActions(menu(60), ...many)).toHaveLength(5);
    expect(withActions(menu(60))[0]?.[0]).toMatchObject({ options: { length: 25 } });
  });

  it('that Discord could not hand back are left out', () => {
    expect(withActions(button('x'.repeat(100)), button('twice'), button('twice'), menu(0))).toEqual([[expect.objectContaining({ custom_id: 'twice:2' })]]);
  });
});
