// The page: settings on top, the looks side by side or one, the message box, and on demand a panel beside them.
import { useState } from 'react';
import type { RawPress } from '../protocol.ts';
import { Again } from './again.tsx';
import { Bar } from './bar.tsx';
import { Composer } from './composer.tsx';
import { DiscordLook } from './discord-look.tsx';
import { useHash } from './hash.ts';
import { Panel } from './panel.tsx';
import { Home } from './home.tsx';
import { useSettings } from './settings.ts';
import { SlackLook } from './slack-look.tsx';
import type { Conversation, Entry } from './store.ts';
import { ToolsContext } from './tools.ts';
import { type Outgoing, useChat } from './use-chat.ts';
import { useServer } from './use-server.ts';
import { Welcome } from './welcome.tsx';

export function App() {
  const [settings, set] = useSettings();
  const { state, check, news, forget } = useServer();
  const [thread, setThread] = useState<Conversation | null>(null);
  const chat = useChat(settings.locale);
  const hash = useHash();
  const { place, looks, theme } = settings;
  const inThread = place === 'channel' && thread !== null;
  const commands = state?.commands ?? [];
  const send = (outgoing: Outgoing): void => void chat.send(outgoing, place, inThread ? thread : null);
  // Slack answers a press on the home tab in the conversation with the bot.
  const pressHome = (raw: RawPress): void => {
    set({ place: 'direct' });
    void chat.pressHome(raw);
  };
  const look = { entries: chat.entries, place, theme, press: chat.press, dismiss: chat.dismiss, reply: (entry: Entry) => setThread(entry.conversation) };
  return (
    <ToolsContext value={{ commands, locale: settings.locale, send }}>
      <div className={`app ${settings.width} ${hash.length > 0 ? 'with-panel' : ''}`}>
        <Bar settings={settings} set={set} check={check} />
        <main className={`looks show-${looks}`}>
          <h1 className="unseen">Alliance Desk: preview</h1>
          {place !== 'home' && chat.entries.every((entry) => entry.place !== place) && state && (
            <Welcome about={state.about} ask={(text) => send({ text, command: null, options: {} })} />
          )}
          {place === 'home' && <Home settings={settings} hash={check?.hash ?? ''} press={pressHome} />}
          {place !== 'home' && looks !== 'discord' && <SlackLook {...look} />}
          {place !== 'home' && looks !== 'slack' && <DiscordLook {...look} />}
          <p className="unseen" role="status">
            {chat.busy ? 'Alliance Desk is typing …' : chat.said}
          </p>
        </main>
        {place !== 'home' && (
          <div className="dock">
            {news && chat.again && <Again news={news} again={chat.again} forget={forget} />}
            <Composer key={place} commands={commands} settings={settings} inThread={inThread} leaveThread={() => setThread(null)} send={send} />
          </div>
        )}
        {hash.length > 0 && <Panel hash={hash} entries={chat.entries} check={check} />}
      </div>
    </ToolsContext>
  );
}
