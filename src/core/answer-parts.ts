// What an answer shows at first, and what it leaves for More: figures, claims, sayings, events, passages.
import { isSamePlace } from '../corpus/place.ts';
import type { Answer, CitationEntry } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { formatAmount, type Language } from './format.ts';
import { claimSpans, eventSpans, figureRow, mark, withEquivalents } from './present.ts';
import { type Block, heading, list, notice, type Span, span } from './reply.ts';
import { otherNumber } from './stated-numbers.ts';
import { type Strings, strings } from './strings.ts';

const MOST_FIGURES = 3;
const MOST_COMPARED = 5;
const MOST_CLAIMS = 2;
const MOST_SAID = 4;
const MOST_EVENTS = 3;

type Passage = Answer['passages'][number];

/** A source that the answer does not list itself; undefined where it cannot be had. */
export type EntryOf = (citation: Pick<CitationEntry, 'document' | 'paragraph'>) => CitationEntry | undefined;

/** From the first that is shown to the one before which it ends. */
type Window = readonly [from: number, to?: number];

/** Sources are numbered anew, in the order in which what is shown cites them: a short answer has no gaps. */
export class AnswerParts {
  readonly #answer: Answer;
  readonly #shown: CitationEntry[] = [];
  readonly #language: Language;
  readonly #text: Strings;
  readonly #entryOf: EntryOf;

  constructor(answer: Answer, language: Language, entryOf: EntryOf = () => undefined) {
    this.#entryOf = entryOf;
    this.#answer = answer;
    this.#language = language;
    this.#text = strings(language);
  }

