// One record with all its fields; what it cites is linked.
import type { AnyRecord, Kind } from './corpus-records.ts';
import { href } from './hash.ts';

interface Citation {
  readonly document: string;
  readonly paragraph: number;
}

export const RecordView = ({ kind, record }: { readonly kind: Kind; readonly record: AnyRecord }) => (
  <article>
    <p className="quiet">
      <a href={href('corpus', kind)}>All {kind}</a> · <code>{record.id}</code>
    </p>
    <h3>{record.title}</h3>
    <dl className="facts">
      {Object.entries(record.fields)
        .filter(([, value]) => !isEmpty(value))
        .map(([name, value]) => (
          <Field key={name} name={name} value={value} />
        ))}
    </dl>
  </article>
);

const Field = ({ name, value }: { readonly name: string; readonly value: unknown }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <Value name={name} value={value} />
    </dd>
  </>
);

/** Names of fields whose text is the id of a record. */
const LINKED: Readonly<Record<string, Kind>> = { document: 'documents', equivalent: 'figures', figures: 'figures' };

function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (isCitation(value)) {
    const { document, paragraph } = value;
    return <a href={href('corpus', 'passages', `${document}/${paragraph}`)}>{`${document} ¶${paragraph}`}</a>;
  }
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value name={name} value={item} />
          </li>
        ))}
      </ul>
    );
  const linked = LINKED[name];
  if (typeof value === 'string' && linked) return <a href={href('corpus', linked, value)}>{value}</a>;
  if (typeof value === 'string' && value.startsWith('https://'))
    return (
      <a href={value} target="_blank" rel="noreferrer">
        {value}
      </a>
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, inner]) => (
      <span key={key} className="inner">
        <small>{key}</small> <Value name={key} value={inner} />{' '}
      </span>
    ));
  return String(value);
}

const isCitation = (value: unknown): value is Citation =>
  typeof value === 'object' && value !== null && 'document' in value && 'paragraph' in value && Object.keys(value).length === 2;
const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);
