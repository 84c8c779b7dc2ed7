// The answer to a question on a document as a whole, from its structure: how it begins, how it ends, who published it and when.
import { firstSentence } from '../core/excerpt.ts';
import { formatDate, type Language } from '../core/format.ts';
import { strings } from '../core/strings.ts';
import { factsOf } from '../core/documents.ts';
import type { WholeAsked, WholePart } from '../core/whole-document.ts';
import type { Corpus, Passage, SourceDocument } from '../corpus/schema.ts';
import { type Draft, MOST_PASSAGES, NOTHING } from './compose.ts';
import { Headlines } from './headline.ts';

/** A last section longer than this is no conclusion: the last two paragraphs are. */
const LONGEST_END = 4;
const SHORT_END = 2;

type Fact = Exclude<WholePart, 'lead' | 'end'>;

const PASSAGES_ALONE = { ...NOTHING, order: ['passages'] } satisfies Partial<Draft>;

export function wholeDraft({ part, documents }: WholeAsked, corpus: Corpus, language: Language): Draft {
  const headlines = new Headlines(corpus, language);
  const parts = documents.map((document) => inOrder(document, corpus));
  const leads = parts.flatMap((passages) => passages.slice(0, 1));
  if (part !== 'lead' && part !== 'end') return factsDraft(parts, documents, part, language);
  const ends = parts.map(endOf);
  if (documents.length > 1) return sidesDraft(part === 'lead' ? leads : ends.flatMap((end) => end.slice(0, 1)), headlines);
  const shown = [...(part === 'lead' ? leads : []), ...ends.flat()].slice(0, MOST_PASSAGES);
  const said = part === 'lead' ? leads : shown;
  return { ...PASSAGES_ALONE, headline: headlines.passage(shown[0] as Passage, said.map(({ text }) => firstSentence(text)).join(' ')), passages: shown };
}

function factsDraft(parts: readonly (readonly Passage[])[], documents: readonly SourceDocument[], part: Fact, language: Language): Draft {
  const told = documents.map((document, i) => factLine(document, part, parts[i] ?? [], language)).join(language === 'ja' ? ' / ' : '; ');
  const passages = parts.flatMap(([first]) => first ?? []).slice(0, MOST_PASSAGES);
  return { ...PASSAGES_ALONE, headline: { text: told, asOf: documents[0]?.date ?? '' }, passages };
}

function sidesDraft(passages: readonly Passage[], headlines: Headlines): Draft {
  const sides = passages.map((passage) => ({ passage, said: firstSentence(passage.text) }));
  return { ...PASSAGES_ALONE, headline: headlines.sides(sides), passages: passages.slice(0, MOST_PASSAGES) };
}

const inOrder = ({ id }: SourceDocument, { passages }: Corpus): Passage[] =>
  passages.filter((p) => p.document === id).sort((a, b) => a.paragraph - b.paragraph);

/** The last section, where it is short; else the last two paragraphs. */
function endOf(passages: readonly Passage[]): readonly Passage[] {
  const section = passages.at(-1)?.section ?? null;
  const last = section === null ? [] : passages.filter((p) => p.section === section);
  return last.length > 0 && last.length <= LONGEST_END ? last : passages.slice(-SHORT_END);
}

/** What is asked first, then all that is known of it: “Author: … — “…”, PISM, 11 March 2025, 14 paragraphs”. */
function factLine(document: SourceDocument, part: Fact, passages: readonly Passage[], language: Language): string {
  const text = strings(language);
  const { title, titleSupplied } = document;
  const quoted = titleSupplied ? title : language === 'ja' ? `「${title}」` : `“${title}”`;
  const told = [quoted, ...factsOf(document, language)];
  if (part === 'all') return told.join(text.comma);
  const value = given(document, part, language);
  const sections = part === 'length' ? [...new Set(passages.flatMap((p) => p.section ?? []))].map((section) => ` · ${section}`).join('') : '';
  const others = told.filter((fact) => fact !== value && (part !== 'title' || fact !== quoted) && (part !== 'author' || fact !== text.authorNotNamed));
  return `${text.factLabels[part]}${value ?? text.notGiven}${sections} — ${others.join(text.comma)}`;
}

function given({ author, date, title, publisher, url, paragraphs }: SourceDocument, part: Exclude<Fact, 'all'>, language: Language): string | null {
  const values = { author, title, publisher, link: url, date: formatDate(date, language), length: strings(language).countOfParagraphs(paragraphs.length) };
  return values[part];
}
