// Something fetched, fetched again when what it depends on changes.
import { useEffect, useState } from 'react';

interface Loaded<T> {
  readonly value: T | null;
  readonly error: string | null;
}

/** @param on what it depends on. */
export function useLoaded<T>(load: () => Promise<T>, on: string): Loaded<T> {
  const [loaded, set] = useState<Loaded<T>>({ value: null, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `on` names what `load` depends on
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && set({ value, error: null }),
      (error: Error) => current && set({ value: null, error: error.message }),
    );
    return () => {
      current = false;
    };
  }, [on]);
  return loaded;
}
