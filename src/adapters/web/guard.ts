// Which requests the preview listens to: its own page's, on the loopback, and no other site's.
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Nothing from elsewhere, no inline script or style, no frame around it. Styles that the renderers of Discord's look bring are constructed
 * style sheets, which need no permission.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/**
 * Why a request is refused, or null. A page of another site can reach the loopback too: by a name of its own that points here (its Host
 * tells), or by a form or a script (its Origin tells, and that it cannot send JSON unasked).
 */
export function refusalOf({ headers, method }: IncomingMessage, port: number): { readonly status: number; readonly error: string } | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return { status: 421, error: `this preview answers to ${hosts.join(' and ')} alone` };
  if (origin !== undefined && !hosts.some((known) => origin === `http://${known}`)) return { status: 403, error: 'this preview answers to its own page alone' };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return { status: 405, error: 'GET and POST are answered' };
  if (method === 'POST' && !/^application\/json\b/.test(headers['content-type'] ?? '')) return { status: 415, error: 'application/json is expected' };
  return null;
}
