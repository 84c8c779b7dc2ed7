// How the page is set: kept in the browser from one visit to the next.
import { useEffect, useState } from 'react';
import type { LookName } from '../protocol.ts';
import type { Place } from './store.ts';

export interface Settings {
  readonly looks: LookName | 'both';
  readonly theme: 'light' | 'dark';
  readonly width: 'wide' | 'phone';
  readonly locale: 'en' | 'ja';
  readonly place: Place;
}

const KEY = 'alliance-desk-preview';

export function useSettings(): [Settings, (changed: Partial<Settings>) => void] {
  const [settings, set] = useState(stored);
  useEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(settings));
    document.documentElement.dataset.theme = settings.theme;
  }, [settings]);
  return [settings, (changed) => set((before) => ({ ...before, ...changed }))];
}

/** A first visit follows the browser; a narrow one sees one look at a time. */
function stored(): Settings {
  const first: Settings = {
    looks: matchMedia('(max-width: 900px)').matches ? 'slack' : 'both',
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    width: 'wide',
    locale: navigator.language.startsWith('ja') ? 'ja' : 'en',
    place: 'direct',
  };
  try {
    return { ...first, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>) };
  } catch {
    return first;
  }
}
