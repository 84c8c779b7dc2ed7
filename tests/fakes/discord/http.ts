// Calls and answers of the fake's REST side, with JSON bodies or files beside them.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Call {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly SentFile[];
  readonly authorized: boolean;
}
export interface SentFile {
  readonly name: string;
  readonly content: string;
}
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NO_CONTENT: Answer = { status: 204 };
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const error = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

export async function readCall(request: IncomingMessage, token: string): Promise<Call> {
  const url = new URL(request.url ?? '', 'http://fake');
  return {
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname.replace('/api/v10', '')),
    query: url.searchParams,
    ...(await readBody(request)),
    authorized: request.headers.authorization === `Bot ${token}`,
  };
}

export function sendAnswer(response: ServerResponse, { status, body, headers }: Answer): void {
  const json = body === undefined ? undefined : JSON.stringify(body);
  response.writeHead(status, { ...(json && { 'content-type': 'application/json' }), ...headers }).end(json);
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { body: bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined, files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return {
    body: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(files.map(async (file) => ({ name: file.name, content: await file.text() }))),
  };
}