  short(): Block[] {
    const { headline, citations, comparison } = this.#answer;
    return [
      ...(headline ? [heading(headline, citations.length > 0 ? this.#mark(1) : undefined)] : []),
      ...this.#figures([0, this.#mostFigures]),
      ...(comparison ? [notice('info', span(`⚖ ${this.#text.verdict[comparison.verdict]} `, 'bold'), comparison.why)] : []),
      ...this.#claims([0, MOST_CLAIMS]),
      ...this.#said([0, MOST_SAID]),
      ...this.#events([0, MOST_EVENTS]),
      ...this.#passages(),
    ];
  }

  /** Passages come whole: the short answer may have shown but a part. */
  left(): Block[] {
    const shown = this.#passagesShown().map(({ text }) => text);
    return [
      ...this.#figures([this.#mostFigures]),
      ...this.#claims([MOST_CLAIMS]),
      ...this.#said([MOST_SAID]),
      ...this.#events([MOST_EVENTS]),
      ...this.#answer.passages.filter((p) => !shown.includes(p.text) && !this.#isInHeadline(p)).map((p) => this.#passage(p, p.text)),
    ];
  }

  /** The sources of what has been shown, with their numbers. */
  get sources(): readonly CitationEntry[] {
    return this.#shown;
  }

  /** Those that are compared, or three; where the answer leads with no figure, those that its headline names. */
  get #mostFigures(): number {
    const { comparison, figures, headline } = this.#answer;
    if (comparison) return Math.min(MOST_COMPARED, withEquivalents(comparison.figures).length);
    if (this.#leadsWithFigure || headline === null) return MOST_FIGURES;
    const named = figures.findIndex((f) => !headline.includes(f.display));
    return Math.min(MOST_FIGURES, named < 0 ? figures.length : named);
  }

  get #leadsWithFigure(): boolean {
    const { figures, headline } = this.#answer;
    const [first] = figures;
    const told = first && [formatAmount({ ...first, comparator: '=', per: undefined }, this.#language), first.label[this.#language]];
    return told?.every((part) => headline?.includes(part)) ?? false;
  }

  /** A single figure that the headline states needs no row of its own. */
  #figures([from, to]: Window): Block[] {
    const { figures, comparison, headline } = this.#answer;
    const all = withEquivalents(comparison ? [...comparison.figures, ...figures.filter((f) => !comparison.figures.some((c) => c.id === f.id))] : figures);
    const shown = all.slice(from, to);
    const [only] = shown;
    if (!only || (all.length === 1 && headline?.includes(formatAmount(only.figure, this.#language)))) return [];
    return [{ kind: 'figures', rows: shown.map(({ figure, equivalent }) => figureRow(figure, this.#source(figure.cite), this.#language, equivalent)) }];
  }

  #claims([from, to]: Window): Block[] {
    const claims = this.#answer.claims.slice(from, to);
    return claims.length > 0 ? [list(...claims.map((claim) => this.#claim(claim)))] : [];
  }

  #claim(claim: Answer['claims'][number]): Span[] {
    const other = otherNumber(this.#answer.question, { ...claim, figures: [] }, claim.figures);
    const stated = claimSpans(claim, this.#source(claim.cite), this.#language, other, this.#answer.question);
    const bearing = withEquivalents(claim.figures)
      .slice(0, MOST_FIGURES)
      .map(({ figure, equivalent }) => `${formatAmount(figure, this.#language, equivalent)} (${figure.label[this.#language]}) ${this.#mark(figure.cite)}`);
    const figures = bearing.length > 0 ? ` ${this.#text.figures}${bearing.join('; ')}` : '';
    return [...stated, span(`: ${claim.why}${figures}`)];
  }

  #said([from, to]: Window): Block[] {
    const items = this.#answer.people.flatMap((person) => person.says).slice(from, to);
    return items.length > 0 ? [list(...items.map(({ text, citation }) => [[text, ...this.#marks(citation)].join(' ')]))] : [];
  }

  /** The source of what somebody said. */
  #marks({ document, paragraph }: { readonly document: string; readonly paragraph: number }): string[] {
    const listed = this.#answer.citations.find((c) => c.document === document && c.paragraph === paragraph);
    const source = listed ?? this.#entryOf({ document, paragraph });
    return source ? [mark(this.#numbered(source))] : [];
  }

  /** One event is the headline's. */
  #events([from, to]: Window): Block[] {
    const { events } = this.#answer;
    const shown = events.length < 2 ? [] : events.slice(from, to);
    return shown.length > 0 ? [list(...shown.map((e) => eventSpans(e, this.#source(e.cite), this.#language)))] : [];
  }

  /** One passage, or the two of a comparison side by side; none beside claims and sayings, which say it, nor what the headline gives whole. */
  #passages(): Block[] {
    return this.#passagesShown().map(({ passage, text }) => this.#passage(passage, text));
  }

  #passagesShown(): { readonly passage: Passage; readonly text: string }[] {
    const { passages, figures, claims, people, question, headline } = this.#answer;
    if (claims.length > 0 || people.some((p) => p.says.length > 0))
      return passages.slice(0, 1).flatMap((passage) => (passage.quote ? [{ passage, text: passage.text }] : []));
    const sideBySide = figures.length !== 1 && new Set(passages.slice(0, 2).map((p) => p.document)).size > 1;
    const wanted = [question, ...figures.slice(0, this.#leadsWithFigure ? MOST_FIGURES : 0).map((f) => f.display)];
    return passages
      .slice(0, sideBySide ? 2 : 1)
      .filter((p) => !this.#isInHeadline(p))
      .map((passage) => ({ passage, text: excerpt(passage.text, wanted, headline ?? '') }));
  }

  #isInHeadline({ quote, text }: Passage): boolean {
    return quote === null && (this.#answer.headline?.endsWith(text) ?? false);
  }

  #passage({ paragraph: n, quote, cite }: Passage, text: string): Block {
    return { kind: 'passage', label: this.#text.account(n), text, quote, cite: this.#mark(cite) };
  }

  #mark = (n: number): string => mark(this.#source(n));

  /** The source that the answer numbers so, under its number here. @throws TypeError for a number that the answer does not list. */
  #source(n: number): CitationEntry {
    const source = this.#answer.citations.find((c) => c.n === n);
    if (!source) throw new TypeError(`no source ${n} in answer ${this.#answer.id}`);
    return this.#numbered(source);
  }

  #numbered(source: CitationEntry): CitationEntry {
    const known = this.#shown.find((c) => isSamePlace(c, source));
    if (known) return known;
    const numbered = { ...source, n: this.#shown.length + 1 };
    this.#shown.push(numbered);
    return numbered;
  }
}
