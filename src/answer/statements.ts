// All that is said of one paragraph anywhere in the corpus, as short statements that a question can be held against.
import { placeOf } from '../corpus/place.ts';
import type { Citation, Corpus, Passage } from '../corpus/schema.ts';
import { sentencesOf } from '../search/terms.ts';

export type StatementKind = 'sentence' | 'keyword' | 'ask' | 'claim' | 'says' | 'event' | 'definition' | 'figure';

export interface Statement {
  readonly kind: StatementKind;
  readonly text: string;
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('. ');

/** The statements of every paragraph, by document and number; records are read once. */
export class Statements {
  readonly #byParagraph = new Map<string, Statement[]>();

  constructor({ claims, people, events, terms, figures }: Corpus) {
    for (const c of claims) this.#add(c.citation, 'claim', joined(c.claimant, c.statement, ...c.keywords));
    for (const person of people) {
      for (const said of person.says) this.#add(said.citation, 'says', `${person.name}: ${said.text}`);
      for (const role of person.roles) this.#add(role.citation, 'says', `${person.name}: ${role.role} ${role.ja ?? ''}`);
    }
    for (const e of events) this.#add(e.citation, 'event', joined(e.what.en, e.what.ja, ...e.keywords));
    for (const t of terms) this.#add(t.citation, 'definition', `${t.term}: ${t.definition}`);
    for (const f of figures) this.#add(f.citation, 'figure', joined(f.label.en, f.label.ja, f.scope, ...f.keywords));
  }

  of({ text, asks, keywords, citation }: Passage): Statement[] {
    const own = (kind: StatementKind, texts: readonly string[]): Statement[] => texts.map((t) => ({ kind, text: t }));
    return [...own('sentence', sentencesOf(text)), ...own('ask', asks), ...own('keyword', keywords), ...(this.#byParagraph.get(placeOf(citation)) ?? [])];
  }

  #add(citation: Citation, kind: StatementKind, text: string): void {
    const key = placeOf(citation);
    const known = this.#byParagraph.get(key);
    if (known) known.push({ kind, text });
    else this.#byParagraph.set(key, [{ kind, text }]);
  }
}
