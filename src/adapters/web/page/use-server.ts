// What the server says, and what has changed there since something was asked.
import { useEffect, useState } from 'react';
import type { Check, State } from '../protocol.ts';
import { fetchState, follow } from './api.ts';

/** Another corpus, or another start of the bot: what was answered may be answered otherwise now. */
type News = 'corpus' | 'start';

export interface ServerView {
  readonly state: State | null;
  readonly check: Check | null;
  readonly news: News | null;
  /** The news have been taken in. */
  forget(): void;
}

export function useServer(): ServerView {
  const [state, setState] = useState<State | null>(null);
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    const load = (): Promise<void> => fetchState().then(setState, () => {});
    const corpus = (): void => {
      load();
      setNews('corpus');
    };
    load();
    return follow({ corpus, open: load, start: () => setNews('start') });
  }, []);
  return { state, check: state?.check ?? null, news, forget: () => setNews(null) };
}
