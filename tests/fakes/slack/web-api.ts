// The Web API of the fake Slack: form-encoded calls in, JSON out, and the response addresses of slash commands.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { validateSlackMessage } from '../../contracts/slack-limits.ts';
import { callMethod, type Upload } from './methods.ts';

/** Fields of a call or an answer, as sent; `blocks` parsed. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: string;
  readonly token: string;
  readonly fields: Fields;
}

/** How calls of a method fail: with an error code of Slack, without any answer, or with an HTTP status and body. */
export type Failure =
  | { readonly error: string }
  | { readonly hang: true }
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> };

export interface WebApiOptions {
  readonly botToken: string;
  readonly appToken: string;
  readonly botUser: string;
  readonly socketUrl: () => string;
  readonly origin: () => string;
}

export class FakeWebApi {
  readonly calls: Call[] = [];
  /** Those that did what they were for. */
  readonly accepted: Call[] = [];
  /** Answers sent to a response address. */
  readonly responses: Fields[] = [];
  /** The last part of each response address that an answer came to. */
  readonly addressed: string[] = [];
  readonly violations: string[] = [];
  readonly uploads: Upload[] = [];
  readonly server: Server;
  readonly #options: WebApiOptions;
  readonly #files = new Map<string, { name: string; content: string }>();
  readonly #failures = new Map<string, Failure[]>();

  constructor(options: WebApiOptions) {
    this.#options = options;
    this.server = createServer((request, response) => void this.#serve(request, response));
  }

  /** The next `times` calls of `method` (`response_url`: answers to a response address) fail so. */
  fail(method: string, failure: Failure, times = 1): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), ...Array<Failure>(times).fill(failure)]);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path.startsWith('/upload/')) return this.#takeUpload(path.replace('/upload/', ''), await fileOf(request, body), response);
    if (path.startsWith('/response/')) return this.#takeResponse(path.replace('/response/', ''), JSON.parse(body), response);
    const method = path.replace(/^\/api\//, '');
    const call = { method, token: (request.headers.authorization ?? '').replace(/^Bearer /, ''), fields: parseForm(body) };
    this.calls.push(call);
    const failure = this.#failures.get(method)?.shift();
    if (failure && 'hang' in failure) return;
    if (failure && 'status' in failure) return void response.writeHead(failure.status, failure.headers).end(failure.body ?? '');
    const result = failure ? { ok: false, error: failure.error } : this.#result(call);
    if (result.ok) this.accepted.push(call);
    json(response, result);
  }

  #takeUpload(id: string, content: string, response: ServerResponse): void {
    const file = this.#files.get(id);
    if (file) file.content = content;
    response.end('OK');
  }

  #takeResponse(address: string, fields: Fields, response: ServerResponse): void {
    this.addressed.push(address);
    this.responses.push(fields);
    const failure = this.#failures.get('response_url')?.shift();
    if (!failure && fields.delete_original !== true) this.note(validateSlackMessage(fields));
    if (!failure) response.end('ok');
    else if ('hang' in failure) return;
    else if ('status' in failure) response.writeHead(failure.status, failure.headers).end(failure.body ?? '');
    else json(response, { ok: false, error: failure.error });
  }

  #result(call: Call): Fields {
    const expected = call.method === 'apps.connections.open' ? this.#options.appToken : this.#options.botToken;
    if (call.token !== expected) return { ok: false, error: 'invalid_auth' };
    const outcome = callMethod(call, this.calls.length, { ...this.#options, files: this.#files, uploads: this.uploads });
    if (!('problems' in outcome)) return outcome;
    this.note(outcome.problems as readonly string[]);
    return { ok: false, error: outcome.error };
  }

  /** Keeps what Slack would refuse. */
  note(problems: readonly string[]): void {
    this.violations.push(...problems);
  }
}

function parseForm(body: string): Fields {
  const fields: Record<string, unknown> = Object.fromEntries(new URLSearchParams(body));
  for (const key of ['unfurl_links', 'unfurl_media', 'blocks', 'view', 'files']) if (typeof fields[key] === 'string') fields[key] = JSON.parse(fields[key]);
  return fields;
}

/** The first file of a form. */
async function fileOf(request: IncomingMessage, body: string): Promise<string> {
  const form = await new Response(body, { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData();
  const [file] = [...form.values()];
  return typeof file === 'string' ? file : ((await file?.text()) ?? '');
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, body: Fields): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
