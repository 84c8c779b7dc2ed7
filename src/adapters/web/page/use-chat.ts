// Talking with the bot: words, commands and presses go out, replies come back as new, replaced or removed messages.
import { useReducer, useRef, useState } from 'react';
import type { OptionValue } from '../../../core/request.ts';
import type { Answered, Ask, RawPress } from '../protocol.ts';
import { ask } from './api.ts';
import { type BotEntry, type Conversation, changeEntries, conversationOf, type Entry, newId, type Place, type UsedCommand } from './store.ts';

/** What leaves the message box. */
export interface Outgoing {
  readonly text: string;
  readonly command: string | null;
  readonly options: Readonly<Record<string, OptionValue>>;
}

interface Chat {
  readonly entries: readonly Entry[];
  readonly busy: boolean;
  /** What a screen reader is told. */
  readonly said: string;
  /** @param thread the thread that it is said in, or null. */
  send(outgoing: Outgoing, place: Place, thread: Conversation | null): Promise<void>;
  press(entry: BotEntry, raw: RawPress): Promise<void>;
  /** A press on the bot's own page: answered in the direct message. */
  pressHome(raw: RawPress): Promise<void>;
  dismiss(entry: BotEntry): void;
  /** Says the last words again; null where nothing was said yet. */
  readonly again: (() => void) | null;
}

export function useChat(locale: string): Chat {
  const [entries, change] = useReducer(changeEntries, []);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const last = useRef<Parameters<Chat['send']>>(null);

  async function exchange(asked: Ask, from: Pick<Entry, 'place' | 'conversation'>, answer: (answered: Answered) => void): Promise<void> {
    setBusy(true);
    try {
      const answered = await ask(asked);
      answer(answered);
      setSaid(answered.delivery === 'remove' ? 'The message was removed.' : answered.text);
    } catch (error) {
      const text = error instanceof Error ? error.message : 'Something went wrong.';
      change({ kind: 'added', entry: { kind: 'fault', id: newId(), at: new Date(), text, ...from } });
      setSaid(text);
    } finally {
      setBusy(false);
    }
  }

  /** Commands and presses can be answered for one user's eyes; a mention is answered for all who see it. */
  const add =
    (from: Pick<Entry, 'place' | 'conversation'>, command: UsedCommand | null, canHide: boolean) =>
    (answered: Answered): void => {
      const hidden = canHide && answered.visibility === 'private';
      change({ kind: 'added', entry: { kind: 'bot', id: newId(), at: new Date(), answered, edited: false, command, hidden, ...from } });
    };

  const chat: Chat = {
    entries,
    busy,
    said,
    again: last.current && (() => last.current && chat.send(...last.current)),
    async send(outgoing, place, thread) {
      last.current = [outgoing, place, thread];
      const { text, command, options } = outgoing;
      const id = newId();
      const conversation = thread ?? conversationOf(place, command === null ? id : null);
      const used = command === null ? null : { name: command, options: text ? { ...options, '': text } : options };
      change({ kind: 'added', entry: { kind: 'user', id, at: new Date(), place, conversation, text, command: used } });
      await exchange({ conversation, locale, command, text, options }, { place, conversation }, add({ place, conversation }, used, used !== null));
    },
    async press(entry, raw) {
      const { place, conversation } = entry;
      await exchange({ conversation, locale, command: null, text: '', options: {}, press: raw }, { place, conversation }, (answered) => {
        if (answered.delivery === 'remove') change({ kind: 'removed', id: entry.id });
        else if (answered.delivery === 'replace') change({ kind: 'replaced', id: entry.id, answered });
        else add({ place, conversation }, null, true)(answered);
      });
    },
    async pressHome(raw) {
      const from = { place: 'direct', conversation: conversationOf('direct', null) } as const;
      await exchange({ conversation: from.conversation, locale, command: null, text: '', options: {}, press: raw }, from, add(from, null, false));
    },
    dismiss: ({ id }) => change({ kind: 'removed', id }),
  };
  return chat;
}
