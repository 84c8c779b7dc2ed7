// The terminal chat: greeting and prompt for a person, answers alone for a pipe, an orderly end for both.
import { botOf } from '../../helpers/bot.ts';
import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { createTerminalAdapter } from '../../../src/adapters/terminal/adapter.ts';
import type { Desk } from '../../../src/core/command.ts';
import { paragraph, reply } from '../../../src/core/reply.ts';
import type { Handle } from '../../../src/core/bot.ts';
import type { Request } from '../../../src/core/request.ts';
import { gate, Sink } from '../../helpers/streams.ts';

const ABOUT: Desk['about'] = { documents: [{ title: 'Trump’s Return', publisher: 'PISM', date: '2025-03-11' }], examples: ['One?', 'Two?', 'Three?'] };
const echo: Handle = async ({ text }) => reply([paragraph(`You asked: ${text}`)]);

/** A person's terminal where `chat`, else a pipe. */
async function startChat({ chat = false, handle = echo }: { chat?: boolean; handle?: Handle } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: chat });
  const out = new Sink();
  const requests: Request[] = [];
  const adapter = createTerminalAdapter({ in: input, out }, ABOUT);
  const completions: Readonly<Record<string, string>> = { '/fi': '/figures ', '/figures ta': '/figures tariffs' };
  const bot = botOf((request) => {
    requests.push(request);
    return handle(request);
  });
  await adapter.start({ ...bot, completeLine: async (line) => [completions[line] ?? []].flat() });
  return { input, out, requests, adapter };
}

describe('a pipe', () => {
  it('gets the answers and nothing else, in order', async () => {
    const { input, out, adapter } = await startChat();
    input.end('first?\nsecond?\n\n   \nthird?');
    await adapter.ended;
    expect(out.text).toBe('You asked: first?\n\nYou asked: second?\n\nYou asked: third?\n\n');
  });

  it.each([
    ['Windows', 'one?\r\ntwo?\r\n'],
    ['old Macs', 'one?\rtwo?\r'],
  ])('may end lines as on %s', async (_, lines) => {
    const { input, requests, adapter } = await startChat();
    input.end(lines);
    await adapter.ended;
    expect(requests.map(({ text }) => text)).toEqual(['one?', 'two?']);
  });

  it('ends at once where it holds nothing', async () => {
    const { input, out, adapter } = await startChat();
    input.end();
    await adapter.ended;
    expect(out.text).toBe('');
  });

  it('brings plain words of one person, told apart by number, with their language', async () => {
    const { input, requests, adapter } = await startChat();
    input.end('how many?\n何人ですか\n');
    await adapter.ended;
    expect(requests).toMatchObject([
      { id: 'terminal-1', platform: 'terminal', command: null, locale: 'en', conversation: { kind: 'direct' } },
      { id: 'terminal-2', locale: 'ja' },
    ]);
  });
});

describe('a person', () => {
  it('is told what the bot knows, what to ask, and how to end', async () => {
    const { input, out, adapter } = await startChat({ chat: true });
    for (const part of ['Trump’s Return, PISM, 11 March 2025', '  One?\n  Two?\n  Three?\n', 'Ctrl-D', '> ']) expect(out.text).toContain(part);
    input.end();
    await adapter.ended;
  });

  it('is asked again after each answer', async () => {
    const { input, out, adapter } = await startChat({ chat: true });
    const greeted = out.text.length;
    input.write('how many?\r');
    await vi.waitFor(() => expect(out.text.slice(greeted)).toMatch(/You asked: how many\?\n\n[\s\S]*> /));
    input.end();
    await adapter.ended;
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends the chat with %s', async (_, key) => {
    const { input, adapter } = await startChat({ chat: true });
    input.write(key);
    await adapter.ended;
  });
});

describe('what can be done with an answer', () => {
  const offering: Handle = async ({ press, text }) =>
    press
      ? reply([paragraph(`You pressed ${press.id} ${press.value}`)])
      : reply([paragraph(`You asked: ${text}`)], {
          actions: [
            { kind: 'button', id: 'more', label: 'More', value: 'ask x' },
            { kind: 'menu', id: 'context', label: 'In context', choices: [{ label: '¶15', value: 'a/15' }] },
          ],
        });

  it('is numbered for a person, and pressed by its number', async () => {
    const { input, out, adapter } = await startChat({ chat: true, handle: offering });
    input.write('how many?\r');
    await vi.waitFor(() => expect(out.text).toContain('1 More · 2 In context: ¶15'));
    input.write('2\r');
    await vi.waitFor(() => expect(out.text).toContain('You pressed context a/15'));
    input.write('2\r');
    await vi.waitFor(() => expect(out.text).toContain('You asked: 2'));
    input.end();
    await adapter.ended;
  });

  it('is nothing to a pipe: a number is a line like any other', async () => {
    const { input, out, adapter } = await startChat({ handle: offering });
    input.end('how many?\n1\n');
    await adapter.ended;
    expect(out.text).toBe('You asked: how many?\n\nYou asked: 1\n\n');
  });
});

describe('Tab', () => {
  it('completes a command, and what it is about', async () => {
    const { input, out, requests, adapter } = await startChat({ chat: true });
    input.write('/fi\t');
    await vi.waitFor(() => expect(out.text).toContain('/figures '));
    input.write('ta\t');
    await vi.waitFor(() => expect(out.text).toContain('/figures tariffs'));
    input.write('\r');
    await vi.waitFor(() => expect(requests.map(({ text }) => text)).toEqual(['/figures tariffs']));
    input.end();
    await adapter.ended;
  });
});

describe('a stop', () => {
  it('ends a chat that waits', async () => {
    const { adapter } = await startChat({ chat: true });
    await adapter.stop();
    await adapter.ended;
  });

  it.each([true, false])('lets the answer in progress be printed (chat: %s)', async (chat) => {
    const answer = gate();
    const { input, out, requests, adapter } = await startChat({ chat, handle: (request) => answer.opened.then(() => echo(request)) });
    input.write(chat ? 'how many?\r' : 'how many?\n');
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    const stopped = adapter.stop();
    answer.open();
    await stopped;
    expect(out.text).toContain('You asked: how many?');
  });

  it('may come twice, and before the start', async () => {
    const { adapter } = await startChat();
    await Promise.all([adapter.stop(), adapter.stop()]);
    await createTerminalAdapter({ in: new PassThrough(), out: new Sink() }, ABOUT).stop();
  });
});
