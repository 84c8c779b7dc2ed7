// The figures, to be narrowed down by words, unit, status and document.
import { useState } from 'react';
import type { AnyRecord } from './corpus-records.ts';
import { href } from './hash.ts';

const FILTERS = ['unit', 'status', 'document'] as const;
type Filter = (typeof FILTERS)[number];

export function Figures({ records }: { readonly records: readonly AnyRecord[] }) {
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<Partial<Record<Filter, string>>>({});
  const shown = records.filter((r) => hasWords(r, words) && FILTERS.every((f) => !chosen[f] || fieldOf(r, f) === chosen[f]));
  return (
    <>
      <p className="filters">
        <label>
          Words <input type="search" value={words} onChange={({ target }) => setWords(target.value)} />
        </label>
        {FILTERS.map((filter) => (
          <label key={filter}>
            {filter}{' '}
            <select value={chosen[filter] ?? ''} onChange={({ target }) => choose({ ...chosen, [filter]: target.value })}>
              <option value="">any</option>
              {[...new Set(records.map((r) => fieldOf(r, filter)))].sort().map((value) => (
                <option key={value}>{value}</option>
              ))}
            </select>
          </label>
        ))}
      </p>
      <p role="status">
        {shown.length} of {records.length} figures
      </p>
      <ul className="records">
        {shown.map((record) => (
          <li key={record.id}>
            <a href={href('corpus', 'figures', record.id)}>{record.title}</a>{' '}
            <small>
              {record.subtitle} {fieldOf(record, 'status')}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function fieldOf({ fields }: AnyRecord, filter: Filter): string {
  const { citation } = fields as { readonly citation?: { readonly document: string } };
  return filter === 'document' ? (citation?.document ?? '') : String(fields[filter] ?? '');
}

const hasWords = (record: AnyRecord, words: string): boolean => {
  const text = JSON.stringify(record).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
