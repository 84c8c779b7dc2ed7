// What Slack's adapter tests share: an adapter on a fake Slack, with a handle that answers as the test says.
import { botOf } from '../../helpers/bot.ts';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Adapter } from '../../../src/adapters/adapter.ts';
import { createSlackAdapter } from '../../../src/adapters/slack/adapter.ts';
import { heading, paragraph, type Reply, reply } from '../../../src/core/reply.ts';
import type { Bot, Handle } from '../../../src/core/bot.ts';
import type { Command } from '../../../src/core/command.ts';
import type { Request } from '../../../src/core/request.ts';
import { createLog } from '../../../src/log.ts';
import type { FakeSlack, Fields } from '../../fakes/slack/index.ts';

export const SIGNING_SECRET = 'fake-signing-secret';

export interface Running {
  readonly adapter: Adapter;
  readonly requests: readonly Request[];
  /** Log lines, every level. */
  readonly lines: readonly string[];
}

interface More {
  /** What the bot does beside answering. */
  readonly bot?: Partial<Bot>;
  readonly commands?: readonly Command[];
}

/** Repeats the question, unless the test gives another handle. */
export const echo: Handle = async (request) => reply([heading('Answer'), paragraph(`You asked: ${request.text}`)]);

export const publicly =
  (handle: Handle): Handle =>
  async (request): Promise<Reply> => ({ ...(await handle(request)), visibility: 'public' });

export function startOverSocket(
  slack: FakeSlack,
  handle: Handle = echo,
  tokens: Partial<Pick<FakeSlack, 'botToken' | 'appToken' | 'apiUrl'>> = {},
  more: More = {},
): Promise<Running> {
  const { botToken, appToken, apiUrl } = { botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl, ...tokens };
  return start({ botToken, transport: { kind: 'socket', appToken }, apiUrl }, handle, more);
}

/** `url`: where events go. */
export async function startOverHttp(slack: FakeSlack, handle: Handle = echo, more: More = {}): Promise<Running & { readonly url: string }> {
  const port = await freePort();
  const running = await start(
    { botToken: slack.botToken, transport: { kind: 'http', signingSecret: SIGNING_SECRET, port }, apiUrl: slack.apiUrl },
    handle,
    more,
  );
  return { ...running, url: `http://127.0.0.1:${port}/slack/events` };
}

async function start(config: Parameters<typeof createSlackAdapter>[0], handle: Handle, { bot = {}, commands }: More): Promise<Running> {
  const requests: Request[] = [];
  const lines: string[] = [];
  const adapter = createSlackAdapter(config, createLog({ level: 'trace', secrets: [], write: (line) => lines.push(line) }), commands);
  const listening = botOf((request) => {
    requests.push(request);
    return handle(request);
  });
  await adapter.start({ ...listening, ...bot });
  return { adapter, requests, lines };
}

/** All text of a message's blocks. */
export function shown(message: Fields | undefined): string {
  const texts = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(texts);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === 'text' && typeof inner === 'string' ? [inner] : texts(inner)));
  };
  return texts(message?.blocks).join('\n');
}

/** A promise and what settles it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
