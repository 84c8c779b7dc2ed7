// The bot's own page, as Slack's Home tab shows it.
import type { RawPress } from '../protocol.ts';
import { fetchHome } from './api.ts';
import { BOT } from './look.ts';
import type { Settings } from './settings.ts';
import { SlackBlocks } from './slack-blocks.tsx';
import { useLoaded } from './use-loaded.ts';

interface Props {
  readonly settings: Settings;
  /** Of the corpus: another one has another page. */
  readonly hash: string;
  readonly press: (raw: RawPress) => void;
}

export function Home({ settings: { looks, locale, theme }, hash, press }: Props) {
  const { value, error } = useLoaded(() => fetchHome(locale), `${locale} ${hash}`);
  return (
    <>
      {looks !== 'discord' && (
        <section className="look slack" aria-label="As Slack shows it">
          <header className="look-head">{BOT.name}: Home</header>
          <div className="messages home">
            {error && <p role="alert">{error}</p>}
            {value && <SlackBlocks payload={value.slack.payload} theme={theme} press={(id, chosen) => press({ look: 'slack', id, value: chosen })} />}
          </div>
        </section>
      )}
      {looks !== 'slack' && (
        <section className="look discord" aria-label="As Discord shows it">
          <header className="look-head">{BOT.name}</header>
          <p className="messages home">Discord gives a bot no page of its own; /guide says the same.</p>
        </section>
      )}
    </>
  );
}
