// What `corpus check` says of the files as they stand.
import type { Check } from '../protocol.ts';

export function CheckView({ check }: { readonly check: Check | null }) {
  if (!check) return <p>…</p>;
  const { folder, hash, counts, problems } = check;
  return (
    <>
      {problems.length === 0 ? (
        <p className="good">
          <b>{folder}</b> is fine.
        </p>
      ) : (
        <>
          <p className="bad" role="alert">
            {problems.length} {problems.length === 1 ? 'problem' : 'problems'} in <b>{folder}</b>. Answers come from the last good state.
          </p>
          <ul className="problems">
            {problems.map(({ file, line, message }) => (
              <li key={`${file}:${line}:${message}`}>
                <code>
                  {file}:{line}
                </code>{' '}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      <dl className="facts">
        {Object.entries(counts).map(([name, count]) => (
          <Count key={name} name={name} count={count} />
        ))}
        <dt>hash</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
      <p className="quiet">Save a file of the corpus, and this page follows.</p>
    </>
  );
}

const Count = ({ name, count }: { readonly name: string; readonly count: number }) => (
  <>
    <dt>{name}</dt>
    <dd>{count}</dd>
  </>
);
