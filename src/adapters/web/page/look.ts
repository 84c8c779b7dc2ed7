// What both looks are handed.
import { type RefObject, useEffect, useRef } from 'react';
import type { RawPress } from '../protocol.ts';
import type { BotEntry, Entry, Place } from './store.ts';

export const BOT = { name: 'Alliance Desk', avatar: '/bot.svg' } as const;
export const YOU = { name: 'You', avatar: '/you.svg' } as const;
export const CHANNEL = 'us-japan-desk';

export interface LookProps {
  readonly entries: readonly Entry[];
  readonly place: Place;
  readonly theme: 'light' | 'dark';
  readonly press: (entry: BotEntry, raw: RawPress) => void;
  readonly dismiss: (entry: BotEntry) => void;
  /** Opens the message box for a thread. */
  readonly reply: (entry: Entry) => void;
}

/** Messages of a place in order, those of a thread after the message that it hangs on. */
export function ordered(entries: readonly Entry[], place: Place): readonly { readonly entry: Entry; readonly inThread: boolean }[] {
  const here = entries.filter((entry) => entry.place === place);
  const roots = here.filter((entry, i) => entry.conversation.kind !== 'thread' || here.findIndex((e) => e.conversation.id === entry.conversation.id) === i);
  return roots.flatMap((root) => [
    { entry: root, inThread: false },
    ...(root.conversation.kind === 'thread'
      ? here.filter((e) => e !== root && e.conversation.id === root.conversation.id).map((entry) => ({ entry, inThread: true }))
      : []),
  ]);
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In which language a screen reader reads a message. */
export const languageOf = (entry: Entry): 'ja' | 'en' => (JAPANESE.test(entry.kind === 'bot' ? entry.answered.text : entry.text) ? 'ja' : 'en');

export const clock = (at: Date): string => at.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });

/** “/ask question: who is schoff” */
export const commandLine = (name: string, options: Readonly<Record<string, unknown>>): string =>
  [`/${name}`, ...Object.entries(options).map(([option, value]) => (option ? `${option}: ${value}` : String(value)))].join(' ');

/** The list of messages, scrolled to what came last, with the question before it: its first line is what a reader wants. */
export function useNewest(entries: readonly Entry[]): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message scrolls, no changed one does
  useEffect(() => {
    const [before, last] = [entries.at(-2), entries.at(-1)];
    const asked = before?.kind === 'user' && before.conversation.id === last?.conversation.id ? before : last;
    const message = [asked, last].map((entry) => list.current?.querySelector<HTMLElement>(`[data-entry="${entry?.id}"]`)).find(Boolean);
    if (list.current && message) list.current.scrollTop = message.offsetTop - list.current.offsetTop - MARGIN;
  }, [entries.length]);
  return list;
}

/** Above the message scrolled to, in pixels. */
const MARGIN = 8;
