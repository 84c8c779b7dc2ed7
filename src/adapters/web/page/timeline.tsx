// The events on a line, one mark a date, the years apart.
import type { AnyRecord } from './corpus-records.ts';
import { href } from './hash.ts';

export function Timeline({ records }: { readonly records: readonly AnyRecord[] }) {
  const years = [...new Set(records.map(yearOf))];
  return (
    <div className="timeline">
      {years.map((year) => (
        <section key={year} aria-label={year}>
          <h3>{year}</h3>
          <ol>
            {records
              .filter((record) => yearOf(record) === year)
              .map((record) => (
                <li key={record.id}>
                  <time dateTime={record.subtitle}>{record.subtitle}</time> <a href={href('corpus', 'events', record.id)}>{record.title}</a>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** An event's subtitle is its date. */
const yearOf = ({ subtitle }: AnyRecord): string => subtitle.slice(0, 4);
