// What a command's reply is made of: records as blocks, their sources numbered as they come.
import type { Citation, Claim, CorpusEvent, Figure, Passage } from '../corpus/schema.ts';
import type { CitationEntry } from './answer.ts';
import type { CommandContext, Answered } from './command.ts';
import type { Language } from './format.ts';
import type { Library, Sources } from './library.ts';
import { claimSpans, eventSpans, figureRow, footnotes, mark, withEquivalents } from './present.ts';
import { type Action, type Block, list, type Reply, type ReplyFile, reply, type Span, type Visibility } from './reply.ts';
import { otherNumber } from './stated-numbers.ts';
import { type Strings, strings } from './strings.ts';

export interface PageOptions {
  /** Words after the command's name that give the same again. */
  readonly words: string;
  readonly public?: boolean;
  /** There is something left to show. */
  readonly more?: boolean;
  /** What a follow-up leans on. */
  readonly question?: string;
  readonly actions?: readonly Action[];
  readonly files?: readonly ReplyFile[];
}

export class Page {
  readonly language: Language;
  readonly text: Strings;
  readonly library: Library;
  readonly #sources: Sources;

  constructor({ language, library }: Pick<CommandContext, 'language' | 'library'>) {
    this.language = language;
    this.text = strings(language);
    this.library = library;
    this.#sources = library.sources();
  }

  get citations(): readonly CitationEntry[] {
    return this.#sources.entries;
  }

  mark(citation: Citation): string {
    return mark(this.#sources.entry(citation));
  }

  /** @param rows which of them, where an amount and the same in another currency are one. */
  figures(figures: readonly Figure[], rows: { readonly from?: number; readonly to?: number } = {}): Block {
    const shown = withEquivalents(figures).slice(rows.from, rows.to);
    return { kind: 'figures', rows: shown.map(({ figure, equivalent }) => figureRow(figure, this.#sources.entry(figure.citation), this.language, equivalent)) };
  }

  events(events: readonly CorpusEvent[]): Block {
    return list(...events.map((e) => eventSpans(e, this.#sources.entry(e.citation), this.language)));
  }

  /** With why the document takes its stance, unless in short. @param statement what a user states, whose numbers may be others. */
  claims(claims: readonly Claim[], { short = false, statement = '' } = {}): Block {
    const { figures } = this.library.corpus;
    const spans = (c: Claim): Span[] => {
      const other = otherNumber(
        statement,
        c,
        figures.filter(({ id }) => c.figures.includes(id)),
      );
      return claimSpans(c, this.#sources.entry(c.citation), this.language, other, statement);
    };
    return list(...claims.map((c) => [...spans(c), ...(short ? [] : [`: ${c.why}`])]));
  }

  /** Our account of a paragraph. @param label what stands before it; “Our account of ¶10:” by default. */
  passage(passage: Passage, label = this.text.account(passage.paragraph)): Extract<Block, { kind: 'passage' }> {
    return { kind: 'passage', label, text: passage.text, quote: null, cite: this.mark(passage.citation) };
  }

  /** The blocks, then the sources of what they show. */
  reply(blocks: readonly Block[], { words, more = false, question, ...options }: PageOptions): Answered {
    const visibility: Visibility = options.public ? 'public' : 'private';
    const sources: Block[] = this.citations.length > 0 ? [{ kind: 'sources', items: footnotes(this.citations, this.language) }] : [];
    const made: Reply = reply([...blocks, ...sources], { visibility, actions: options.actions ?? [], files: options.files ?? [] });
    return { ...made, follow: { words, citations: this.citations, more, ...(question === undefined ? {} : { question }) } };
  }
}
