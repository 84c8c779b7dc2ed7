// The one type of an answer: the command line prints it as it is, `answer-reply.ts` turns it into a reply for chat.
import type { Citation, Claim, CorpusEvent, Figure, Person, Term } from '../corpus/schema.ts';

/** `answered`: the records answer the question; `partial`: `missing` names what they do not; `not_covered`: the documents do not say. */
export type Outcome = 'answered' | 'partial' | 'not_covered';

/** A record with the number of its entry in `citations`. */
export type Cited<T> = T & { readonly citation: Citation; readonly cite: number };

export interface PassageShown {
  readonly document: string;
  readonly paragraph: number;
  /** Our account of the paragraph. */
  readonly text: string;
  /** The publisher's own best sentence, where an original is at hand. */
  readonly quote: string | null;
  readonly citation: Citation;
  readonly cite: number;
}

export interface CitationEntry {
  readonly n: number;
  readonly document: string;
  readonly paragraph: number;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly author: string | null;
  readonly publisher: string;
  readonly series: string | null;
  readonly date: string;
  readonly section: string | null;
  /** With a text fragment, so that a click opens the page at the passage. */
  readonly url: string | null;
}

export interface Comparison {
  readonly measure: string;
  readonly verdict: 'agree' | 'differ' | 'not_comparable';
  readonly why: string;
  readonly figures: readonly Cited<Figure>[];
}

export interface Answer {
  readonly schema: 1;
  readonly id: string;
  readonly question: string;
  readonly outcome: Outcome;
  /** One line made from the records' own fields, with its date. */
  readonly headline: string | null;
  /** ISO date that the answer speaks of. */
  readonly asOf: string | null;
  readonly figures: readonly Cited<Figure>[];
  readonly passages: readonly PassageShown[];
  /** Each with the figures that bear on it, as records. */
  readonly claims: readonly Cited<Omit<Claim, 'figures'> & { readonly figures: readonly Cited<Figure>[] }>[];
  readonly events: readonly Cited<CorpusEvent>[];
  readonly people: readonly Cited<Person>[];
  readonly terms: readonly Cited<Term>[];
  readonly comparison: Comparison | null;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Words of the question that nothing in the corpus covers. */
  readonly missing: readonly string[];
  /** Of `not_covered` only, where the question is like one that is known to have no answer here: what is missing, as it completes “The documents do not say …”. */
  readonly gap: string | null;
  /** Of `not_covered` only: what is asked of something, where it is no number; null for other questions. */
  readonly untold: 'why' | 'who' | 'when' | 'where' | null;
  /** Of `not_covered` only: topics close by, at most three. */
  readonly nearest: readonly { readonly topic: string; readonly citation: Citation; readonly cite: number }[];
  /** In the order shown; 1 is what the answer rests on. */
  readonly citations: readonly CitationEntry[];
  readonly corpus: { readonly hash: string; readonly documents: number; readonly newest: string };
}
