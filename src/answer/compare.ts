// Sets figures of one measure from several documents side by side, and says whether they can differ at all.

import { formatAmount, formatSource } from '../core/format.ts';
import type { Corpus, Figure } from '../corpus/schema.ts';

export interface Compared {
  readonly measure: string;
  readonly verdict: 'agree' | 'differ' | 'not_comparable';
  readonly why: string;
  readonly figures: readonly Figure[];
}

/** The figures of other documents that measure the same as `lead`; null where there is none. */
export function compareFigure(lead: Figure, corpus: Corpus): Compared | null {
  const other =
    corpus.figures.find((f) => f.measure === lead.measure && f.citation.document !== lead.citation.document && f.unit === lead.unit) ??
    corpus.figures.find((f) => f.measure === lead.measure && f.citation.document !== lead.citation.document);
  if (!other) return null;
  const own = inUnit(lead, other.unit, corpus);
  const figures = [lead, ...equivalentOf(lead, corpus), other, ...equivalentOf(other, corpus)];
  return { measure: lead.measure, ...judge(own ?? lead, other, corpus), figures };
}

const equivalentOf = (figure: Figure, corpus: Corpus): Figure[] => corpus.figures.filter((f) => f.id === figure.equivalent);

/** The same amount in another currency, where the source itself states it. */
const inUnit = (figure: Figure, unit: Figure['unit'], corpus: Corpus): Figure | undefined =>
  figure.unit === unit ? figure : equivalentOf(figure, corpus).find((f) => f.unit === unit);

/** Numbers of different things are never said to differ; nor do equal ones agree where another thing is counted in. */
function judge(a: Figure, b: Figure, corpus: Corpus): Pick<Compared, 'verdict' | 'why'> {
  const [first, second] = [a, b].map((f) => `${sourceOf(f, corpus)}: ${formatAmount(f)}`);
  const same = a.unit === b.unit && String(a.value) === String(b.value) && String(a.max) === String(b.max);
  const obstacle = same ? (a.scope && b.scope ? unlike('scope', a.scope, b.scope) : null) : obstacleTo(a, b);
  if (obstacle) return { verdict: 'not_comparable', why: `${first}; ${second}. Not directly comparable: ${obstacle}.` };
  return { verdict: same ? 'agree' : 'differ', why: same ? `Both documents give ${formatAmount(a)}.` : `${first}; ${second}.` };
}

const obstacleTo = (a: Figure, b: Figure): string | null =>
  a.unit !== b.unit
    ? 'they are given in different units'
    : (unlike('scope', a.scope, b.scope) ?? unlike('period', a.period, b.period) ?? unlike('status', a.status, b.status));

function unlike(field: string, a: string | undefined, b: string | undefined): string | null {
  return (a ?? '').toLowerCase() === (b ?? '').toLowerCase() ? null : `another ${field} (${a ?? 'not stated'} against ${b ?? 'not stated'})`;
}

const sourceOf = (figure: Figure, corpus: Corpus): string => {
  const document = corpus.documents.find((d) => d.id === figure.citation.document);
  return document ? formatSource(document) : figure.citation.document;
};
