// The corpus browser: kinds of records, their lists, and each record under an address of its own.
import { fetchCorpus } from './api.ts';
import { type AnyRecord, KINDS, type Kind, recordsOf } from './corpus-records.ts';
import { Figures } from './figures-view.tsx';
import { href } from './hash.ts';
import { RecordView } from './record-view.tsx';
import { Timeline } from './timeline.tsx';
import { useLoaded } from './use-loaded.ts';

interface Props {
  readonly kind: string | undefined;
  readonly id: string | undefined;
  readonly hash: string;
}

export function CorpusView({ kind: named = 'documents', id, hash }: Props) {
  const { value: corpus, error } = useLoaded(fetchCorpus, hash);
  const kind = KINDS.find((k) => k === named);
  if (error) return <p role="alert">{error}</p>;
  if (!corpus) return <p>…</p>;
  const records = kind ? recordsOf(corpus, kind) : [];
  return (
    <>
      <nav className="tabs" aria-label="Kinds of records">
        {KINDS.map((k) => (
          <a key={k} href={href('corpus', k)} aria-current={k === kind}>
            {k}
          </a>
        ))}
      </nav>
      {id === undefined ? <List kind={kind} records={records} /> : <One kind={kind} id={id} records={records} />}
    </>
  );
}

function List({ kind, records }: { readonly kind: Kind | undefined; readonly records: readonly AnyRecord[] }) {
  if (!kind) return <p>There is no such kind of record.</p>;
  if (kind === 'figures') return <Figures records={records} />;
  if (kind === 'events') return <Timeline records={records} />;
  return (
    <ul className="records">
      {records.map((record) => (
        <li key={record.id}>
          <a href={href('corpus', kind, record.id)}>{record.title}</a> <small>{record.subtitle}</small>
        </li>
      ))}
    </ul>
  );
}

function One({ kind, id, records }: { readonly kind: Kind | undefined; readonly id: string; readonly records: readonly AnyRecord[] }) {
  const record = records.find((r) => r.id === id);
  return record && kind ? <RecordView kind={kind} record={record} /> : <p>There is no record “{id}” here; it may have been renamed.</p>;
}
