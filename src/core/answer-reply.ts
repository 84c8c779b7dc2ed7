// An Answer as a Reply: short first, with dates and numbered sources.
import type { Answer, CitationEntry } from './answer.ts';
import { formatAmount, formatDate, formatStatus, shortDate } from './format.ts';
import { type Block, type FigureRow, heading, list, notice, paragraph, type Reply, reply, type Span, span, type Visibility } from './reply.ts';

const MOST_FIGURES = 3;
const MOST_SAID = 4;

export function answerReply(answer: Answer, { visibility }: { readonly visibility: Visibility }): Reply {
  const blocks = answer.outcome === 'not_covered' ? notCovered(answer) : answered(answer);
  return reply([...corrections(answer), ...blocks], { visibility });
}

function answered(answer: Answer): Block[] {
  return [
    ...(answer.headline ? [heading(answer.headline, answer.citations.length > 0 ? '[1]' : undefined)] : []),
    ...figures(answer),
    ...comparison(answer),
    ...claims(answer),
    ...said(answer),
    ...events(answer),
    ...passages(answer),
    ...(answer.missing.length > 0 ? [notice('info', `The documents do not say: ${answer.missing.join(', ')}.`)] : []),
    sources(answer),
  ];
}

function figures(answer: Answer): Block[] {
  const shown = answer.comparison ? answer.comparison.figures : answer.figures;
  const rows = shown.slice(0, answer.comparison ? 5 : MOST_FIGURES).map((f) => figureRow(f, answer));
  return rows.length > 1 || (rows.length === 1 && answer.headline?.includes(shown[0]?.display ?? '') !== true) ? [{ kind: 'figures', rows }] : [];
}

function figureRow(figure: Answer['figures'][number], answer: Answer): FigureRow {
  const source = answer.citations.find((c) => c.n === figure.cite);
  const asOf = figure.asOf ?? source?.date ?? '';
  const says = [figure.saidBy ?? figure.dataSource, source && publisherOf(source)].filter(Boolean).join(', via ');
  const status = formatStatus(figure.status);
  return {
    what: figure.label.en + (status ? ` (${status})` : ''),
    amount: formatAmount(figure),
    asOf: asOf ? shortDate(asOf) : '',
    says,
    cite: `[${figure.cite}]`,
  };
}

function comparison({ comparison: compared }: Answer): Block[] {
  if (!compared) return [];
  const mark = { agree: 'The documents agree.', differ: 'The documents differ.', not_comparable: 'Different things are counted.' }[compared.verdict];
  return [notice('info', span(`⚖ ${mark} `, 'bold'), compared.why)];
}

function claims(answer: Answer): Block[] {
  return answer.claims.map((claim) => {
    const bearing = claim.figures.slice(0, MOST_FIGURES).map((f) => `${formatAmount(f)} (${f.label.en}) [${f.cite}]`);
    const parts: (Span | string)[] = [
      span(claim.claimant, 'bold'),
      ` (${formatDate(claim.date)}): ${claim.statement} [${claim.cite}] — `,
      span(`${stance(claim.stance)}: `, 'italic'),
      claim.why,
    ];
    return paragraph(...parts, ...(bearing.length > 0 ? [` Figures: ${bearing.join('; ')}`] : []));
  });
}

const stance = (value: 'supports' | 'disputes' | 'reports'): string =>
  ({ supports: 'the document bears it out', disputes: 'the document disputes it', reports: 'the document reports it' })[value];

function said({ people }: Answer): Block[] {
  return people.filter((p) => p.says.length > 0).map((p) => list(...p.says.slice(0, MOST_SAID).map((s) => [s.text])));
}

function events({ events: dated }: Answer): Block[] {
  return dated.length > 1 ? [list(...dated.slice(0, MOST_FIGURES).map((e) => [span(formatDate(e.date), 'bold'), ` ${e.what.en} [${e.cite}]`]))] : [];
}

/** One passage by default; the passages of a comparison stand side by side. */
function passages(answer: Answer): Block[] {
  const sideBySide = answer.passages.length > 1 && new Set(answer.passages.slice(0, 2).map((p) => p.document)).size > 1 && answer.figures.length !== 1;
  const shown = answer.passages.slice(0, sideBySide ? 2 : 1);
  return shown
    .filter((p) => !answer.headline?.endsWith(p.text))
    .map(({ paragraph: n, text, quote, cite }) => ({ kind: 'passage', label: `Our account of ¶${n}:`, text, quote, cite: `[${cite}]` }));
}

function sources({ citations }: Answer): Block {
  return { kind: 'sources', items: citations.map((c) => sourceSpans(c)) };
}

/** “[1] O. Pietrewicz, “Title”, PISM Bulletin No. 30 (2531), 11 Mar 2025, Security, ¶10” */
export function sourceSpans(c: CitationEntry): Span[] {
  const author = c.author?.replace(/(\p{Lu})\p{L}+ /gu, '$1. ');
  const parts = [author, `“${c.title}”`, c.series ?? c.publisher, shortDate(c.date), c.section, `¶${c.paragraph}`].filter(Boolean).join(', ');
  return [span(`[${c.n}] ${parts}`), ...(c.url ? [span(' '), { text: '↗', link: c.url }] : [])];
}

/** “PISM Bulletin No. 30 (2531)” → “PISM Bulletin” */
const publisherOf = (c: CitationEntry): string => (c.series ?? c.publisher).replace(/ (?:No\.|Vol\.|\d).*$/, '');

function notCovered(answer: Answer): Block[] {
  if (answer.missing.length === 0 && answer.nearest.length === 0) return pointer();
  const named = answer.missing.map((word) => `“${word}”`).join(', ');
  return [
    heading('The documents do not say.'),
    ...(named ? [paragraph(`Nothing in them answers this${answer.missing.length > 0 ? ` as to ${named}` : ''}.`)] : []),
    ...(answer.nearest.length > 0 ? [paragraph('Covered nearby: ', answer.nearest.map((t) => `${t.topic} [${t.cite}]`).join(' · '))] : []),
    paragraph(span(`Newest document: ${formatDate(answer.corpus.newest)}.`, 'italic')),
    ...(answer.citations.length > 0 ? [sources(answer)] : []),
  ];
}

/** For orders, small talk and noise: what the bot is for. */
function pointer(): Block[] {
  return [
    paragraph(
      'I answer questions on the U.S.-Japan alliance and the tariff dispute, from sourced documents. Try: ',
      span('What does Japan pay for U.S. troops?', 'italic'),
    ),
  ];
}

function corrections({ corrections: made }: Answer): Block[] {
  return made.length > 0 ? [notice('info', span(`Read as: ${made.map((c) => `${c.from} → ${c.to}`).join(', ')}`, 'italic'))] : [];
}
