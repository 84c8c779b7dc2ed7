// A running preview for tests: on a free port, over a copy of the corpus that a test may edit.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands as own } from '../../commands/index.ts';
import type { Answered, Ask } from '../../src/adapters/web/protocol.ts';
import { createBot } from '../../src/bot.ts';
import { LiveDesk } from '../../src/cli/live-desk.ts';
import { createPreview } from '../../src/cli/preview.ts';
import { deskOf } from '../../src/cli/resources.ts';
import { readConfig } from '../../src/config.ts';
import type { Handle } from '../../src/core/bot.ts';
import type { Command } from '../../src/core/command.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Press } from '../../src/core/request.ts';
import { createLog } from '../../src/log.ts';
import { ROOT } from '../../src/paths.ts';

export interface RunningPreview {
  readonly url: string;
  /** The corpus that it reads. */
  readonly corpus: string;
  /** What was logged. */
  readonly logged: readonly string[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  ask(changes: Partial<Ask>): Promise<Answered>;
  stop(): Promise<void>;
}

interface Wanted {
  readonly commands?: readonly Command[];
  /** Answers presses in the bot's place; null leaves one to it. */
  readonly press?: (press: Press) => Reply | null;
}

export async function startPreview({ commands = own, press }: Wanted = {}): Promise<RunningPreview> {
  const corpus = await mkdtemp(join(tmpdir(), 'alliance-desk-preview-'));
  await cp(join(ROOT, 'corpus'), corpus, { recursive: true, filter: (path) => !path.includes('originals') });
  const config = { ...readConfig({ CORPUS_DIR: corpus }), preview: { on: true, port: 0 } };
  const logged: string[] = [];
  const log = createLog({ level: 'warn', secrets: [], write: (line) => logged.push(line) });
  const desk = await LiveDesk.open(() => deskOf(config));
  const preview = createPreview(config, { desk, commands, log });
  const bot = createBot({ commands, desk, log });
  const handle: Handle = async (request) => (request.press && press?.(request.press)) || bot.handle(request);
  await preview.start({ ...bot, handle });
  const post = (path: string, body: unknown, headers = {}): Promise<Response> =>
    fetch(preview.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return {
    url: preview.url,
    corpus,
    logged,
    fetch: (path, init) => fetch(preview.url + path, init),
    post,
    ask: async (changes) => (await post('/api/ask', { ...QUESTION, ...changes })).json() as Promise<Answered>,
    async stop() {
      await preview.stop();
      await rm(corpus, { recursive: true, force: true });
    },
  };
}

const QUESTION: Ask = { conversation: { id: 'direct', kind: 'direct' }, locale: 'en', command: null, text: '', options: {} };
