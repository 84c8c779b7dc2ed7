// The terminal chat: a line is a question, a command or a number to press. With piped input it answers each line and ends.
import { type CompleterResult, createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Desk } from '../../core/command.ts';
import { examplesIn } from '../../core/examples.ts';
import { formatDate } from '../../core/format.ts';
import type { Bot, Handle } from '../../core/bot.ts';
import { type Block, type Reply, span } from '../../core/reply.ts';
import type { Press, Request } from '../../core/request.ts';
import { isJapanese } from '../../search/terms.ts';
import type { Adapter } from '../adapter.ts';
import { type Numbered, numbered, numberedText } from './actions.ts';
import { renderTerminal } from './render.ts';

export interface TerminalStreams {
  readonly in: Readable & { readonly isTTY?: boolean };
  readonly out: Writable & {
    readonly isTTY?: boolean;
    readonly columns?: number /** As Node's terminals know it: NO_COLOR, a simple terminal … */;
    hasColors?(): boolean;
  };
}

export interface TerminalAdapter extends Adapter {
  /** Resolves when the input has ended and everything is answered. */
  readonly ended: Promise<void>;
}

export function createTerminalAdapter({ in: input, out }: TerminalStreams, about: Desk['about']): TerminalAdapter {
  const { promise: ended, resolve: end } = deferred();
  let lines: Interface | undefined;
  const print = (text: string): boolean => out.write(`${text}\n`);
  return {
    name: 'terminal',
    ended,
    async start(bot) {
      const chat = input.isTTY === true;
      if (chat) print(greeting(about));
      const person = { output: out, prompt: '> ', completer: completerOf(bot) };
      lines = createInterface({ input, ...(chat ? person : {}), terminal: chat, crlfDelay: Number.POSITIVE_INFINITY });
      converse(lines, bot.handle, out, chat).finally(end);
    },
    async stop() {
      lines?.close();
      if (lines) await ended;
    },
  };
}

async function converse(lines: Interface, handle: Handle, out: TerminalStreams['out'], chat: boolean): Promise<void> {
  let count = 0;
  let open = chat;
  let offered: readonly Numbered[] = [];
  lines.once('close', () => {
    open = false;
  });
  if (open) lines.prompt();
  for await (const line of lines) {
    if (line.trim()) {
      count += 1;
      const reply = await handle(toRequest(line, count, pressOf(line, offered)));
      offered = chat ? numbered(reply.actions) : [];
      await new Promise<void>((done) => out.write(`${shown(reply, offered, out)}\n\n`, () => done()));
    }
    // A stop may have closed the chat while its last answer was made; newer Node throws at a prompt then.
    if (open) lines.prompt();
  }
}

function shown(reply: Reply, offered: readonly Numbered[], out: TerminalStreams['out']): string {
  const actions: Block[] = offered.length > 0 ? [{ kind: 'sources', items: [[span(numberedText(offered))]] }] : [];
  return renderTerminal({ blocks: [...reply.blocks, ...actions] }, { color: out.hasColors?.() === true, columns: out.columns });
}

/** A number presses what the last answer offered under it. */
const pressOf = (line: string, offered: readonly Numbered[]): Press | undefined =>
  /^\s*\d{1,2}\s*$/.test(line) ? offered[Number(line) - 1]?.press : undefined;

const completerOf = (bot: Bot) => (line: string, done: (error: Error | null, result: CompleterResult) => void) =>
  void bot.completeLine(line, isJapanese(line) ? 'ja' : 'en').then((lines) => done(null, [[...lines], line]));

function toRequest(text: string, count: number, press: Press | undefined): Request {
  return {
    id: `terminal-${count}`,
    platform: 'terminal',
    command: null,
    text: press ? '' : text,
    options: {},
    user: 'terminal',
    conversation: { id: 'terminal', kind: 'direct' },
    locale: isJapanese(text) ? 'ja' : 'en',
    ...(press ? { press } : {}),
  };
}

function greeting(about: Desk['about']): string {
  return [
    'Alliance Desk answers questions on the U.S.-Japan alliance and the tariff dispute, from these documents:',
    ...about.documents.map((d) => `  • ${d.title}, ${d.publisher}, ${formatDate(d.date)}`),
    'Try:',
    ...examplesIn('en', about).map((example) => `  ${example}`),
    'A line that begins with / is a command (Tab completes it; /guide lists them). A number presses what stands under an answer. Ctrl-D ends the chat.',
    '',
  ].join('\n');
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
