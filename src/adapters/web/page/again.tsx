// Says that the last question may be answered otherwise now, and asks it again.
import type { ServerView } from './use-server.ts';

interface Props {
  readonly news: NonNullable<ServerView['news']>;
  readonly again: () => void;
  readonly forget: () => void;
}

export const Again = ({ news, again, forget }: Props) => (
  <p className="again" role="status">
    {news === 'corpus' ? 'The corpus has changed.' : 'The bot has been started anew.'}{' '}
    <button
      type="button"
      onClick={() => {
        forget();
        again();
      }}
    >
      Ask again
    </button>
  </p>
);
