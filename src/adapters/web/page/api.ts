// The page's calls of its server.
import type { Answered, Ask, Choice, Complete, Corpus, Home, Refusal, State, Why } from '../protocol.ts';

export const fetchState = (): Promise<State> => call('/api/state');
export const fetchCorpus = (): Promise<Corpus> => call('/api/corpus');
export const ask = (question: Ask): Promise<Answered> => call('/api/ask', question);
export const fetchHome = (locale: string): Promise<Home> => call('/api/home', { locale });
export const complete = (typed: Complete): Promise<readonly Choice[]> => call('/api/complete', typed);
export const why = (question: string): Promise<Why> => call('/api/why', { question });

interface Followed {
  /** The corpus on disk has changed. */
  readonly corpus: () => void;
  /** Listening from now on: what changed before is not told. */
  readonly open: () => void;
  /** The server was away and is back. */
  readonly start: () => void;
}

/** Calls back when something changes at the server. @returns what ends it. */
export function follow({ corpus, open, start }: Followed): () => void {
  const events = new EventSource('/api/events');
  let lost = false;
  events.addEventListener('corpus', corpus);
  events.addEventListener('error', () => {
    lost = true;
  });
  events.addEventListener('open', () => {
    open();
    if (lost) start();
    lost = false;
  });
  return () => events.close();
}

async function call<T>(path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(path, sent).catch(() => {
    throw new Error('The bot cannot be reached: is npm start still running?');
  });
  const value: unknown = await response.json();
  if (!response.ok) throw new Error(`${(value as Refusal).error} (${response.status})`);
  return value as T;
}
