// The conversation as Discord shows it: drawn by Skyra's web components, the text's markup by discord-markdown-parser.
import { DiscordBody } from './discord-body.tsx';
import { BOT, CHANNEL, clock, commandLine, languageOf, type LookProps, ordered, useNewest, YOU } from './look.ts';
import { MessageTools, UserTools } from './message-tools.tsx';
import type { BotEntry, Entry } from './store.ts';

export function DiscordLook(props: LookProps) {
  const { entries, place, theme } = props;
  const list = useNewest(entries);
  return (
    <section className="look discord" aria-label="As Discord shows it">
      <header className="look-head">{place === 'direct' ? `@ ${BOT.name}` : `# ${CHANNEL}`}</header>
      {/* The components read the theme once: another one draws them anew. */}
      <discord-messages key={theme} ref={list} class="messages" lightTheme={theme === 'light'} noBackground>
        {ordered(entries, place)
          .filter(({ entry }) => entry.kind !== 'user' || !entry.command)
          .map(({ entry, inThread }) => (
            <div key={entry.id} data-entry={entry.id} lang={languageOf(entry)} className={inThread ? 'message in-thread' : 'message'}>
              <DiscordMessage entry={entry} {...props} />
            </div>
          ))}
      </discord-messages>
    </section>
  );
}

function DiscordMessage({ entry, ...look }: { readonly entry: Entry } & LookProps) {
  if (entry.kind === 'bot') return <DiscordAnswer entry={entry} {...look} />;
  const who = entry.kind === 'user' ? YOU : BOT;
  return (
    <>
      <discord-message author={who.name} avatar={who.avatar} bot={who === BOT} timestamp={clock(entry.at)}>
        {entry.kind === 'user' && entry.conversation.kind === 'thread' && <span className="mention">@{BOT.name}</span>}{' '}
        <span role={entry.kind === 'fault' ? 'alert' : undefined}>{entry.text}</span>
      </discord-message>
      {entry.kind === 'user' && <UserTools entry={entry} />}
    </>
  );
}

function DiscordAnswer({ entry, press, dismiss, reply }: { readonly entry: BotEntry } & LookProps) {
  const { answered, command, hidden, edited, at } = entry;
  return (
    <>
      <discord-message author={BOT.name} avatar={BOT.avatar} bot timestamp={clock(at)} edited={edited} highlight={false} className={hidden ? 'only-you' : ''}>
        {command && (
          <discord-command slot="reply" author={YOU.name} avatar={YOU.avatar} type="slash_command" command={commandLine(command.name, {}).slice(1)} />
        )}
        <DiscordBody payload={answered.looks.discord.payload} press={(id, value) => press(entry, { look: 'discord', id, value })} />
      </discord-message>
      {hidden && <p className="discord-only-you">👁 Only you can see this</p>}
      <MessageTools entry={entry} look="discord" dismiss={dismiss} reply={reply} />
    </>
  );
}
