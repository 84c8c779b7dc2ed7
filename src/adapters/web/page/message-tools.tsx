// What the preview adds under a message: why, the payload, the records behind the sources, files, the thread.
import type { ReplyFile } from '../../../core/reply.ts';
import type { LookName } from '../protocol.ts';
import { href } from './hash.ts';
import { useTools } from './tools.ts';
import type { BotEntry, Entry, UserEntry } from './store.ts';

interface Props {
  readonly entry: BotEntry;
  readonly look: LookName;
  readonly dismiss: (entry: BotEntry) => void;
  readonly reply: (entry: Entry) => void;
}

export function MessageTools({ entry, look, dismiss, reply }: Props) {
  const { answered, conversation, hidden } = entry;
  return (
    <>
      {answered.files.map((file) => (
        <FileCard key={file.name} file={file} />
      ))}
      <p className="tools">
        {answered.questions.length > 0 && <a href={href('why', entry.id)}>Why this answer</a>}
        <a href={href('payload', entry.id, look)}>Payload</a>
        {distinctSources(entry).map(({ n, document, paragraph, title }) => (
          <a key={n} href={href('corpus', 'passages', `${document}/${paragraph}`)} title={title}>
            [{n}] ¶{paragraph}
          </a>
        ))}
        {conversation.kind === 'thread' && (
          <button type="button" onClick={() => reply(entry)}>
            Reply in thread
          </button>
        )}
        {hidden && (
          <button type="button" onClick={() => dismiss(entry)}>
            Dismiss
          </button>
        )}
      </p>
    </>
  );
}

/** Commands that are offered on a message of somebody. */
export function UserTools({ entry }: { readonly entry: UserEntry }) {
  const { commands, locale, send } = useTools();
  const offered = commands.flatMap(({ name, onMessage }) => (onMessage ? [{ name, ...onMessage }] : []));
  if (entry.command || offered.length === 0) return null;
  return (
    <p className="tools">
      {offered.map(({ name, label, option }) => (
        <button key={name} type="button" onClick={() => send({ command: name, text: '', options: { [option]: entry.text } })}>
          {label[locale]}
        </button>
      ))}
    </p>
  );
}

const FileCard = ({ file: { name, mediaType, content } }: { readonly file: ReplyFile }) => (
  <a className="file-card" download={name} href={`data:${mediaType};charset=utf-8,${encodeURIComponent(content)}`}>
    <span aria-hidden="true">📄</span> <b>{name}</b> <small>{new Blob([content]).size.toLocaleString('en-US')} bytes</small>
  </a>
);

/** Those that the message marks, each once. */
const distinctSources = ({ answered: { sources, text } }: BotEntry) =>
  sources.filter(({ n }, at) => text.includes(`[${n}]`) && sources.findIndex((other) => other.n === n) === at);
