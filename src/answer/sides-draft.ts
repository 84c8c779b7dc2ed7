// What an answer shows that sets documents side by side.
import type { Corpus, Passage, SourceDocument } from '../corpus/schema.ts';
import { compareFigure } from './compare.ts';
import { type Draft, MOST_FIGURES, NOTHING } from './compose.ts';
import type { EvidenceBase } from './evidence.ts';
import { Headlines } from './headline.ts';
import type { Question } from './question.ts';
import type { Selection } from './select.ts';
import { bestSentence } from './sentences.ts';
import { measureOf } from './sides.ts';

interface Chosen {
  readonly base: EvidenceBase;
  readonly corpus: Corpus;
  readonly question: Question;
  readonly selection: Selection;
}

/** Share of the question that a figure must hold for documents to be compared by it. */
const LEAST_COMPARED = 0.4;

/** The best passage of each document, with the figures that both give of what is asked. */
export function sidesDraft({ base, corpus, question, selection }: Chosen): Draft {
  const headlines = new Headlines(corpus, question.japanese ? 'ja' : 'en');
  const sides = selection.passages.slice(0, selection.sides);
  const passages = sides.map((p) => p.evidence.passage);
  const measure = measureOf(selection.figures, question, base);
  const inSides = selection.figures.filter((f) => sides.some((p) => p.evidence === f.evidence.passage));
  const lead = inSides.find((f) => f.evidence.figure.measure === measure) ?? inSides[0];
  const comparison = lead && lead.features.keys >= LEAST_COMPARED ? compareFigure(lead.evidence.figure, corpus) : null;
  const said = sides.map((side) => ({ passage: side.evidence.passage, said: bestSentence(side, question, base) }));
  return {
    ...NOTHING,
    headline: comparison ? headlines.compared(comparison) : headlines.sides(said, silent(passages, question, corpus)),
    order: ['passages', 'figures'],
    passages,
    comparison,
    figures: comparison?.figures.slice(0, MOST_FIGURES) ?? [],
  };
}

/** The documents asked about of which none of the passages is. */
const silent = (passages: readonly Passage[], { documents }: Question, corpus: Corpus): SourceDocument[] =>
  corpus.documents.filter(({ id }) => (documents.length === 0 || documents.includes(id)) && passages.every((p) => p.document !== id));
