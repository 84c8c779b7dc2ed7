// Records in the one form in which every reply shows them.
import type { Claim, CorpusEvent, Figure } from '../corpus/schema.ts';
import type { CitationEntry } from './answer.ts';
import { isOpposed } from './denial.ts';
import { formatAmount, formatDate, formatPeriod, formatStatus, type Language, shortDate } from './format.ts';
import { type FigureRow, type Span, span } from './reply.ts';
import type { OtherNumber } from './stated-numbers.ts';
import { type Strings, strings } from './strings.ts';

/** “[3]” */
export const mark = ({ n }: Pick<CitationEntry, 'n'>): string => `[${n}]`;

/** Figures with the same amount in another currency, where it follows, beside its first. */
export function withEquivalents<F extends Figure>(figures: readonly F[]): { readonly figure: F; readonly equivalent: F | undefined }[] {
  const isSame = (a: F, b: F): boolean => a.equivalent === b.id || b.equivalent === a.id;
  return figures.flatMap((figure, i) =>
    figures.slice(0, i).some((earlier) => isSame(earlier, figure)) ? [] : [{ figure, equivalent: figures.slice(i + 1).find((later) => isSame(figure, later)) }],
  );
}

/** @param equivalent the same amount in another currency, as the source gives it. */
export function figureRow(figure: Figure, source: CitationEntry, language: Language, equivalent?: Figure): FigureRow {
  const status = formatStatus(figure.status, language);
  return {
    what: figure.label[language] + (status ? ` (${status})` : ''),
    amount: formatAmount(figure, language, equivalent),
    asOf: brief(figure.asOf ?? source.date, language),
    says: [figure.saidBy, publisherOf(source)].filter(Boolean).join(strings(language).via),
    cite: mark(source),
  };
}

/** “**11 March 2025:** Donald Trump received Shigeru Ishiba [1]” */
export const eventSpans = (event: CorpusEvent, source: CitationEntry, language: Language): Span[] => [
  span(`${formatPeriod(event.date, event.end, language)}:`, 'bold'),
  span(` ${event.what[language]} ${mark(source)}`),
];

/**
 * “**Donald Trump** (10 April 2025): The alliance is one-sided [2] — *the document disputes it*”
 * @param other where a number that the user stated is not the claim's: it is told in place of the document's stance.
 * @param statement what a user states: what speaks against it is not “borne out” below it.
 */
export const claimSpans = (
  claim: Pick<Claim, 'claimant' | 'date' | 'statement' | 'stance'>,
  source: CitationEntry,
  language: Language,
  other: OtherNumber | null = null,
  statement = '',
): Span[] => [
  span(claim.claimant, 'bold'),
  span(` (${formatDate(claim.date, language)}): ${claim.statement.replace(/(?<!\b\p{L})\.$/u, '')} ${mark(source)} — `),
  other ? span(strings(language).otherNumber(other), 'bold') : span(stanceOf(claim, statement, strings(language)), 'italic'),
];

const stanceOf = ({ stance, statement }: Pick<Claim, 'stance' | 'statement'>, stated: string, text: Strings): string =>
  stance === 'supports' && stated !== '' && isOpposed(stated, statement) ? text.saysAgainst : text.stance[stance];

/**
 * Sources as footnotes: “[1] O. Pietrewicz, “Title”, PISM Bulletin No. 30 (2531), 11 Mar 2025, Security, ¶10 ↗”, and where the document has been
 * named above, “[2] PISM Bulletin, 11 Mar 2025, Security, ¶11 ↗”.
 */
export const footnotes = (sources: readonly CitationEntry[], language: Language): Span[][] =>
  sources.map((source, i) => {
    const named = sources.findIndex((other) => other.document === source.document) < i;
    const parts = named ? [publisherOf(source)] : [initials(source.author), titleOf(source), source.series ?? source.publisher];
    const text = `${mark(source)} ${[...parts, brief(source.date, language), source.section].filter(Boolean).join(', ')}, `;
    // The link says where it leads, to fingers on a phone and to screen readers.
    const place = `¶${source.paragraph}`;
    return source.url ? [span(text), { text: `${place} ↗`, link: source.url }] : [span(`${text}${place}`)];
  });

/** All that a bibliography needs, in one line: “Oskar Pietrewicz, “Title”, publisher, series, 11 March 2025, Security, ¶10, https://…” */
export const fullCitation = (source: CitationEntry, language: Language): string =>
  [
    source.author,
    titleOf(source),
    source.publisher,
    source.series,
    formatDate(source.date, language),
    source.section,
    `¶${source.paragraph}`,
    source.url?.replace(/#:~:text=.*$/, ''),
  ]
    .filter(Boolean)
    .join(', ');

/** “The Japan Times, 23 Apr 2025, ¶15” */
export const shortCitation = (source: CitationEntry, language: Language): string =>
  [publisherOf(source), brief(source.date, language), `¶${source.paragraph}`].join(', ');

/** “PISM Bulletin No. 30 (2531)” → “PISM Bulletin” */
const publisherOf = (source: CitationEntry): string => (source.series ?? source.publisher).replace(/ (?:No\.|Vol\.|\d).*$/, '');
const titleOf = ({ title, titleSupplied }: CitationEntry): string => (titleSupplied ? title : `“${title}”`);
const initials = (author: string | null): string | undefined => author?.replace(/(\p{Lu})\p{L}+ /gu, '$1. ');
const brief = (iso: string, language: Language): string => (language === 'ja' ? formatDate(iso, 'ja') : shortDate(iso));
