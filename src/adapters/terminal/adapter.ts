// The terminal chat: a line is a question. With piped input it answers each line and ends.
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Desk } from '../../core/command.ts';
import { formatDate } from '../../core/format.ts';
import type { Handle } from '../../core/bot.ts';
import { isJapanese } from '../../search/terms.ts';
import type { Adapter } from '../adapter.ts';
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
    async start({ handle }) {
      const chat = input.isTTY === true;
      if (chat) print(greeting(about));
      lines = createInterface({ input, ...(chat ? { output: out, prompt: '> ' } : {}), terminal: chat, crlfDelay: Number.POSITIVE_INFINITY });
      converse(lines, handle, out, chat).finally(end);
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
  lines.once('close', () => {
    open = false;
  });
  if (open) lines.prompt();
  for await (const line of lines) {
    if (line.trim()) {
      count += 1;
      const reply = await handle(toRequest(line, count));
      await new Promise<void>((done) => out.write(`${renderTerminal(reply, { color: out.hasColors?.() === true, columns: out.columns })}\n\n`, () => done()));
    }
    // A stop may have closed the chat while its last answer was made; newer Node throws at a prompt then.
    if (open) lines.prompt();
  }
}

const toRequest = (text: string, count: number) =>
  ({
    id: `terminal-${count}`,
    platform: 'terminal',
    command: null,
    text,
    options: {},
    user: 'terminal',
    conversation: { id: 'terminal', kind: 'direct' },
    locale: isJapanese(text) ? 'ja' : 'en',
  }) as const;

function greeting({ documents, examples }: Desk['about']): string {
  return [
    'Alliance Desk answers questions on the U.S.-Japan alliance and the tariff dispute, from these documents:',
    ...documents.map((d) => `  • ${d.title}, ${d.publisher}, ${formatDate(d.date)}`),
    'Try:',
    ...examples.map((example) => `  ${example}`),
    'Ctrl-D ends the chat.',
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
