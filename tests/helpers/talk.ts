// A talk with the whole bot on the bundled corpus: what is typed or pressed, and what is said.
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot.ts';
import type { Bot } from '../../src/core/bot.ts';
import type { Desk } from '../../src/core/command.ts';
import type { Action, Reply } from '../../src/core/reply.ts';
import { replyText } from '../../src/core/reply-text.ts';
import type { Press, Request } from '../../src/core/request.ts';
import { createLog } from '../../src/log.ts';
import { desk, requestOf } from './bot.ts';

export interface Said {
  readonly reply: Reply;
  readonly text: string;
  /** Every button, side and menu entry, with its label. */
  readonly offers: readonly (Press & { readonly label: string })[];
}

export class Talk {
  readonly bot: Bot;
  /** Lines of the log, as objects. */
  readonly logged: Record<string, unknown>[] = [];

  constructor(parts: { readonly keepQuestions?: boolean; readonly desk?: Desk } = {}) {
    const log = createLog({ level: 'info', secrets: [], write: (line) => this.logged.push(JSON.parse(line)) });
    this.bot = createBot({ commands, desk, log, ...parts });
  }

  /** “/figures tariffs” as a command in a channel, anything else as a direct message. */
  say(text: string, changes: Partial<Request> = {}): Promise<Said> {
    const [, command = null, rest = text] = /^\/(\S+) ?(.*)$/su.exec(text) ?? [];
    const conversation = { id: 'C1', kind: command === null ? 'direct' : 'channel' } as const;
    return this.send({ command, text: rest, conversation, ...changes });
  }

  press({ id, value }: Press, changes: Partial<Request> = {}): Promise<Said> {
    return this.send({ press: { id, value }, conversation: { id: 'C1', kind: 'channel' }, ...changes });
  }

  async send(changes: Partial<Request>): Promise<Said> {
    const reply = await this.bot.handle(requestOf(changes));
    return { reply, text: replyText(reply), offers: reply.actions.flatMap(offersOf) };
  }
}

export const offersOf = (action: Action): Said['offers'] => {
  const { id } = action;
  if (action.kind === 'button') return [{ id, label: action.label, value: action.value }];
  const choices = action.kind === 'menu' ? action.choices : [action.useful, action.notUseful];
  return choices.map((choice) => ({ id, ...choice }));
};

/** The offer of this id, which must be there. */
export function offer({ offers }: Said, id: string): Press & { readonly label: string } {
  const found = offers.find((o) => o.id === id);
  if (!found) throw new Error(`no action “${id}” among ${offers.map((o) => o.id).join(', ') || 'none'}`);
  return found;
}
