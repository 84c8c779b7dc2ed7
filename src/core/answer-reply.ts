// An Answer as a Reply: short first, with dates and numbered sources, in the language of the question.
import { isJapanese } from '../search/terms.ts';
import type { Answer, CitationEntry } from './answer.ts';
import { formatAmount, formatDate, formatStatus, type Language, shortDate } from './format.ts';
import { type Block, type FigureRow, heading, list, notice, paragraph, type Reply, reply, type Span, span, type Visibility } from './reply.ts';
import { type Strings, strings } from './strings.ts';

const MOST_FIGURES = 3;
const MOST_COMPARED = 5;
const MOST_SAID = 4;

export interface ReplyOptions {
  readonly visibility: Visibility;
  /** A question that can be asked, for those who asked none. */
  readonly example?: string | undefined;
}

export function answerReply(answer: Answer, options: ReplyOptions): Reply {
  const language: Language = isJapanese(answer.question) ? 'ja' : 'en';
  const view: View = { answer, language, text: strings(language), used: new Set() };
  const blocks = answer.outcome === 'not_covered' ? notCovered(view, options) : answered(view);
  return reply([...corrections(view), ...blocks], { visibility: options.visibility });
}

interface View {
  readonly answer: Answer;
  readonly language: Language;
  readonly text: Strings;
  /** Numbers of the citations shown so far. */
  readonly used: Set<number>;
}

function answered(view: View): Block[] {
  const { answer, text } = view;
  return [
    ...(answer.headline ? [heading(answer.headline, answer.citations.length > 0 ? mark(view, 1) : undefined)] : []),
    ...figures(view),
    ...comparison(view),
    ...claims(view),
    ...said(view),
    ...events(view),
    ...passages(view),
    ...(answer.missing.length > 0 ? [notice('info', text.alsoMissing(answer.missing))] : []),
    sources(view),
  ];
}

function mark({ used }: View, n: number): string {
  used.add(n);
  return `[${n}]`;
}

/** A single figure that the headline states needs no row of its own. */
function figures(view: View): Block[] {
  const { answer } = view;
  const shown = answer.comparison ? answer.comparison.figures.slice(0, MOST_COMPARED) : answer.figures.slice(0, MOST_FIGURES);
  const [only] = shown;
  if (!only || (shown.length === 1 && answer.headline?.includes(formatAmount(only, view.language)))) return [];
  return [{ kind: 'figures', rows: shown.map((f) => figureRow(f, view)) }];
}

function figureRow(figure: Answer['figures'][number], view: View): FigureRow {
  const { answer, language, text } = view;
  const source = answer.citations.find((c) => c.n === figure.cite);
  const asOf = figure.asOf ?? source?.date ?? '';
  const status = formatStatus(figure.status, language);
  return {
    what: figure.label[language] + (status ? ` (${status})` : ''),
    amount: formatAmount(figure, language),
    asOf: language === 'ja' ? formatDate(asOf, 'ja') : shortDate(asOf),
    says: [figure.saidBy, source && publisherOf(source)].filter(Boolean).join(text.via),
    cite: mark(view, figure.cite),
  };
}

function comparison({ answer: { comparison: compared }, text }: View): Block[] {
  return compared ? [notice('info', span(`⚖ ${text.verdict[compared.verdict]} `, 'bold'), compared.why)] : [];
}

function claims(view: View): Block[] {
  const { answer, language, text } = view;
  return answer.claims.map((claim) => {
    const bearing = claim.figures.slice(0, MOST_FIGURES).map((f) => `${formatAmount(f, language)} (${f.label[language]}) ${mark(view, f.cite)}`);
    const stated = ` (${formatDate(claim.date, language)}): ${claim.statement} ${mark(view, claim.cite)} — `;
    const shown = bearing.length > 0 ? [` ${text.figures}${bearing.join('; ')}`] : [];
    return paragraph(span(claim.claimant, 'bold'), stated, span(`${text.stance[claim.stance]}: `, 'italic'), claim.why, ...shown);
  });
}

function said({ answer: { people } }: View): Block[] {
  return people.filter((p) => p.says.length > 0).map((p) => list(...p.says.slice(0, MOST_SAID).map((s) => [s.text])));
}

function events(view: View): Block[] {
  const { answer, language } = view;
  if (answer.events.length < 2) return [];
  return [list(...answer.events.slice(0, MOST_FIGURES).map((e) => [span(formatDate(e.date, language), 'bold'), ` ${e.what[language]} ${mark(view, e.cite)}`]))];
}

/** One passage by default; the two of a comparison stand side by side. A passage that the headline gives whole is not said twice. */
function passages(view: View): Block[] {
  const { answer, text } = view;
  const sideBySide = answer.figures.length !== 1 && new Set(answer.passages.slice(0, 2).map((p) => p.document)).size > 1;
  return answer.passages
    .slice(0, sideBySide ? 2 : 1)
    .filter((p) => p.quote !== null || !answer.headline?.endsWith(p.text))
    .map(({ paragraph: n, text: account, quote, cite }) => ({ kind: 'passage', label: text.account(n), text: account, quote, cite: mark(view, cite) }));
}

/** The sources whose numbers are shown. */
function sources({ answer: { citations }, language, used }: View): Block {
  return { kind: 'sources', items: citations.filter((c) => used.has(c.n)).map((c) => sourceSpans(c, language)) };
}

/** “[1] O. Pietrewicz, “Title”, PISM Bulletin No. 30 (2531), 11 Mar 2025, Security, ¶10” */
function sourceSpans(c: CitationEntry, language: Language): Span[] {
  const author = c.author?.replace(/(\p{Lu})\p{L}+ /gu, '$1. ');
  const date = language === 'ja' ? formatDate(c.date, 'ja') : shortDate(c.date);
  const parts = [author, c.titleSupplied ? c.title : `“${c.title}”`, c.series ?? c.publisher, date, c.section, `¶${c.paragraph}`].filter(Boolean).join(', ');
  return [span(`[${c.n}] ${parts}`), ...(c.url ? [span(' '), { text: '↗', link: c.url }] : [])];
}

/** “PISM Bulletin No. 30 (2531)” → “PISM Bulletin” */
const publisherOf = (c: CitationEntry): string => (c.series ?? c.publisher).replace(/ (?:No\.|Vol\.|\d).*$/, '');

function notCovered(view: View, { example }: ReplyOptions): Block[] {
  const { answer, language, text } = view;
  if (answer.missing.length === 0 && answer.nearest.length === 0) return [paragraph(text.purpose, ...(example ? [span(example, 'italic')] : []))];
  const near = answer.nearest.map((t) => `${t.topic} ${mark(view, t.cite)}`).join(' · ');
  return [
    heading(text.notSaid),
    ...(answer.missing.length > 0 ? [paragraph(text.nothingOn(answer.missing))] : []),
    ...(near ? [paragraph(text.nearby, near)] : []),
    paragraph(span(text.newest(formatDate(answer.corpus.newest, language)), 'italic')),
    ...(near ? [sources(view)] : []),
  ];
}

function corrections({ answer: { corrections: made }, text }: View): Block[] {
  return made.length > 0 ? [notice('info', span(text.readAs(made.map((c) => `${c.from} → ${c.to}`).join(', ')), 'italic'))] : [];
}
