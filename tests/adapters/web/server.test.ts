// The preview's server: whom it answers, what it answers, and what it says of itself.
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render.ts';
import { render } from '../../../src/adapters/discord/render.ts';
import type { Answered, Check, State, Why } from '../../../src/adapters/web/protocol.ts';
import { defineCommand, type Command, type CommandContext } from '../../../src/core/command.ts';
import { notice, type Reply, reply } from '../../../src/core/reply.ts';
import type { Request } from '../../../src/core/request.ts';
import { type RunningPreview, startPreview } from '../../helpers/preview.ts';

const QUESTION = 'How many U.S. troops are in Japan?';

let preview: RunningPreview;
beforeAll(async () => {
  preview = await startPreview();
});
afterAll(() => preview.stop());

/** As a browser of another page would send it; fetch sets its own Host. */
function send(headers: Readonly<Record<string, string>>, method = 'GET', path = '/api/state'): Promise<number> {
  const { hostname, port } = new URL(preview.url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject).end();
  });
}

describe('whom the preview answers', () => {
  it('its own page alone: another Host or Origin is refused', async () => {
    const { port } = new URL(preview.url);
    expect(await send({ host: `127.0.0.1:${port}` })).toBe(200);
    expect(await send({ host: `localhost:${port}` })).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) expect(await send({ host }), host).toBe(421);
    expect(await send({ origin: 'https://evil.example' })).toBe(403);
    expect(await send({ origin: 'null' })).toBe(403);
    expect(await send({ origin: preview.url })).toBe(200);
  });

  it('JSON alone, which no form of another page can send', async () => {
    expect(await send({ 'content-type': 'text/plain' }, 'POST', '/api/ask')).toBe(415);
    expect(await send({}, 'DELETE')).toBe(405);
  });

  it('on the loopback alone', () => {
    expect(new URL(preview.url).hostname).toBe('127.0.0.1');
  });
});

describe('the page', () => {
  it('is allowed nothing inline and nothing from elsewhere', async () => {
    const response = await preview.fetch('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await response.text()).not.toMatch(/https?:|<script(?! type="module" src)|style=/);
  });

  it('has its script and its styles without a build', async () => {
    for (const [path, type] of [
      ['/page.js', 'text/javascript'],
      ['/page.css', 'text/css'],
      ['/bot.svg', 'image/svg+xml'],
    ] as const) {
      const response = await preview.fetch(path);
      expect(response.headers.get('content-type'), path).toContain(type);
      expect((await response.text()).length, path).toBeGreaterThan(100);
    }
    expect((await preview.fetch('/../package.json')).status).toBe(404);
  });
});

describe('what is asked', () => {
  it('comes back as the payloads that the platforms would be sent, with how much of each limit they take', async () => {
    const { looks, text, questions, sources } = await preview.ask({ text: QUESTION });
    expect(text).toContain('55,000');
    expect(JSON.stringify(looks.slack.payload)).toContain('"type":"section"');
    expect(JSON.stringify(looks.discord.payload)).toContain('"allowedMentions":{"parse":[]');
    for (const { gauges } of Object.values(looks)) {
      expect(gauges.length).toBeGreaterThan(0);
      for (const { used, most, what } of gauges) expect(used, what).toBeLessThanOrEqual(most);
    }
    expect(questions).toEqual([QUESTION]);
    expect(sources[0]).toMatchObject({ n: 1, document: 'pism-2025-03-11', paragraph: 10 });
  });

  it('is explained on demand', async () => {
    const why = (await (await preview.post('/api/why', { question: QUESTION })).json()) as Why;
    expect(why.outcome).toBe('answered');
    expect(why.understood.map(([name]) => name)).toContain('words');
    expect(why.candidates[0]).toMatchObject({ kind: 'passages', id: 'pism-2025-03-11/10' });
  });

  it('is refused with what is wrong where the page would never send it', async () => {
    const bad = await preview.post('/api/ask', { text: 7 });
    expect(bad.status).toBe(400);
    expect(((await bad.json()) as { error: string }).error).toMatch(/conversation|text/);
    expect((await preview.post('/api/ask', { text: 'x'.repeat(200_000) })).status).toBe(413);
    expect((await preview.fetch('/api/ask', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })).status).toBe(400);
    expect((await preview.fetch('/api/nothing')).status).toBe(404);
  });
});

