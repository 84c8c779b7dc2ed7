// Records of every kind in one form: an id for the address, a title, and all of their fields.
import type { Corpus } from '../protocol.ts';

export const KINDS = ['documents', 'passages', 'figures', 'claims', 'events', 'people', 'terms'] as const;
export type Kind = (typeof KINDS)[number];

export interface AnyRecord {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const recordsOf = (corpus: Corpus, kind: Kind): readonly AnyRecord[] => LISTS[kind](corpus);

const LISTS: { readonly [K in Kind]: (corpus: Corpus) => readonly AnyRecord[] } = {
  documents: ({ documents }) =>
    documents.map(({ paragraphs, ...d }) => ({
      id: d.id,
      title: d.title,
      subtitle: `${d.publisher}, ${d.date}`,
      fields: { ...d, paragraphs: paragraphs.length },
    })),
  passages: ({ passages }) =>
    passages.map((p) => ({ id: `${p.document}/${p.paragraph}`, title: `${p.document} ¶${p.paragraph}`, subtitle: p.text, fields: { ...p } })),
  figures: ({ figures }) => figures.map((f) => ({ id: f.id, title: `${f.display}: ${f.label.en}`, subtitle: f.asOf ?? f.period ?? '', fields: { ...f } })),
  claims: ({ claims }) => claims.map((c) => ({ id: c.id, title: c.statement, subtitle: `${c.claimant}, ${c.date}: ${c.stance}`, fields: { ...c } })),
  events: ({ events }) =>
    events.map((e) => ({ id: e.id, title: e.what.en, subtitle: e.date, fields: { ...e } })).toSorted((a, b) => a.subtitle.localeCompare(b.subtitle)),
  people: ({ people }) => people.map((p) => ({ id: p.id, title: p.name, subtitle: p.roles.map(({ role }) => role).join('; ') || p.kind, fields: { ...p } })),
  terms: ({ terms }) => terms.map((t) => ({ id: t.id, title: t.term, subtitle: t.definition, fields: { ...t } })),
};
