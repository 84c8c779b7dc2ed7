// Decides what an answer shows: which records lead, which come along.
import { isSamePlace } from '../corpus/place.ts';
import type { Corpus, CorpusEvent, Figure, Passage, Person, Term } from '../corpus/schema.ts';
import { claimsFor, leads } from './claims.ts';
import { compareFigure } from './compare.ts';
import { type Draft, MOST_FIGURES, MOST_PASSAGES, NOTHING } from './compose.ts';
import { figureToConfirm } from './confirm.ts';
import { asksBothEnds, isEvent } from './dates.ts';
import type { Entries } from './entries.ts';
import type { EvidenceBase } from './evidence.ts';
import type { RankedFigure } from './figures.ts';
import { Headlines } from './headline.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Selection } from './select.ts';
import { bestSentence, tellsMore } from './sentences.ts';
import { sidesDraft } from './sides-draft.ts';
import { asksPurpose } from './wants.ts';

/** Further passages are shown when they may be meant as well: so far behind the first, in log odds. */
const NEAR = 4;
/** The same as `NEAR` for further figures. */
const NEAR_FIGURE = 5;

/** The draft of an answer; null where the documents do not say. */
export function draftFor(base: EvidenceBase, corpus: Corpus, entries: Entries, question: Question, selection: Selection): Draft | null {
  if (question.aside || entries.isOfNobody(question)) return null;
  const maker = new DraftMaker(base, corpus, question, selection);
  const entry = maker.term(entries.termsFor(question)) ?? maker.person(entries.peopleFor(question));
  if (entry) return entry;
  if (!selection.covered) return null;
  return {
    figures: () => (asksPurpose(question) ? maker.passage() : maker.figure()),
    dates: () => maker.date(),
    passages: () => maker.passage(),
    sides: () => sidesDraft({ base, corpus, question, selection }),
  }[selection.leads]();
}

class DraftMaker {
  readonly #base: EvidenceBase;
  readonly #corpus: Corpus;
  readonly #question: Question;
  readonly #selection: Selection;
  readonly #headlines: Headlines;

  constructor(base: EvidenceBase, corpus: Corpus, question: Question, selection: Selection) {
    this.#base = base;
    this.#corpus = corpus;
    this.#question = question;
    this.#selection = selection;
    this.#headlines = new Headlines(corpus, question.japanese ? 'ja' : 'en');
  }

  term(terms: readonly Term[]): Draft | null {
    const [first] = terms;
    if (!first) return null;
    return { ...NOTHING, headline: this.#headlines.term(first), order: ['terms', 'passages'], terms, passages: this.#at(first.citation) };
  }

  person(people: readonly Person[]): Draft | null {
    const [first] = people;
    if (!first) return null;
    return { ...NOTHING, headline: this.#headlines.person(first), order: ['people', 'passages'], people, passages: this.#at(first.citation) };
  }

  figure(): Draft | null {
    const [lead] = this.#selection.figures;
    return lead ? this.#ledBy(lead, this.#best(this.#selection.passages)) : null;
  }

  /** @param passages the one that the figure stands in first. */
  #ledBy(lead: RankedFigure, passages: readonly Passage[]): Draft {
    const near = this.#selection.figures.filter((f) => f !== lead && f.score >= lead.score - NEAR_FIGURE);
    const { figure } = lead.evidence;
    return {
      ...NOTHING,
      headline: this.#headlines.figure(figure),
      order: ['figures', 'passages'],
      figures: [lead, ...near].map((f) => f.evidence.figure).slice(0, MOST_FIGURES),
      passages,
      comparison: compareFigure(figure, this.#corpus),
    };
  }

  date(): Draft | null {
    const records = this.#selection.dates.map((d) => d.record).slice(0, MOST_FIGURES);
    const [lead] = records;
    if (!lead) return null;
    const events = records.filter(isEvent).filter(isNew);
    const figures = records.filter((r): r is Figure => !isEvent(r)).filter(isNew);
    const headline = this.#dateHeadline(lead, events);
    return {
      ...NOTHING,
      headline,
      order: isEvent(lead) ? ['events', 'figures', 'passages'] : ['figures', 'events', 'passages'],
      figures,
      events,
      passages: this.#best(this.#selection.passages),
    };
  }

  /** An event tells more than the bare date of the same paragraph. */
  #dateHeadline(lead: CorpusEvent | Figure, events: readonly CorpusEvent[]) {
    const other = asksBothEnds(this.#question.plain)
      ? events.find((e) => isEvent(lead) && e.date !== lead.date && isSamePlace(e.citation, lead.citation))
      : null;
    if (isEvent(lead)) return other ? this.#headlines.events(lead, other) : this.#headlines.event(lead);
    const told = events.find((e) => e.date === lead.value && isSamePlace(e.citation, lead.citation));
    return told ? this.#headlines.event(told) : this.#headlines.figure(lead);
  }

  passage(): Draft | null {
    const [first] = this.#selection.passages;
    if (!first) return null;
    const confirmed = asksPurpose(this.#question) ? null : figureToConfirm(this.#selection.figures, this.#question, this.#base.lexicon);
    if (confirmed) return this.#confirmed(confirmed);
    const passages = this.#best(this.#selection.passages);
    const found = claimsFor(this.#base, this.#question, this.#selection.passages);
    const claims = found.map((c) => c.claim);
    const figures = claims.length > 0 ? [] : this.#selection.figures.map((f) => f.evidence.figure).slice(0, MOST_FIGURES);
    const [lead] = found;
    const said = bestSentence(first, this.#question, this.#base);
    if (lead && leads(lead, first.evidence, this.#question, this.#corpus) && !tellsMore(said, lead, this.#question, this.#base.lexicon))
      return { ...NOTHING, passages, claims, figures, headline: this.#headlines.claim(lead.claim), order: ['claims', 'passages', 'figures'] };
    const headline = this.#headlines.passage(first.evidence.passage, said);
    return { ...NOTHING, passages, claims, figures, headline, order: ['passages', 'claims', 'figures'] };
  }

  #confirmed(figure: RankedFigure): Draft {
    const passages = this.#best(this.#selection.passages).filter((p) => p !== figure.evidence.passage.passage);
    return this.#ledBy(figure, [figure.evidence.passage.passage, ...passages].slice(0, MOST_PASSAGES));
  }

  #best(ranked: readonly Ranked[]): Passage[] {
    const least = Math.max(...ranked.map((r) => r.score)) - NEAR;
    return ranked
      .filter((r, i) => i === 0 || r.score >= least)
      .slice(0, MOST_PASSAGES)
      .map((r) => r.evidence.passage);
  }

  #at(citation: Passage['citation']): Passage[] {
    const found = this.#base.passageOf(citation);
    return found ? [found.passage] : [];
  }
}

/** A date told by two records is shown once. */
const isNew = <T extends { readonly citation: Passage['citation']; readonly value?: unknown; readonly date?: unknown }>(
  record: T,
  i: number,
  all: readonly T[],
): boolean => all.findIndex((r) => isSamePlace(r.citation, record.citation) && r.value === record.value && r.date === record.date) === i;
