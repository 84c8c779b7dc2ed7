// The list of commands, in the order in which platforms and help show them. The first takes plain words.
import type { Command } from '../src/core/command.ts';
import { ask } from './ask.ts';

export const commands: readonly Command[] = [ask as Command];