/** Says what it was asked, with one action of each kind. */
const echo = (asked: Request[]): Command =>
  defineCommand({
    name: 'echo',
    description: 'Says what it was asked',
    options: [
      { name: 'words', type: 'text', description: 'any words', rest: true, maxLength: 100, complete: (typed) => [{ name: `${typed}!`, value: typed }] },
    ],
    run: (_, { request }): Reply => {
      asked.push(request);
      return reply([notice('info', 'heard')], {
        actions: [
          { kind: 'button', id: 'more', label: 'More', value: 'a:b' },
          { kind: 'menu', id: 'pick', label: 'Pick', choices: [{ label: 'One', value: '1' }] },
          { kind: 'feedback', id: 'fb', useful: { label: 'Yes', value: 'up' }, notUseful: { label: 'No', value: 'down' } },
        ],
      });
    },
  }) as Command;

describe('a command of the preview', () => {
  const asked: Request[] = [];
  let own: RunningPreview;
  beforeAll(async () => {
    own = await startPreview({ commands: [echo(asked)] });
  });
  afterAll(() => own.stop());

  it('is drawn by the very renderers of the platforms', async () => {
    const { looks } = await own.ask({ command: 'echo', text: 'hi' });
    const said = await echo([]).run({}, { request: asked.at(-1) as Request, language: 'en', more: false } as CommandContext);
    expect(looks.slack.payload).toEqual(JSON.parse(JSON.stringify(renderMessage(said))));
    expect(looks.discord.payload).toEqual(JSON.parse(JSON.stringify(render(said))));
  });

  it('reaches the bot as a request of the web, with words or named options', async () => {
    await own.ask({ command: 'echo', text: 'hi', conversation: { id: 'c', kind: 'channel' } });
    expect(asked.at(-1)).toMatchObject({ platform: 'web', command: 'echo', text: 'hi', options: {}, conversation: { kind: 'channel' }, locale: 'en' });
    await own.ask({ command: 'echo', options: { words: '日本' }, locale: 'ja' });
    expect(asked.at(-1)).toMatchObject({ options: { words: '日本' }, locale: 'ja' });
  });

  it('completes its options', async () => {
    const choices = await own.post('/api/complete', { locale: 'en', command: 'echo', option: 'words', typed: 'ab', options: {} });
    expect(await choices.json()).toEqual([{ name: 'ab!', value: 'ab' }]);
  });
});

describe('an edited corpus', () => {
  const check = async (): Promise<Check> => ((await (await preview.fetch('/api/state')).json()) as State).check;
  const until = async (done: (check: Check) => boolean): Promise<Check> => {
    for (let last = await check(); ; last = await check()) {
      if (done(last)) return last;
      await delay(20);
    }
  };

  it('is read anew; while it is broken, its problems are told and the last good one answers', async () => {
    const examples = join(preview.corpus, 'examples.yaml');
    const good = await readFile(examples, 'utf8');
    const before = (await check()).hash;
    await appendFile(examples, '- Who is Oskar Pietrewicz?\n');
    const edited = await until(({ hash }) => hash !== before);
    expect(edited.problems).toEqual([]);

    await appendFile(examples, 'not a list\n');
    const broken = await until(({ problems }) => problems.length > 0);
    expect(broken.problems[0]).toMatchObject({ file: 'corpus/examples.yaml' });
    expect(broken.hash).toBe(edited.hash);
    const { text } = (await preview.ask({ text: QUESTION })) satisfies Answered;
    expect(text).toContain('55,000');

    await writeFile(examples, good);
    expect((await until(({ problems, hash }) => problems.length === 0 && hash === before)).hash).toBe(before);
  });

  it('is told to open pages at once', async () => {
    const response = await preview.fetch('/api/events');
    const events = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await appendFile(join(preview.corpus, 'examples.yaml'), '- Who is James Schoff?\n');
    let heard = '';
    while (!heard.includes('event: corpus')) heard += (await events?.read())?.value ?? '';
    expect(heard).toContain('"problems":[]');
    await events?.cancel();
  });
});
