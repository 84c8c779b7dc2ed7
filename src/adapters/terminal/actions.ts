// A reply's buttons and menus as numbers to type.
import { type Action, assertNever } from '../../core/reply.ts';
import type { Press } from '../../core/request.ts';

export interface Numbered {
  readonly label: string;
  readonly press: Press;
}

/** Of a menu no more than these: the rest can be typed as a command. */
const MOST_CHOICES = 6;

/** In order; the first is 1. */
export const numbered = (actions: readonly Action[]): Numbered[] => actions.flatMap(choicesOf);

/** “1 More · 2 Copy citation”; '' where there is nothing to do. */
export const numberedText = (all: readonly Numbered[]): string => all.map(({ label }, i) => `${i + 1} ${label}`).join(' · ');

function choicesOf(action: Action): Numbered[] {
  const { id } = action;
  switch (action.kind) {
    case 'button':
      return [{ label: action.label, press: { id, value: action.value } }];
    case 'menu':
      return action.choices.slice(0, MOST_CHOICES).map(({ label, value }) => ({ label: `${action.label}: ${label}`, press: { id, value } }));
    case 'feedback':
      return [action.useful, action.notUseful].map(({ label, value }) => ({ label, press: { id, value } }));
    default:
      return assertNever(action);
  }
}
