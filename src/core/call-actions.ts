// Buttons and menus that make a call, as if it had been typed: “figures tariffs”.
import type { Action } from './reply.ts';
import { clip } from './text.ts';

/** What platforms show of a button or a menu's entry. */
const LABEL = 75;
/** What they show of a menu. */
const CHOICES = 25;

/** A name to show, and the call that it makes. */
export type Callable = readonly [label: string, call: string];

export const labelOf = (text: string): string => clip(text, LABEL);

export const callButton = ([label, call]: Callable): Action => ({ kind: 'button', id: 'run', label: labelOf(label), value: call });

export const callMenu = (label: string, calls: readonly Callable[]): Action => ({
  kind: 'menu',
  id: 'run',
  label,
  choices: calls.slice(0, CHOICES).map(([name, value]) => ({ label: labelOf(name), value })),
});
