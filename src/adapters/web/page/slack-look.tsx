// The conversation as Slack shows it: blocks are drawn by slack-blocks-to-jsx, what can be pressed by elements of our own.
import type { RefObject } from 'react';
import { BOT, CHANNEL, clock, commandLine, languageOf, type LookProps, ordered, useNewest, YOU } from './look.ts';
import { MessageTools, UserTools } from './message-tools.tsx';
import { SlackBlocks } from './slack-blocks.tsx';
import type { BotEntry, Entry } from './store.ts';

export function SlackLook(props: LookProps) {
  const { entries, place } = props;
  const list = useNewest(entries);
  return (
    <section className="look slack" aria-label="As Slack shows it">
      <header className="look-head">{place === 'direct' ? BOT.name : `# ${CHANNEL}`}</header>
      <ol className="messages" ref={list as RefObject<HTMLOListElement | null>}>
        {ordered(entries, place).map(({ entry, inThread }) => (
          <li key={entry.id} data-entry={entry.id} lang={languageOf(entry)} className={inThread ? 'message in-thread' : 'message'}>
            <SlackMessage entry={entry} {...props} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SlackMessage({ entry, ...look }: { readonly entry: Entry } & LookProps) {
  const who = entry.kind === 'user' ? YOU : BOT;
  return (
    <>
      {entry.kind === 'bot' && entry.hidden && <p className="slack-only-you">Only visible to you</p>}
      <img className="avatar" src={who.avatar} alt="" />
      <div className="message-main">
        <p className="message-head">
          <b>{who.name}</b>
          {who === BOT && <span className="slack-app">APP</span>}
          <time>{clock(entry.at)}</time>
        </p>
        <SlackContent entry={entry} {...look} />
      </div>
    </>
  );
}

function SlackContent({ entry, ...look }: { readonly entry: Entry } & LookProps) {
  if (entry.kind === 'fault') return <p role="alert">{entry.text}</p>;
  if (entry.kind === 'bot') return <SlackAnswer entry={entry} {...look} />;
  const text = entry.command ? commandLine(entry.command.name, entry.command.options) : entry.text;
  return (
    <>
      <p className={entry.command ? 'said used' : 'said'}>
        {entry.conversation.kind === 'thread' && <span className="mention">@{BOT.name}</span>} {text}
      </p>
      <UserTools entry={entry} />
    </>
  );
}

function SlackAnswer({ entry, theme, press, dismiss, reply }: { readonly entry: BotEntry } & LookProps) {
  const { payload } = entry.answered.looks.slack;
  return (
    <>
      <SlackBlocks payload={payload} theme={theme} press={(id, value) => press(entry, { look: 'slack', id, value })} />
      {entry.edited && <span className="slack-edited">(edited)</span>}
      <MessageTools entry={entry} look="slack" dismiss={dismiss} reply={reply} />
    </>
  );
}
