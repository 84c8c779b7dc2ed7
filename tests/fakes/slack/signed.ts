// Requests as Slack sends them over HTTP, with its signature.
import { createHmac } from 'node:crypto';
import type { Fields } from './web-api.ts';

export interface SignedOptions {
  readonly url: string;
  readonly secret: string;
  /** Seconds since 1970; now by default. */
  readonly timestamp?: number;
  /** For an event that is delivered again. */
  readonly retryNum?: number;
}

export const FORM_ENCODED = 'application/x-www-form-urlencoded';

/** A slash command: form-encoded. */
export const sendSignedSlash = (fields: Fields, options: SignedOptions): Promise<Response> =>
  send(new URLSearchParams(fields as Record<string, string>).toString(), FORM_ENCODED, options);

/** A press, a shortcut, a form or a completion: JSON in a form's field. */
export const sendSignedInteraction = (payload: Fields, options: SignedOptions): Promise<Response> =>
  send(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM_ENCODED, options);

/** An event: JSON. */
export const sendSignedEvent = (body: Fields, options: SignedOptions): Promise<Response> => send(JSON.stringify(body), 'application/json', options);

/** Whatever comes signed. */
export const sendSignedText = (body: string, type: string, options: SignedOptions): Promise<Response> => send(body, type, options);

function send(body: string, type: string, { url, secret, timestamp = Math.floor(Date.now() / 1000), retryNum }: SignedOptions): Promise<Response> {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const retry: Record<string, string> = retryNum === undefined ? {} : { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': 'http_timeout' };
  const headers = { 'content-type': type, 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': signature, ...retry };
  return fetch(url, { method: 'POST', headers, body });
}
