// The one line that leads an answer, made from the records' own fields, with its date.
import { formatAmount, formatDate, formatSource, formatStatus, type Language } from '../core/format.ts';
import type { Citation, Claim, Corpus, CorpusEvent, Figure, Passage, Person, SourceDocument, Term } from '../corpus/schema.ts';
import type { Compared } from './compare.ts';

export interface Headline {
  readonly text: string;
  /** ISO date that it speaks of. */
  readonly asOf: string;
}

const VERDICTS: Readonly<Record<Compared['verdict'], Readonly<Record<Language, string>>>> = {
  agree: { en: ' (the same)', ja: '(同じ)' },
  differ: { en: ' (they differ)', ja: '(異なる)' },
  not_comparable: { en: ' (not directly comparable)', ja: '(単純には比較できない)' },
};

const NOTHING: Readonly<Record<Language, string>> = { en: 'nothing on this', ja: '記述なし' };

const newestOf = (documents: readonly SourceDocument[]): string => documents.map((d) => d.date).reduce((a, b) => (a > b ? a : b), '');

export class Headlines {
  readonly #corpus: Corpus;
  readonly #language: Language;

  constructor(corpus: Corpus, language: Language) {
    this.#corpus = corpus;
    this.#language = language;
  }

  figure(figure: Figure): Headline {
    const asOf = figure.asOf ?? this.#document(figure.citation).date;
    const equivalent = this.#corpus.figures.find((f) => f.id === figure.equivalent);
    const amount = formatAmount(figure, this.#language, equivalent);
    const status = formatStatus(figure.status, this.#language);
    const said = figure.saidBy && this.#language === 'en' ? `according to ${figure.saidBy}` : null;
    // A place in an order says little without who comes before it.
    const after = figure.unit === 'rank' && this.#language === 'en' ? figure.scope : null;
    const told = [figure.label[this.#language], after, status, said].filter(Boolean);
    return this.#dated(asOf, `${amount} — ${told.join(', ')}`);
  }

  /** A beginning and an end, in their order. */
  events(...events: readonly [CorpusEvent, CorpusEvent]): Headline {
    const [first, second] = events[0].date < events[1].date ? events : [events[1], events[0]];
    const { text, asOf } = this.event(second);
    return { text: `${formatDate(first.date, this.#language)}: ${first.what[this.#language]}${this.#language === 'ja' ? '。' : '. '}${text}`, asOf };
  }

  event(event: CorpusEvent): Headline {
    const { date } = this.#document(event.citation);
    const when = [event.date, event.end].flatMap((d) => (d ? [formatDate(d, this.#language)] : [])).join(this.#language === 'ja' ? '～' : ' to ');
    const reported = this.#language === 'ja' ? `(${formatDate(date, 'ja')}の資料による)` : ` (as reported on ${formatDate(date)})`;
    return { text: `${when}: ${event.what[this.#language]}${reported}`, asOf: date };
  }

  person(person: Person): Headline {
    const role = person.roles[0];
    const asOf = role?.asOf ?? this.#document(person.citation).date;
    const name = this.#language === 'ja' ? (person.ja[0] ?? person.name) : person.name;
    const what = role ? ((this.#language === 'ja' ? role.ja : undefined) ?? role.role) : (person.says[0]?.text ?? person.kind);
    return { text: this.#language === 'ja' ? `${name}: ${what}(${formatDate(asOf, 'ja')}時点)` : `${name}: ${what} (as of ${formatDate(asOf)})`, asOf };
  }

  term(term: Term): Headline {
    return this.#dated(this.#document(term.citation).date, `${term.term} — ${term.definition}`);
  }

  claim(claim: Claim): Headline {
    const document = this.#document(claim.citation);
    const verdict = { disputes: 'disputed', supports: 'supported', reports: 'reported without a verdict' }[claim.stance];
    const statement = claim.statement.replace(/\.$/, '');
    return { text: `${claim.claimant}, ${formatDate(claim.date)}: ${statement} — ${verdict} by ${formatSource(document)}`, asOf: document.date };
  }

  /** @param said what our account of the paragraph says on exactly what is asked. */
  passage(passage: Passage, said: string): Headline {
    const document = this.#document(passage.citation);
    return { ...this.#dated(document.date, said, document.shortName), asOf: document.date };
  }

  /** What each document says; @param said of each, on exactly what is asked. @param silent documents that say nothing on it. */
  sides(sides: readonly { readonly passage: Passage; readonly said: string }[], silent: readonly SourceDocument[] = []): Headline {
    const documents = sides.map(({ passage }) => this.#document(passage.citation));
    const told = sides.map(({ said }, i) => `${this.#source(documents[i] as SourceDocument)}: ${said}`);
    const untold = silent.map((document) => `${this.#source(document)}: ${NOTHING[this.#language]}`);
    return { text: [...told, ...untold].join(this.#language === 'ja' ? ' / ' : ' — '), asOf: newestOf(documents) };
  }

  /** What each document gives for the same measure, and whether that is the same. */
  compared({ figures, verdict }: Compared): Headline {
    const each = figures.filter((f, i) => figures.findIndex((g) => g.citation.document === f.citation.document) === i);
    const documents = each.map((f) => this.#document(f.citation));
    const told = each.map((f, i) => `${this.#source(documents[i] as SourceDocument)}: ${formatAmount(f, this.#language)} — ${f.label[this.#language]}`);
    const text = `${told.join(this.#language === 'ja' ? ' / ' : '; ')}${VERDICTS[verdict][this.#language]}`;
    return { text, asOf: newestOf(documents) };
  }

  #source(document: SourceDocument): string {
    return this.#language === 'ja' ? `${document.shortName}(${formatDate(document.date, 'ja')})` : formatSource(document);
  }

  #dated(asOf: string, text: string, source?: string): Headline {
    const date = formatDate(asOf, this.#language);
    const opening = this.#language === 'ja' ? `${date}時点${source ? ` (${source})` : ''}` : `As of ${date}${source ? ` (${source})` : ''}`;
    return { text: /^As of \d/.test(text) && text.includes(date) ? text : `${opening}: ${text}`, asOf };
  }

  #document({ document }: Citation): SourceDocument {
    const found = this.#corpus.documents.find((d) => d.id === document);
    if (!found) throw new TypeError(`no document ${document}`);
    return found;
  }
}
