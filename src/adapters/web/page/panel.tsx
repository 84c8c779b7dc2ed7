// What stands beside the conversation on demand: why, payload, corpus, check. Its address says which.
import { useEffect, useRef } from 'react';
import type { Check, LookName } from '../protocol.ts';
import { CheckView } from './check-view.tsx';
import { CorpusView } from './corpus-view.tsx';
import { CLOSED } from './hash.ts';
import { PayloadView } from './payload-view.tsx';
import type { BotEntry, Entry } from './store.ts';
import { WhyView } from './why-view.tsx';

interface Props {
  readonly hash: readonly string[];
  readonly entries: readonly Entry[];
  readonly check: Check | null;
}

const TITLES: Readonly<Record<string, string>> = { why: 'Why this answer', payload: 'Payload', corpus: 'Corpus', check: 'Corpus check' };

export function Panel({ hash, entries, check }: Props) {
  const [view = '', ...rest] = hash;
  const title = TITLES[view] ?? 'Nothing here';
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view takes the focus to its title
  useEffect(() => heading.current?.focus(), [view]);
  return (
    <aside className="panel" aria-label={title}>
      <header className="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <a href={CLOSED} aria-label="Close">
          ✕
        </a>
      </header>
      <div className="panel-body">
        <View view={view} rest={rest} entries={entries} check={check} />
      </div>
    </aside>
  );
}

function View({ view, rest, entries, check }: Omit<Props, 'hash'> & { readonly view: string; readonly rest: readonly string[] }) {
  const entry = entries.find((e): e is BotEntry => e.kind === 'bot' && e.id === rest[0]);
  if (view === 'corpus') return <CorpusView kind={rest[0]} id={rest[1]} hash={check?.hash ?? ''} />;
  if (view === 'check') return <CheckView check={check} />;
  if (view === 'why' && entry) return <WhyView questions={entry.answered.questions} ms={entry.answered.ms} hash={check?.hash ?? ''} />;
  if (view === 'payload' && entry) return <PayloadView entry={entry} look={(rest[1] as LookName | undefined) ?? 'slack'} />;
  return <p>The message is not there any more: ask again.</p>;
}
