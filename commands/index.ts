// The list of commands, in the order in which platforms and help show them. The first takes plain words that no other hears.
import type { Command } from '../src/core/command.ts';
import { ask } from './ask.ts';
import { brief } from './brief.ts';
import { claim } from './claim.ts';
import { compare } from './compare.ts';
import { define } from './define.ts';
import { figures } from './figures.ts';
import { guide } from './guide.ts';
import { source } from './source.ts';
import { timeline } from './timeline.ts';
import { whois } from './whois.ts';

export const commands = [ask, figures, compare, claim, timeline, whois, define, source, brief, guide] as unknown as readonly Command[];
