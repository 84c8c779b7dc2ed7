// What a corpus file may hold: one zod schema a record. Types follow from the schemas; `load.ts` reads files through them.
import { z } from 'zod';
import { isCalendarDate } from './dates.ts';

export const UNITS = ['USD', 'JPY', 'percent', 'percent-of-GDP', 'people', 'count', 'years', 'months', 'days', 'year', 'date', 'ratio', 'rank'] as const;
const STATUSES = ['reported', 'claimed', 'demanded', 'announced', 'planned', 'in-force', 'suspended', 'forecast', 'disputed'] as const;
export const COMPARATORS = ['=', '~', '>', '<', 'range'] as const;
const STANCES = ['supports', 'disputes', 'reports'] as const;
const ENTITY_KINDS = ['person', 'organisation', 'country', 'place'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits joined by hyphens');
const text = z.string().trim().min(1);
/** ISO date as precise as the source: `2025`, `2025-03` or `2025-02-07`. */
const date = z.string().refine(isCalendarDate, 'a date is YYYY, YYYY-MM or YYYY-MM-DD and stands in the calendar');
const paragraph = z.number().int().min(1);
const labels = z.strictObject({ en: text, ja: text });
/** What the paragraph itself does not say, and where a reader takes it from. */
const inferred = z.array(z.strictObject({ value: z.union([text, z.number()]), from: text })).default([]);
const citation = z.strictObject({ document: id, paragraph });
const words = z.array(text).default([]);

export const documentSchema = z.strictObject({
  id,
  title: text,
  titleSupplied: z.boolean().default(false),
  author: text.nullable(),
  publisher: text,
  /** The publisher as running text names it: “PISM”. */
  shortName: text,
  /** Other words users have for this document: “the Polish paper”. */
  names: words,
  kind: z.enum(['think-tank', 'newspaper', 'government', 'academic', 'agency', 'other']),
  series: text.nullable(),
  date: z.string().refine((d) => d.length === 10 && isCalendarDate(d), 'a document’s date is YYYY-MM-DD'),
  language: z.string().regex(/^[a-z]{2}$/, 'a language is two letters'),
  url: z.url().nullable(),
  /** What tells a paragraph of the original: hash and length of its normalised text (see originals.ts). `start`: its first three or four words, for links. */
  paragraphs: z
    .array(
      z.strictObject({
        n: paragraph,
        hash: z.string().regex(/^[0-9a-f]{16}$/, 'a hash is 16 hexadecimal digits'),
        length: z.number().int().positive(),
        start: text.refine((t) => t.split(/\s+/).length <= 4, 'a start is at most four words').optional(),
      }),
    )
    .min(1),
});

export const passageSchema = z.strictObject({
  paragraph,
  section: text.nullable().default(null),
  text,
  topics: z.array(id).min(1),
  inferred,
  asks: z.array(text).min(5).max(200),
  /** Words users have for what the paragraph says that neither text nor asks hold. */
  keywords: words,
});

export const figureSchema = z.strictObject({
  id,
  paragraph,
  label: labels,
  /** A plain number in `unit`, or an ISO date for the units `date` and `year`. */
  value: z.union([z.number(), date]),
  max: z.union([z.number(), date]).optional(),
  unit: z.enum(UNITS),
  display: text,
  comparator: z.enum(COMPARATORS).default('='),
  asOf: date.optional(),
  period: text.optional(),
  per: z.enum(['year', 'month', 'day']).optional(),
  of: text.optional(),
  scope: text.optional(),
  about: z.strictObject({ subject: text, counterpart: text.optional() }),
  dataSource: text.optional(),
  measure: id,
  status: z.enum(STATUSES),
  saidBy: text.optional(),
  equivalent: id.optional(),
  /** Questions that this number or date answers, and no other, as users word them. */
  asks: z.array(text).max(100).optional(),
  /** Words users have for what is measured that label, scope and passage do not hold. */
  keywords: words,
  topics: z.array(id).default([]),
  note: text.optional(),
  inferred,
});

export const claimSchema = z.strictObject({
  id,
  paragraph,
  /** Further paragraphs of the same document that bear on it. */
  also: z.array(paragraph).default([]),
  statement: text,
  claimant: text,
  date,
  stance: z.enum(STANCES),
  why: text,
  /** Figures (of any document) that bear on the claim: ids. */
  figures: z.array(id).default([]),
  keywords: words,
  topics: z.array(id).default([]),
  inferred,
});

export const eventSchema = z.strictObject({
  id,
  paragraph,
  date,
  end: date.optional(),
  what: labels,
  who: z.array(text).default([]),
  keywords: words,
  topics: z.array(id).default([]),
  inferred,
});

/** What users ask near a paragraph that no document answers. */
export const gapSchema = z.strictObject({
  id,
  /** The nearest paragraph. */
  paragraph,
  /** Completes “The documents do not say: …”. */
  missing: labels,
  asks: z.array(text).min(1).max(40),
});

const cited = z.strictObject({ text, citation });

export const personSchema = z.strictObject({
  id,
  kind: z.enum(ENTITY_KINDS),
  name: text,
  /** Other spellings, orders, abbreviations and by-names. */
  names: words,
  ja: z.array(text).min(1),
  roles: z.array(z.strictObject({ role: text, ja: text.optional(), asOf: date, citation })).default([]),
  says: z.array(cited).default([]),
  citation,
});

export const termSchema = z.strictObject({
  id,
  term: text,
  synonyms: words,
  ja: z.array(text).min(1),
  definition: text,
  citation,
  inferred,
});

/** A subject that passages share; `words` are what users call it. */
export const topicSchema = z.strictObject({ id, label: labels, words });

/** Words that users exchange for one another; a question's word finds passages that hold another word of its set. */
export const thesaurusSchema = z.strictObject({ words: z.array(text).min(1), ja: words });

/** A question that greetings and help show. */
export const exampleSchema = text;

export type Citation = z.infer<typeof citation>;
type Placed<T> = Omit<T, 'paragraph'> & { citation: Citation };
export type SourceDocument = z.infer<typeof documentSchema>;
export type Passage = z.infer<typeof passageSchema> & { document: string; citation: Citation };
export type Figure = Placed<z.infer<typeof figureSchema>>;
export type Claim = Placed<z.infer<typeof claimSchema>>;
export type CorpusEvent = Placed<z.infer<typeof eventSchema>>;
export type Gap = Placed<z.infer<typeof gapSchema>>;
export type Person = z.infer<typeof personSchema>;
export type Term = z.infer<typeof termSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type WordSet = z.infer<typeof thesaurusSchema>;

/** The whole corpus, checked and frozen. `hash` changes with any byte of any record. */
export interface Corpus {
  readonly hash: string;
  readonly documents: readonly SourceDocument[];
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  readonly claims: readonly Claim[];
  readonly events: readonly CorpusEvent[];
  readonly gaps: readonly Gap[];
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
  readonly thesaurus: readonly WordSet[];
  /** Questions that greetings and help show. */
  readonly examples: readonly string[];
}
