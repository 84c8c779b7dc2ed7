// The page's address: `#/corpus/figures/ID` and the like, so that every record and view has a link.
import { useSyncExternalStore } from 'react';

/** The parts of the address after `#/`; none where nothing is open beside the conversation. */
export function useHash(): readonly string[] {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
}

export const href = (...parts: readonly (string | number)[]): string => `#/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

/** Closes what is open beside the conversation. */
export const CLOSED = '#/';

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
