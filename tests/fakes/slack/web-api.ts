// The Web API of the fake Slack: form-encoded calls in, JSON out, and the response addresses of slash commands.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { validateSlackMessage } from '../../contracts/slack-limits.ts';

/** Fields of a call or an answer, as sent; `blocks` parsed. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: string;
  readonly token: string;
  readonly fields: Fields;
}

/** How calls of a method fail: with an error code of Slack, or with an HTTP status and body. */
export type Failure = { readonly error: string } | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };

export interface WebApiOptions {
  readonly botToken: string;
  readonly appToken: string;
  readonly botUser: string;
  readonly socketUrl: () => string;
}

export class FakeWebApi {
  readonly calls: Call[] = [];
  /** Answers sent to a response address. */
  readonly responses: Fields[] = [];
  readonly violations: string[] = [];
  readonly server: Server;
  readonly #options: WebApiOptions;
  readonly #failures = new Map<string, Failure[]>();

  constructor(options: WebApiOptions) {
    this.#options = options;
    this.server = createServer((request, response) => void this.#serve(request, response));
  }

  /** The next `times` calls of `method` fail so. */
  fail(method: string, failure: Failure, times = 1): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), ...Array<Failure>(times).fill(failure)]);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/response/')) return this.#takeResponse(JSON.parse(body), response);
    const method = path.replace(/^\/api\//, '');
    const call = { method, token: (request.headers.authorization ?? '').replace(/^Bearer /, ''), fields: parseForm(body) };
    this.calls.push(call);
    const failure = this.#failures.get(method)?.shift();
    if (failure && 'status' in failure) return void response.writeHead(failure.status, failure.headers).end(failure.body ?? '');
    json(response, failure ? { ok: false, error: failure.error } : this.#result(call));
  }

  #takeResponse(fields: Fields, response: ServerResponse): void {
    this.check(fields);
    this.responses.push(fields);
    response.end('ok');
  }

  #result(call: Call): Fields {
    const expected = call.method === 'apps.connections.open' ? this.#options.appToken : this.#options.botToken;
    if (call.token !== expected) return { ok: false, error: 'invalid_auth' };
    switch (call.method) {
      case 'auth.test':
        return { ok: true, url: 'https://fake.slack.example/', team: 'Fake', team_id: 'T1', user: 'bot', user_id: this.#options.botUser, bot_id: 'B1' };
      case 'apps.connections.open':
        return { ok: true, url: this.#options.socketUrl() };
      case 'chat.postMessage':
      case 'chat.postEphemeral':
        return this.check(call.fields)
          ? { ok: true, channel: call.fields.channel, ts: `${1_700_000_000 + this.calls.length}.000100` }
          : { ok: false, error: 'invalid_blocks' };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  /** Whether Slack would take the message; if not, why is kept in `violations`. */
  check(message: Fields): boolean {
    const problems = validateSlackMessage(message);
    this.violations.push(...problems);
    return problems.length === 0;
  }
}

function parseForm(body: string): Fields {
  const fields: Record<string, unknown> = Object.fromEntries(new URLSearchParams(body));
  for (const key of ['unfurl_links', 'unfurl_media', 'blocks']) if (typeof fields[key] === 'string') fields[key] = JSON.parse(fields[key]);
  return fields;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, body: Fields): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
