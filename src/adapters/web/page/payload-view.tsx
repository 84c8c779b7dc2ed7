// A message as the platform is sent it: JSON, and how much of each limit it takes.
import type { Gauge, LookName } from '../protocol.ts';
import { href } from './hash.ts';
import type { BotEntry } from './store.ts';

export function PayloadView({ entry, look }: { readonly entry: BotEntry; readonly look: LookName }) {
  const { payload, gauges } = entry.answered.looks[look];
  const json = JSON.stringify(payload, null, 2);
  return (
    <>
      <p className="tabs">
        <a href={href('payload', entry.id, 'slack')} aria-current={look === 'slack'}>
          Slack
        </a>
        <a href={href('payload', entry.id, 'discord')} aria-current={look === 'discord'}>
          Discord
        </a>
      </p>
      <ul className="gauges">
        {gauges.map((gauge) => (
          <GaugeLine key={gauge.what} gauge={gauge} />
        ))}
      </ul>
      <p>
        <button type="button" onClick={() => navigator.clipboard.writeText(json)}>
          Copy JSON
        </button>{' '}
        <span className="quiet">
          {entry.answered.visibility}, {entry.answered.delivery}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="json" tabIndex={0}>
        {json}
      </pre>
    </>
  );
}

const GaugeLine = ({ gauge: { what, used, most } }: { readonly gauge: Gauge }) => (
  <li>
    <span>{what}</span>
    <meter min={0} max={most} high={most * 0.9} value={used} aria-label={what} />
    <span>
      {used.toLocaleString('en-US')} of {most.toLocaleString('en-US')}
    </span>
  </li>
);
