// The message box: words, `/` for the commands, and a chosen command's options as fields.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CommandInfo } from '../protocol.ts';
import { Combobox } from './combobox.tsx';
import { CommandForm } from './command-form.tsx';
import { BOT, CHANNEL } from './look.ts';
import type { Settings } from './settings.ts';
import type { Outgoing } from './use-chat.ts';

interface Props {
  readonly commands: readonly CommandInfo[];
  readonly settings: Settings;
  /** In a thread: says so, and can leave it. */
  readonly inThread: boolean;
  readonly leaveThread: () => void;
  readonly send: (outgoing: Outgoing) => void;
}

export function Composer({ commands, settings, inThread, leaveThread, send }: Props) {
  const [text, setText] = useState('');
  const [picked, pick] = useState<CommandInfo | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!picked) box.current?.focus();
  }, [picked]);
  const { locale } = settings;
  const take = (name: string): void => {
    const command = commands.find((c) => c.name === name) ?? null;
    // Slack has no fields: everything typed after the command is its text.
    const asText = settings.looks === 'slack' || !command;
    setText(asText ? `/${name} ` : '');
    if (!asText) pick(command);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!text.trim()) return;
    send(outgoingOf(text.trim(), commands));
    setText('');
  };
  const sendCommand = (outgoing: Outgoing): void => {
    pick(null);
    send(outgoing);
  };
  if (picked) return <CommandForm command={picked} locale={locale} send={sendCommand} leave={() => pick(null)} />;
  return (
    <form className="composer" onSubmit={submit}>
      {inThread && (
        <p className="thread-note">
          In the thread{' '}
          <button type="button" onClick={leaveThread}>
            Leave it
          </button>
        </p>
      )}
      <div className="composer-line">
        <Combobox
          label="Message"
          inputRef={box}
          value={text}
          placeholder={placeholderOf(settings, inThread)}
          suggestions={matching(commands, text).map((command) => ({ key: command.name, shown: <CommandHint command={command} locale={locale} /> }))}
          onValue={setText}
          onTake={take}
        />
        <button type="submit" className="send">
          Send
        </button>
      </div>
      <Usage commands={commands} text={text} locale={locale} />
    </form>
  );
}

const CommandHint = ({ command, locale }: { readonly command: CommandInfo; readonly locale: Settings['locale'] }) => (
  <>
    <b>/{command.name}</b>{' '}
    {command.options.map(({ name, required }) => (
      <code key={name}>{required ? name : `[${name}]`}</code>
    ))}
    <small>{(locale === 'ja' && command.ja?.description) || command.description}</small>
  </>
);

/** What the command being typed takes. */
function Usage({ commands, text, locale }: { readonly commands: readonly CommandInfo[]; readonly text: string; readonly locale: Settings['locale'] }) {
  const command = commands.find(({ name }) => text.startsWith(`/${name} `));
  if (!command) return null;
  return (
    <p className="usage">
      <CommandHint command={command} locale={locale} />
    </p>
  );
}

/** While the command's name is being typed. */
const matching = (commands: readonly CommandInfo[], text: string): readonly CommandInfo[] =>
  /^\/[\w-]*$/.test(text) ? commands.filter(({ name }) => name.startsWith(text.slice(1).toLowerCase())) : [];

function outgoingOf(text: string, commands: readonly CommandInfo[]): Outgoing {
  const [, name, rest = ''] = /^\/([\w-]+)\s*(.*)$/s.exec(text) ?? [];
  return name && commands.some((c) => c.name === name) ? { command: name, text: rest, options: {} } : { command: null, text, options: {} };
}

function placeholderOf({ place }: Settings, inThread: boolean): string {
  if (inThread) return 'Reply in the thread';
  return place === 'direct' ? `Message ${BOT.name}, or / for commands` : `Mention @${BOT.name} in #${CHANNEL}, or / for commands`;
}
