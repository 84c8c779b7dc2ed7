// The documents, one document's outline, and where an amount stands.
import { callButton, callMenu } from './call-actions.ts';
import type { Answered, CommandContext } from './command.ts';
import { factsOf } from './documents.ts';
import { formatDate, newestOf } from './format.ts';
import type { Figure, SourceDocument } from './library.ts';
import { Page } from './page.ts';
import { type Action, heading, list, notice, paragraph, reply, type Span, span } from './reply.ts';
import { clip } from './text.ts';

const MOST_LINES = 12;
const LONGEST_LINE = 110;
const LONGEST_AMOUNT = 40;

export function documentsPage(context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const documents = page.library.corpus.documents;
  const items = documents.map((d): Span[] => [span(d.title, 'bold'), span(page.text.comma), ...facts(d, page)]);
  const fresh = paragraph(span(page.text.newest(formatDate(newestOf(documents), page.language)), 'italic'));
  return page.reply([heading(page.text.sourcesTitle), list(...items), fresh], { words: '', public: isPublic, actions: choices(page, documents) });
}

/** Who wrote and published it, when, in which series, how long it is, where it stands. */
export function facts(document: SourceDocument, { text, language }: Page): Span[] {
  const { url } = document;
  return [span(factsOf(document, language).join(text.comma)), ...(url ? [span(' '), { text: '↗', link: url }] : [])];
}

const choices = (page: Page, documents: readonly SourceDocument[], command = 'source'): Action[] =>
  documents.slice(0, 5).map((d) => callButton([page.library.documents.label(d, page.language), `${command} ${d.id}`]));

/** The documents that have such a paragraph; all, where none has. */
export function whichParagraph(n: number, context: CommandContext): Answered {
  const page = new Page(context);
  const { documents } = page.library.corpus;
  const having = documents.filter((d) => d.paragraphs.some((p) => p.n === n));
  const calls = having.map((d) => callButton([`${page.library.documents.label(d, page.language)}, ¶${n}`, `source ${d.id} ${n}`]));
  return reply([notice('warning', page.text.whichParagraph)], { actions: calls.length > 0 ? calls : choices(page, documents) });
}

/** @param command what is called with the one chosen. */
export function whichDocument(context: CommandContext, command: string): Answered {
  const page = new Page(context);
  return reply([notice('warning', page.text.whichDocument)], { actions: choices(page, page.library.corpus.documents, command) });
}

/** “source of 55,000”: each figure of that amount, where it stands, and the account of the first. */
export function figuresPage(typed: string, figures: readonly Figure[], context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const passage = page.library.passage(figures[0]?.citation ?? { document: '', paragraph: 0 });
  const blocks = [heading(page.text.figureStands(clip(typed, LONGEST_AMOUNT))), page.figures(figures)];
  return page.reply([...blocks, ...(passage ? [page.passage(passage)] : [])], { words: typed, public: isPublic });
}

/** A line a paragraph: its number and how our account of it begins. */
export function outlinePage(document: SourceDocument, context: CommandContext, isPublic: boolean): Answered {
  const page = new Page(context);
  const passages = page.library.passagesOn(document);
  const shown = context.more ? passages.slice(MOST_LINES) : passages.slice(0, MOST_LINES);
  const lines = shown.map((p) => [span(`¶${p.paragraph}${p.section ? ` ${p.section}` : ''}`, 'bold'), `: ${clip(p.text, LONGEST_LINE)}`]);
  const menu = callMenu(
    page.text.readParagraph,
    shown.map((p) => [`¶${p.paragraph} ${p.text}`, `source ${document.id} ${p.paragraph}`] as const),
  );
  const name = page.library.documents.label(document, page.language);
  const about = context.more ? [] : [paragraph(span(document.title, 'bold'), page.text.comma, ...facts(document, page))];
  const blocks = shown.length > 0 ? [heading(page.text.outlineOf(name)), ...about, list(...lines)] : [notice('info', page.text.noMore)];
  return page.reply(blocks, {
    words: document.id,
    public: isPublic,
    more: !context.more && passages.length > MOST_LINES,
    actions: shown.length > 0 ? [menu] : [],
  });
}
