// Puts the chosen records together into an Answer, numbering sources in the order in which they are used.
import { hash } from 'node:crypto';
import type { Answer, Comparison } from '../core/answer.ts';
import type { Claim, Corpus, CorpusEvent, Figure, Passage, Person, Term } from '../corpus/schema.ts';
import { Citations } from './citations.ts';
import { figuresOf } from './claims.ts';
import type { Compared } from './compare.ts';
import type { Headline } from './headline.ts';
import type { Kind } from './patterns.ts';
import type { Question } from './question.ts';
import type { Quotes } from './quote.ts';

/** The records of an answer, best first, before they are numbered. */
export interface Draft {
  readonly headline: Headline;
  /** Which records lead, and so are cited first. */
  readonly order: readonly ('figures' | 'events' | 'people' | 'terms' | 'passages' | 'claims')[];
  readonly figures: readonly Figure[];
  readonly events: readonly CorpusEvent[];
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  readonly comparison: Compared | null;
}

/** A draft before anything is put into it. */
export const NOTHING = { figures: [], events: [], people: [], terms: [], passages: [], claims: [], comparison: null } satisfies Partial<Draft>;

/** As many are shown at most. */
export const MOST_FIGURES = 5;
export const MOST_PASSAGES = 3;

export interface Composer {
  readonly corpus: Corpus;
  readonly quotes: Quotes;
  readonly originalsHash: string;
}

export function compose(composer: Composer, question: Question, draft: Draft, missing: readonly string[]): Answer {
  const citations = new Citations(composer.corpus);
  for (const kind of draft.order) for (const record of draft[kind]) citations.numberOf(record.citation);
  const cited = {
    figures: draft.figures.map((f) => citations.cite(f)),
    passages: draft.passages.map((p) => shown(p, composer, question, citations)),
    claims: draft.claims.map((c) => ({ ...citations.cite(c), figures: figuresOf(c, composer.corpus).map((f) => citations.cite(f)) })),
    events: draft.events.map((e) => citations.cite(e)),
    people: draft.people.map((p) => citations.cite(p)),
    terms: draft.terms.map((t) => citations.cite(t)),
    comparison: compared(draft.comparison, citations),
  };
  return {
    ...frame(composer, question),
    outcome: missing.length > 0 ? 'partial' : 'answered',
    headline: draft.headline.text,
    asOf: draft.headline.asOf,
    ...cited,
    missing,
    gap: null,
    untold: null,
    nearest: [],
    citations: citations.entries,
  };
}

export interface Refusal {
  readonly missing: readonly string[];
  readonly gap: string | null;
  readonly nearest: readonly { readonly topic: string; readonly passage: Passage }[];
}

const UNTOLD: readonly Kind[] = ['why', 'who', 'when', 'where'] satisfies Answer['untold'][];
const isUntold = (kind: Kind): kind is NonNullable<Answer['untold']> => UNTOLD.includes(kind);

/** Says that the documents do not say: what is missing, and what they do speak of nearby. */
export function refuse(composer: Composer, question: Question, { missing, gap, nearest }: Refusal): Answer {
  const citations = new Citations(composer.corpus);
  const near = nearest.map(({ topic, passage }) => ({ topic, citation: passage.citation, cite: citations.numberOf(passage.citation) }));
  const nothing = { figures: [], passages: [], claims: [], events: [], people: [], terms: [], comparison: null };
  return {
    ...frame(composer, question),
    outcome: 'not_covered',
    headline: null,
    asOf: null,
    ...nothing,
    missing,
    gap,
    untold: isUntold(question.kind) ? question.kind : null,
    nearest: near,
    citations: citations.entries,
  };
}

function frame({ corpus, originalsHash }: Composer, { text, corrections }: Question): Pick<Answer, 'schema' | 'id' | 'question' | 'corrections' | 'corpus'> {
  const id = hash('sha256', [text, corpus.hash, originalsHash].join('\0')).slice(0, 16);
  return {
    schema: 1,
    id,
    question: text,
    corrections,
    corpus: { hash: corpus.hash, documents: corpus.documents.length, newest: corpus.documents[0]?.date ?? '' },
  };
}

function shown(passage: Passage, { quotes }: Composer, question: Question, citations: Citations): Answer['passages'][number] {
  const { document, paragraph, text, citation } = passage;
  return { document, paragraph, text, quote: quotes.for(citation, question), citation, cite: citations.numberOf(citation) };
}

const compared = (comparison: Compared | null, citations: Citations): Comparison | null =>
  comparison && { ...comparison, figures: comparison.figures.map((f) => citations.cite(f)) };
